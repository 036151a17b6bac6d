/** What a training gets to see. */
import { hash } from 'node:crypto';
import type { Company } from '../../shared/domain/company.ts';
import type { Owner } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Lessons } from '../../shared/routing/learned/material.ts';
import type { Text } from '../../shared/routing/learned/model.ts';
import { textOf } from '../../shared/routing/text-of.ts';

/** Whose items there is something to learn from. */
export const ownersIn = ({ departments }: Pick<Company, 'departments'>): readonly Owner[] => [
  ...departments.map(({ id }) => id),
  'triage',
];

/** The outcomes that can teach: they have words, and belong to a department that there still is, or to none. */
export function teaching(
  outcomes: readonly Outcome[],
  { departments }: Pick<Company, 'departments'>,
): readonly Outcome[] {
  const labels: readonly string[] = ['triage', 'spam', ...departments.map(({ id }) => id)];
  return outcomes.filter(
    ({ verdict, feedback }) => labels.includes(verdict) && hasWords(textOf(feedback)),
  );
}

export const lessonsFrom = (
  outcomes: readonly Outcome[],
  others: readonly Item[],
  { departments }: Pick<Company, 'departments'>,
): Lessons => ({
  examples: outcomes.map(({ feedback, verdict }) => ({ text: textOf(feedback), label: verdict })),
  seeds: departments.map(({ id, handles }) => ({ label: id, ...handles })),
  backlog: others.map(({ feedback }) => textOf(feedback)).filter(hasWords),
});

/**
 * Tells whether there is anything to learn that the training before did not know: a new outcome, one that was undone or
 * is gone, a text that was edited, a department that handles something else.
 */
export function fingerprintOf(
  outcomes: readonly Outcome[],
  { departments }: Pick<Company, 'departments'>,
): string {
  const taught = outcomes.map(({ id, contentHash, verdict }) => [id, contentHash, verdict]);
  const seeds = departments.map(({ id, handles }) => [id, handles]);
  return hash('sha256', JSON.stringify([taught, seeds]));
}

const hasWords = ({ title = '', body }: Text): boolean => `${title}${body}`.trim() !== '';
