import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SourceDefinition } from '../../../shared/domain/source-definition.ts';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { asknicely } from '../../../shared/sources/providers/asknicely.ts';
import { delighted } from '../../../shared/sources/providers/delighted.ts';
import { formbricks } from '../../../shared/sources/providers/formbricks.ts';
import { survicate } from '../../../shared/sources/providers/survicate.ts';
import { tally } from '../../../shared/sources/providers/tally.ts';
import { typeform } from '../../../shared/sources/providers/typeform.ts';

const now = new Date('2026-11-23T12:00:00Z');
const seconds = String(now.getTime() / 1000);
const body = '{"answer":"schön"}';
const secret = 'a secret of the survey';
const key = Buffer.from('a key of thirty-two bytes length');

const mac = (encoding: 'hex' | 'base64', text = body, by: string | Buffer = secret) =>
  createHmac('sha256', by).update(text).digest(encoding);

type Signed = readonly [string, SourceDefinition, string, Readonly<Record<string, string>>];

const signed: readonly Signed[] = [
  ['Typeform', typeform, secret, { 'typeform-signature': `sha256=${mac('base64')}` }],
  ['Tally', tally, secret, { 'tally-signature': mac('base64') }],
  ['Delighted', delighted, secret, { 'x-delighted-webhook-signature': `sha256=${mac('hex')}` }],
  ['Survicate', survicate, secret, { hmac: mac('hex') }],
  [
    'Formbricks',
    formbricks,
    `whsec_${key.toString('base64')}`,
    {
      'webhook-id': 'msg_1',
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${mac('base64', `msg_1.${seconds}.${body}`, key)}`,
    },
  ],
];

const verdict = (definition: SourceDefinition, by: string, headers: Signed[3], sent: string) =>
  adapterOf(definition).verifier([by])(
    { method: 'POST', url: 'https://in.example/in/x/y', headers, body: Buffer.from(sent) },
    now,
  ).kind;

describe('survey tools sign', () => {
  test.each(signed)('%s: the body as it was sent', (_, definition, by, headers) => {
    expect(verdict(definition, by, headers, body)).toBe('genuine');
    expect(verdict(definition, by, headers, `${body} `)).toBe('refused');
    expect(verdict(definition, by, {}, body)).toBe('refused');
  });

  test('AskNicely signs nothing: a header carries the secret', () => {
    expect(verdict(asknicely, secret, { 'x-earful-secret': secret }, body)).toBe('genuine');
    expect(verdict(asknicely, secret, { 'x-earful-secret': `${secret}!` }, body)).toBe('refused');
  });
});
