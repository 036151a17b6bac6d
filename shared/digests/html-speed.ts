import { type Html, html } from '../html.ts';
import type { BlockOf, Step } from './content.ts';
import { body, small, solid } from './inline.ts';
import { light } from './palette.ts';

const colours = [
  { name: 'br', colour: light.bar },
  { name: 'b2', colour: light.second },
  { name: 'b3', colour: light.third },
  { name: 'b4', colour: light.fourth },
] as const;

/** One stacked bar, fast to slow; the legend says the same in words. */
export function htmlSpeed({ steps, note }: BlockOf<'speed'>): Html {
  const painted = steps.flatMap((step, index) => {
    const paint = colours[index];
    return paint === undefined ? [] : [{ ...step, ...paint }];
  });
  return html`<div aria-hidden="true"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
    ${painted.filter(({ percent }) => percent > 0).map(segment)}</tr></table></div>
    <p class="mut" style="${small};padding-top:8px">${painted.map(legend)}</p>
    ${note === undefined ? undefined : html`<p class="ink" style="margin:0;padding-top:6px;${body}">${note}</p>`}`;
}

type Painted = Step & (typeof colours)[number];

const segment = ({ name, colour, percent }: Painted): Html =>
  html`<td class="${name}" bgcolor="${colour}" width="${percent}%" height="16" style="height:16px;background:${colour};${solid}">&nbsp;</td>`;

const legend = ({ name, colour, label, value }: Painted): Html =>
  html`<span style="white-space:nowrap;padding-right:12px"><span class="${name}" aria-hidden="true" style="display:inline-block;width:9px;height:9px;background:${colour};font-size:9px;line-height:9px">&nbsp;</span> ${label} ${value}</span> `;
