import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { departmentId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import { apply } from '../../shared/domain/lifecycle.ts';
import { anItem, aRequest, company, deskWorld, linkTo } from '../support/desk-world.ts';

async function pageOf(item: Item): Promise<string> {
  const { visit } = deskWorld([item]);
  return (await visit(aRequest(linkTo('item', item.id)))).body ?? '';
}

/** What a reader sees, one line per block. */
const read = (body: string): string =>
  body
    .replace(/<(title|style)>[^<]*<\/\1>/g, '')
    .replace(/<\/(p|h1|h2|dd|dt|blockquote)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

test('tells who said what, where and when, why it is here, who has it and what has happened', async () => {
  const moved = apply(
    anItem({}, { rating: { value: 1, min: 1, max: 5 } }),
    { kind: 'move', to: departmentId('app'), note: 'Double tap in the app' },
    { by: 'dana', at: new Date('2026-11-18T08:00:00.000Z'), company },
  );
  if (moved.kind === 'refused') throw new Error(moved.because);

  expect(read(await pageOf(moved.item))).toMatchInlineSnapshot(`
    "Customer feedback · App and website
    Charged twice, order 88213
    2 days over · open
    In the customer’s words
    I paid 184.50 twice on 17 November.
    About it
    From
    Marta K.
    Source
    App Store (public) · rated 1 of 5
    Reads like
    a problem
    Said
    Tue 17 Nov 2026, 10:12
    Received
    Tue 17 Nov 2026, 10:13
    Department
    App and website
    Routed because
    words: charged twice
    Moved by
    Dana Weiss
    Waits with
    Priya Raman
    Answer by
    Fri 20 Nov 2026, 17:00
    What happened so far
    Arrived and went to Payments
    Tue 17 Nov 2026, 10:13 · sorted automatically
    Moved from Payments to App and website
    Double tap in the app
    Wed 18 Nov 2026, 09:00 · Dana Weiss
    This link was made for Dana Weiss and works until Thu 3 Dec 2026, 01:00. Whoever has it can read this page. Times are those of Europe/Berlin."
  `);
});

test('says in which state an item is, and whether it is late', async () => {
  const line = async (about: Partial<Item>) => {
    const body = await pageOf(anItem(about));
    return read(/<main>(<p.*?<\/p>)/s.exec(body)?.[1] ?? '');
  };
  const dueAt = '2026-11-24T09:00:00.000Z';
  const { card } = anItem();

  expect([
    await line({}),
    await line({ dueAt }),
    await line({ dueAt, card: { ...card, urgent: true }, status: 'acknowledged' }),
    await line({ dueAt, owner: 'triage' }),
    await line({ dueAt, status: 'fixed' }),
    await line({ status: 'answered', closedAt: dueAt }),
  ]).toMatchInlineSnapshot(`
    [
      "4 days over · open",
      "Answer by Tue 24 Nov 2026, 10:00 · open",
      "Answer by Tue 24 Nov 2026, 10:00 · urgent · open, acknowledged",
      "Route by Tue 24 Nov 2026, 10:00 · open",
      "Tell the customer by Tue 24 Nov 2026, 10:00 · fixed, customer not told yet",
      "Answered",
    ]
  `);
});

describe('what customers write', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style><script>alert(1)</script>',
    '</blockquote></main></body>',
    '<!--',
    '&lt;b&gt;',
    'javascript:alert(1)',
  ];
  const hostile = fc
    .oneof(fc.constantFrom(...payloads), fc.string({ unit: 'binary', maxLength: 60 }))
    .map((text) => `x${text}`);

  const written = (text: string): Item => {
    const feedback: Partial<Feedback> = {
      title: `title ${text}`,
      text,
      language: text,
      author: { name: text, handle: text, email: text },
    };
    const item = anItem({ why: { by: 'rule', because: text } }, feedback);
    const history = item.history.map((entry) => ({ ...entry, note: text, action: text, by: text }));
    return { ...item, card: { ...item.card, title: text, quote: text, who: text }, history };
  };
  /** Every tag with the names of its attributes: what a text can only change by breaking out of its place. */
  const structure = (body = '') =>
    body.match(/<[a-z!/][^>]*>/gi)?.map((tag) => tag.replace(/="[^"]*"/g, ''));

  test('never becomes markup, on the page of the item and in the list of the desk', async () => {
    const pages = async (text: string) => {
      const item = written(text);
      const { visit } = deskWorld([item]);
      const links = [linkTo('item', item.id), linkTo('desk', 'payments')];
      const answers = await Promise.all(links.map((link) => visit(aRequest(link))));
      return answers.map(({ body }) => structure(body));
    };
    const harmless = await pages('harmless');

    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(await pages(text)).toEqual(harmless);
      }),
    );
  });

  test('is shown whole, line breaks and all, and says so where it had to be cut', async () => {
    const body = await pageOf(
      anItem({}, { text: 'One.\n\nTwo & <three>.', originalLength: 30_000 }),
    );

    expect(body).toContain('One.\n\nTwo &amp; &lt;three&gt;.</blockquote>');
    expect(body).toContain('the customer wrote 30000 characters');
  });

  test('without words is still a page', async () => {
    const { title: _, ...feedback } = anItem().feedback;
    const body = await pageOf({ ...anItem(), feedback: { ...feedback, text: '' } });

    expect(body).toContain('The customer left no words');
  });

  test.each([
    ['https://reviews.example/r/1?a=b&c="d"', 'https://reviews.example/r/1?a=b&amp;c=%22d%22'],
    ['https://bank.example@evil.example/', 'https://bank.example@evil.example/'],
    ['http://reviews.example/r/1', undefined],
    ['javascript:alert(1)', undefined],
    ['https:', undefined],
    ['not an address', undefined],
  ])('links the source only over https: %s', async (url, href) => {
    const body = await pageOf(anItem({}, { url }));

    expect(/<a href="([^"]*)" rel="noreferrer noopener">/.exec(body)?.[1]).toBe(href);
    if (href?.includes('evil')) expect(body).toContain('Open it at evil.example');
  });
});
