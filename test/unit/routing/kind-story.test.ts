import { describe, expect, test } from 'vitest';
import { praise } from '../../../local/demo/story/praise.ts';
import { story } from '../../../local/demo/story.ts';
import type { Kind } from '../../../shared/domain/feedback.ts';
import { kindOf } from '../../../shared/routing/kind.ts';
import { feedbackOf } from '../../support/told-feedback.ts';

const kinds = story.map((told) => ({ told, kind: kindOf(feedbackOf(told)) }));
const textsOf = (kind: Kind) => kinds.filter((one) => one.kind === kind).map(({ told }) => told);

describe('over the demo company’s three weeks', () => {
  test('no customer’s words are called spam, and all spam is found', () => {
    const isSpam = ({ text, then = [] }: (typeof story)[number]) =>
      then.some(({ did }) => did === 'spam') || text.includes('followers for free');

    expect(textsOf('spam')).toEqual(story.filter(isSpam));
  });

  test('what is called praise is praise, and most of it is found', () => {
    const found = textsOf('praise');

    expect(found.filter((told) => !praise.includes(told)).map(({ text }) => text)).toEqual([]);
    expect(found.length).toBeGreaterThan(praise.length * 0.7);
  });

  test('what is called an idea is one', () => {
    expect(textsOf('idea').map(({ text }) => text.slice(0, 40))).toMatchInlineSnapshot(`
      [
        "please a dark mode for the app, I ride a",
        "love the Linnet kids bike. more colours ",
        "Ride recording is the best I had. One wi",
        "I have an Alder and a Juniper. The app o",
        "petition for @hollincycles to sell the F",
        "feature idea: show in the app when my ch",
        "Would you accept a contribution for offl",
      ]
    `);
  });

  test('every rating without words is a score, and nothing else is', () => {
    expect(textsOf('score')).toEqual(story.filter(({ text }) => text === ''));
  });
});
