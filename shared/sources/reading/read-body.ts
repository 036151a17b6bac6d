import type { SourceDefinition } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import type { Headers } from '../adapter.ts';
import { readJson } from '../json.ts';

/** No form begins with it, since a form escapes it: Discourse, for one, calls its JSON a form. */
const openingBrace = 0x7b;

/**
 * The payload as its content type says: JSON, the fields of a form, or JSON in a field of a form.
 *
 * @throws {InvalidInput} when it is none of what the source may send
 */
export function readBody(
  body: Uint8Array,
  headers: Headers,
  accepts: NonNullable<SourceDefinition['accepts']>,
): unknown {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  const form = accepts.find((one) => one !== 'json');
  if (!isForm || form === undefined || body[0] === openingBrace) return readJson(body);
  const fields = new URLSearchParams(Buffer.from(body).toString('utf8'));
  if (form === 'form') return Object.fromEntries(fields);
  const name = form.slice('form:'.length);
  const json = fields.get(name);
  if (json === null) throw new InvalidInput(`expected a form with JSON in the field "${name}"`);
  return readJson(Buffer.from(json, 'utf8'));
}
