import { describe, expect, test } from 'vitest';
import { formbricks } from '../../../shared/sources/providers/formbricks.ts';
import delivery from '../../fixtures/formbricks/finished.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const withResponse = (change: Readonly<Record<string, unknown>>, event = delivery.event) =>
  translated(formbricks, { ...delivery, event, data: { ...delivery.data, ...change } });

describe('Formbricks responses', () => {
  test('words are the text, a named score the rating, and the rest stands beside them under its id', () => {
    expect(translated(formbricks, delivery)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          trust: 'verified',
          externalId: 'fb-1',
          text: 'The app logs me out.',
          rating: { value: 2, min: 0, max: 10 },
          answers: [
            { question: 'reasons', answer: 'Login, Speed' },
            { question: 'grid', answer: 'Bad, Good' },
            { question: 'effort', answer: '6' },
          ],
          author: { id: 'u-9', email: 'kim@mail.example' },
          saidAt: '2026-11-20T10:00:00.000Z',
          revisedAt: '2026-11-20T10:02:00.000Z',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('an update of a finished response is a newer version of it', () => {
    const later = {
      updatedAt: '2026-11-20T11:00:00.000Z',
      data: { more: 'Solved.' },
      language: 'en',
    };

    expect(withResponse(later, 'responseUpdated')).toMatchObject({
      items: [{ externalId: 'fb-1', text: 'Solved.', language: 'en', revisedAt: later.updatedAt }],
    });
  });

  test.each([
    ['nps', 0, { value: 0, min: 0, max: 10 }],
    ['csat', 4, { value: 4, min: 1, max: 5 }],
    ['rating', '5', { value: 5, min: 1, max: 5 }],
  ])('a score alone is a rating by the id of its question: %s', (id, score, rating) => {
    const translation = withResponse({ data: { [id]: score } });

    expect(translation).toMatchObject({ items: [{ text: '', rating }] });
    expect(translation).not.toHaveProperty('items.0.answers');
  });

  test.each([
    [
      'an unfinished response',
      { finished: false },
      'responseUpdated',
      'the response is not finished',
    ],
    [
      'clicks alone',
      { data: { welcome: 'clicked' } },
      'responseFinished',
      'nothing in it was answered',
    ],
    ['a beginning', {}, 'responseCreated', 'the event "responseCreated" is not feedback'],
  ])('%s is not feedback', (_, change, event, because) => {
    expect(withResponse(change, event)).toEqual({ kind: 'ignored', because });
  });

  test.each([
    ['an id', { id: undefined }, '$.data.id'],
    ['a word on whether it is finished', { finished: undefined }, '$.data.finished'],
    ['answers', { data: null }, '$.data.data[*]'],
  ])('without %s it cannot be read', (_, change, path) => {
    expect(() => withResponse(change)).toThrow(path);
  });
});
