import type { Condition } from '../domain/company.ts';
import { sourceId } from '../domain/ids.ts';
import { covers, toCondition } from './condition.ts';
import { kinds } from './condition-schema.ts';
import { type Path, type Problem, quoted } from './problem.ts';
import { type RuleInFile, ruleSchema } from './rule-schema.ts';
import { idsOf, valuesAt } from './values-at.ts';

type PlacedRule = {
  readonly path: Path;
  readonly rule: RuleInFile;
  readonly when: Condition;
  /** Claims for a department whatever customers write. */
  readonly fallback: boolean;
};

/** Of the kinds of feedback, those that somebody has to read. */
const kindsInWords = kinds.filter((kind) => kind !== 'score' && kind !== 'spam');

/** What is wrong with the rules among themselves; a rule that is wrong alone is left out. */
export function checkRules(data: unknown): readonly Problem[] {
  const rules = placedRules(data);
  return [...fallbacks(rules), ...unreachable(rules), ...namesakes(rules)];
}

function placedRules(data: unknown): readonly PlacedRule[] {
  const ids = idsOf(data, 'sources')?.map(sourceId) ?? [];
  // To name every source or every kind is to name none.
  const anything: Condition = { ...(ids.length > 0 && { sources: ids }), kinds };
  const anyWords: Condition = { ...anything, kinds: kindsInWords, fields: { text: ['*'] } };
  return valuesAt(data, ['rules', '*']).flatMap(({ path, value }) => {
    const { success, data: rule } = ruleSchema.safeParse(value);
    if (!success) return [];
    const when = toCondition(rule.when);
    const fallback = rule.hold === undefined && covers(when, anyWords);
    return [{ path, rule, when: { ...anything, ...when }, fallback }];
  });
}

const fallbacks = (rules: readonly PlacedRule[]): readonly Problem[] =>
  rules
    .filter(({ fallback }) => fallback)
    .map(({ path }) => ({
      path,
      message:
        'routes everything to one department: add a condition or remove it; what nobody claims goes to triage',
    }));

function unreachable(all: readonly PlacedRule[]): readonly Problem[] {
  const rules = all.filter(({ fallback }) => !fallback);
  return rules.flatMap(({ path, when }, index) => {
    const shadow = rules.slice(0, index).find((earlier) => covers(earlier.when, when));
    if (shadow === undefined) return [];
    const fix = 'move this rule before it, narrow that one, or remove one';
    return [
      {
        path,
        message: `is never reached: whenever it matches, ${quoted(shadow.rule.name)} matched first; ${fix}`,
      },
    ];
  });
}

function namesakes(rules: readonly PlacedRule[]): readonly Problem[] {
  const names = rules.map(({ rule }) => rule.name.toLowerCase());
  return rules.flatMap(({ path, rule }, index) =>
    names.indexOf(rule.name.toLowerCase()) === index
      ? []
      : [
          {
            path: [...path, 'name'],
            message: `there are two rules ${quoted(rule.name)}; rename one`,
          },
        ],
  );
}
