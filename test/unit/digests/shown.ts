/** What a reader sees of a rendered mail, without markup and without addresses. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

export const shownInHtml = (html: string): string =>
  html
    .slice(html.indexOf('<td align="center"'))
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();

export const shownInText = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^(https|http|mailto):\S+$/.test(line))
    .join('\n');

/** Every number, sorted; "9 in 10" is the name of a column. */
export const numbersIn = (shown: string): readonly string[] =>
  (shown.replaceAll('9 in 10 within', '').match(/\d+(?:[.,:]\d+)*/g) ?? []).toSorted();

export const blockHeadings = (html: string): readonly string[] =>
  [...html.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/gs)].map(([, inner = '']) =>
    inner.replace(/<[^>]+>/g, '').trim(),
  );
