import type { Section } from '../domain/digest.ts';
import { clean } from './clean.ts';
import type { Sentence } from './content.ts';
import { localOf, managerOf, nameLength, placeOf, type Told } from './told.ts';

/** What the numbers mean, why this mail comes, and whom a reply reaches. */
export function footerOf(sections: readonly Section[], told: Told): readonly Sentence[] {
  return [
    ...sections.flatMap((section) => (section.kind === 'summary' ? [numbers(section, told)] : [])),
    ...wrongDepartment(sections, told),
    {
      strong: '',
      rest: [why(sections, told), ...quietDays(sections, told), ...reply(told)].join(' '),
    },
  ];
}

function numbers(section: Extract<Section, { kind: 'summary' }>, told: Told): Sentence {
  const { digest, words } = told;
  const { summary } = words;
  const asOf = summary.asOf(`${words.dateTime(localOf(told, digest.end))}, ${placeOf(told)}`);
  const open = summary.waitToBeRouted(section.notRouted.waiting.now);
  return { strong: summary.about, rest: ` ${asOf} ${open}` };
}

function wrongDepartment(sections: readonly Section[], told: Told): readonly Sentence[] {
  const isHead = sections.some((section) => section.kind === 'desk' && section.desk !== 'triage');
  if (!isHead || writesToThemselves(told)) return [];
  return [{ strong: '', rest: told.words.mail.wrongDepartment(managerOf(told)) }];
}

function why(sections: readonly Section[], told: Told): string {
  const { digest, words } = told;
  const when = words.mail.when[digest.every](digest.at, digest.timeZone, localOf(told, digest.end));
  const reasons = sections.map((section) => {
    if (section.kind === 'summary') return words.mail.leadCompany;
    return section.desk === 'triage'
      ? words.mail.route
      : words.mail.head(clean(section.name, nameLength));
  });
  return words.mail.why(when, reasons);
}

const quietDays = (sections: readonly Section[], { words }: Told): readonly string[] =>
  sections.every((section) => section.kind === 'desk' && section.desk !== 'triage')
    ? [words.mail.quietDays]
    : [];

const reply = (told: Told): readonly string[] =>
  writesToThemselves(told) ? [] : [told.words.mail.reply(managerOf(told))];

const writesToThemselves = ({ digest }: Told) => digest.replyTo.email === digest.email;
