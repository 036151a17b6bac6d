import { sourceId } from '../../shared/domain/ids.ts';
import type { SourceDefinition } from '../../shared/domain/source-definition.ts';
import { adapterOf, type Translation } from '../../shared/sources/adapter.ts';

/** What comes of a payload, as if it had been sent at noon of 23 November 2026. */
export function translated(
  definition: SourceDefinition,
  payload: unknown,
  headers: Readonly<Record<string, string>> = {},
): Translation {
  return adapterOf(definition).translate(Buffer.from(JSON.stringify(payload)), {
    source: sourceId('a-source'),
    headers: { 'content-type': 'application/json', ...headers },
    receivedAt: '2026-11-23T12:00:00.000Z',
  });
}
