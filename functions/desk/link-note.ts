import { type Html, html } from '../../shared/html.ts';
import type { Visit } from './visit.ts';
import { moment } from './words.ts';

/** Whose link this is, for how long, and what it lets anybody do whom it is forwarded to. */
export function linkNote({ recipient, expires }: Visit, whoever: string): Html {
  const { timeZone } = recipient.schedule;
  return html`<p>This link was made for ${recipient.name} and works until ${moment(expires.toISOString(), timeZone)}. Whoever has it can ${whoever}. Times are those of ${timeZone}.</p>`;
}
