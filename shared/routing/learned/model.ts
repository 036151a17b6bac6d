/** What has been learned: which features of a text speak for whom, and how far that can be trusted. */

/** What is read of a feedback: the title counts apart from the rest. */
export type Text = { readonly title?: string; readonly body: string };

/** A text and where it belongs: a department's id, `spam`, or `triage` for what belongs to no department. */
export type Example = { readonly text: Text; readonly label: string };

/** A linear model, one against the rest: the score of a label is the sum of what the features of a text weigh for it. */
export type Model = {
  /** In the order of the columns of `weights`. */
  readonly labels: readonly string[];
  /** The codes of the features it knows, see features.ts, ascending. */
  readonly codes: Uint32Array;
  /** How much each feature tells, by its rarity, in steps of {@link rarityStep}. */
  readonly rarity: Uint8Array;
  /** A row of one weight for each label, for each feature and last for none at all (the bias); see `scales`. */
  readonly weights: Int8Array;
  /** What a step of a label's weights is worth. */
  readonly scales: Float32Array;
  readonly trust: Trust;
};

/** What scores are worth, from texts that the model had not seen. */
export type Trust = {
  /** The logistic curve that makes a probability of the best score, its lead over the second, and a constant. */
  readonly curve: readonly [score: number, lead: number, constant: number];
  /** By label: with at least this probability we route by ourselves. Above 1: never. */
  readonly thresholds: Float32Array;
  /** A text that is less familiar, see familiarity.ts, is like nothing that was learned. */
  readonly unfamiliar: number;
};

export const rarityStep = 1 / 20;
