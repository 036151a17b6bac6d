import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { overriding } from '../../../shared/routing/overrides.ts';
import { router } from '../../../shared/routing/router.ts';
import { aFeedback } from '../../support/an-item.ts';

const company = readCompany(readFileSync('company.yaml', 'utf8'));
const { decide, counting } = router(company);

describe('the demo company', () => {
  test('tells the workshop at once when somebody may get hurt', () => {
    expect(decide(aFeedback({ text: 'The brake failed on a hill.' }))).toMatchObject({
      owner: 'workshop',
      urgency: 'escalate',
    });
  });

  test('has the community manager decide on the third complaint of one person within a week', () => {
    const complaint = aFeedback({ text: 'The invoice is wrong again.' });
    const thirdTime = new Map(counting(complaint).map(({ name }) => [name, 3]));

    expect(decide(complaint).owner).toBe('payments');
    expect(decide(complaint, thirdTime)).toMatchObject({ owner: 'triage', why: { by: 'rule' } });
  });

  test('sends what the courier writes to shipping, whatever it is about', () => {
    const author = { email: 'ops@depot.swiftline.example' };

    expect(decide(aFeedback({ text: 'Who pays the invoice?', author })).owner).toBe('shipping');
  });

  test('knows its big customer by the domain', () => {
    const author = { email: 'buchhaltung@reinhardt-werk.example' };

    expect(overriding(company.overrides)(author)).toMatchObject({ vip: true });
  });
});
