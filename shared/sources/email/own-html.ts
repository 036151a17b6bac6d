/** Mail programs mark the mail they answer in HTML: what stands above the first mark is the writer's own. */

/** Parts of an `id` or a `class`, and the program that writes them. */
const marks: readonly string[] = [
  // Gmail
  'gmail_quote',
  'gmail_extra',
  // Outlook: on the web, for telephones, for the Mac
  'appendonsend',
  'divrplyfwdmsg',
  'mail-editor-reference-message-container',
  'ms-outlook-mobile-reference-message',
  'olk_src_body_section',
  // Thunderbird
  'moz-cite-prefix',
  'moz-forward-container',
  'yahoo_quoted',
  'protonmail_quote',
  'tutanota_quote',
  'zmail_extra',
  'zwchr',
];

/** Longer tags hold styles, and no mark of these. UTF-16 code units. */
const maxTag = 1000;

/** The HTML above the first quoted mail; all of it where none is marked. Goes through it once. */
export function ownHtml(html: string): string {
  let open = html.indexOf('<');
  while (open !== -1) {
    const close = html.indexOf('>', open);
    if (close === -1) return html;
    if (isMark(html.slice(open, Math.min(close, open + maxTag)).toLowerCase())) {
      return html.slice(0, open);
    }
    open = html.indexOf('<', close);
  }
  return html;
}

/** Apple Mail and many others: `<blockquote type="cite">`. */
const isMark = (tag: string): boolean =>
  /^<(div|blockquote|hr|table|section|span)\b/.test(tag) &&
  (marks.some((mark) => tag.includes(mark)) || /^<blockquote\b.*\btype=["']?cite/s.test(tag));
