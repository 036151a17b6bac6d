/** All that a function needs to ask a model: what its size is measured of. */
import { decidingWords } from '../../shared/routing/learned/deciding-words.ts';
import { readModel } from '../../shared/routing/learned/pack.ts';
import { predictor } from '../../shared/routing/learned/predict.ts';
import { lookUpOf } from '../../shared/routing/learned/weighing.ts';

export const load = (bytes: Uint8Array) => {
  const model = readModel(bytes);
  const lookUp = lookUpOf(model);
  return { predict: predictor(model, lookUp), words: decidingWords(model, lookUp) };
};
