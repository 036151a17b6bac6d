/** Feedback: one thing one customer told us, in our own shape, whatever source it came from. */
import type { SourceId } from './ids.ts';

export type Rating = { readonly value: number; readonly min: number; readonly max: number };

/** Personal data. All optional: a source tells what it knows. */
export type Author = {
  readonly id?: string;
  readonly name?: string;
  readonly handle?: string;
  readonly email?: string;
};

/** One question of a survey and what the customer answered. */
export type Answer = { readonly question: string; readonly answer: string };

/** How sure it is that the source really said it. `unverified`: only the long random address protects it. */
export type Trust = 'verified' | 'shared-secret' | 'unverified';

/** What somebody wants of us. `score`: a rating without words. `problem`: whatever is none of the others. */
export type Kind = 'problem' | 'question' | 'idea' | 'praise' | 'spam' | 'score';

export type Feedback = {
  readonly source: SourceId;
  /** The feedback's own id at its source; it decides what "the same feedback" means. */
  readonly externalId?: string;
  /** The conversation it belongs to at its source. */
  readonly threadId?: string;
  /** Where the source shows it; https only, never fetched by us. */
  readonly url?: string;
  readonly title?: string;
  /** What the customer wrote: plain text, cleaned, at most {@link maxTextLength} UTF-16 code units. */
  readonly text: string;
  /** The length before the cut, present only where the text was cut. */
  readonly originalLength?: number;
  /** Further answers of the same survey, at most {@link maxAnswers}. */
  readonly answers?: readonly Answer[];
  readonly rating?: Rating;
  readonly author: Author;
  /** BCP 47, as the source gave it. */
  readonly language?: string;
  /** When the customer said it, by the source's clock. ISO 8601, UTC. Not when we received it. */
  readonly saidAt: string;
  /** When this version of it was written, by the source's clock; tells an edit from an older copy. ISO 8601, UTC. */
  readonly revisedAt?: string;
  readonly trust?: Trust;
};

export const maxTextLength = 20_000;
export const maxTitleLength = 300;
export const maxAnswers = 50;
