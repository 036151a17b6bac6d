/** What kind of character a UTF-16 code unit is. Found out by Unicode's own properties when it is first met, then kept. */

export const separator = 1;
/** A letter, a mark or a digit of a script that parts its words. */
export const letter = 2;
/** Of a script without spaces between words, or of one whose words are long sentences in themselves. */
export const unspaced = 3;
/** Half of a pair, as emoji and rare scripts are written, or a pictogram. */
const sign = 4;

const unspacedPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letterPattern = /[\p{L}\p{M}\p{N}]/u;
const pictogramPattern = /\p{Extended_Pictographic}/u;

const known = new Uint8Array(2 ** 16);

export const kindOfUnit = (unit: number): number => known[unit] || lookUp(unit);

function lookUp(unit: number): number {
  const kind = find(unit);
  known[unit] = kind;
  return kind;
}

function find(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return sign;
  const character = String.fromCharCode(unit);
  if (unspacedPattern.test(character)) return unspaced;
  if (letterPattern.test(character)) return letter;
  return unit > 127 && pictogramPattern.test(character) ? sign : separator;
}
