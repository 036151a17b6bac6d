import { type Html, html } from '../html.ts';
import type { Block, BlockOf, Heading, SectionContent } from './content.ts';
import { htmlDepartments } from './html-departments.ts';
import { htmlFacts } from './html-facts.ts';
import { htmlItems } from './html-items.ts';
import { htmlSpeed } from './html-speed.ts';
import { serif } from './inline.ts';
import { light } from './palette.ts';

/** Where the section stands: the first one's lead is the headline already, an only one needs no name. */
type Place = { readonly several: boolean; readonly first: boolean };

export function htmlSection(section: SectionContent, { several, first }: Place): Html {
  const level = several ? 3 : 2;
  const blocks = section.blocks.map((block, index) => row(block, level, section.blocks[index - 1]));
  return html`${several ? sectionHead(section, first) : undefined}
    ${blocks}`;
}

const sectionHead = ({ name, lead }: SectionContent, first: boolean): Html =>
  html`<tr><td class="px" style="padding:${first ? 8 : 44}px 32px 14px">
    <h2 class="ink" style="margin:0;font-family:${serif};font-size:22px;line-height:28px;font-weight:400;color:${light.ink}">${name}</h2>
    ${first ? undefined : html`<p class="ink" style="margin:4px 0 0;font-size:16px;line-height:24px;color:${light.ink}">${lead}</p>`}</td></tr>`;

const row = (block: Block, level: 2 | 3, previous: Block | undefined): Html =>
  html`<tr><td class="px" style="padding:${above(block, previous)}px 32px 0">
    ${'heading' in block ? blockHead(block.heading, level) : undefined}
    ${body(block)}</td></tr>`;

/** Pixels between a block and the one before it. */
function above(block: Block, previous: Block | undefined): number {
  if (block.kind === 'sentences') return 0;
  if (block.kind === 'facts') return 4;
  // The button belongs to the cards above it, which end with space of their own.
  return block.kind === 'button' && previous?.kind === 'items' ? 2 : 24;
}

function blockHead({ text, aside }: Heading, level: 2 | 3): Html {
  const style = `margin:0 0 10px;font-size:13px;line-height:18px;letter-spacing:.06em;text-transform:uppercase;font-weight:700;color:${light.ink}`;
  const note =
    aside === undefined
      ? undefined
      : html` <span class="mut" style="font-weight:400;letter-spacing:0;text-transform:none;color:${light.muted}">${aside}</span>`;
  return level === 2
    ? html`<h2 class="ink" style="${style}">${text}${note}</h2>`
    : html`<h3 class="ink" style="${style}">${text}${note}</h3>`;
}

function body(block: Block): Html {
  switch (block.kind) {
    case 'facts':
      return htmlFacts(block);
    case 'sentences':
      return sentences(block);
    case 'button':
      return button(block);
    case 'items':
      return htmlItems(block);
    case 'departments':
      return htmlDepartments(block);
    case 'speed':
      return htmlSpeed(block);
  }
}

const sentences = ({ sentences }: BlockOf<'sentences'>): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
    ${sentences.map(
      ({ strong, rest }) => html`<tr>
        <td valign="top" width="14" class="lk" style="padding:0 0 9px;font-size:16px;line-height:24px;color:${light.link}">•</td>
        <td class="ink" style="padding:0 0 9px;font-size:16px;line-height:24px;color:${light.ink}"><strong>${strong}</strong>${rest}</td></tr>`,
    )}</table>`;

const button = ({ label, link }: BlockOf<'button'>): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0"><tr>
    <td class="bt" bgcolor="${light.bar}" style="background:${light.bar};border-radius:6px;padding:12px 20px">
    <a href="${link}" style="font-size:15px;line-height:20px;font-weight:600;color:${light.onBar};text-decoration:none">${label}</a></td></tr></table>`;
