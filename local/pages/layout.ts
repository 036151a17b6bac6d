/** The frame of every local page: the look of the mails, for phone and desktop, light and dark, without scripts. */
import { hash } from 'node:crypto';
import { dark, light, type Palette } from '../../shared/digests/palette.ts';
import { type Html, html } from '../../shared/html.ts';

const colours = (palette: Palette): string =>
  (['page', 'card', 'ink', 'muted', 'line', 'link', 'bad', 'bar', 'onBar'] as const)
    .map((name) => `--${name}: ${palette[name]};`)
    .join(' ');

/** Free of quotes, ampersands and angle brackets, so that escaping leaves it, and with it the hash, as it is. */
const style = `
:root { color-scheme: light dark; ${colours(light)} }
@media (prefers-color-scheme: dark) { :root { ${colours(dark)} } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/24px -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif; -webkit-text-size-adjust: 100% }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: .25rem .85rem; align-items: baseline }
header a:first-child { font: 700 1.25rem Georgia, serif; color: var(--ink); text-decoration: none; margin-right: auto }
section { background: var(--card); padding: 1.25rem; margin: 0 0 1rem }
section:first-child { border-top: 4px solid var(--bar) }
h1, h2 { font: 400 1.7rem/1.25 Georgia, Times New Roman, serif; margin: 0 0 .75rem; overflow-wrap: anywhere }
h2 { font-size: 1.25rem }
p, ul, ol, pre, form { margin: 0 0 .75rem }
.muted { color: var(--muted) } .bad { color: var(--bad) }
a { color: var(--link); text-underline-offset: 2px }
a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
li { margin-bottom: .35rem; overflow-wrap: anywhere }
pre, code { font: .875rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
pre { white-space: pre-wrap; border: 1px solid var(--line); padding: .75rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
th { color: var(--muted); font-size: .875rem; border-top: 0 }
.number { text-align: right; white-space: nowrap }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem }
button { font: inherit; min-height: 2.75rem; padding: .25rem 1rem; border: 0; cursor: pointer; background: var(--bar); color: var(--onBar) }
input, select, textarea { font: inherit; width: 100%; max-width: 36rem; min-height: 2.75rem; padding: .35rem .5rem;
  color: var(--ink); background: var(--page); border: 1px solid var(--muted) }
[aria-current] { font-weight: 700 }
iframe { display: block; border: 1px solid var(--line); height: 48rem; background: Canvas }
.w600 { width: 602px } .w375 { width: 377px } .light { color-scheme: light } .dark { color-scheme: dark }
@media (max-width: 30rem) { header, main { padding: .75rem } section { padding: 1rem }
  .stack tr { display: block; border-top: 1px solid var(--line); padding: .5rem 0 }
  .stack tr:has(th) { display: none } .stack td { display: block; border: 0; padding: 0 } }
`;

/** Nothing is loaded, nothing is run, and only this one style counts. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const layout = (title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Earful</title>
<style>${style}</style>
</head>
<body>
<header><a href="/">Earful</a> <a href="/mailbox">Mailbox</a> <a href="/desks">Desks</a>
<a href="/say">Say</a> <a href="/queues">Queues</a> <a href="/services">Services</a> <a href="/clock">Clock</a></header>
<main>${content}</main>
</body>
</html>
`;

/** An instant for a reader, in the company's time zone. */
export const instant = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at));
