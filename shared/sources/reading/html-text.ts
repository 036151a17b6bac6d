/** The text of an HTML fragment. What comes out is text and is escaped again wherever it is shown. */
import { characters } from './html-entities.ts';

/** Their content is not shown. */
const hidden = ['script', 'style', 'head', 'title'];
/** Their end is the end of a line. */
const blocks = ['br', 'p', 'div', 'li', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Goes through the text once: the cost is linear, whatever is left open in it. */
export function htmlText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    parts.push(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const { end, text } = tag(html, open);
    parts.push(text);
    at = end;
  }
  return unescaped(parts.join('')).replace(/\n{3,}/g, '\n\n');
}

type Tag = { readonly end: number; readonly text: string };

/** What stands for the tag that begins at `open`, and where the text goes on. */
function tag(html: string, open: number): Tag {
  if (html.startsWith('<!--', open)) return { end: after(html, '-->', open + 4), text: '' };
  const [, slash = '', written = ''] =
    /^<(\/?)([a-z][a-z0-9]*|[!?])/i.exec(html.slice(open, open + 20)) ?? [];
  // A "<" before anything else is a "<".
  if (written === '') return { end: open + 1, text: '<' };
  const name = written.toLowerCase();
  const end = after(html, '>', open);
  if (slash === '' && hidden.includes(name)) {
    const close = indexOfClosing(html, name, end);
    return { end: close, text: '' };
  }
  const endsLine = blocks.includes(name) && (slash !== '' || name === 'br');
  return { end, text: endsLine ? '\n' : '' };
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found === -1 ? html.length : found + what.length;
}

/** Of `</script` and the like, in whatever case; what never closes hides all that follows. */
function indexOfClosing(html: string, name: string, from: number): number {
  let close = html.indexOf('</', from);
  while (close !== -1 && html.slice(close + 2, close + 2 + name.length).toLowerCase() !== name) {
    close = html.indexOf('</', close + 2);
  }
  return close === -1 ? html.length : after(html, '>', close);
}

const unescaped = (text: string): string =>
  text.replace(
    /&(#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});/gi,
    (whole, name: string) => entity(name) ?? whole,
  );

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return characters.get(name) ?? characters.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
