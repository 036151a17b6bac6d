import { describe, expect, test } from 'vitest';
import type { Feedback, Kind, Rating } from '../../../shared/domain/feedback.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { type Concern, concerns } from '../../../shared/domain/urgency.ts';
import { kindOf } from '../../../shared/routing/kind.ts';
import { reading } from '../../../shared/routing/phrases.ts';
import { floorOf } from '../../../shared/routing/urgency.ts';
import { urgencyLanguages } from '../../../shared/routing/words/urgency/urgency-languages.ts';
import { aCompany } from '../../support/a-company.ts';
import { aFeedback } from '../../support/an-item.ts';
import { harmlessSentences } from '../../support/harmless-sentences.ts';
import { urgentSentences } from '../../support/urgent-sentences.ts';
import { urgentSentencesAbroad } from '../../support/urgent-sentences-abroad.ts';

const company = aCompany();
const said = (about: Partial<Feedback>, kind?: Kind) => {
  const feedback = aFeedback(about);
  const read = reading([feedback.title ?? '', feedback.text].join('\n'));
  return { feedback, kind: kind ?? kindOf(feedback), read };
};
const floor = (about: Partial<Feedback>, kind?: Kind, isVip = false) =>
  floorOf(company)(said(about, kind), isVip);
const stars = (value: number): { rating: Rating } => ({ rating: { value, min: 1, max: 5 } });
const inPublic = { source: sourceId('app-reviews') };

describe('by its words', () => {
  test.each([...urgentSentences, ...urgentSentencesAbroad])(
    '%s %s: %s',
    (language, concern, text) => {
      expect(floor({ text, language })?.concern).toBe(concern);
      expect(floor({ text })?.concern).toBe(concern);
    },
  );

  test.each(harmlessSentences)('%s nothing: %s', (language, text) => {
    expect(floor({ text, language })).toBeUndefined();
    expect(floor({ text })).toBeUndefined();
  });

  test('a phrase is quoted as what the concern means', () => {
    expect(floor({ text: 'Please close our account.' })).toEqual({
      urgency: 'priority',
      concern: 'leaving',
      because: 'they may leave: “close our account”',
    });
    expect(floor({ text: 'Ich bin stinksauer!' })?.because).toBe('they are angry: “stinksauer”');
  });

  test('anger in English is understood in a text of another language', () => {
    expect(floor({ text: 'Wo ist mein Paket? Total bullshit', language: 'de' })?.concern).toBe(
      'anger',
    );
    expect(floor({ text: 'Où est mon colis 🤬', language: 'fr' })?.concern).toBe('anger');
  });

  test('every language has words for every concern that words can tell', () => {
    const lists = Object.values(urgencyLanguages).flatMap((words) => Object.values(words));

    expect(lists.filter((list) => list.length === 0)).toEqual([]);
    expect(
      lists.flat().filter((phrase) => /^$|^ | $| {2}|\/\/|(^| )\/|\/( |$)/.test(phrase)),
    ).toEqual([]);
  });
});

describe('by how it is said', () => {
  test('capitals and rows of exclamation marks are anger', () => {
    expect(floor({ text: 'WHERE IS THE PARCEL YOU PROMISED' })?.because).toBe(
      'they are angry: most of it in capitals',
    );
    expect(floor({ text: 'Send the parcel!!!' })?.because).toBe(
      'they are angry: a row of exclamation marks',
    );
    expect(floor({ text: 'ГДЕ МОЯ ПОСЫЛКА, Я ЖДУ УЖЕ МЕСЯЦ' })?.concern).toBe('anger');
  });

  test.each([
    ['a short title', { text: 'ORDER HC-20988 STATUS' }],
    ['an abbreviation or two', { text: 'The GPS and the USB port of my HC-30 PRO MAX are weak' }],
    ['a good rating', { text: 'I will tell everybody about it!!!', ...stars(4) }],
    ['a wish', { text: 'Feature request: dark mode!!!' }],
    ['joy', { text: 'Love it!!! BEST SHOP IN THE WHOLE WIDE WORLD' }],
    ['a script without capitals', { text: '注文番号を教えてください。よろしくお願いします。' }],
  ])('%s is no shouting', (_, about) => {
    expect(floor(about)).toBeUndefined();
  });
});

describe('by who says it and where', () => {
  test('the lowest rating counts where the world can read it', () => {
    const text = 'The list is empty';

    expect(floor({ text, ...inPublic, ...stars(1) })).toEqual({
      urgency: 'priority',
      concern: 'public',
      because: 'one star in public',
    });
    expect(floor({ text, ...inPublic, rating: { value: 0, min: 0, max: 10 } })?.because).toBe(
      'the lowest rating in public: 0 of 10',
    );
    expect(floor({ text, ...inPublic, ...stars(2) })).toBeUndefined();
    expect(floor({ text, ...inPublic })).toBeUndefined();
    expect(floor({ text, ...stars(1) })).toBeUndefined();
  });

  test('a customer the company marked as VIP never waits', () => {
    expect(floor({ text: 'Do you ship to Iceland?' }, undefined, true)).toEqual({
      urgency: 'priority',
      concern: 'vip',
      because: 'a customer marked as VIP',
    });
  });
});

describe('of several concerns', () => {
  const all = {
    text: 'My lawyer says this is unacceptable, close my account',
    ...inPublic,
    ...stars(1),
  };

  test('the worst is told', () => {
    expect(floor(all, 'problem', true)?.concern).toBe('legal');
  });

  test('the one that the company hurries most for is told', () => {
    const urgency = { ...company.urgency, anger: 'escalate', public: 'escalate' } as const;

    expect(floorOf({ ...company, urgency })(said(all), true)).toMatchObject({
      urgency: 'escalate',
      concern: 'anger',
    });
  });

  test('those that the company does not hurry for are none', () => {
    const urgency = { ...company.urgency, legal: 'normal', leaving: 'normal' } as const;
    const calm = Object.fromEntries(concerns.map((concern) => [concern, 'normal'])) as Record<
      Concern,
      'normal'
    >;

    expect(floorOf({ ...company, urgency })(said(all), false)?.concern).toBe('anger');
    expect(floorOf({ ...company, urgency: calm })(said(all), true)).toBeUndefined();
  });

  test('whoever is pleased is in no hurry, unless somebody is hurt or goes to law', () => {
    const text = 'Great, I was so fed up with the others';

    expect(floor({ text, ...inPublic }, 'praise', true)).toBeUndefined();
    expect(floor({ text: '', ...inPublic, ...stars(1) }, 'score', true)).toBeUndefined();
    expect(floor({ text: 'Great bike, but my son was injured' }, 'praise')?.concern).toBe('safety');
    expect(floor({ text: 'Thanks! Please delete my data' }, 'praise')?.concern).toBe('legal');
  });

  test('spam is urgent for nothing', () => {
    expect(
      floor({ ...all, text: 'My lawyer and the bank caught fire' }, 'spam', true),
    ).toBeUndefined();
  });
});
