import { describe, expect, test } from 'vitest';
import { deliveryOf } from '../../../local/history/row-delivery.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { adapterFor } from '../../../shared/sources/adapters.ts';

const source = { id: sourceId('survey'), name: 'Survey', type: 'standard', public: false };
const history = {
  company: { timeZone: 'Europe/Berlin' },
  source,
  scale: { min: 0, max: 10 },
  now: new Date('2026-11-23T12:00:00Z'),
};

/** What becomes of a row once it has come through the queue. */
async function feedbackOf(values: Readonly<Record<string, string>>) {
  const delivery = await deliveryOf(values, history);
  const body = Buffer.from(delivery.body, 'base64');
  const translation = await adapterFor(source).translate(body, delivery);
  return translation.kind === 'feedback' ? translation.items[0] : undefined;
}

test('every column that we know arrives, whatever it is called', async () => {
  const values = {
    'Ticket ID': '17',
    Comment: ' Great saddle ',
    Subject: 'Saddle',
    Score: '9',
    Customer: 'Marta K.',
    username: '@marta',
    'E-Mail Address': 'marta@mail.example',
    lang: 'en',
    created_at: '2026-03-01 09:30:00',
    Link: 'https://survey.example/17',
    Agent: 'never taken',
  };

  expect(await feedbackOf(values)).toEqual({
    source: 'survey',
    externalId: '17',
    title: 'Saddle',
    text: 'Great saddle',
    rating: { value: 9, min: 0, max: 10 },
    author: { name: 'Marta K.', handle: '@marta', email: 'marta@mail.example' },
    language: 'en',
    saidAt: '2026-03-01T08:30:00.000Z',
    url: 'https://survey.example/17',
    trust: 'verified',
  });
});

test('the same row is the same delivery, marked as history; another row is another', async () => {
  const [one, again, other] = await Promise.all(
    ['Hello', 'Hello', 'Bye'].map((text) => deliveryOf({ text }, history)),
  );

  expect(one).toMatchObject({ imported: true, deliveryId: again?.deliveryId, body: again?.body });
  expect(one?.deliveryId).not.toBe(other?.deliveryId);
});

test.each([
  ['2026-03-01', '2026-02-28T23:00:00.000Z'],
  ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01 09:30:00 UTC', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:00.250+0100', '2026-03-01T08:30:00.250Z'],
  ['2026-07-01 09:30', '2026-07-01T07:30:00.000Z'],
])('the date %s is %s for a company in Berlin', async (date, saidAt) => {
  expect(await feedbackOf({ text: 'x', date })).toMatchObject({ saidAt });
});

describe('a row is refused', () => {
  test.each([
    ['without a word', { text: ' ' }, /the feedback is empty/],
    ['with a date that may mean two things', { text: 'x', date: '03/04/2026' }, /expected a date/],
    ['with a date that no calendar has', { text: 'x', date: '2026-02-31' }, /expected a date/],
    ['from the future', { text: 'x', date: '2026-11-24' }, /lies in the future/],
    ['with a rating off the scale', { text: 'x', rating: '11' }, /from 0 to 10, got "11"/],
    ['with a rating that is none', { text: 'x', rating: 'good' }, /from 0 to 10, got "good"/],
    ['that is far too long', { text: 'x'.repeat(300_000) }, /longer than 256 KiB/],
    ['without a column that we know', { Anmerkung: 'x' }, /no column "text".*are: Anmerkung/],
  ])('%s', async (_, values, reason) => {
    await expect(deliveryOf(values, history)).rejects.toThrow(reason);
  });
});
