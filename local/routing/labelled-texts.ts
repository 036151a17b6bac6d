/** Files of texts and where they belong: JSON lines, `{"text": "…", "label": "…"}`, with a `title` if there is one. */
import { quoted, shown } from '../../shared/company/problem.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Example, Text } from '../../shared/routing/learned/model.ts';
import { textFile } from './text-file.ts';

/** What the label of a text is called that belongs to nobody; `null` in a file means the same. */
export const nobody = 'triage';

/** Whether a text of a file has to say where it belongs. */
type Labels = 'needed' | 'optional';

/** @throws {InvalidInput} naming file, line and field, when a line is not what is expected */
export const labelledTexts = async (file: string): Promise<readonly Example[]> =>
  (await linesOf(file, 'needed')).map(({ text, label = nobody }) => ({ text, label }));

/** The same of a file whose labels are not looked at, and need not be there. */
export const plainTexts = async (file: string): Promise<readonly Text[]> =>
  (await linesOf(file, 'optional')).map(({ text }) => text);

type Line = { readonly text: Text; readonly label?: string };

async function linesOf(file: string, labels: Labels): Promise<readonly Line[]> {
  const lines = (await textFile(file)).split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [lineOf(line, labels)];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      throw new InvalidInput(`${file} line ${index + 1}: ${error.message}`, { cause: error });
    }
  });
  if (lines.length === 0) throw new InvalidInput(`${file}: it is empty; write ${form} a line`);
  return lines;
}

const form = '{"text": "…", "label": "…"}';

function lineOf(line: string, labels: Labels): Line {
  const { text, title, label } = objectIn(line);
  if (typeof text !== 'string') {
    throw new InvalidInput(`"text": expected what the customer wrote, got ${shown(text)}`);
  }
  if (title !== undefined && title !== null && typeof title !== 'string') {
    throw new InvalidInput(`"title": expected a text or no title at all, got ${shown(title)}`);
  }
  const where = { text: typeof title === 'string' ? { title, body: text } : { body: text } };
  return labels === 'optional' ? where : { ...where, label: labelIn(label) };
}

function labelIn(label: unknown): string {
  if (label === null) return nobody;
  if (typeof label === 'string' && label !== '') return label;
  const got = label === undefined ? 'nothing' : shown(label);
  throw new InvalidInput(
    `"label": expected the name of where it belongs, or null where it belongs to nobody, got ${got}`,
  );
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
  const value = parsed(line);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new InvalidInput(`expected ${form}, got ${shown(value)}`);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new InvalidInput(`not JSON: ${quoted(line)}; write ${form}`, { cause });
  }
}
