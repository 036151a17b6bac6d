/** The frame of every local page: the look of the mails, for phone and desktop, light and dark, without scripts. */
import { hash } from 'node:crypto';
import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; --page: #eceeeb; --card: #fff; --ink: #17211c; --muted: #55615b;
  --line: #dde3df; --accent: #0b5d4b; --on-accent: #fff; --link: #0b5d4b; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --page: #0f1311; --card: #181e1b; --ink: #eef2ef;
  --muted: #a9b5af; --line: #33403a; --accent: #4fc3a1; --on-accent: #0f1311; --link: #6fd6b6; --bad: #ff9a8f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline }
header a:first-child { font: 700 1.25rem Georgia, serif; color: var(--ink); text-decoration: none; margin-right: auto }
section { background: var(--card); padding: 1.25rem; margin: 0 0 1rem; border-radius: .5rem }
h1, h2 { font-family: Georgia, "Times New Roman", serif; line-height: 1.25; margin: 0 0 .75rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.2rem }
p, ul, ol, pre, form { margin: 0 0 .75rem } section > :last-child { margin-bottom: 0 }
a { color: var(--link) } a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
small, .muted { color: var(--muted) } .bad { color: var(--bad) }
li { margin-bottom: .35rem; overflow-wrap: anywhere }
pre, code { font: .875rem/1.5 ui-monospace, Menlo, Consolas, monospace }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .35rem; padding: .75rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line) }
th { color: var(--muted); font-size: .875rem; border-top: 0 } .number { text-align: right; white-space: nowrap }
td { overflow-wrap: anywhere }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem }
button { font: inherit; min-height: 2.75rem; padding: .25rem 1rem; border: 0; border-radius: .35rem; cursor: pointer;
  background: var(--accent); color: var(--on-accent) }
[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none }
iframe { display: block; border: 1px solid var(--line); height: 48rem; background: Canvas }
.w600 { width: 602px } .w375 { width: 377px } .light { color-scheme: light } .dark { color-scheme: dark }
@media (max-width: 30rem) { header, main { padding: .75rem } section { padding: 1rem }
  table.stack th { display: none } table.stack tr { display: block; border-top: 1px solid var(--line); padding: .5rem 0 }
  table.stack td { display: block; border: 0; padding: 0; text-align: left } }
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
<style>${raw(style)}</style>
</head>
<body>
<header><a href="/">Earful</a> <a href="/mailbox">Mailbox</a> <a href="/desks">Desks</a>
<a href="/queues">Queues</a> <a href="/clock">Clock</a></header>
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
