/** Reads the mails we compose ourselves: multipart/alternative, quoted-printable or base 64, UTF-8. No general reader. */

export type ParsedMail = {
  /** In the order of the message, unfolded and decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

export function parseMail(raw: Buffer): ParsedMail {
  const { headers, body } = partOf(raw.toString('latin1'));
  const boundary = /boundary="?([^";\s]+)/i.exec(headerOf(headers, 'content-type'))?.[1];
  const parts = boundary === undefined ? [{ headers, body }] : partsOf(body, boundary);
  const content = (type: string) => {
    const part = parts.find((one) => headerOf(one.headers, 'content-type').startsWith(type));
    return part ? decoded(part) : '';
  };
  const subject = headerOf(headers, 'subject');
  return { headers, subject, text: content('text/plain'), html: content('text/html') };
}

type Part = { readonly headers: ParsedMail['headers']; readonly body: string };

function partOf(source: string): Part {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .map((found) => [found?.[1] ?? '', words(found?.[2] ?? '')] as const);
  return { headers, body: rest.join('\r\n\r\n') };
}

const partsOf = (body: string, boundary: string): readonly Part[] =>
  `\r\n${body}`
    .split(`\r\n--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.slice(2)));

const headerOf = (headers: ParsedMail['headers'], wanted: string): string =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';

function decoded({ headers, body }: Part): string {
  const encoding = headerOf(headers, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : utf8(body);
}

/** RFC 2047 encoded words; the blank between two of them is not part of the text. */
const words = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : bytes(text.replaceAll('_', ' ')),
    )
    .replace(/^[\s\S]*$/, utf8);

const unquoted = (text: string): string => utf8(bytes(text));
const bytes = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
