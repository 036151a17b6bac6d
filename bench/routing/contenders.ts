/** Who takes part. Called once the peers are installed, so that loading them is not taken for training. */
import { bayes } from './bayes.ts';
import type { Contender } from './contender.ts';
import { earful } from './earful.ts';
import { natural } from './natural.ts';
import { nodeNlp } from './node-nlp.ts';
import { wink, winkWithUtilities } from './wink.ts';

export const contenders = (): readonly Contender[] => [
  earful(),
  winkWithUtilities(),
  wink(),
  natural(),
  bayes(),
  nodeNlp(),
];
