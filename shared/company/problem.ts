/** Where in the file: keys and positions of list entries, from the top. */
export type Path = readonly (string | number)[];

/** Something wrong with the file: what was expected, what is there, how to mend it. One line. */
export type Problem = {
  readonly path: Path;
  readonly message: string;
  /** The key itself is wrong, not what stands behind it. */
  readonly about?: 'key';
};

/** A path as people write it: `rules[0].when.words[1]`. */
export const pathText = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${plainKey(step)}`))
    .join('')
    .replace(/^\./, '');

/** A value as a message shows it: one line, short, whatever it is. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a block of keys';
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** Quoted, cut, and with line breaks and other control characters escaped. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);

const maxShown = 60;

const plainKey = (key: string): string => (/^[\w-]{1,60}$/.test(key) ? key : quoted(key));
