import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import type { Translation } from '../../../shared/sources/adapter.ts';
import { translateMail } from '../../../shared/sources/email/translate-mail.ts';
import { aCompany } from '../../support/a-company.ts';

const receivedAt = '2026-11-23T12:00:00.000Z';
const ourselves = aCompany();

const translated = (raw: string | Uint8Array, headers: Record<string, string> = {}) =>
  translateMail(Buffer.from(raw), { source: sourceId('mail'), headers, receivedAt, ourselves });
const fixture = (name: string) => translated(readFileSync(`test/fixtures/email/${name}.eml`));

/** A mail of a customer, with these headers above its own. */
const aMail = (headers: Readonly<Record<string, string>>, text = 'I want a refund.'): string =>
  [
    ...Object.entries({ From: 'Amara <amara@mail.example>', Subject: 'Refund', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '',
    text,
  ].join('\r\n');

async function itemIn(translation: Promise<Translation>): Promise<Feedback> {
  const outcome = await translation;
  if (outcome.kind === 'feedback' && outcome.items[0]) return outcome.items[0];
  throw new Error(`no feedback: ${JSON.stringify(outcome)}`);
}
const textOf = async (text: string, headers: Readonly<Record<string, string>> = reply) =>
  (await itemIn(translated(aMail(headers, text)))).text;
const reply = { 'In-Reply-To': '<answer-8@hollin.example>' };

describe('a mail', () => {
  test('from Gmail becomes what its writer wrote, above and below what it quotes', async () => {
    expect(await itemIn(fixture('gmail-reply'))).toEqual({
      source: 'mail',
      externalId: 'CAF-marta-1@mail.example',
      threadId: 'order-7@hollin.example',
      title: 'Your order',
      text: 'I was charged twice, and nobody answers.\n\n\n\nAnd the bill says 2 bikes.',
      author: { name: 'Marta Kovač', email: 'marta.kovac@mail.example' },
      language: 'en-GB',
      saidAt: '2026-11-23T09:12:31.000Z',
      trust: 'verified',
    });
  });

  test('from Outlook loses the block above the mail it answers, and the signature', async () => {
    expect(await itemIn(fixture('outlook-german'))).toMatchObject({
      title: 'Bremshebel',
      text: 'Der Bremshebel bricht beim dritten Mal. Das ist gefährlich!',
      author: { name: 'Brandt, Jonas', email: 'jonas.brandt@post.example' },
      trust: 'unverified',
    });
  });

  test('of HTML alone becomes the text above the quoted mail', async () => {
    const { title, text } = await itemIn(fixture('apple-html'));

    expect(title).toBe('Livraison');
    expect(text.split(/\s*\n\s*/)).toEqual(['Le colis est arrivé ouvert !', 'Il manque la selle.']);
  });

  test('that answers nothing keeps its quotes, and begins a conversation', async () => {
    const { text, threadId } = await itemIn(fixture('first-mail'));

    expect(text).toBe(
      'Three weeks ago your page said:\n> Delivered within 5 days\nIt never came. I want a refund.',
    );
    expect(threadId).toBe('first-1@mail.example');
  });

  test('that is passed on keeps the mail it passes on', async () => {
    expect((await itemIn(fixture('forwarded'))).text).toContain('The saddle is loose');
  });

  test('that is only a subject is feedback too', async () => {
    expect(await itemIn(translated(aMail({}, '')))).toMatchObject({ title: 'Refund', text: '' });
  });

  test('was not said later than it came, whatever its clock says', async () => {
    const late = aMail({ Date: 'Tue, 24 Nov 2026 11:00:00 +0000' });

    expect((await itemIn(translated(late))).saidAt).toBe(receivedAt);
    expect((await itemIn(translated(aMail({ Date: 'soon' })))).saidAt).toBe(receivedAt);
  });

  test('of a form on a website is from the customer who filled it in', async () => {
    const form = { From: 'noreply@hollin.example', 'Reply-To': 'Amara <amara@mail.example>' };

    expect((await itemIn(translated(aMail(form)))).author).toEqual({
      name: 'Amara',
      email: 'amara@mail.example',
    });
  });

  test('is not proven by a verdict that its sender wrote', async () => {
    const results = 'Authentication-Results';
    const forged = `${results}: amazonses.com; dmarc=fail\r\n${results}: amazonses.com; dmarc=pass\r\n`;

    expect((await itemIn(translated(forged + aMail({})))).trust).toBe('unverified');
  });
});

describe('the head of a quoted mail is known', () => {
  test.each([
    'On Mon, Nov 23, 2026 at 10:00 AM Hollin <support@hollin.example> wrote:',
    'Am 23.11.26 um 10:00 schrieb Hollin Support:',
    'Le lun. 23 nov. 2026 à 10:00, Hollin <support@hollin.example> a écrit :',
    'El lun, 23 nov 2026 a las 10:00, Hollin (<support@hollin.example>) escribió:',
    'Il giorno lun 23 nov 2026 alle ore 10:00 Hollin ha scritto:',
    'Op ma 23 nov. 2026 om 10:00 schreef Hollin <support@hollin.example>:',
    'пн, 23 нояб. 2026 г. в 10:00, Hollin <support@hollin.example>:',
    '2026年11月23日(月) 10:00 Hollin <support@hollin.example>:',
    'Hollin <support@hollin.example> 于2026年11月23日周一 10:00写道：',
  ])('%s', async (intro) => {
    expect(await textOf(`It broke again.\n${intro}\n\n> Is it well?`)).toBe('It broke again.');
  });

  test.each([
    '-----Original Message-----\nFrom: Hollin',
    '-------- Ursprüngliche Nachricht --------\nHollin schrieb',
    '________________________________\nDe : Hollin\nEnvoyé : lundi\nÀ : Amara\nObjet : Selle\n',
    'From: Hollin\nSent: Monday\nTo: Amara\nSubject: Saddle\n',
    '差出人: Hollin\n送信日時: 月曜日\n宛先: Amara\n件名: サドル\n',
    'On Mon, 23 Nov 2026 at 10:00, Hollin <support@hollin.example> wrote:',
  ])('%s, where nothing is marked below', async (head) => {
    expect(await textOf(`It broke again.\n\n${head}\nIs it well?`)).toBe('It broke again.');
  });

  test('and customers who tell who said what are not mistaken for one', async () => {
    const text = [
      'At 10:00 your agent wrote:',
      'We never refund.',
      'From: my point of view that is wrong.',
      'On Monday 2026 I called:',
      'nobody was there.',
    ].join('\n');

    expect(await textOf(text)).toBe(text);
  });

  test('and a line above it stays', async () => {
    const quote = 'On Mon, 23 Nov 2026 at 10:00, Hollin <s@hollin.example> wrote:\n> Is it well?';

    expect(await textOf(`My order 4711 is late\n${quote}`)).toBe('My order 4711 is late');
  });
});

describe('never is everything taken away', () => {
  test.each([
    '> Is it well?\n> It is not!',
    '-- \nAmara',
    'Sent from my iPhone',
    'From: A\nTo: B\nSubject: C\n\nIt broke.',
  ])('of %j', async (text) => {
    expect(await textOf(text)).toBe(text);
  });

  test('whatever is written', async () => {
    const line = fc.constantFrom(
      '> x',
      '-- ',
      'From: A',
      'To: B',
      'Sent: C',
      'wrote:',
      '',
      'own',
      '--',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
        const text = lines.join('\n');
        if (!/\w/.test(text)) return;

        const kept = await textOf(text);

        expect(kept).toMatch(/\w/);
        if (lines.includes('own') && !/^(From|To|Sent|--)/m.test(text))
          expect(kept).toContain('own');
      }),
    );
  });
});

describe('ignored is', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a reply to nobody', { 'Return-Path': '<>' }, 'it is a bounce'],
    ['an old bounce', { 'X-Failed-Recipients': 'nobody@mail.example' }, 'it is a bounce'],
    [
      'a report of abuse',
      { 'Content-Type': 'multipart/report; report-type="feedback-report"; boundary=x' },
      'it is a report of abuse',
    ],
    [
      'a receipt',
      { 'Content-Type': 'multipart/report;\r\n report-type=disposition-notification; boundary=x' },
      'it is a receipt',
    ],
    [
      'an answer of a program',
      { 'Auto-Submitted': 'auto-replied (away)' },
      'it was sent automatically',
    ],
    ['an old one', { 'X-Autoreply': 'yes' }, 'it was sent automatically'],
    ['one of Exchange', { 'X-Auto-Response-Suppress': 'DR, OOF' }, 'it was sent automatically'],
    ['bulk mail', { Precedence: 'bulk' }, 'it was sent automatically'],
    [
      'an absence',
      { Subject: 'Automatische Antwort: Refund', 'X-MS-Exchange-Inbox-Rules-Loop': 'a@b.example' },
      'it was sent automatically',
    ],
    [
      'a newsletter',
      { 'List-Unsubscribe': '<https://news.example/out>' },
      'it is a newsletter or came through a mailing list',
    ],
    ['what SES takes for spam', { 'X-SES-Spam-Verdict': 'FAIL' }, 'SES takes it for spam'],
    ['a virus', { 'X-SES-Virus-Verdict': 'FAIL' }, 'SES found a virus in it'],
    ['our own mail', { From: 'Feedback <FEEDBACK@hollin.example>' }, 'we sent it ourselves'],
    ['our own digest', { 'List-Id': '<digest.hollin.example>' }, 'we sent it ourselves'],
    [
      'what a reader answers to a digest',
      { From: 'dana@hollin.example', 'In-Reply-To': '<0102-7@eu-central-1.amazonses.com>' },
      'it is an answer to a digest',
    ],
  ])('%s', async (_, headers, because) => {
    expect(await translated(aMail(headers))).toEqual({ kind: 'ignored', because });
  });

  test('a bounce as mail servers send it', async () => {
    expect(await fixture('bounce')).toEqual({ kind: 'ignored', because: 'it is a bounce' });
  });

  test('a mail without a word in it', async () => {
    const empty = await translated(aMail({ Subject: 'Re: ' }, '\r\n--\r\n'));

    expect(empty).toEqual({ kind: 'ignored', because: 'there is no text in it' });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['says that a person sent it', { 'Auto-Submitted': 'no' }],
    ['asks for no receipt', { 'X-Auto-Response-Suppress': 'DR' }],
    ['is about a vacation', { Subject: 'Vacation hold on my deliveries' }],
    ['a customer sends through SES', { 'In-Reply-To': '<0102-7@eu-central-1.amazonses.com>' }],
    ['a reader passes on', { From: 'dana@hollin.example' }],
  ])('not a mail that %s', async (_, headers) => {
    expect((await translated(aMail(headers))).kind).toBe('feedback');
  });
});

describe('a mail of which only the beginning was kept', () => {
  const attached = [
    'From: amara@mail.example',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: image/jpeg',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
  ].join('\r\n');

  test('is unreadable where that has neither text nor subject', async () => {
    await expect(translated(attached, { 'content-length': '900000' })).rejects.toThrow(
      `expected a text in the first ${attached.length} of the mail's 900000 bytes`,
    );
  });

  test('is feedback where it has', async () => {
    const mail = attached.replace('--x', '--x\r\n\r\nIt broke.\r\n--x');

    expect((await itemIn(translated(mail, { 'content-length': '900000' }))).text).toBe('It broke.');
  });
});

describe('hostile mail of 256 KiB is read in no time', () => {
  test.each<[string, (length: number) => string]>([
    ['quotes', (length) => '>'.repeat(length)],
    ['intros', (length) => 'On 2026 at 10:00 a@b\n'.repeat(length / 21)],
    ['colons', (length) => 'a:\n'.repeat(length / 3)],
    ['blanks', (length) => `${' '.repeat(length)}x`],
    ['empty lines', (length) => `a@b 2026 10:00:${'\n'.repeat(length)}x`],
    ['labels', (length) => 'From:\n'.repeat(length / 6)],
    ['dashes', (length) => `${'-'.repeat(length)}x`],
    ['tags', (length) => '<div '.repeat(length / 5)],
    ['entities', (length) => '&amp'.repeat(length / 4)],
    ['prefixes', (length) => `Re: ${'Re:'.repeat(length / 3)}`],
  ])('%s', async (_, hostile) => {
    const text = hostile(250_000);
    const began = performance.now();
    await translated(aMail(reply, text)).catch(() => undefined);
    await translated(aMail({ ...reply, 'Content-Type': 'text/html' }, text)).catch(() => undefined);
    await translated(aMail({ Subject: text })).catch(() => undefined);

    expect(performance.now() - began).toBeLessThan(1500);
  });
});
