import { html as template } from 'hono/html';

/** Markup that is safe to send. Only {@link html} makes one; `String(markup)` gives the text. */
export type Html = { readonly isEscaped: true; toString(): string };

type Part = string | number | Html | undefined | readonly Html[];

/** A tagged template: html`<p>${text}</p>` escapes `text`, keeps nested markup and leaves out `undefined`. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  // Hono answers with a promise only where a part is one, and no `Part` is.
  template(literals, ...parts) as Html;
