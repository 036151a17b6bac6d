import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { story, type Told } from '../../../local/demo/story.ts';
import { readCompany } from '../../../shared/company/read-company.ts';
import { verdictIn } from '../../../shared/domain/arrival.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Knowledge } from '../../../shared/routing/knowledge.ts';
import { train } from '../../../shared/routing/learned/train.ts';
import { router } from '../../../shared/routing/router.ts';
import { textOf } from '../../../shared/routing/text-of.ts';
import { labelOf } from '../../support/story-labels.ts';
import { feedbackOf } from '../../support/told-feedback.ts';

const demo = readCompany(readFileSync('company.yaml', 'utf8'), 'company.yaml');
/** As somebody writes it who has ten minutes: twelve words for each department, and the example sentences. */
const hasty: Company = {
  ...demo,
  departments: demo.departments.map((department) => ({
    ...department,
    handles: { ...department.handles, words: department.handles.words.slice(0, 12) },
  })),
};

const items = story.filter((told) => labelOf(told).belongs !== 'score');

const land = (told: Told, company: Company, knowledge?: Knowledge) => {
  const decision = router(company, knowledge).decide(feedbackOf(told));
  const { belongs, or } = labelOf(told);
  const where = verdictIn(decision);
  // A person sees spam and what is nobody's in triage.
  const right = [belongs, or, ...(belongs === 'spam' ? ['triage'] : [])].includes(where);
  return { right, asked: decision.owner === 'triage' };
};

function landings(company: Company, knowledge?: Knowledge) {
  const all = items.map((told) => land(told, company, knowledge));
  const routed = all.filter(({ asked }) => !asked);
  const share = (some: typeof all) => some.filter(({ right }) => right).length / some.length;
  return { right: share(all), routedRight: share(routed) };
}

/** As they come, item by item: what landed wrong is put right, until fifty are. */
function corrections(company: Company): readonly Told[] {
  return items.filter((told) => !land(told, company).right).slice(0, 50);
}

const labelled = (told: readonly Told[]) =>
  told.map((one) => ({ text: textOf(feedbackOf(one)), label: labelOf(one).belongs }));

describe.each([
  ['the demo company', demo],
  ['a company file written in haste', hasty],
])('%s, without a single label', (_, company) => {
  test('lands at least 70 % right, and 90 % of what is routed without asking', () => {
    const { right, routedRight } = landings(company);

    expect(right).toBeGreaterThanOrEqual(0.7);
    expect(routedRight).toBeGreaterThanOrEqual(0.9);
  });

  test('lands at least 85 % right once fifty were put right, by what is taught at once alone', () => {
    const lessons = corrections(company).map((told, at) => ({
      text: textOf(feedbackOf(told)),
      verdict: labelOf(told).belongs as 'triage',
      at: `2026-01-01T00:00:${String(at).padStart(2, '0')}Z`,
    }));

    expect(landings(company, { lessons }).right).toBeGreaterThanOrEqual(0.85);
  });
});

test('in the company written in haste, the night after fifty corrections lands at least 85 % right', () => {
  const corrected = corrections(hasty);
  const last = items.indexOf(corrected.at(-1) as Told);
  const seen = items.slice(0, last + 1);
  const { model } = train({
    examples: labelled(seen),
    seeds: hasty.departments.map(({ id, handles }) => ({ label: id, ...handles })),
    backlog: items.slice(last + 1).map((told) => textOf(feedbackOf(told))),
  });
  const { right, routedRight } = landings(hasty, { model, lessons: [] });

  expect(corrected).toHaveLength(50);
  expect(right).toBeGreaterThanOrEqual(0.85);
  expect(routedRight).toBeGreaterThanOrEqual(0.9);
});
