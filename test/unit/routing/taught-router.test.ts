import { describe, expect, test } from 'vitest';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { Verdict } from '../../../shared/domain/item.ts';
import { train } from '../../../shared/routing/learned/train.ts';
import { router } from '../../../shared/routing/router.ts';
import { aCompany } from '../../support/a-company.ts';
import { aFeedback } from '../../support/an-item.ts';
import { aboutTopics } from '../../support/tiny-corpus.ts';

const lesson = (body: string, verdict: Verdict, at = '2026-11-23T10:00:00.000Z') => ({
  text: { body },
  verdict,
  at,
});
const app = departmentId('app');
const payments = departmentId('payments');

describe('a correction', () => {
  const text = 'The newsletter greets me as Mr Smith, please stop that';
  const taught = router(aCompany(), { lessons: [lesson(text, app)] });

  test('takes the next one that says nearly the same to where it was put, and says so', () => {
    const similar = 'the newsletter greets me as Mr Jones, please stop that!';

    expect(taught.decide(aFeedback({ text: similar }))).toMatchObject({
      owner: 'app',
      why: { by: 'correction', because: 'says nearly the same as one that somebody moved here' },
    });
  });

  test('changes nothing for a text that only has some words of it', () => {
    const other = aFeedback({ text: 'please send me the newsletter of last month once more' });

    expect(taught.decide(other)).toEqual(router(aCompany()).decide(other));
  });

  test('comes before the words of the departments, and after the rules', () => {
    const refund = router(aCompany(), { lessons: [lesson('a refund for my invoice', app)] });
    const lawyer = router(aCompany(), { lessons: [lesson('my lawyer wants a refund', app)] });

    expect(refund.decide(aFeedback({ text: 'A refund for my invoice' })).owner).toBe('app');
    expect(lawyer.decide(aFeedback({ text: 'my lawyer wants a refund' })).why.by).toBe('rule');
  });

  test('is undone by a later one', () => {
    const lessons = [
      lesson('it is blue', payments, '2026-11-23T11:00:00.000Z'),
      lesson('it is blue', app, '2026-11-23T10:00:00.000Z'),
    ];

    expect(router(aCompany(), { lessons }).decide(aFeedback({ text: 'it is blue' })).owner).toBe(
      'payments',
    );
  });

  test('says what is spam, and what only looked like it', () => {
    const prize = 'You have won a refund! Claim your prize at prize.example/now';
    const spam = router(aCompany(), { lessons: [lesson('buy my song', 'spam')] });
    const none = router(aCompany(), { lessons: [lesson(prize, payments)] });

    expect(spam.decide(aFeedback({ text: 'Buy my song!' }))).toMatchObject({
      owner: 'triage',
      kind: 'spam',
    });
    expect(none.decide(aFeedback({ text: prize }))).toMatchObject({
      owner: 'payments',
      kind: 'problem',
    });
  });

  test('of a department that is gone is forgotten', () => {
    const gone = router(aCompany(), { lessons: [lesson('it is blue', departmentId('gone'))] });

    expect(gone.decide(aFeedback({ text: 'it is blue' })).owner).toBe('triage');
  });
});

describe('what was learned', () => {
  const examples = aboutTopics().flatMap(({ label, text }) => {
    const belongs = { money: 'payments', app: 'app', repair: 'triage', parcels: 'spam' }[label];
    return belongs === undefined ? [] : [{ label: belongs, text }];
  });
  const { model } = train({ examples, seeds: [], backlog: [] });
  const taught = router(aCompany(), { model, lessons: [] });
  const decide = (text: string) => taught.decide(aFeedback({ text }));

  test('decides where it is sure, with the words that made the difference and how sure it is', () => {
    const { owner, why } = decide('my receipt and the bank are wrong');

    expect(owner).toBe('payments');
    expect(why).toMatchObject({ by: 'learned', guesses: ['app'] });
    expect(why.because).toMatch(/^words: (receipt, bank|bank, receipt).*; \d\d % sure$/);
  });

  test('recognises what belongs to no department', () => {
    const { owner, why } = decide('my brake and the chain are wrong');

    expect(owner).toBe('triage');
    expect(why.because).toMatch(/^it is for no department; \d\d % sure$/);
  });

  test('recognises spam like that which people have marked', () => {
    expect(decide('my parcel and the courier are wrong')).toMatchObject({
      owner: 'triage',
      kind: 'spam',
    });
  });

  test('leaves to the community manager what it is unsure of, with the two best guesses', () => {
    const { owner, why } = decide('please look at the screen, the bank too');

    expect(owner).toBe('triage');
    expect(why.by).toBe('nobody');
    expect(why.guesses?.toSorted()).toEqual(['app', 'payments']);
    expect(why.because).toMatch(/^unsure, perhaps .+ \d+ % or .+ \d+ %/);
  });

  test('lets the words of the departments decide where it knows nothing', () => {
    expect(decide('Wo bleibt meine Rechnung?')).toMatchObject({
      owner: 'payments',
      why: { by: 'words' },
    });
  });
});
