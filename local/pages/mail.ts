/** One mail as its readers' programs show it: wide and narrow, light and dark, with and without its style block. */

import { type Html, html } from '../../shared/html.ts';
import type { Mail } from '../mailbox.ts';
import { instant } from './layout.ts';
import { type ParsedMail, parseMail } from './mime.ts';

/** Gmail cuts a mail off at about 102 KB; our own limits leave room for what relays add. */
const budget = { html: 60 * 1024, raw: 80 * 1024 } as const;

export type View = {
  readonly width: '600' | '375';
  readonly scheme: 'light' | 'dark';
  /** `off`: as Gmail shows it to people with other providers' accounts, which drops the style block. */
  readonly style: 'on' | 'off';
};

export const viewOf = (query: Readonly<Record<string, string>>): View => ({
  width: query['width'] === '375' ? '375' : '600',
  scheme: query['scheme'] === 'dark' ? 'dark' : 'light',
  style: query['style'] === 'off' ? 'off' : 'on',
});

export function mailPage(mail: Mail, view: View, timeZone: string): Html {
  const parsed = parseMail(mail.raw);
  return html`<section>
<h1>${parsed.subject}</h1>
<p class="muted">To ${mail.destinations.join(', ')} · ${instant(mail.at, timeZone)}</p>
<p>${choices(mail.id, view)}</p>
<div class="scroll" tabindex="0" role="group" aria-label="The mail"><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as HTML" class="w${view.width} ${view.scheme}"
 src="/mailbox/${mail.id}/html?style=${view.style}&amp;scheme=${view.scheme}"></iframe></div>
</section>
<section><h2>Size</h2>
<ul>${size('HTML', Buffer.byteLength(parsed.html), budget.html)}${size('Whole message', mail.raw.length, budget.raw)}</ul></section>
<section><h2>As text</h2><pre>${parsed.text}</pre></section>
<section><h2>Links</h2>${links(parsed)}</section>
<section><h2>Headers</h2><pre>${parsed.headers.map(([name, value]) => `${name}: ${value}\n`).join('')}</pre>
<p class="muted">Told to SES beside it: ${told(mail)}. <a href="/mailbox/${mail.id}/raw">The raw message</a></p></section>`;
}

/**
 * The mail's own HTML, for the frame; its links open beside it. Light or dark is settled here, because not every
 * browser lets a frame differ from the page around it.
 */
export function mailHtml(mail: Mail, { style, scheme }: View): string {
  const markup = parseMail(mail.raw)
    .html.replace(/<head>/i, '<head><base target="_blank">')
    .replaceAll(/\(prefers-color-scheme:\s*dark\)/g, scheme === 'dark' ? 'all' : 'not all');
  return style === 'on' ? markup : markup.replace(/<style[\s\S]*?<\/style>/gi, '');
}

const labels = {
  on: 'with style block',
  off: 'without',
  '600': '600 px',
  '375': '375 px',
} as const;

function choices(id: string, view: View): Html {
  const link = (change: Partial<View>, label: string) => {
    const target = { ...view, ...change };
    const current = Object.entries(change).every(
      ([name, value]) => view[name as keyof View] === value,
    );
    return current
      ? html`<span aria-current="true">${label}</span> `
      : html`<a href="/mailbox/${id}?${new URLSearchParams(target).toString()}">${label}</a> `;
  };
  return html`${link({ width: '600' }, labels['600'])}${link({ width: '375' }, labels['375'])} ·
${link({ scheme: 'light' }, 'light')}${link({ scheme: 'dark' }, 'dark')} ·
${link({ style: 'on' }, labels.on)}${link({ style: 'off' }, labels.off)}`;
}

const size = (what: string, bytes: number, limit: number): Html => html`<li>${what}:
<span${bytes > limit ? html` class="bad"` : ''}>${kilobytes(bytes)}</span> of ${kilobytes(limit)}
${bytes > limit ? 'at most: too long' : 'at most'}</li>`;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function links({ html: markup }: ParsedMail): Html {
  const found = [...markup.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi)];
  const rows = found.map(([, href = '', label = '']) => {
    const target = href.replaceAll('&amp;', '&');
    const text = label
      .replace(/<[^>]*>/g, '')
      .replace(/&#?\w+;/g, ' ')
      .trim();
    return /^https?:/.test(target)
      ? html`<li>${text}: <a href="${target}" rel="noreferrer">${target}</a></li>`
      : html`<li>${text}: ${target}</li>`;
  });
  return rows.length === 0 ? html`<p>None.</p>` : html`<ol>${rows}</ol>`;
}

const told = ({ configurationSet, tags }: Mail): string =>
  [
    `configuration set ${configurationSet ?? 'none'}`,
    ...Object.entries(tags).map(([name, value]) => `tag ${name}=${value}`),
  ].join(', ');
