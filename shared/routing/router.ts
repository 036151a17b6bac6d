/** Who a feedback belongs to. A pure function of the feedback and the company file, and it says why. */
import type { Decision } from '../domain/arrival.ts';
import type { Company, Condition, Department, Move, Rule } from '../domain/company.ts';
import type { Feedback } from '../domain/feedback.ts';
import { kindOf } from './kind.ts';
import { type Phrase, phrase, type Reading, reading } from './phrases.ts';
import { type Score, scorer } from './scores.ts';

type Placing = Omit<Decision, 'kind'>;

export type Router = (feedback: Feedback) => Decision;

/** Less than one word of the department's own is no evidence. */
const enough = 1;
/** Closer than this, it is the community manager's decision and not ours. */
const lead = 0.5;

/** Prepares the company's rules and words once; the router it gives is then asked for every feedback. */
export function router(company: Company): Router {
  const rules = company.rules.map(compiled);
  const scores = scorer(company.departments);
  const nameOf = (id: Department['id']) =>
    company.departments.find((department) => department.id === id)?.name ?? id;
  return (feedback) => {
    const kind = kindOf(feedback);
    const answers = (feedback.answers ?? []).map(({ answer }) => answer);
    const read = reading([feedback.title ?? '', feedback.text, ...answers].join('\n'));
    const rule = rules.find(({ holds }) => holds(feedback, read))?.rule;
    if (rule !== undefined) return { kind, ...byRule(rule) };
    // Never on a department's desk by itself, and never thrown away: a person decides.
    if (kind === 'spam') return { kind, ...unclaimed('it looks like spam') };
    return { kind, ...byWords(scores(read), nameOf) };
  };
}

function byRule({ name, move }: Rule): Placing {
  return {
    owner: ownerOf(move),
    urgent: move.kind === 'priority',
    why: { by: 'rule', because: `rule: ${name}` },
  };
}

const ownerOf = (move: Move) => (move.kind === 'hold' ? 'triage' : move.to);

function byWords(
  [best, next]: readonly Score[],
  nameOf: (id: Department['id']) => string,
): Placing {
  if (best === undefined) {
    return unclaimed('no department’s words are in it');
  }
  const runnerUp = next === undefined ? {} : { runnerUp: next.department };
  if (best.points < enough || best.points - (next?.points ?? 0) < lead) {
    const names = [best, ...(next === undefined ? [] : [next])].map((s) => nameOf(s.department));
    return unclaimed(`unsure, perhaps ${names.join(' or ')}: ${best.words.join(', ')}`, runnerUp);
  }
  return {
    owner: best.department,
    urgent: false,
    why: { by: 'words', because: `words: ${best.words.join(', ')}`, ...runnerUp },
  };
}

const unclaimed = (because: string, runnerUp: Pick<Decision['why'], 'runnerUp'> = {}): Placing => ({
  owner: 'triage',
  urgent: false,
  why: { by: 'nobody', because, ...runnerUp },
});

type Compiled = {
  readonly rule: Rule;
  readonly holds: (feedback: Feedback, read: Reading) => boolean;
};

function compiled(rule: Rule): Compiled {
  const phrases = rule.when.words?.map(phrase);
  return {
    rule,
    holds: (feedback, read) => matches(rule.when, phrases, feedback, read),
  };
}

/** Every condition that is given must hold. */
function matches(
  { sources, languages, ratingAtMost, ratingAtLeast }: Condition,
  phrases: readonly Phrase[] | undefined,
  feedback: Feedback,
  read: Reading,
): boolean {
  const rating = feedback.rating?.value ?? Number.NaN;
  const language = feedback.language?.split('-')[0]?.toLowerCase() ?? '';
  return (
    (sources === undefined || sources.includes(feedback.source)) &&
    (languages === undefined || languages.includes(language)) &&
    (ratingAtMost === undefined || rating <= ratingAtMost) &&
    (ratingAtLeast === undefined || rating >= ratingAtLeast) &&
    (phrases === undefined || phrases.some(({ isIn }) => isIn(read)))
  );
}
