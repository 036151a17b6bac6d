/**
 * Who a feedback belongs to and how urgent it is, with the reason: a pure function of the feedback, the company file
 * and what was learned. What speaks first decides: the person, the rules, a correction of nearly the same words, what
 * was learned from all of them, the words of the departments. Where nothing is sure, the community manager decides.
 */
import type { Decision } from '../domain/arrival.ts';
import type { Company, Rule } from '../domain/company.ts';
import type { Feedback, Kind } from '../domain/feedback.ts';
import { higher } from '../domain/urgency.ts';
import { kindOf } from './kind.ts';
import { type Knowledge, nothingLearned, taughtBy } from './knowledge.ts';
import { overriding } from './overrides.ts';
import { reading } from './phrases.ts';
import {
  byCorrection,
  byNobody,
  byOpinion,
  byOverride,
  byRule,
  byWords,
  type Placing,
  unclaimed,
} from './placing.ts';
import { type Counts, noCounts, ruleBook, type Said } from './rules.ts';
import { scorer } from './scores.ts';
import { textOf } from './text-of.ts';
import { type Floor, floorOf } from './urgency.ts';

export type Router = {
  readonly decide: (feedback: Feedback, counts?: Counts) => Decision;
  /** The rules that count and all of whose other conditions hold: to decide, one must know how often they have held. */
  readonly counting: (feedback: Feedback) => readonly Rule[];
};

/** Prepares all it needs once; the router it gives is then asked for every feedback. */
export function router(company: Company, knowledge: Knowledge = nothingLearned): Router {
  const overrideOf = overriding(company.overrides);
  const rules = ruleBook(company.rules);
  const taught = taughtBy(knowledge, company);
  const scoresOf = scorer(company.departments);
  const floor = floorOf(company);

  const byContent = ({ feedback, kind, read }: Said): Placing => {
    const text = textOf(feedback);
    const corrected = byCorrection(taught.corrected(text), kind === 'spam');
    if (corrected !== undefined) return corrected;
    if (kind === 'spam') return unclaimed('it looks like spam');
    const opinion = taught.opinion(text);
    const scores = scoresOf(read);
    return byOpinion(opinion) ?? byWords(scores) ?? byNobody(opinion, scores, company);
  };

  const decide = (feedback: Feedback, counts: Counts = noCounts): Decision => {
    const said = saidOf(feedback);
    const override = overrideOf(feedback.author);
    const placing = byOverride(override) ?? byRule(rules.first(said, counts)) ?? byContent(said);
    return raised(placing, said.kind, floor(said, override?.vip ?? false));
  };
  const counts = company.rules.some(({ when }) => when.repeated !== undefined);
  return { decide, counting: (feedback) => (counts ? rules.counting(saidOf(feedback)) : []) };
}

function saidOf(feedback: Feedback): Said {
  const { title = '', text, answers = [] } = feedback;
  const read = reading([title, text, ...answers.map(({ answer }) => answer)].join('\n'));
  return { feedback, kind: kindOf(feedback, read), read };
}

/** A floor only lifts: what a rule has put first stays first, and for the rule's reason. */
function raised(placing: Placing, kind: Kind, floor: Floor | undefined): Decision {
  const decision = { ...placing, kind: placing.kind ?? kind };
  if (floor === undefined || decision.kind === 'spam') return decision;
  const urgent = placing.why.urgent ?? floor.because;
  return {
    ...decision,
    concern: floor.concern,
    urgency: higher(placing.urgency, floor.urgency),
    why: { ...placing.why, urgent },
  };
}
