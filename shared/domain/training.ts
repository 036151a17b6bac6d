/** What a training has learned from, how good it is, and why it went live or not. */
import type { Misroutes } from './misroutes.ts';

/** What a model says of examples that it has not seen. Shares are from 0 to 1. */
export type Quality = {
  readonly examples: number;
  /** Where its first guess is right. */
  readonly accuracy: number;
  /** Where it is sure. */
  readonly coverage: number;
  /** Of those where it is sure, where it is right. */
  readonly precision: number;
  /** How far what it says of its own sureness is off, on average. */
  readonly calibrationError: number;
};

/** Where items would have come to: to whose they are, to somebody else, or to the community manager. */
export type Landings = {
  readonly right: number;
  readonly wrong: number;
  readonly asked: number;
};

/** The same items, as the model before and the new one place them. */
export type Comparison = {
  readonly items: number;
  readonly before: Landings;
  readonly after: Landings;
};

export type Gate = {
  /** All outcomes that neither model has seen. */
  readonly heldBack: Comparison;
  /** Those among them that people had to correct. */
  readonly corrections: Comparison;
  readonly live: boolean;
  /** In words for whoever asks why. */
  readonly because: string;
};

export type TrainingReport = {
  /** When it began; it has seen nothing that came later. ISO 8601, UTC. */
  readonly trainedAt: string;
  /** A hash of all that it has learned from, words excepted: the same again teaches nothing new. */
  readonly lessons: string;
  /** How many examples there were of each label, by label. */
  readonly examples: Readonly<Record<string, number>>;
  /** Texts of which nobody has said whose they are. */
  readonly backlog: number;
  readonly quality: Quality;
  readonly gate: Gate;
  /** Of what became known since the training before. */
  readonly misroutes: Misroutes;
};

export type ModelVersion = {
  /** When its training began, and a hash of its bytes: the same training has the same version. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly trainedAt: string;
};

/** The model that routes. `previous` is kept, so that it can take its place again. */
export type LiveModel = ModelVersion & { readonly previous?: ModelVersion };
