/** The company's own rules: the first whose conditions all hold decides. Total: no feedback makes one throw. */
import { type Condition, fields, type Rule } from '../domain/company.ts';
import type { Feedback, Kind } from '../domain/feedback.ts';
import { type FieldTexts, fieldTexts } from './field-texts.ts';
import { glob } from './glob.ts';
import { phrase, type Reading } from './phrases.ts';

/** A feedback as the rules see it. */
export type Said = { readonly feedback: Feedback; readonly kind: Kind; readonly read: Reading };

/** How often each rule that counts has held, this time included, by the name of the rule. */
export type Counts = ReadonlyMap<string, number>;
export const noCounts: Counts = new Map();

/** `number` is its place in the company file, from 1. */
export type Numbered = { readonly rule: Rule; readonly number: number };

export type RuleBook = {
  readonly first: (said: Said, counts: Counts) => Numbered | undefined;
  /** Rules that count, and all of whose other conditions hold. */
  readonly counting: (said: Said) => readonly Rule[];
};

export function ruleBook(rules: readonly Rule[]): RuleBook {
  const all = rules.map((rule, index) => ({
    rule,
    number: index + 1,
    holds: condition(rule.when),
  }));
  const thatCount = all.filter(({ rule }) => rule.when.repeated !== undefined);
  return {
    first: (said, counts) => {
      const texts = fieldTexts(said.feedback);
      return all.find(({ rule, holds }) => isRepeated(rule, counts) && holds(said, texts));
    },
    counting: (said) => {
      const texts = fieldTexts(said.feedback);
      return thatCount.filter(({ holds }) => holds(said, texts)).map(({ rule }) => rule);
    },
  };
}

type Test = (said: Said, texts: FieldTexts) => boolean;

/** Every condition that is given must hold; how often is another question. */
function condition(when: Condition): Test {
  const hasWord = oneOfWords(when);
  const fitsFields = patternsOfFields(when);
  return (said, texts) => fits(when, said) && hasWord(said) && fitsFields(texts);
}

function isRepeated({ name, when: { repeated } }: Rule, counts: Counts): boolean {
  return repeated === undefined || (counts.get(name) ?? 0) >= repeated.times;
}

function fits(
  { sources, kinds, languages, ratingAtMost, ratingAtLeast }: Condition,
  { feedback, kind }: Said,
): boolean {
  const rating = feedback.rating?.value ?? Number.NaN;
  const language = feedback.language?.split('-')[0]?.toLowerCase() ?? '';
  return (
    (sources === undefined || sources.includes(feedback.source)) &&
    (kinds === undefined || kinds.includes(kind)) &&
    (languages === undefined || languages.includes(language)) &&
    (ratingAtMost === undefined || rating <= ratingAtMost) &&
    (ratingAtLeast === undefined || rating >= ratingAtLeast)
  );
}

function oneOfWords({ words }: Condition): (said: Said) => boolean {
  const phrases = words?.map(phrase);
  return ({ read }) => phrases === undefined || phrases.some(({ isIn }) => isIn(read));
}

/** One pattern for each of the fields that are named; a field that is absent fits none. */
function patternsOfFields({ fields: wanted = {} }: Condition): (texts: FieldTexts) => boolean {
  const tests = fields.flatMap((field) => {
    const patterns = wanted[field]?.map(glob);
    return patterns === undefined ? [] : [{ field, patterns }];
  });
  return (texts) =>
    tests.every(({ field, patterns }) =>
      texts(field).some((text) => patterns.some((matches) => matches(text))),
    );
}
