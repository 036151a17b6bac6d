import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { survicate } from '../../../shared/sources/providers/survicate.ts';
import delivery from '../../fixtures/survicate/nps.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const { choice: _, ...asked } = delivery.event.questionAnswered;

const withAnswer = (answer: Readonly<Record<string, unknown>>) =>
  translated(survicate, { ...delivery, event: { questionAnswered: { ...asked, ...answer } } });

describe('Survicate answers', () => {
  test('an NPS score is a rating, and its comment the text', () => {
    expect(translated(survicate, delivery)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          trust: 'verified',
          externalId: 'resp-1:12123',
          threadId: 'resp-1',
          text: 'The chat never answers.',
          rating: { value: 6, min: 0, max: 10 },
          author: { id: 'who-5', name: 'Ines Roth', email: 'ines@mail.example' },
          saidAt: '2026-11-20T05:46:02.000Z',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('an NPS score alone is a rating and nothing else', () => {
    const translation = withAnswer({ choice: { id: 10, body: 'Promoter', comment: null } });

    expect(translation).toMatchObject({ items: [{ text: '', rating: { value: 10, max: 10 } }] });
    expect(translation).not.toHaveProperty('items.0.answers');
  });

  test.each([
    ['a text', { text: 'More racks!' }, { text: 'More racks!' }],
    [
      'a choice',
      { choice: { id: 21573, body: 'Terrible', comment: 'Two weeks!' } },
      {
        text: 'Two weeks!',
        answers: [{ question: 'Would you recommend us?', answer: 'Terrible' }],
      },
    ],
    [
      'several choices',
      {
        choices: [
          { body: 'Price', comment: 'Too high' },
          { body: 'Size', comment: null },
        ],
      },
      {
        text: 'Too high',
        answers: [{ question: 'Would you recommend us?', answer: 'Price, Size' }],
      },
    ],
    [
      'the comment of a contact form',
      { fields: { firstName: 'Alma', email: 'alma@mail.example', comment: 'Call me' } },
      { text: 'Call me', author: { id: 'who-5', name: 'Alma', email: 'alma@mail.example' } },
    ],
  ])('%s is feedback', (_, answer, item) => {
    expect(withAnswer(answer)).toMatchObject({ items: [item] });
  });

  test('a respondent without attributes is only a number', () => {
    const respondent = { ...asked.respondent, attributes: [] };

    expect(withAnswer({ text: 'Hi', respondent })).toMatchObject({
      items: [{ author: { id: 'who-5' } }],
    });
  });

  test('an id above 2^53 keeps its last digits', () => {
    const body = JSON.stringify(delivery).replace('12123', '9007199254740993');

    const translation = adapterOf(survicate).translate(Buffer.from(body), {
      source: sourceId('survey'),
      headers: {},
      receivedAt: '2026-11-23T12:00:00.000Z',
    });

    expect(translation).toMatchObject({ items: [{ externalId: 'resp-1:9007199254740993' }] });
  });

  test.each([
    ['a date', withAnswer({ date: '2026-11-20' }), 'it has no words'],
    [
      'a finished survey, whose answers came one by one',
      translated(survicate, { ...delivery, event: { surveyAnswered: asked } }),
      'the event "surveyAnswered" is not feedback',
    ],
  ])('%s is not feedback', (_, translation, because) => {
    expect(translation).toEqual({ kind: 'ignored', because });
  });

  test('without the id of its response it cannot be read', () => {
    expect(() => withAnswer({ text: 'Hi', responseUuid: undefined })).toThrow('responseUuid');
  });
});
