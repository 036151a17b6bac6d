import type { SourceDefinition } from '../../domain/source-definition.ts';

/** Every header that a definition reads from, and the content type, which says how to read the body. */
export function headersIn(definition: SourceDefinition): readonly string[] {
  const { event, ignore, readings, handshakes } = definition;
  const found = JSON.stringify([event, ignore, readings, handshakes]).matchAll(/"header:([^"]+)"/g);
  return [...new Set(['content-type', ...[...found].map(([, name = '']) => name)])];
}
