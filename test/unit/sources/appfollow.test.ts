import { describe, expect, test } from 'vitest';
import { appfollow } from '../../../shared/sources/providers/appfollow.ts';
import review from '../../fixtures/appfollow/review.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

describe('AppFollow', () => {
  test('a review is kept as the one text that it comes as, and marked as unverified', () => {
    expect(translated(appfollow, review)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          text: review.text,
          author: {},
          saidAt: '2026-11-23T12:00:00.000Z',
          trust: 'unverified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test.each([
    ['nothing said', {}, /the feedback is empty/],
    ['a text that is none', { text: {} }, /\$\.text: expected text/],
  ])('%s is refused', (_, payload, message) => {
    expect(() => translated(appfollow, payload)).toThrow(message);
  });
});
