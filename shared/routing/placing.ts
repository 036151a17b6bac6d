/** Where each kind of evidence puts a feedback, and its reason in words a head understands. */
import type { Decision } from '../domain/arrival.ts';
import type { Company, Override } from '../domain/company.ts';
import type { DepartmentId, Owner } from '../domain/ids.ts';
import type { Verdict, Why } from '../domain/item.ts';
import type { Opinion } from './knowledge.ts';
import type { Numbered } from './rules.ts';
import type { Score } from './scores.ts';

/** `kind` only where it is another than the words of the feedback say. */
export type Placing = Pick<Decision, 'owner' | 'urgency' | 'why'> & Partial<Pick<Decision, 'kind'>>;

export function byOverride(override: Override | undefined): Placing | undefined {
  if (override?.to === undefined) return undefined;
  return placed(override.to, { by: 'override', because: `everything from ${override.who}` });
}

export function byRule(found: Numbered | undefined): Placing | undefined {
  if (found === undefined) return undefined;
  const { number, rule } = found;
  const because = `rule ${number}: ${rule.name}`;
  const { move } = rule;
  if (move.kind === 'hold') return placed('triage', { by: 'rule', because });
  if (move.kind === 'route') return placed(move.to, { by: 'rule', because });
  return { owner: move.to, urgency: move.kind, why: { by: 'rule', because, urgent: because } };
}

/** Somebody has put nearly the same text somewhere: they are believed at once. */
export function byCorrection(
  verdict: Verdict | undefined,
  looksLikeSpam: boolean,
): Placing | undefined {
  if (verdict === undefined) return undefined;
  const because =
    verdict === 'spam'
      ? 'says nearly the same as one that was marked as spam'
      : 'says nearly the same as one that somebody moved here';
  return verdictPlaced(verdict, { by: 'correction', because }, looksLikeSpam);
}

/** What was learned, where it is sure. */
export function byOpinion(opinion: Opinion | undefined): Placing | undefined {
  if (opinion === undefined || !opinion.sure) return undefined;
  const { verdict, words, probability, guesses } = opinion;
  const others = guesses.map(({ id }) => id).filter((id) => id !== verdict);
  const sure = `${percent(probability)} sure`;
  if (verdict === 'triage' || verdict === 'spam') {
    const about = verdict === 'spam' ? 'it looks like spam' : 'it is for no department';
    const why = {
      by: 'learned',
      because: `${about}; ${sure}`,
      guesses: others.slice(0, 2),
    } as const;
    return verdictPlaced(verdict, why, false);
  }
  const because = words.length === 0 ? sure : `words: ${words.join(', ')}; ${sure}`;
  return placed(verdict, { by: 'learned', because, guesses: others.slice(0, 1) });
}

/** Less than one word of the department's own is no evidence. */
const enough = 1;
/** Closer than this, it is the community manager's decision and not ours. */
const lead = 0.5;

/** The department whose words it uses, where it uses clearly more of them than of any other's. */
export function byWords([best, next]: readonly Score[]): Placing | undefined {
  if (best === undefined || best.points < enough) return undefined;
  if (best.points - (next?.points ?? 0) < lead) return undefined;
  const guesses = next === undefined ? [] : [next.department];
  return placed(best.department, {
    by: 'words',
    because: `words: ${best.words.join(', ')}`,
    guesses,
  });
}

/** Nobody is sure: the community manager decides, with the two best guesses. */
export function byNobody(
  opinion: Opinion | undefined,
  scores: readonly Score[],
  company: Pick<Company, 'departments'>,
): Placing {
  const learned = opinion?.guesses.slice(0, 2) ?? [];
  const ids = learned.length > 0 ? learned.map(({ id }) => id) : guessesFrom(scores);
  if (ids.length === 0) return unclaimed('no department’s words are in it');
  const names = ids.map((id, place) => {
    const guess = learned[place];
    return `${nameOf(id, company)}${guess === undefined ? '' : ` ${percent(guess.probability)}`}`;
  });
  const words = learned.length > 0 ? opinion?.words : scores[0]?.words;
  return unclaimed(`unsure, perhaps ${names.join(' or ')}${listed(words)}`, ids);
}

/** Never on a department's desk by itself, and never thrown away: a person decides. */
export const unclaimed = (because: string, guesses: readonly DepartmentId[] = []): Placing =>
  placed('triage', { by: 'nobody', because, guesses });

const guessesFrom = (scores: readonly Score[]): readonly DepartmentId[] =>
  scores.slice(0, 2).map(({ department }) => department);

const listed = (words: readonly string[] = []): string =>
  words.length === 0 ? '' : `: ${words.join(', ')}`;

function verdictPlaced(verdict: Verdict, why: Why, looksLikeSpam: boolean): Placing {
  if (verdict === 'spam') return { ...placed('triage', why), kind: 'spam' };
  // Somebody has said that it is none.
  return { ...placed(verdict, why), ...(looksLikeSpam ? { kind: 'problem' } : {}) };
}

const placed = (owner: Owner, { guesses = [], ...why }: Why): Placing => ({
  owner,
  urgency: 'normal',
  why: { ...why, ...(guesses.length === 0 ? {} : { guesses }) },
});

/** Nothing is certain. */
export const percent = (share: number): string => `${Math.min(99, Math.round(share * 100))} %`;

const nameOf = (id: DepartmentId, { departments }: Pick<Company, 'departments'>): string =>
  departments.find((department) => department.id === id)?.name ?? id;
