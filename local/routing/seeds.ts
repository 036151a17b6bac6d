/** The words of departments in a file of their own, as the company file has them under `handles`. */
import * as z from 'zod';
import { pathText } from '../../shared/company/problem.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Lessons } from '../../shared/routing/learned/material.ts';
import { textFile } from './text-file.ts';

const texts = z.array(z.string().min(1, 'expected a text')).default([]);
const schema = z.record(z.string().min(1), z.strictObject({ words: texts, examples: texts }));

const form = 'write {"<label>": {"words": ["…"], "examples": ["…"]}}';

/** @throws {InvalidInput} naming file and field, when it is not `{"<label>": {"words": […], "examples": […]}}` */
export async function seedsIn(file: string): Promise<Lessons['seeds']> {
  const result = schema.safeParse(parsed(file, await textFile(file)));
  if (result.success) {
    return Object.entries(result.data).map(([label, handles]) => ({ label, ...handles }));
  }
  const [issue] = result.error.issues;
  const where = pathText((issue?.path ?? []).map(step));
  throw new InvalidInput(`${file}: "${where}": ${issue?.message}; ${form}`);
}

const step = (part: PropertyKey): string | number =>
  typeof part === 'number' ? part : String(part);

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(`${file}: not JSON: ${String(cause)}; ${form}`, { cause });
  }
}
