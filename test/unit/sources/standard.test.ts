import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import { maxTextLength } from '../../../shared/domain/feedback.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { standard } from '../../../shared/sources/standard.ts';

const origin = {
  source: sourceId('survey'),
  headers: {},
  receivedAt: '2026-11-23T10:00:00.000Z',
};

function feedbackFrom(data: Readonly<Record<string, unknown>>): Feedback {
  const translation = standard.translate({ type: 'feedback.created', data }, origin);
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
      author: { name: 'Marta K.', email: '', admin: true },
      language: 'de',
      occurredAt: '2026-11-23T10:58:00+01:00',
      internal: 'not for us',
    };

    expect(feedbackFrom(data)).toEqual({
      source: 'survey',
      externalId: 'zd-1',
      url: 'https://help.example/t/1',
      title: 'Charged twice',
      text: 'Bitte zurück!',
      rating: { value: 10, min: 0, max: 10 },
      author: { name: 'Marta K.' },
      language: 'de',
      saidAt: '2026-11-23T09:58:00.000Z',
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
    expect(feedbackFrom({ body: 'x', ...about }).saidAt).toBe(origin.receivedAt);
  });

  test('a link that is not https is left out', () => {
    expect(feedbackFrom({ body: 'x', externalUrl: 'javascript:alert(1)' })).not.toHaveProperty(
      'url',
    );
  });

  test.each([
    ['nothing said', { author: { name: 'A' } }, /expected a title, a body or a rating/],
    ['a body that is a number', { body: 5 }, /data\.body/],
    ['a rating off its scale', { rating: { value: 6, min: 1, max: 5 } }, /data\.rating/],
  ])('%s is refused with the field and what was expected', (_, data, message) => {
    expect(() => feedbackFrom(data)).toThrow(message);
  });

  test('a member called __proto__ is no way in', () => {
    const data: unknown = JSON.parse(
      '{"body":"x","__proto__":{"externalId":"evil"},"author":{"__proto__":{"name":"evil"}}}',
    );

    expect(feedbackFrom(data as Record<string, unknown>)).toMatchObject({ author: {} });
    expect(feedbackFrom(data as Record<string, unknown>).externalId).toBeUndefined();
  });
});
