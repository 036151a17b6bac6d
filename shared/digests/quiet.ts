import type { DeskSection, Digest, Section } from '../domain/digest.ts';

/**
 * Nothing to say to a head: nothing new, overdue, waiting or answered on any of their desks. A mail with a section
 * for the CEO or the community manager is never quiet.
 */
export function isQuiet({ sections }: Pick<Digest, 'sections'>): boolean {
  return sections.every((section) => isDepartment(section) && isIdle(section));
}

const isDepartment = (section: Section): section is DeskSection =>
  section.kind === 'desk' && section.desk !== 'triage';

const isIdle = ({ waiting, overdue, arrived, answered }: DeskSection) =>
  [waiting, overdue, arrived, answered].every(({ now }) => now === 0);
