/**
 * How customers show what they want, in one language. Phrases are found as in shared/routing/phrases.ts: case makes no
 * difference, and the last word of a phrase may have an ending.
 */
export type KindWords = {
  /** Says nothing, though others of these words are in it: "no problem". */
  readonly harmless: readonly string[];
  /** Said of what pleases. */
  readonly praise: readonly string[];
  /** Something went wrong: with one of these a feedback is a problem, whatever else is in it. */
  readonly trouble: readonly string[];
  /** What comes after it is no praise any more, however good the rating. */
  readonly but: readonly string[];
  /** No, please: what stands beside praise that is none, unless the best rating says it is. */
  readonly doubt: readonly string[];
  /** How a question begins; for those who leave the question mark out. */
  readonly question: readonly string[];
  readonly idea: readonly string[];
  /** What only those say who want to sell, whatever the reader's business. */
  readonly spam: readonly string[];
  /** What sellers say too: it makes spam surer, and alone is none. */
  readonly pitch: readonly string[];
  /** What only customers say: with one of these nothing is spam. */
  readonly customer: readonly string[];
};
