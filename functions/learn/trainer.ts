import type { Lessons } from '../../shared/routing/learned/material.ts';
import type { Model } from '../../shared/routing/learned/model.ts';
import { packModel, readModel } from '../../shared/routing/learned/pack.ts';
import { type Predictor, predictor } from '../../shared/routing/learned/predict.ts';
import { type Trained, train } from '../../shared/routing/learned/train.ts';

/** How models are made, kept and asked. */
export type Trainer = {
  readonly train: (lessons: Lessons) => Trained;
  readonly packModel: (model: Model) => Uint8Array;
  readonly readModel: (bytes: Uint8Array) => Model;
  readonly predictor: (model: Model) => Predictor;
};

/** Compressed to half of it at the most, a model then fits into its row of the table. Bytes. */
const room = 790_000;

export const trainer: Trainer = {
  train: (lessons) => train(lessons, room),
  packModel,
  readModel,
  predictor,
};
