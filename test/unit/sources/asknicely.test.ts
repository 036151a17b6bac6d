import { describe, expect, test } from 'vitest';
import { asknicely } from '../../../shared/sources/providers/asknicely.ts';
import delivery from '../../fixtures/asknicely/response.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const first = translated(asknicely, delivery);

const withQuestion = (change: Readonly<Record<string, unknown>>, count = 2) =>
  translated(asknicely, { ...delivery, count, question: { ...delivery.question, ...change } });

describe('AskNicely responses', () => {
  test('the score comes first, as text and without words', () => {
    expect(first).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          trust: 'shared-secret',
          externalId: '34509',
          text: '',
          rating: { value: 10, min: 0, max: 10 },
          author: { id: '163', name: 'Ola Brandt', email: 'ola@mail.example' },
          saidAt: '2026-11-20T10:00:00.000Z',
          revisedAt: expect.any(String),
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('each later telling of a response is newer than the one before', () => {
    const tellings = [first, withQuestion({ comment: 'Great' }), withQuestion({ score: '7' }, 10)];
    const revisions = tellings.map((one) =>
      one.kind === 'feedback' ? one.items[0]?.revisedAt : '',
    );

    expect(revisions).toEqual(revisions.toSorted());
    expect(new Set(revisions).size).toBe(3);
    expect(tellings[1]).toMatchObject({ items: [{ externalId: '34509', text: 'Great' }] });
  });

  test.each([
    ['an id', { id: undefined }, '$.question.id'],
    ['a score on its scale', { score: '11' }, 'expected a rating from 0 to 10, got 11'],
  ])('without %s it cannot be read', (_, change, problem) => {
    expect(() => withQuestion(change)).toThrow(problem);
  });
});
