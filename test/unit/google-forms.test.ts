import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { sourceId } from '../../shared/domain/ids.ts';
import { adapterOf } from '../../shared/sources/adapter.ts';
import { verifierOf } from '../../shared/sources/auth/verifier.ts';
import { standard } from '../../shared/sources/providers/standard.ts';

const script = readFileSync(new URL('../../docs/google-forms.gs', import.meta.url), 'utf8');
const secret = `whsec_${Buffer.from('a key of thirty-two bytes: ÿþ ok').toString('base64')}`;
const url = 'https://in.example/in/forms/token';

/** Apps Script's bytes are signed, as Java's are. */
const toBytes = (buffer: Buffer) => [...new Int8Array(buffer)];
const fromBytes = (bytes: readonly number[]) => Buffer.from(Int8Array.from(bytes).buffer);

type Request = {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
};

/** The services of Apps Script that the script uses, and what it did with them. */
function appsScript(
  statuses: readonly number[] = [200],
  properties: object = { EARFUL_URL: url, EARFUL_SECRET: secret },
) {
  const requests: { readonly url: string; readonly request: Request }[] = [];
  const context = createContext({
    FormApp: {
      ItemType: {
        PARAGRAPH_TEXT: 'P',
        TEXT: 'T',
        SCALE: 'S',
        RATING: 'R',
        CHECKBOX: 'C',
        GRID: 'G',
      },
    },
    PropertiesService: {
      getScriptProperties: () => ({
        getProperty: (name: string) => new Map(Object.entries(properties)).get(name) ?? null,
      }),
    },
    UrlFetchApp: {
      fetch: (to: string, request: Request) => {
        requests.push({ url: to, request });
        const status = statuses[requests.length - 1] ?? 200;
        return { getResponseCode: () => status, getContentText: () => 'the reason' };
      },
    },
    Utilities: {
      base64Decode: (text: string) => toBytes(Buffer.from(text, 'base64')),
      base64Encode: (bytes: readonly number[]) => fromBytes(bytes).toString('base64'),
      newBlob: (text: string) => ({ getBytes: () => toBytes(Buffer.from(text, 'utf8')) }),
      computeHmacSha256Signature: (value: readonly number[], key: readonly number[]) =>
        toBytes(createHmac('sha256', fromBytes(key)).update(fromBytes(value)).digest()),
      sleep: () => undefined,
    },
  });
  runInContext(script, context);
  const send = (answers: readonly Answered[]) => {
    Object.assign(context, { event: { response: responseOf(answers) } });
    runInContext('sendToEarful(event)', context);
  };
  return { requests, send };
}

type Answered = readonly [
  type: string,
  question: string,
  answer: unknown,
  scale?: readonly number[],
];

const responseOf = (answers: readonly Answered[]) => ({
  getId: () => 'response-1',
  getRespondentEmail: () => 'vera@mail.example',
  getTimestamp: () => new Date('2026-11-20T10:00:00Z'),
  getItemResponses: () =>
    answers.map(([type, question, answer, scale]) => ({
      getItem: () => ({
        getTitle: () => question,
        getType: () => type,
        asScaleItem: () => ({ getLowerBound: () => scale?.[0], getUpperBound: () => scale?.[1] }),
        asRatingItem: () => ({ getRatingScaleLevel: () => scale?.[1] }),
      }),
      getResponse: () => answer,
    })),
});

/** What our own receiver makes of what was posted. */
function received({ requests }: ReturnType<typeof appsScript>) {
  const [sent] = requests;
  if (sent === undefined) throw new Error('nothing was posted');
  const { contentType, headers, payload } = sent.request;
  const body = Buffer.from(payload);
  const request = { method: 'POST', url, headers, body };
  const verdict = verifierOf(standard.auth, [secret])(request, new Date());
  const translation = adapterOf(standard).translate(body, {
    source: sourceId('forms'),
    headers: { ...headers, 'content-type': contentType },
    receivedAt: new Date().toISOString(),
  });
  return { verdict, item: translation.kind === 'feedback' ? translation.items[0] : undefined };
}

describe('the script for Google Forms', () => {
  test('signs a response as our verifier wants it, and all of it arrives', () => {
    const google = appsScript();

    google.send([
      ['S', 'Would you recommend us?', '3', [0, 10]],
      ['P', 'Why?', 'Das Schloss klemmt, täglich 🚲'],
      ['T', 'Your town', 'Lindau'],
      ['C', 'What do you ride?', ['City bike', 'Cargo bike']],
      ['G', 'How was…', ['Good', null]],
      ['P', 'What else?', ''],
    ]);

    expect(google.requests[0]?.url).toBe(url);
    expect(google.requests[0]?.request.headers['webhook-id']).toBe('response-1');
    expect(received(google)).toMatchObject({
      verdict: { kind: 'genuine' },
      item: {
        externalId: 'response-1',
        text: 'Das Schloss klemmt, täglich 🚲',
        rating: { value: 3, min: 0, max: 10 },
        answers: [
          { question: 'Your town', answer: 'Lindau' },
          { question: 'What do you ride?', answer: 'City bike, Cargo bike' },
          { question: 'How was…', answer: 'Good' },
        ],
        author: { email: 'vera@mail.example' },
        saidAt: '2026-11-20T10:00:00.000Z',
        revisedAt: expect.any(String),
      },
    });
  });

  test('stars alone are a rating without words', () => {
    const google = appsScript();

    google.send([['R', 'How was it?', '4', [1, 5]]]);

    const { item } = received(google);
    expect(item).toMatchObject({ text: '', rating: { value: 4, min: 1, max: 5 } });
    expect(item).not.toHaveProperty('answers');
  });

  test('short answers are the text where there is no paragraph', () => {
    const google = appsScript();

    google.send([['T', 'Anything?', 'More racks']]);

    expect(received(google).item).toMatchObject({ text: 'More racks' });
  });

  test('sends nothing of a response without an answer', () => {
    const google = appsScript();

    google.send([['P', 'Why?', '']]);

    expect(google.requests).toEqual([]);
  });

  test('asks again where that helps, and tells the owner where it does not', () => {
    const busy = appsScript([503, 429, 200]);
    const wrong = appsScript([401]);
    const down = appsScript([503, 503, 503, 503]);

    busy.send([['T', 'Anything?', 'x']]);

    expect(busy.requests).toHaveLength(3);
    expect(() => wrong.send([['T', 'Anything?', 'x']])).toThrow('Earful answered 401: the reason');
    expect(() => down.send([['T', 'Anything?', 'x']])).toThrow('503');
    expect([wrong.requests.length, down.requests.length]).toEqual([1, 3]);
  });

  test('says which property is not set', () => {
    const google = appsScript([200], { EARFUL_URL: url });

    expect(() => google.send([['T', 'Anything?', 'x']])).toThrow('EARFUL_SECRET');
    expect(google.requests).toEqual([]);
  });
});
