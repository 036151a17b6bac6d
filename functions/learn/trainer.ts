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

export const trainer: Trainer = { train, packModel, readModel, predictor };
