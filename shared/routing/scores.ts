/** How much a text speaks for each department, by the words and the example sentences under its `handles`. */
import type { Department } from '../domain/company.ts';
import { phrase, type Reading, reading } from './phrases.ts';

export type Score = {
  readonly department: Department['id'];
  readonly points: number;
  /** What gave the points, strongest first: at most five, for people to read. */
  readonly words: readonly string[];
};

/** A word that only occurs in one department's examples is worth half of one it listed itself. */
const exampleWeight = 0.5;
/** Shorter words are glue ("the", "und"), which examples are full of. UTF-16 code units. */
const minExampleWord = 4;
const shownWords = 5;

/** Departments with any evidence in the text, best first; a tie keeps the order of the company file. */
export function scorer(departments: readonly Department[]): (read: Reading) => readonly Score[] {
  const claims = departments.map((department) => ({
    department: department.id,
    phrases: department.handles.words.map(phrase),
    ownWords: ownWords(department, departments),
  }));
  return (read) =>
    claims
      .map(({ department, phrases, ownWords: own }) => {
        const listed = phrases.filter(({ isIn }) => isIn(read));
        const similar = [...new Set(read.words)].filter((word) => own.has(word));
        const points =
          listed.reduce((sum, { size }) => sum + size, 0) + similar.length * exampleWeight;
        const words = [...new Set([...listed.map(({ text }) => text), ...similar])];
        return { department, points, words: words.slice(0, shownWords) };
      })
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
}

/** The words that only this department's examples use. */
function ownWords(department: Department, departments: readonly Department[]): ReadonlySet<string> {
  const others = new Set(departments.filter((other) => other !== department).flatMap(exampleWords));
  return new Set(exampleWords(department).filter((word) => !others.has(word)));
}

const exampleWords = ({ handles }: Department): readonly string[] =>
  handles.examples
    .flatMap((example) => reading(example).words)
    .filter((word) => word.length >= minExampleWord);
