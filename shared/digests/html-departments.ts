import { type Html, html } from '../html.ts';
import type { BlockOf, Row, Said } from './content.ts';
import { classOf, colourOf, linked, ruled, solid } from './inline.ts';
import { light } from './palette.ts';

/** The one table that is data: with scopes, so that a screen reader can say which column a number is in. */
export const htmlDepartments = ({ columns, rows, total }: BlockOf<'departments'>): Html =>
  html`<table width="100%" cellpadding="0" cellspacing="0">
    <tr>${columns.map(columnHead)}</tr>
    ${rows.map((each) => row(each, 400))}${row(total, 600)}</table>`;

/** The last column is for wide screens only. */
const onlyWide = (column: number) => (column === 4 ? ' hp' : '');

function columnHead(text: string, column: number): Html {
  // A name may break anywhere; the short words over the figures may not.
  const place =
    column === 0
      ? { align: 'left', style: 'padding:0 0 6px' }
      : { align: 'right', style: 'padding:0 0 6px 8px;word-break:normal' };
  return html`<th scope="col" class="mut${onlyWide(column)}" align="${place.align}" valign="bottom" style="${place.style};font-size:12px;line-height:16px;font-weight:400;color:${light.muted}">${text}</th>`;
}

function row(each: Row, weight: 400 | 600): Html {
  const { received, before, change, overdue, overdueChange, nineInTen } = each;
  const figures: readonly Html[] = [
    figure(
      1,
      { text: received, tone: 'ink' },
      weight,
      before === undefined ? undefined : muted(before),
    ),
    figure(2, muted(change), 400),
    figure(3, overdue, weight, overdueChange),
    figure(4, muted(nineInTen), 400),
  ];
  return html`<tr>${name(each, weight)}${figures}</tr>`;
}

const muted = (text: string): Said => ({ text, tone: 'muted' });

const name = ({ name, link, bar }: Row, weight: number): Html =>
  html`<th scope="row" class="ink ln" align="left" valign="top" width="34%" style="padding:9px 0;${ruled};font-size:15px;line-height:20px;font-weight:${weight};color:${light.ink}">
    ${link === undefined ? name : html`<a class="lk" href="${link}" style="${linked}">${name}</a>`}
    ${bar === undefined ? undefined : html`<div aria-hidden="true">${strip('br', light.bar, bar.now, 7)}${strip('pv', light.before, bar.before, 3)}</div>`}</th>`;

const strip = (name: string, colour: string, percent: number, height: number): Html | undefined =>
  percent === 0
    ? undefined
    : html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
        <td class="${name}" bgcolor="${colour}" width="${percent}%" height="${height}" style="${solid}">&nbsp;</td>
        ${percent < 100 ? html`<td></td>` : undefined}</tr></table>`;

function figure(column: number, value: Said, weight: 400 | 600, change?: Said): Html {
  const style = `padding:9px 0 9px 8px;${ruled};font-size:15px;line-height:20px${weight === 600 ? ';font-weight:600' : ''};color:${colourOf[value.tone]};white-space:nowrap`;
  return html`<td class="${classOf[value.tone]} ln${onlyWide(column)}" align="right" valign="top" style="${style}">${value.text}${
    change === undefined
      ? undefined
      : html`<div class="${classOf[change.tone]}" style="font-size:12px;line-height:16px;font-weight:400;color:${colourOf[change.tone]}">${change.text}</div>`
  }</td>`;
}
