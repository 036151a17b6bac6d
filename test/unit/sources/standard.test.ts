import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import { maxTextLength } from '../../../shared/domain/feedback.ts';
import { standard } from '../../../shared/sources/providers/standard.ts';
import { translated } from '../../support/translated.ts';

function feedbackFrom(data: unknown, about: Readonly<Record<string, unknown>> = {}): Feedback {
  const translation = translated(standard, { type: 'feedback.created', data, ...about });
  if (translation.kind !== 'feedback' || !translation.items[0]) throw new Error('no feedback');
  return translation.items[0];
}

describe('our own JSON', () => {
  test('takes over what is said, and only that', () => {
    const data = {
      externalId: 'zd-1',
      externalUrl: 'https://help.example/t/1',
      title: ' Charged\ntwice ',
      body: 'Bitte zurück!',
      rating: { value: '10', min: 0, max: 10 },
      answers: [
        { question: 'Which order?', answer: '88213' },
        { question: 'Anything else?', answer: '' },
      ],
      author: { name: 'Marta K.', email: '', admin: true },
      language: 'de',
      occurredAt: '2026-11-23T10:58:00+01:00',
      internal: 'not for us',
    };

    expect(feedbackFrom(data)).toEqual({
      source: 'a-source',
      externalId: 'zd-1',
      url: 'https://help.example/t/1',
      title: 'Charged twice',
      text: 'Bitte zurück!',
      rating: { value: 10, min: 0, max: 10 },
      answers: [{ question: 'Which order?', answer: '88213' }],
      author: { name: 'Marta K.' },
      language: 'de',
      saidAt: '2026-11-23T09:58:00.000Z',
      trust: 'verified',
    });
  });

  test('a long text is cut and says how long it was', () => {
    const { text, originalLength } = feedbackFrom({ body: 'word '.repeat(10_000) });

    expect(text.length).toBeLessThanOrEqual(maxTextLength);
    expect(text.endsWith('…')).toBe(true);
    expect(originalLength).toBe(50_000);
  });

  test.each([
    ['an unknown or wrong date', { occurredAt: 'yesterday' }],
    ['a date in the future', { occurredAt: '2027-01-01T00:00:00Z' }],
  ])('%s becomes the time of receipt', (_, about) => {
    expect(feedbackFrom({ body: 'x', ...about }).saidAt).toBe('2026-11-23T12:00:00.000Z');
  });

  test('a link that is not https is left out', () => {
    expect(feedbackFrom({ body: 'x', externalUrl: 'javascript:alert(1)' })).not.toHaveProperty(
      'url',
    );
  });

  test('a later version of the same feedback says when it was written', () => {
    const about = { type: 'feedback.updated', timestamp: '2026-11-23T11:00:00Z' };

    expect(feedbackFrom({ externalId: 'zd-1', body: 'x' }, about)).toMatchObject({
      externalId: 'zd-1',
      revisedAt: '2026-11-23T11:00:00.000Z',
    });
  });

  test('what is deleted is named by its id', () => {
    const about = (data: unknown) => translated(standard, { type: 'feedback.deleted', data });

    expect(about({ externalId: 'zd-1' })).toMatchObject({
      items: [],
      deleted: [{ externalId: 'zd-1' }],
    });
    expect(() => about({})).toThrow(/\$\.data\.externalId/);
  });

  test('another type, or none, is a mistake that somebody should see', () => {
    const say = (payload: unknown) => () => translated(standard, payload);

    expect(say({ type: 'order.paid', data: {} })).toThrow('"$.type": expected feedback.created');
    expect(say({ data: { body: 'x' } })).toThrow('expected an event at "$.type"');
  });

  test.each([
    ['nothing said', { author: { name: 'A' } }, /expected a title, a text, a rating or answers/],
    ['a body that is no text', { body: { text: 'x' } }, /\$\.data\.body/],
    ['a rating off its scale', { rating: { value: 6, min: 1, max: 5 } }, /\$\.data\.rating/],
    ['an id longer than any', { body: 'x', externalId: 'x'.repeat(257) }, /\$\.data\.externalId/],
  ])('%s is refused with the field and what was expected', (_, data, message) => {
    expect(() => feedbackFrom(data)).toThrow(message);
  });

  test('a member called __proto__ is no way in', () => {
    const data: unknown = JSON.parse(
      '{"body":"x","__proto__":{"externalId":"evil"},"author":{"__proto__":{"name":"evil"}}}',
    );

    expect(feedbackFrom(data)).toMatchObject({ author: {} });
    expect(feedbackFrom(data).externalId).toBeUndefined();
  });
});
