import { type Alias, type Document, isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { keyText, type Located, locate, offsetOf } from './locate.ts';
import { type Path, type Problem, quoted } from './problem.ts';

/** A text read as YAML, and the way back from a path to its place. */
export type YamlFile = {
  /** Plain data; undefined where the text cannot be read as any. */
  readonly data: unknown;
  /** What is wrong with the text as YAML. */
  readonly problems: readonly Located[];
  locate(problem: Problem): Located;
  lineAndColumn(offset: number): { readonly line: number; readonly col: number };
};

/** In UTF-16 code units. A company of a hundred departments needs a fifth of it. */
const maxLength = 256_000;

/** So that a few lines cannot unfold into millions of values. */
const maxAliases = 20;

/** Reads one YAML document. Never throws: what is wrong is in `problems`. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const fits = text.length <= maxLength;
  const document = parseDocument(fits ? text : '', {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The parser would name the place, but not what occurs twice.
    uniqueKeys: false,
  });
  const unreadable = fits
    ? [...syntaxProblems(document), ...aliasProblems(document)]
    : [{ offset: 0, path: [], message: `is too long: at most ${maxLength} characters` }];
  const readable = unreadable.length === 0;
  return {
    data: readable ? document.toJS({ maxAliasCount: -1 }) : undefined,
    problems: readable ? [...keyProblems(document.contents, [])] : unreadable,
    locate: (problem) => locate(document, problem),
    lineAndColumn: (offset) => (offset === 0 ? { line: 1, col: 1 } : lines.linePos(offset)),
  };
}

/** `@ida` and `*` mean something else in YAML. */
const needsQuotes = /reserved character|Alias cannot be an empty string/;

/** Only the first: the others mostly follow from it. */
const syntaxProblems = ({ errors, warnings }: Document.Parsed): readonly Located[] =>
  [...errors, ...warnings].slice(0, 1).map(({ pos, message }) => ({
    offset: pos[0],
    path: [],
    message: `is not readable as YAML: ${message}${needsQuotes.test(message) ? '; put it in quotes' : ''}`,
  }));

function aliasProblems(document: Document.Parsed): readonly Located[] {
  const aliases: Alias[] = [];
  const inThemselves: Alias[] = [];
  visit(document, {
    Alias: (_, alias, around) => {
      aliases.push(alias);
      if (around.some((node) => node === alias.resolve(document))) inThemselves.push(alias);
    },
  });
  const surplus = aliases[maxAliases];
  if (surplus !== undefined) {
    const message = `is one alias too many: at most ${maxAliases}; write the values out`;
    return [{ offset: offsetOf(surplus), path: [], message }];
  }
  return aliases.flatMap((alias) => {
    const known = alias.resolve(document) !== undefined;
    if (known && !inThemselves.includes(alias)) return [];
    const message = known
      ? `is inside what &${alias.source} names, which would never end`
      : `there is no anchor &${alias.source} before this alias; text that begins with * needs quotes`;
    return [{ offset: offsetOf(alias), path: [], message }];
  });
}

/** Keys that plain data cannot hold: the second of two, and one that JavaScript keeps for itself. */
function* keyProblems(node: unknown, path: Path): Generator<Located> {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* keyProblems(item, [...path, index]);
  }
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const text = keyText(key);
    const inner = [...path, text];
    if (seen.has(text)) {
      const message = `${quoted(text)} is already there; rename or remove one of the two`;
      yield { offset: offsetOf(key), path: inner, message };
    }
    if (text === '__proto__') {
      yield { offset: offsetOf(key), path: inner, message: 'cannot be a key; choose another' };
    }
    seen.add(text);
    yield* keyProblems(value, inner);
  }
}
