import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aMail, itemIn, translatedMail as translated } from '../../support/a-mail.ts';

const receivedAt = '2026-11-23T12:00:00.000Z';
const fixture = (name: string) => translated(readFileSync(`test/fixtures/email/${name}.eml`));

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

const payloads = '../shared/payloads/email';

test.skipIf(!existsSync(payloads)).each([
  ['arf', 'it is a report of abuse'],
  ['bounce', 'it is a bounce'],
  ['delivery-status', 'it is a bounce'],
  ['mixed', 'Good Morning;'],
  ['decoderended', 'fotos'],
  // Spam is for SES to see.
  ['spam', '„asozialer Penner“'],
])('the real mail %s.eml comes to %j', async (name, told) => {
  const outcome = await translated(readFileSync(`${payloads}/${name}.eml`));

  expect(JSON.stringify(outcome)).toContain(told);
});
