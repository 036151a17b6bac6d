/**
 * The secrets, each one an SSM SecureString parameter below SECRETS_PATH. None is ever in the repository.
 *
 * | parameter      | value                                                       | read by            |
 * |----------------|-------------------------------------------------------------|--------------------|
 * | `sources/<id>` | JSON `{"token": "…", "signing": ["current", "previous"]}`, for Meta with `"verifyToken"` | receive |
 * | `keys/person`  | text, at least 32 characters; never changed                 | route              |
 * | `keys/links`   | JSON `["current", "previous"]`, each at least 32 characters | digest, desk       |
 */
import * as z from 'zod';
import type { SourceId } from '../domain/ids.ts';
import { InvalidInput } from '../errors.ts';

export const sourceSecretName = (source: SourceId): string => `sources/${source}`;
export const personKeyName = 'keys/person';
export const linkKeysName = 'keys/links';

const sourceSecretSchema = z.strictObject({
  /** The last part of the source's URL: at least 22 characters, at random. */
  token: z.string().regex(/^[\w-]{22,128}$/),
  /** Current first; a previous one stays valid while the sender changes over. */
  signing: z.array(z.string().min(1)).min(1).max(2),
  /** What Meta says when it asks whether the address is ours. */
  verifyToken: z.string().min(16).exactOptional(),
});
const key = z.string().min(32);
const linkKeysSchema = z.array(key).min(1).max(2);

export type SourceSecret = z.infer<typeof sourceSecretSchema>;

/** @throws {InvalidInput} when the parameter does not hold what the table above says */
export const readSourceSecret = (text: string): SourceSecret =>
  read(sourceSecretSchema, 'sources/<id>', json(text));

/** @throws {InvalidInput} when the parameter does not hold what the table above says */
export const readLinkKeys = (text: string): readonly string[] =>
  read(linkKeysSchema, linkKeysName, json(text));

/** @throws {InvalidInput} when the parameter does not hold what the table above says */
export const readPersonKey = (text: string): string => read(key, personKeyName, text);

/** The value is a secret: an error names what was expected and never what came. */
function read<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  value: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the value').join(', ');
  throw new InvalidInput(`parameter ${name}: ${where} is not as docs/operating.md describes it`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
