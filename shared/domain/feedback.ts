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

export type Feedback = {
  readonly source: SourceId;
  /** The feedback's own id at its source; it decides what "the same feedback" means. */
  readonly externalId?: string;
  /** Where the source shows it; https only, never fetched by us. */
  readonly url?: string;
  readonly title?: string;
  /** What the customer wrote: plain text, cleaned, at most {@link maxTextLength} UTF-16 code units. */
  readonly text: string;
  /** The length before the cut, present only where the text was cut. */
  readonly originalLength?: number;
  readonly rating?: Rating;
  readonly author: Author;
  /** BCP 47, as the source gave it. */
  readonly language?: string;
  /** When the customer said it, by the source's clock. ISO 8601, UTC. Not when we received it. */
  readonly saidAt: string;
  /** When this version of it was written, by the source's clock; tells an edit from an older copy. ISO 8601, UTC. */
  readonly revisedAt?: string;
};

export const maxTextLength = 20_000;
export const maxTitleLength = 300;
