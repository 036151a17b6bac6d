import type { Section } from '../domain/digest.ts';
import { clean } from './clean.ts';
import type { MailContent, SectionContent } from './content.ts';
import { deskContent } from './desk-content.ts';
import { footerOf } from './footer.ts';
import { link } from './link.ts';
import { spansWeekend } from './local-time.ts';
import { preheaderOf } from './preheader.ts';
import { subjectOf } from './subject.ts';
import { summaryContent } from './summary-content.ts';
import { localOf, nameLength, placeOf, type Told } from './told.ts';

/** Of further ones only the lead and the way in: somebody with many hats shall not get a mail that Gmail clips. */
const wholeSections = 3;

/** Everything the mail says. The company comes before what is not routed, and that before single departments. */
export function contentOf(told: Told): MailContent {
  const { digest, words } = told;
  const ordered = digest.sections.toSorted((one, other) => rank(one) - rank(other));
  const sections = ordered.map((section, index) => {
    const whole =
      section.kind === 'summary' ? summaryContent(section, told) : deskContent(section, told);
    return index < wholeSections ? whole : inBrief(whole);
  });
  return {
    language: words.language,
    direction: words.direction,
    subject: subjectOf(ordered[0], told),
    preheader: preheaderOf(ordered, told),
    eyebrow: eyebrow(sections, told),
    headline: headline(sections, words.mail.sender),
    period: [periodOf(told), ...comparison(ordered, told)].join(' '),
    sections,
    footer: footerOf(ordered, told),
    unsubscribe: { label: words.mail.unsubscribe, link: link(digest.unsubscribe) },
  };
}

const inBrief = ({ blocks, ...section }: SectionContent): SectionContent => ({
  ...section,
  blocks: blocks.filter(({ kind }) => kind === 'button'),
});

function rank(section: Section): number {
  if (section.kind === 'summary') return 0;
  return section.desk === 'triage' ? 1 : 2;
}

function eyebrow(sections: readonly SectionContent[], { digest, words }: Told): string {
  const [only, ...others] = sections;
  const about = others.length === 0 ? only?.name : clean(digest.company, nameLength);
  return [words.mail.sender, about, words.mail.cadence[digest.every]].filter(Boolean).join(' · ');
}

/** The first section leads; among several it says which one it is. */
function headline([first, ...others]: readonly SectionContent[], otherwise: string): string {
  if (first === undefined) return otherwise;
  return others.length === 0 ? first.lead : `${first.name}: ${first.lead}`;
}

/** The window in words, exactly the one the numbers were counted in. */
function periodOf(told: Told): string {
  const { digest, words } = told;
  const from = localOf(told, digest.start);
  const to = localOf(told, digest.end);
  const weekend = digest.every === 'day' && spansWeekend(from, to);
  return words.mail.period(from, to, placeOf(told), weekend);
}

function comparison(sections: readonly Section[], { digest, words }: Told): readonly string[] {
  const compared = sections.some(
    (section) => section.kind === 'summary' && section.received.before !== undefined,
  );
  return compared ? [words.summary.comparedWith(digest.every)] : [];
}
