/** A mail taken apart as RFC 5322 and MIME say, without the library that made it. */
export type Header = { readonly name: string; readonly value: string };

export function parsedMail(bytes: Uint8Array) {
  const source = Buffer.from(bytes).toString('latin1');
  const end = source.indexOf('\r\n\r\n');
  const headers = headersOf(source.slice(0, end));
  const boundary = /boundary="([^"]+)"/.exec(one(headers, 'Content-Type'))?.[1];
  const parts = source.slice(end).split(`--${boundary}`).slice(1, -1);
  return { source, headers, parts: parts.map(partOf) };
}

export const one = (headers: readonly Header[], name: string): string => {
  const found = headers.filter((header) => header.name === name.toLowerCase());
  if (found.length !== 1) throw new Error(`expected ${name} once, got ${found.length}`);
  return found[0]?.value ?? '';
};

function partOf(part: string) {
  const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
  const headers = headersOf(head);
  return { headers, content: decoded(body.join('\r\n\r\n')) };
}

const headersOf = (block: string): Header[] =>
  block
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() };
    });

const decoded = (quotedPrintable: string): string =>
  Buffer.from(
    quotedPrintable
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )
    .toString('utf8')
    .replaceAll('\r\n', '\n');
