/** The mail as plain text: the same content, at most 72 columns. */
import type { Block, BlockOf, Entry, Heading, MailContent, SectionContent } from './content.ts';
import { departmentsText } from './text-departments.ts';
import { wrap } from './wrap.ts';

type Lines = readonly string[];

export function textOf(content: MailContent): string {
  const several = content.sections.length > 1;
  const paragraphs: readonly Lines[] = [
    wrap(content.eyebrow),
    [...wrap(content.headline), ...wrap(content.period)],
    ...content.sections.flatMap((section, index) => sectionText(section, several, index === 0)),
    ['-'.repeat(24)],
    ...content.footer.map(({ strong, rest }) => wrap(strong + rest)),
    [`${content.unsubscribe.label}:`, content.unsubscribe.link],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionText(section: SectionContent, several: boolean, first: boolean): readonly Lines[] {
  const name = section.name.toUpperCase();
  const head = several
    ? [['='.repeat(24), ...wrap(name), ...(first ? [] : wrap(section.lead))]]
    : [];
  return [...head, ...section.blocks.flatMap(blockText)];
}

function blockText(block: Block): readonly Lines[] {
  switch (block.kind) {
    case 'facts':
      return [facts(block)];
    case 'sentences':
      return block.sentences.map(({ strong, rest }) => hanging('* ', strong + rest));
    case 'button':
      return [[...wrap(`${block.label}:`), block.link]];
    case 'items':
      return items(block);
    case 'departments':
      return [heading(block.heading), ...departmentsText(block)];
    case 'speed':
      return [heading(block.heading), speed(block)];
  }
}

const heading = ({ text, aside }: Heading): Lines =>
  wrap(text.toUpperCase() + (aside === undefined ? '' : ` (${aside})`));

/** The first line after `mark`, the others below its text. */
function hanging(mark: string, text: string): Lines {
  const [first = '', ...others] = wrap(text, ' '.repeat(mark.length));
  return [mark + first.slice(mark.length), ...others];
}

function facts({ facts: all }: BlockOf<'facts'>): Lines {
  const label = Math.max(...all.map((fact) => fact.label.length));
  const value = Math.max(...all.map((fact) => fact.value.text.length));
  return all.map((fact) =>
    `${fact.label.padEnd(label)}  ${fact.value.text.padStart(value)}  ${fact.note?.text ?? ''}`.trimEnd(),
  );
}

const items = ({ heading: head, entries, more, note }: BlockOf<'items'>): readonly Lines[] => [
  heading(head),
  ...entries.map(entryText),
  ...(more === undefined ? [] : [[...wrap(`${more.text}: ${more.label}`), more.link]]),
  ...(note === undefined ? [] : [wrap(note)]),
];

const entryText = ({ title, lead, quote, who, about, link }: Entry): Lines => [
  ...hanging('- ', title),
  ...(lead === undefined ? [] : wrap(lead, '  ')),
  ...(quote === undefined ? [] : wrap(`“${quote}”`, '  ')),
  ...wrap(who === undefined ? about : `${who} · ${about}`, '  '),
  link,
];

const speed = ({ steps, note }: BlockOf<'speed'>): Lines => [
  ...steps.map(({ label, value }) => `${label.padEnd(14)}${value.padStart(8)}`),
  ...(note === undefined ? [] : ['', ...wrap(note)]),
];
