import { type Html, html } from '../html.ts';
import type { BlockOf, Entry } from './content.ts';
import { body, linked, ruled, serif, small } from './inline.ts';
import { light } from './palette.ts';

type Items = BlockOf<'items'>;

/** Items as cards, as lines, or as lines with their age in front. */
export function htmlItems({ look, entries, more, note }: Items): Html {
  const layout = layouts[look];
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
    ${entries.map((entry, index) => layout(entry, index === 0 ? '' : `;${ruled}`))}</table>
    ${more === undefined ? undefined : html`<p class="mut" style="${small};padding-top:6px">${more.text}: <a class="lk" href="${more.link}" style="${linked}">${more.label}</a></p>`}
    ${note === undefined ? undefined : html`<p class="mut" style="${small};padding-top:2px">${note}</p>`}`;
}

const layouts: Readonly<Record<Items['look'], (entry: Entry, rule: string) => Html>> = {
  cards: (
    entry,
    rule,
  ) => html`<tr><td class="ln" style="padding:${rule === '' ? 2 : 14}px 0 14px${rule}">
    <div class="bad" style="font-size:13px;line-height:18px;font-weight:600;color:${light.bad}">${entry.lead}</div>
    <div dir="auto" style="font-size:17px;line-height:23px;padding-top:2px">${title(entry, strong)}</div>
    ${entry.quote === undefined ? undefined : quote(entry.quote)}
    ${about(entry)}</td></tr>`,

  lines: (entry, rule) => html`<tr><td class="ln" style="padding:9px 0${rule}">
    <div dir="auto" style="${body}">${title(entry)}</div>
    ${about(entry)}</td></tr>`,

  ages: (
    entry,
    rule,
  ) => html`<tr><td valign="top" width="72" class="ln" style="padding:9px 8px 9px 0${rule}">
    <span class="bad" style="font-size:15px;line-height:21px;font-weight:600;color:${light.bad};white-space:nowrap">${entry.lead}</span></td>
    <td class="ln" style="padding:9px 0${rule}">
    <div dir="auto" style="${body}">${title(entry, strong)}</div>
    ${about(entry)}</td></tr>`,
};

const title = ({ title, link }: Entry, weight = ''): Html =>
  html`<a class="lk" href="${link}" style="${linked}${weight}">${title}</a>`;

const strong = ';font-weight:600';

const quote = (text: string): Html =>
  html`<div class="ink" dir="auto" style="font-family:${serif};font-style:italic;font-size:15px;line-height:22px;color:${light.ink};padding-top:4px">“${text}”</div>`;

const about = ({ who, about: rest }: Entry): Html =>
  html`<p class="mut" style="${small};padding-top:2px">${who === undefined ? undefined : html`<span dir="auto">${who}</span> · `}${rest}</p>`;
