import type { HttpResponse } from '../../shared/edge/http-step.ts';
import { type Html, html } from '../../shared/html.ts';
import { styles, stylesSource } from './look.ts';

export type Page = {
  /** Of the browser's tab, too. */
  readonly heading: string;
  /** What the heading is about, in one small line above it. */
  readonly above: string;
  readonly main: Html;
  readonly footer?: Html;
};

/**
 * No script, nothing from elsewhere, no copy in any cache or search engine; and no address of this page, which is
 * what opens it, given to the sites it links to.
 */
const headers: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${stylesSource}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
};

export const page = (
  status: number,
  content: Page,
  more: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { ...headers, ...more },
  body: String(whole(content)),
});

/** The heading may be a customer's own words, in any script. */
const whole = ({ heading, above, main, footer }: Page): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading}</title>
<style>${styles}</style>
</head>
<body>
<div class="card">
<header>
<p class="muted">${above}</p>
<h1 dir="auto">${heading}</h1>
</header>
<main>${main}</main>
${footer === undefined ? undefined : html`<footer>${footer}</footer>`}
</div>
</body>
</html>
`;
