/**
 * Who a feedback belongs to and how urgent it is, with the reason: a pure function of the feedback, the company file
 * and what was learned. What speaks first decides: the person, the rules, a correction of nearly the same words, what
 * was learned from all of them, the words of the departments. Where nothing is sure, the community manager decides.
 */
import type { Decision } from '../domain/arrival.ts';
import type { Company, Override, Rule } from '../domain/company.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { DepartmentId, Owner } from '../domain/ids.ts';
import type { Why } from '../domain/item.ts';
import { higher, type Urgency } from '../domain/urgency.ts';
import { kindOf } from './kind.ts';
import { type Knowledge, nothingLearned } from './knowledge.ts';
import { overriding } from './overrides.ts';
import { reading } from './phrases.ts';
import { type Counts, type Numbered, noCounts, ruleBook, type Said } from './rules.ts';
import { type Score, scorer } from './scores.ts';
import { type Floor, floorOf } from './urgency.ts';

export type Router = {
  readonly decide: (feedback: Feedback, counts?: Counts) => Decision;
  /** The rules that count and all of whose other conditions hold: to decide, one must know how often they have held. */
  readonly counting: (feedback: Feedback) => readonly Rule[];
};

type Placing = { readonly owner: Owner; readonly urgency: Urgency; readonly why: Why };

/** Less than one word of the department's own is no evidence. */
const enough = 1;
/** Closer than this, it is the community manager's decision and not ours. */
const lead = 0.5;

/** Prepares all it needs once; the router it gives is then asked for every feedback. */
export function router(company: Company, _knowledge: Knowledge = nothingLearned): Router {
  const overrideOf = overriding(company.overrides);
  const rules = ruleBook(company.rules);
  const scores = scorer(company.departments);
  const floor = floorOf(company);

  const decide = (feedback: Feedback, counts: Counts = noCounts): Decision => {
    const said = saidOf(feedback);
    const { kind } = said;
    const override = overrideOf(feedback.author);
    const placing =
      byOverride(override) ??
      byRule(rules.first(said, counts)) ??
      (kind === 'spam' ? unclaimed('it looks like spam') : byWords(scores(said.read), company));
    return { kind, ...raised(placing, floor(said, override?.vip ?? false)) };
  };
  return { decide, counting: (feedback) => rules.counting(saidOf(feedback)) };
}

function saidOf(feedback: Feedback): Said {
  const answers = (feedback.answers ?? []).map(({ answer }) => answer);
  const read = reading([feedback.title ?? '', feedback.text, ...answers].join('\n'));
  return { feedback, kind: kindOf(feedback), read };
}

function byOverride(override: Override | undefined): Placing | undefined {
  if (override?.to === undefined) return undefined;
  const why = { by: 'override', because: `everything from ${override.who}` } as const;
  return { owner: override.to, urgency: 'normal', why };
}

function byRule(found: Numbered | undefined): Placing | undefined {
  if (found === undefined) return undefined;
  const { number, rule } = found;
  const because = `rule ${number}: ${rule.name}`;
  const { move } = rule;
  if (move.kind === 'hold') return placed('triage', { by: 'rule', because });
  const urgency = move.kind === 'route' ? 'normal' : move.kind;
  const urgent = urgency === 'normal' ? {} : { urgent: because };
  return { owner: move.to, urgency, why: { by: 'rule', because, ...urgent } };
}

function byWords([best, next]: readonly Score[], company: Company): Placing {
  if (best === undefined) return unclaimed('no department’s words are in it');
  const others = next === undefined ? [] : [next.department];
  if (best.points < enough || best.points - (next?.points ?? 0) < lead) {
    const guesses = [best.department, ...others];
    const names = guesses.map((id) => nameOf(id, company)).join(' or ');
    return unclaimed(`unsure, perhaps ${names}: ${best.words.join(', ')}`, guesses);
  }
  const because = `words: ${best.words.join(', ')}`;
  return placed(best.department, { by: 'words', because, guesses: others });
}

/** Never on a department's desk by itself, and never thrown away: a person decides. */
const unclaimed = (because: string, guesses: readonly DepartmentId[] = []): Placing =>
  placed('triage', { by: 'nobody', because, guesses });

const placed = (owner: Owner, { guesses = [], ...why }: Why): Placing => ({
  owner,
  urgency: 'normal',
  why: { ...why, ...(guesses.length === 0 ? {} : { guesses }) },
});

/** A floor only lifts: what a rule has put first stays first. */
function raised(placing: Placing, floor: Floor | undefined): Omit<Decision, 'kind'> {
  if (floor === undefined) return placing;
  const { concern, because: urgent } = floor;
  return {
    ...placing,
    concern,
    urgency: higher(placing.urgency, floor.urgency),
    why: { ...placing.why, urgent },
  };
}

const nameOf = (id: DepartmentId, { departments }: Company): string =>
  departments.find((department) => department.id === id)?.name ?? id;
