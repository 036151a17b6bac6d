import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mimeOf } from '../../../shared/digests/mime.ts';
import { renderDigest } from '../../../shared/digests/render.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import { aDeskSection, aDigest, aLine } from '../../support/a-digest.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { one, parsedMail } from './parsed-mail.ts';

const mail = async (about: Partial<Digest> = {}) => parsedMail(await mimeOf(aDigest(about)));

describe('the mail', () => {
  test('is text first, then HTML, both quoted-printable in UTF-8, as rendered', async () => {
    const { headers, parts } = await mail();
    const { text, html } = renderDigest(aDigest());

    expect(one(headers, 'Content-Type')).toMatch(/^multipart\/alternative;/);
    expect(parts.map((part) => one(part.headers, 'Content-Type'))).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
    for (const part of parts) {
      expect(one(part.headers, 'Content-Transfer-Encoding')).toBe('quoted-printable');
    }
    expect(parts.map(({ content }) => content.trimEnd())).toEqual([text.trimEnd(), html]);
  });

  test('of the same digest is the same bytes, of another one it is not', async () => {
    const [once, again, other] = await Promise.all([
      mimeOf(aDigest()),
      mimeOf(structuredClone(aDigest())),
      mimeOf(aDigest({ email: 'priya@hollin.example' })),
    ]);
    expect(Buffer.compare(once, again)).toBe(0);
    expect(Buffer.compare(once, other)).not.toBe(0);
  });

  test('is dated with its slot', async () => {
    expect(one((await mail()).headers, 'Date')).toBe('Mon, 23 Nov 2026 07:00:00 +0000');
  });
});

describe('the headers', () => {
  test('say from whom, to whom, and that a reply reaches a person', async () => {
    const { headers } = await mail();
    expect(one(headers, 'From')).toBe('Customer feedback <feedback@hollin.example>');
    expect(one(headers, 'To')).toBe('Dana Weiss <dana@hollin.example>');
    expect(one(headers, 'Reply-To')).toBe('Lena Ortiz <lena@hollin.example>');
  });

  test('let programs file it, leave the list and keep their automatic replies', async () => {
    const { headers } = await mail();
    expect(one(headers, 'List-Id')).toBe('<digest.hollin.example>');
    expect(one(headers, 'List-Unsubscribe')).toBe(
      '<https://feedback.hollin.example/u/k3f9>, <mailto:lena@hollin.example?subject=Unsubscribe%20from%20the%20digest>',
    );
    expect(one(headers, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(one(headers, 'Auto-Submitted')).toBe('auto-generated');
    expect(one(headers, 'X-Auto-Response-Suppress')).toBe('All');
  });

  test('are these and no others, each once: no thread, no precedence, no hidden recipient', async () => {
    const { headers } = await mail();
    expect(headers.map(({ name }) => name).toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'list-id',
      'list-unsubscribe',
      'list-unsubscribe-post',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
  });

  test('drop a name that would make an address longer than SES takes', async () => {
    const long = await mail({ name: '返'.repeat(78) });
    expect(one(long.headers, 'To')).toBe('dana@hollin.example');
    const fine = await mail({ name: 'Renée Müller' });
    expect(one(fine.headers, 'To')).toMatch(/^=\?UTF-8\?Q\?.*\?= <dana@hollin.example>$/);
  });

  test('carry no name that turns around what follows it', async () => {
    const { headers } = await mail({ name: 'Dana \u202eWeiss\u2066' });
    expect(one(headers, 'To')).toBe('Dana Weiss <dana@hollin.example>');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      ...hostileTexts,
      'A\r\nBcc: x@evil.example',
      'a" <x@evil.example>, "b',
      '\r\n\r\nbody',
    ),
  );

  test('stay the same however departments, customers and people are called', async () => {
    const expected = (await mail()).headers.map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const lines = [aLine({ title: text, quote: text, who: text, source: text })];
        const { headers } = await mail({
          company: text,
          name: text,
          from: { name: text, email: 'feedback@hollin.example' },
          replyTo: { name: text, email: 'lena@hollin.example' },
          sections: [aDeskSection({ name: text, startWith: lines, fresh: lines })],
        });

        expect(headers.map(({ name }) => name)).toEqual(expected);
        for (const [name, address] of [
          ['From', 'feedback@hollin.example'],
          ['To', 'dana@hollin.example'],
          ['Reply-To', 'lena@hollin.example'],
        ] as const) {
          const value = one(headers, name);
          expect(value.endsWith(`<${address}>`) || value === address).toBe(true);
          expect(value.length).toBeLessThanOrEqual(320);
        }
      }),
      { numRuns: 150 },
    );
  });
});
