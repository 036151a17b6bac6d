import { describe, expect, test } from 'vitest';
import { typeform } from '../../../shared/sources/providers/typeform.ts';
import delivery from '../../fixtures/typeform/response.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const { form_response: response } = delivery;

type Answer = {
  readonly type: string;
  readonly field: { readonly id: string; readonly type: string };
};

const answered = (...answers: readonly Answer[]) =>
  translated(typeform, { ...delivery, form_response: { ...response, answers } });

const score = (type: string, number: number) => ({
  type: 'number',
  number,
  field: { id: 'f1', type },
});

describe('Typeform responses', () => {
  test('what was written is the text, and the rest stands beside it under its question', () => {
    expect(translated(typeform, delivery)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          trust: 'verified',
          externalId: 'tf-token-1',
          text: 'The lock froze.\n\nSend me a new one, please.',
          rating: { value: 4, min: 0, max: 10 },
          answers: [
            { question: 'Would you recommend us?', answer: '4' },
            { question: 'What do you ride?', answer: 'City bike, Cargo bike, Unicycle' },
            { question: 'Your town', answer: 'Lindau' },
          ],
          author: { id: 'u-17', email: 'ida@mail.example' },
          saidAt: '2026-11-20T09:03:00.000Z',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a short answer is the text where nobody wrote a long one', () => {
    const short = { type: 'text', text: 'Too cold', field: { id: 'f5', type: 'short_text' } };

    expect(answered(short)).toMatchObject({ items: [{ text: 'Too cold' }] });
  });

  test.each([
    ['nps', 10, { value: 10, min: 0, max: 10 }],
    ['rating', 5, { value: 5, min: 1, max: 5 }],
    ['opinion_scale', 0, { value: 0, min: 0, max: 10 }],
  ])(
    'a score alone (%s) is a rating, and no answer that somebody would have to read',
    (type, number, rating) => {
      const translation = answered(score(type, number));

      expect(translation).toMatchObject({ items: [{ text: '', rating }] });
      expect(translation).not.toHaveProperty('items.0.answers');
    },
  );

  test('a score beyond the scale is an answer and no rating', () => {
    const translation = answered(score('rating', 9));

    expect(translation).toMatchObject({
      items: [{ answers: [{ question: 'Would you recommend us?', answer: '9' }] }],
    });
    expect(translation).not.toHaveProperty('items.0.rating');
  });

  test('a response that is not finished is not feedback', () => {
    expect(translated(typeform, { ...delivery, event_type: 'form_response_partial' })).toEqual({
      kind: 'ignored',
      because: 'the event "form_response_partial" is not feedback',
    });
  });

  test('a form that was sent empty is not feedback', () => {
    expect(answered()).toEqual({ kind: 'ignored', because: 'nothing in it was answered' });
  });

  test.each([
    ['token', '$.form_response.token'],
    ['answers', '$.form_response.answers'],
  ])('without its %s it cannot be read', (member, path) => {
    const broken = { ...delivery, form_response: { ...response, [member]: undefined } };

    expect(() => translated(typeform, broken)).toThrow(path);
  });
});
