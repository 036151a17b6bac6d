/** Why a text would go where it would go, in at most eight lines for a terminal. Pure. */
import { deskName } from '../../functions/desk/words.ts';
import type { Decision } from '../../shared/domain/arrival.ts';
import type { Company, Rule } from '../../shared/domain/company.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { cleanLine } from '../../shared/domain/text.ts';
import type { Urgency } from '../../shared/domain/urgency.ts';
import type { Knowledge } from '../../shared/routing/knowledge.ts';
import { predictor } from '../../shared/routing/learned/predict.ts';
import { percent } from '../../shared/routing/placing.ts';
import { router } from '../../shared/routing/router.ts';
import { textOf } from '../../shared/routing/text-of.ts';

/** @param basis what the router knows, for people */
export function explained(
  feedback: Feedback,
  company: Company,
  knowledge: Knowledge,
  basis: string,
): string {
  const { decide, counting } = router(company, knowledge);
  const decision = decide(feedback);
  const { kind, owner, urgency, why } = decision;
  const language = feedback.language === undefined ? '' : `, in ${feedback.language}`;
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    ['desk', `${deskName(owner, company)}${urgencyWords[urgency]}`],
    ['because', why.because],
    ['urgent', why.urgent],
    ['kind', kind + language],
    ['otherwise', otherwise(decision, feedback, company, knowledge)],
    ['counts', countedRules(counting(feedback))],
    ['guesses', guesses(decision, feedback, company, knowledge)],
    ['known', basis],
  ];
  // A reason may quote the text.
  return rows
    .flatMap(([name, value]) => (value ? [`${name.padEnd(width)}${cleanLine(value)}\n`] : []))
    .join('');
}

const width = 11;

const urgencyWords: Readonly<Record<Urgency, string>> = {
  normal: '',
  priority: ', first in line',
  escalate: ', first in line and mailed at once',
};

/** What would have decided if the company file had not: that is what people lose sight of when rules grow many. */
function otherwise(
  { why }: Decision,
  feedback: Feedback,
  company: Company,
  knowledge: Knowledge,
): string | undefined {
  if (why.by !== 'override' && why.by !== 'rule') return undefined;
  const without =
    why.by === 'rule'
      ? { ...company, rules: [] }
      : { ...company, overrides: company.overrides.map(({ to: _, ...rest }) => rest) };
  const next = router(without, knowledge).decide(feedback);
  const what = why.by === 'rule' ? 'rules' : 'special customers';
  return `without ${what}: ${deskName(next.owner, company)} (${next.why.because})`;
}

/** How often they have held is known where the items are; here they are told. */
const countedRules = (rules: readonly Rule[]): string | undefined =>
  rules.length === 0
    ? undefined
    : rules
        .map(({ name, when: { repeated } }) =>
          repeated === undefined
            ? name
            : `“${name}” from ${repeated.times} times within ${repeated.withinHours} h by ${repeated.by === 'person' ? 'the same person' : 'different people'}`,
        )
        .join('; ');

function guesses(
  { why }: Decision,
  feedback: Feedback,
  company: Company,
  { model }: Knowledge,
): string | undefined {
  if (model === undefined) return why.guesses?.map((id) => deskName(id, company)).join(', ');
  return predictor(model)(textOf(feedback))
    .ranked.filter(({ probability }, place) => place === 0 || probability >= worthSaying)
    .map(({ label, probability }) => `${labelName(label, company)} ${percent(probability)}`)
    .join(', ');
}

const worthSaying = 0.01;

const labelName = (label: string, { departments }: Company): string =>
  departments.find(({ id }) => id === label)?.name ?? label;
