import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback, Rating } from '../../../shared/domain/feedback.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { kindOf } from '../../../shared/routing/kind.ts';
import { kindSentences } from '../../support/kind-sentences.ts';

const feedback = (about: Partial<Feedback>): Feedback => ({
  source: sourceId('survey'),
  text: '',
  author: {},
  saidAt: '2026-11-23T10:00:00.000Z',
  ...about,
});
const stars = (value: number): Rating => ({ value, min: 1, max: 5 });

describe('by its words alone', () => {
  test.each(kindSentences)('%s %s: %s', (language, kind, text) => {
    expect(kindOf(feedback({ text, language }))).toBe(kind);
  });

  test('a text in a language nobody told is looked up in all of them', () => {
    expect(kindOf(feedback({ text: 'Merci beaucoup !' }))).toBe('praise');
    expect(kindOf(feedback({ text: 'Alles kaputt' }))).toBe('problem');
  });

  test.each([
    ['ask your courier what a safe place is, mine was on top of the bin and I am not amused'],
    ['The top-up is pending'],
  ])(
    'a word of another language is not looked up in a text that is clearly English: %s',
    (text) => {
      expect(kindOf(feedback({ text }))).not.toBe('praise');
    },
  );

  test('a text is looked up in its own language, though its shop is set to another', () => {
    const text = 'I have been with you for years and this is the best service of all';

    expect(kindOf(feedback({ text, language: 'de' }))).toBe('praise');
    expect(kindOf(feedback({ text: 'super', language: 'de' }))).toBe('praise');
  });

  test('a title and the answers of a survey count as well', () => {
    const answers = [{ question: 'Is anything broken?', answer: 'The hinge is loose' }];

    expect(kindOf(feedback({ title: 'Feature request', text: 'Sort by date' }))).toBe('idea');
    expect(kindOf(feedback({ text: 'Fine', answers }))).toBe('problem');
  });
});

describe('with its rating', () => {
  test('a rating without words is a score, however high or low', () => {
    expect(kindOf(feedback({ rating: stars(1) }))).toBe('score');
    expect(kindOf(feedback({ text: ' … ', rating: stars(5) }))).toBe('score');
  });

  test('the best rating makes praise of words that would not', () => {
    expect(kindOf(feedback({ text: 'it never nags', rating: stars(5) }))).toBe('praise');
    expect(kindOf(feedback({ text: '👏👏👏', rating: stars(5) }))).toBe('praise');
    expect(kindOf(feedback({ text: 'it never nags' }))).toBe('problem');
  });

  test('the best rating hides no complaint, remark, question or idea', () => {
    const best = (text: string) => kindOf(feedback({ text, language: 'en', rating: stars(5) }));

    expect(best('crashes sometimes')).toBe('problem');
    expect(best('lovely, only the strap is short')).toBe('problem');
    expect(best('is there a blue one?')).toBe('question');
    expect(best('please add a dark mode')).toBe('idea');
  });

  test('kind words with a bad rating are no praise', () => {
    expect(kindOf(feedback({ text: 'Great. Just great.', rating: stars(1) }))).toBe('problem');
    expect(kindOf(feedback({ text: 'nice people', rating: stars(3) }))).toBe('problem');
  });

  test('a question with the worst rating is a problem', () => {
    expect(kindOf(feedback({ text: 'Is this a joke?', rating: stars(1) }))).toBe('problem');
  });
});

describe('spam', () => {
  test.each([
    'My order is still missing, here is the page: https://track.example/8812',
    'Your advert shows a casino and bitcoin next to my account page, see https://x.example/a.png',
    'I paid and your site says click here, act now, order now. It does not work.',
    'The delivery was guaranteed for today only. shop.example/terms says so.',
    'Does your casino take bitcoin? casino.example says so.',
    'Can I have a personal loan without a visit to bank.example?',
    'Your page to click and sign is broken: sign.example/8',
    'I was pre-selected for a card at bank.example, what now?',
    'https://photos.example/1 https://photos.example/2 https://photos.example/3 all scratched',
    'WHYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
    'LocationServiceManager crashes in getUserNameFromList',
  ])('is never what a customer complains about: %s', (text) => {
    expect(kindOf(feedback({ text }))).not.toBe('spam');
  });

  test('is what a form robot types', () => {
    expect(kindOf(feedback({ title: 'KqWzRtXvBn', text: 'gTrKpXzQwLmBvNcS' }))).toBe('spam');
  });

  test('keeps to no language of its reader', () => {
    expect(kindOf(feedback({ text: 'Crypto signals: t.example/go', language: 'de' }))).toBe('spam');
  });
});

test('whatever comes is of some kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.nat({ max: 10 })), (text, value) => {
      const rating = value === null ? {} : { rating: { value, min: 0, max: 10 } };

      expect(['problem', 'question', 'idea', 'praise', 'spam', 'score']).toContain(
        kindOf(feedback({ text, ...rating })),
      );
    }),
  );
});
