/**
 * Labels for texts that nobody has sorted: a model of what is known labels those it is surest of, the next model learns
 * from them as well and labels more. Yarowsky, "Unsupervised word sense disambiguation" (ACL 1995).
 */
import { type Fitted, folds, foldsOf, type Lesson, weightsOf } from './one-against-rest.ts';
import { scoreOf } from './svm.ts';
import { bestOf } from './trust.ts';

/** Which share of the texts is believed in each round. */
const rounds = [0.6, 0.8, 0.95];
/** How much an unconfirmed label counts. */
const importance = 0.1;

/**
 * Weights with what the texts from row `first` on could be labelled as, and the scores of the first `judged` examples.
 * A fold is left out of the labelling as well: through the texts that are like it, it would be known all the same.
 */
export function selfTrained(lesson: Lesson, first: number, judged: number): Fitted {
  const scores = new Float32Array(judged * lesson.labels);
  const fold = foldsOf(lesson, judged);
  for (let out = 0; out < folds; out += 1) {
    if (!fold.includes(out)) continue;
    const seen = lesson.importance.map((one, row) => (fold[row] === out ? 0 : one));
    const weights = weightsOf(selfTaught({ ...lesson, importance: seen }, first));
    for (let row = 0; row < judged; row += 1) {
      if (fold[row] !== out) continue;
      const own = weights.map((column) => scoreOf(lesson.vectors, row, column));
      scores.set(own, row * lesson.labels);
    }
  }
  return { weights: weightsOf(selfTaught(lesson, first)), scores };
}

/** The lesson with the rows from `first` on labelled; `targets` and `importance` of the others stay as they are. */
function selfTaught(lesson: Lesson, first: number): Lesson {
  const texts = Array.from({ length: lesson.vectors.size - first }, (_, at) => first + at);
  return rounds.reduce((taught, share) => {
    const weights = weightsOf(taught);
    const guesses = texts
      .map((row) => ({
        row,
        ...bestOf(weights.map((column) => scoreOf(lesson.vectors, row, column))),
      }))
      .toSorted((a, b) => b.lead - a.lead || a.row - b.row);
    const believed = guesses.slice(0, Math.floor(texts.length * share));
    return labelled(lesson, first, believed);
  }, lesson);
}

type Labelled = { readonly row: number; readonly label: number };

function labelled(lesson: Lesson, first: number, believed: readonly Labelled[]): Lesson {
  const targets = lesson.targets.slice();
  const weights = lesson.importance.slice().fill(0, first);
  for (const { row, label } of believed) {
    targets[row] = label;
    weights[row] = importance;
  }
  return { ...lesson, targets, importance: weights };
}
