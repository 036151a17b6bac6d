import { describe, expect, test } from 'vitest';
import { delighted } from '../../../shared/sources/providers/delighted.ts';
import created from '../../fixtures/delighted/created.json' with { type: 'json' };
import updated from '../../fixtures/delighted/updated.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const withResponse = (change: Readonly<Record<string, unknown>>) =>
  translated(delighted, { ...created, event_data: { ...created.event_data, ...change } });

describe('Delighted responses', () => {
  test('the score comes first, without words', () => {
    expect(translated(delighted, created)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          trust: 'verified',
          externalId: '5501',
          url: 'https://delighted.example/r/5501',
          text: '',
          rating: { value: 3, min: 0, max: 10 },
          author: { id: '81', name: 'Sol Reyes', email: 'sol@mail.example' },
          saidAt: '2026-11-20T10:00:00.000Z',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('the comment follows as a newer version of the same response, without the notes of the team', () => {
    const translation = translated(delighted, updated);

    expect(translation).toMatchObject({
      items: [
        {
          externalId: '5501',
          revisedAt: '2026-11-20T10:02:00.000Z',
          text: 'Two hours on hold.',
          answers: [
            { question: 'Where did you try?', answer: 'Phone, Chat' },
            { question: 'How easy was it?', answer: '2' },
          ],
        },
      ],
    });
    expect(JSON.stringify(translation)).not.toMatch(/call her back|hotline/);
  });

  test.each([
    ['csat', 5, { value: 5, min: 1, max: 5 }],
    ['ces7', '7', { value: 7, min: 1, max: 7 }],
    ['pmf', 3, { value: 3, min: 1, max: 3 }],
  ])('a score of %s has its own scale', (survey_type, score, rating) => {
    expect(withResponse({ survey_type, score })).toMatchObject({ items: [{ rating }] });
  });

  test('a score on an unknown scale is no rating, and nothing without words', () => {
    const thumb = { survey_type: 'thumbs', score: 1 };

    expect(withResponse(thumb)).toMatchObject({
      kind: 'ignored',
      because: 'a score on a scale that Delighted does not tell, without words',
    });
    const translation = withResponse({ ...thumb, comment: 'Thanks!' });
    expect(translation).toMatchObject({ items: [{ text: 'Thanks!' }] });
    expect(translation).not.toHaveProperty('items.0.rating');
  });

  test('somebody who wants no more surveys has given no feedback', () => {
    expect(translated(delighted, { ...created, event_type: 'unsubscribe.created' })).toEqual({
      kind: 'ignored',
      because: 'the event "unsubscribe.created" is not feedback',
    });
  });

  test('without an id it cannot be read', () => {
    expect(() => withResponse({ id: undefined })).toThrow('$.event_data.id');
  });
});
