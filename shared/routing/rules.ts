/** The company's own rules: the first whose conditions all hold decides. Total: no feedback makes one throw. */
import type { Condition, Rule } from '../domain/company.ts';
import type { Feedback, Kind } from '../domain/feedback.ts';
import { type Phrase, phrase, type Reading } from './phrases.ts';

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
  const compiled = rules.map((rule, index) => ({
    rule,
    number: index + 1,
    phrases: rule.when.words?.map(phrase),
  }));
  return {
    first: (said) => compiled.find(({ rule, phrases }) => matches(rule.when, phrases, said)),
    counting: () => [],
  };
}

/** Every condition that is given must hold. */
function matches(
  { sources, languages, ratingAtMost, ratingAtLeast }: Condition,
  phrases: readonly Phrase[] | undefined,
  { feedback, read }: Said,
): boolean {
  const rating = feedback.rating?.value ?? Number.NaN;
  const language = feedback.language?.split('-')[0]?.toLowerCase() ?? '';
  return (
    (sources === undefined || sources.includes(feedback.source)) &&
    (languages === undefined || languages.includes(language)) &&
    (ratingAtMost === undefined || rating <= ratingAtMost) &&
    (ratingAtLeast === undefined || rating >= ratingAtLeast) &&
    (phrases === undefined || phrases.some(({ isIn }) => isIn(read)))
  );
}
