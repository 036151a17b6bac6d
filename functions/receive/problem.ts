import type { HttpRequest } from '../../shared/edge/http-step.ts';
import type { Adapter } from '../../shared/sources/adapter.ts';
import type { Problem } from './answers.ts';

/** More is no feedback: the largest real webhook body we know of has 24 KB. Bytes. */
const maxBodyBytes = 256 * 1024;

/** What is wrong with a delivery before anybody looks into it; undefined where nothing is. */
export function problemOf(
  { method, headers, body }: HttpRequest,
  { accepts }: Adapter,
): Problem | undefined {
  if (method !== 'POST') return 'method';
  if (body.byteLength > maxBodyBytes) return 'too large';
  if (body.byteLength === 0) return 'empty';
  return accepts(headers['content-type'] ?? '') ? undefined : 'content type';
}
