/**
 * What makes a feedback urgent, in one language and whatever the business. Phrases are found as in
 * shared/routing/phrases.ts: case makes no difference, and the last word of a phrase may have an ending. A slash stands
 * between words of which any will do: `cancel/close my account`. A phrase rather than a word, wherever the word alone
 * can be said in peace.
 */
export type UrgencyWords = {
  /** Somebody is hurt, or could be. */
  readonly safety: readonly string[];
  /** Lawyers, courts, authorities; and what privacy law gives a right to. */
  readonly legal: readonly string[];
  /** It is down for more than the one who writes. */
  readonly outage: readonly string[];
  /** They end it, or go to somebody else. To cancel an order is neither. */
  readonly leaving: readonly string[];
  /** Insults, shouting, patience at its end; and warning others off. */
  readonly anger: readonly string[];
  /** Says nothing, though others of these words are in it: "bleeding edge". */
  readonly harmless: readonly string[];
};
