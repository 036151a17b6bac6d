import { describe, expect, test } from 'vitest';
import { revise } from '../../../shared/domain/arrival.ts';
import { aFeedback, anItem } from '../../support/an-item.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const newer = aFeedback({ text: 'It is fixed, thanks', revisedAt: '2026-11-24T08:00:00.000Z' });

describe('the same feedback told again', () => {
  test('a newer text replaces the older, and what people did stays', () => {
    const item = anItem({ status: 'acknowledged' });

    expect(revise(item, newer, 'c2', now)).toMatchObject({
      version: 2,
      status: 'acknowledged',
      feedback: { text: 'It is fixed, thanks', saidAt: item.feedback.saidAt },
      card: { title: 'It is fixed, thanks' },
      history: [{ action: 'arrive' }, { action: 'revise' }],
    });
  });

  test('an older or undated copy changes nothing, in whatever order they come', () => {
    const item = revise(anItem(), newer, 'c2', now) ?? anItem();

    expect(revise(item, aFeedback(), 'c1', now)).toBeUndefined();
    expect(
      revise(item, aFeedback({ revisedAt: '2026-11-23T08:00:00.000Z' }), 'c1', now),
    ).toBeUndefined();
  });
});

describe('the card of an item', () => {
  test('says the rating where there are no words', () => {
    const { card } = revise(
      anItem(),
      aFeedback({
        text: '',
        rating: { value: 2, min: 0, max: 10 },
        revisedAt: '2026-11-24T08:00:00.000Z',
      }),
      'c2',
      now,
    ) ?? { card: undefined };

    expect(card).toMatchObject({ title: '2 of 10, without words', quote: '' });
  });

  test('never shows an address', () => {
    expect(JSON.stringify(anItem().card)).not.toContain('marta@mail.example');
  });
});
