/** What a signature is made over, and when it was made. */
import type { HmacAuth } from '../../domain/source-definition.ts';
import { readJson } from '../json.ts';
import { readPath } from '../reading/path.ts';
import { fieldIn } from './signature-header.ts';
import type { SignedRequest } from './signed-request.ts';

type Parts = Pick<HmacAuth, 'header' | 'signed' | 'timestamp'>;

/** The parts in their order; undefined where the request lacks one. */
export function signedParts(
  { header, signed }: Parts,
  request: SignedRequest,
): readonly (string | Uint8Array)[] | undefined {
  const parts: (string | Uint8Array)[] = [];
  for (const name of signed) {
    const part = partOf(name, header, request);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function partOf(
  name: string,
  header: string,
  { method, url, headers, body }: SignedRequest,
): string | Uint8Array | undefined {
  if (name === 'body') return body;
  if (name === 'method') return method;
  if (name === 'url') return url;
  if (name.startsWith('=')) return name.slice(1);
  return headerOrField(name, header, headers);
}

const headerOrField = (
  name: string,
  header: string,
  headers: SignedRequest['headers'],
): string | undefined =>
  name.startsWith('field:')
    ? fieldIn(headers[header] ?? '', name.slice('field:'.length))
    : headers[name.slice('header:'.length)];

/** Whether the request was signed within the tolerance, or the scheme knows no time. A time that is missing is too old. */
export function isTimely({ header, timestamp }: Parts, request: SignedRequest, now: Date): boolean {
  if (timestamp === undefined) return true;
  const { from, unit, toleranceSeconds } = timestamp;
  const text = from.startsWith('$')
    ? inBody(from, request.body)
    : headerOrField(from, header, request.headers);
  const signedAt = toMilliseconds(text ?? '', unit);
  return Math.abs(now.getTime() - signedAt) <= toleranceSeconds * 1000;
}

function inBody(path: string, body: Uint8Array): string | undefined {
  try {
    const found = readPath(path, { root: readJson(body), headers: {} });
    return found === undefined ? undefined : String(found);
  } catch {
    return undefined;
  }
}

/** Not a number where the text is none: no tolerance reaches that far. */
function toMilliseconds(text: string, unit: NonNullable<HmacAuth['timestamp']>['unit']): number {
  if (unit === 'iso') return Date.parse(text);
  if (!/^\d{1,15}$/.test(text)) return Number.NaN;
  return Number(text) * (unit === 'seconds' ? 1000 : 1);
}
