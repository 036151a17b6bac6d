import { type Html, html } from '../html.ts';
import type { BlockOf, Fact } from './content.ts';
import { classOf, colourOf } from './inline.ts';
import { light } from './palette.ts';

/** Four numbers in a row; longer ones make the whole row smaller, so that they fit a quarter of a phone. */
export function htmlFacts({ facts }: BlockOf<'facts'>): Html {
  const long = facts.some(({ value }) => value.text.length > 4);
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="ln" style="table-layout:fixed;border-top:1px solid ${light.line};border-bottom:1px solid ${light.line}">
    <tr>${facts.map((fact) => cell(fact, long))}</tr></table>`;
}

const cell = ({ label, value, note }: Fact, long: boolean): Html =>
  html`<td width="25%" valign="top" style="padding:14px 4px 12px 0">
    <div class="mut" style="font-size:12px;line-height:16px;color:${light.muted}">${label}</div>
    <div class="${long ? '' : 'kv '}${classOf[value.tone]}" style="font-size:${long ? 18 : 28}px;line-height:36px;font-weight:600;letter-spacing:-.01em;color:${colourOf[value.tone]}">${value.text}</div>
    ${
      note === undefined
        ? undefined
        : html`<div class="${classOf[note.tone]}" style="font-size:12px;line-height:16px;color:${colourOf[note.tone]}">${note.text}</div>`
    }</td>`;
