/**
 * What a text is made of, as numbers: words and pairs of words, and the runs of three or four characters inside of a
 * word, so that endings, compounds and typing errors still tell. In scripts without spaces each character is a word,
 * with runs of up to three. One pass over the code units, without a regular expression or an object for each word.
 */
import { fold } from '../fold.ts';
import { kindOfUnit, letter, separator, unspaced } from './characters.ts';
import type { Text } from './model.ts';

/**
 * A code is a hash of 18 bits, and one more that says whether it is of words. Two features with the same code are taken
 * for one, which costs less than it saves.
 */
export const codeBits = 19;
export const isOfWords = (code: number): boolean => (code & 1) === 1;

const ofWords = 1;
const ofRun = 0;

/** In characters. */
const longestUnspaced = 3;
const wordStart = 1;
const wordEnd = 2;

/** Different beginnings, so that a word is not taken for a run of the same letters. */
const word = 0x811c9dc5;
const run = 0x9747b28c;
const titleWord = 0x5bd1e995;
/** What stands first or last makes a pair with them: how a text begins says what is wanted. */
const textStart = 0x3c6ef372;
const textEnd = 0x1b873593;

export type Features = {
  /** Only the first `count` are of this text; they are gone when the next one is read. */
  readonly codes: Uint32Array;
  readonly count: number;
};

/** More than any text of letters has; what compatible forms unfold to can be longer, and is then cut. */
const codes = new Uint32Array(2 ** 15);
let count = 0;
/** The characters that {@link endOf} went through last. */
let hashed = 0;

/** The features of a text, each as often as it occurs. */
export function featuresOf({ title, body }: Text): Features {
  count = 0;
  if (title !== undefined) readTitle(fold(title));
  read(fold(body));
  return { codes, count };
}

/** The words of a title count as such too: they say what it is all about. */
function readTitle(title: string): void {
  read(title);
  for (let at = 0; at < title.length; ) {
    const kind = kindOfUnit(title.charCodeAt(at));
    at = endOf(title, at, titleWord);
    if (kind !== separator) add(hashed, ofWords);
  }
}

function read(text: string): void {
  let before = textStart;
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at, word);
    const kind = kindOfUnit(text.charCodeAt(at));
    if (kind === unspaced) addUnspaced(text, at, end);
    else if (kind !== separator) {
      add(hashed, ofWords);
      addPair(before, hashed);
      before = hashed;
      if (kind === letter) addRuns(text, at, end);
    }
    at = end;
  }
  if (before !== textStart) addPair(before, textEnd);
}

const addPair = (first: number, second: number): void =>
  add(Math.imul(first, 31) ^ second, ofWords);

/** Where the characters of one kind end that begin there; on the way they are hashed, from a beginning of their own. */
function endOf(text: string, start: number, beginning: number): number {
  const first = text.charCodeAt(start);
  const kind = kindOfUnit(first);
  let hash = mix(beginning, first);
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (kindOfUnit(unit) !== kind) break;
    hash = mix(hash, unit);
  }
  hashed = hash;
  return end;
}

/** All runs of three and four characters of a word, its beginning and end being characters of their own. */
function addRuns(text: string, start: number, end: number): void {
  let first = wordStart;
  let second = text.charCodeAt(start);
  let third = start + 1 < end ? text.charCodeAt(start + 1) : wordEnd;
  for (let at = start + 2; ; at += 1) {
    const three = mix(mix(mix(run, first), second), third);
    add(three, ofRun);
    if (at > end) return;
    const next = at === end ? wordEnd : text.charCodeAt(at);
    add(mix(three, next), ofRun);
    first = second;
    second = third;
    third = next;
  }
}

function addUnspaced(text: string, start: number, end: number): void {
  for (let first = start; first < end; first += 1) {
    const last = Math.min(first + longestUnspaced, end);
    let hash = word;
    for (let at = first; at < last; at += 1) {
      hash = mix(hash, text.charCodeAt(at));
      add(hash, ofWords);
    }
  }
}

/** FNV-1a, over 16 bits at a time: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function add(hash: number, kind: number): void {
  if (count === codes.length) return;
  codes[count] = ((finished(hash) & (2 ** (codeBits - 1) - 1)) << 1) | kind;
  count += 1;
}

/** Half of MurmurHash3's finaliser, which is enough for 18 bits: high bits of the hash then matter as much as low ones. */
function finished(hash: number): number {
  const bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return bits ^ (bits >>> 13);
}
