import { describe, expect, test } from 'vitest';
import { story } from '../../../local/demo/story.ts';
import type { Concern } from '../../../shared/domain/urgency.ts';
import { kindOf } from '../../../shared/routing/kind.ts';
import { reading } from '../../../shared/routing/phrases.ts';
import { floorOf } from '../../../shared/routing/urgency.ts';
import { aCompany } from '../../support/a-company.ts';
import { feedbackOf } from '../../support/told-feedback.ts';

const floor = floorOf(aCompany());

describe('over the demo company’s three weeks', () => {
  const found = story.map((told) => {
    const feedback = feedbackOf(told);
    const read = reading([told.title ?? '', told.text].join('\n'));
    return { told, concern: floor({ feedback, kind: kindOf(feedback), read }, false)?.concern };
  });
  const textsOf = (concern: Concern) =>
    found
      .filter((one) => one.concern === concern)
      .map(({ told: { title, text } }) => (title ?? text).slice(0, 34));

  test('everybody who is hurt, goes to law or leaves is found, and nobody else', () => {
    expect(textsOf('safety')).toMatchInlineSnapshot(`
      [
        "Crack in the brake lever",
        "WARNING to all owners of a @hollin",
        "Front brake failed on my son's bik",
        "Chain dropped, wheel blocked",
        "Crank arm fell off",
        "rappel du levier de frein : trois ",
        "Refund instead of lever?",
      ]
    `);
    expect(textsOf('legal')).toMatchInlineSnapshot(`
      [
        "El código de descuento RIDE15 no f",
        "Since nobody at @hollincycles can ",
      ]
    `);
    expect(textsOf('leaving')).toMatchInlineSnapshot(`
      [
        "A small goodbye",
        "Cant buy. App hangs after the bank",
        "Re: A small goodbye",
      ]
    `);
  });

  test('those are angry whose patience is at its end, and few others', () => {
    expect(textsOf('anger')).toMatchInlineSnapshot(`
      [
        "Termin abgesagt",
        "Désabonnement",
        "Day 18. @hollincycles has my bike ",
        "3 years of rides GONE",
        "Nach dem Update sind alle meine To",
        "still no refund (3rd mail)",
        "DO NOT BUY. They keep the bike, th",
        "can not pay with Android",
        "Charged twice and the chat bot thi",
        "A complaint, in full",
      ]
    `);
  });

  test('nine of ten are in no hurry', () => {
    const calm = found.filter(({ concern }) => concern === undefined);

    expect(calm.length).toBeGreaterThan(story.length * 0.88);
    expect(textsOf('outage')).toEqual([]);
  });
});
