/** Answers in AWS's Query protocol: XML around a result, or an error with a code. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** `result` is XML. */
export function answer(response: ServerResponse, action: string, result: string): void {
  response.setHeader('content-type', 'text/xml');
  response.end(
    `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  );
}

export type Refusal = {
  readonly code: string;
  readonly message: string;
  /** 400 unless given. */
  readonly status?: number;
};

export function refuse(response: ServerResponse, { code, message, status = 400 }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/xml' });
  response.end(
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` +
      `<Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>` +
      `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}

/** The values of `Destinations.member.1` and so on, in their order. */
export const members = (form: URLSearchParams, key: RegExp): string[] =>
  [...form].filter(([name]) => key.test(name)).map(([, value]) => value);

const escapeXml = (text: string): string =>
  text.replace(/[<>&]/g, (char) => `&#${char.charCodeAt(0)};`);
