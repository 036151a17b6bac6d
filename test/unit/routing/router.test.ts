import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departmentId, sourceId } from '../../../shared/domain/ids.ts';
import { router } from '../../../shared/routing/router.ts';
import { aCompany } from '../../support/a-company.ts';
import { aFeedback } from '../../support/an-item.ts';

const { decide: route } = router(aCompany());
const decide = (text: string) => route(aFeedback({ text }));

describe('the router', () => {
  test('sends a complaint to the department whose words it uses, and says which', () => {
    expect(decide('I want a refund for my invoice')).toMatchObject({
      owner: 'payments',
      why: { by: 'words', because: 'words: refund, invoice' },
    });
  });

  test.each([
    ['endings', 'All my Refunds were refused'],
    ['another language', 'Wo bleibt meine Rechnung?'],
    ['a script without spaces', 'まだ返金されていません'],
    ['wide letters', 'Ｉｎｖｏｉｃｅ missing'],
    ['a word with a joiner hidden in it', 'my in\u200Dvoice'],
    ['a phrase over a line break', 'I was charged\ntwice'],
  ])('understands %s', (_, text) => {
    expect(decide(text).owner).toBe('payments');
  });

  test('reads the answers of a survey as well', () => {
    const answers = [{ question: 'What went wrong?', answer: 'My refund' }];

    expect(route(aFeedback({ text: '', answers })).owner).toBe('payments');
  });

  test('is not fooled by a word inside another', () => {
    expect(decide('What an appetising advert')).toMatchObject({ owner: 'triage' });
  });

  test('leaves a tie to the community manager, with the best guesses', () => {
    expect(decide('refund me, the app is bad')).toMatchObject({
      owner: 'triage',
      why: { by: 'nobody', guesses: ['payments', 'app'] },
    });
  });

  test('leaves what nobody claims to the community manager', () => {
    expect(decide('Greetings from the seaside')).toEqual({
      owner: 'triage',
      urgency: 'normal',
      kind: 'problem',
      why: { by: 'nobody', because: 'no department’s words are in it' },
    });
  });

  test('the first rule that holds decides, before any words', () => {
    const crash = { text: 'crash, refund me!', source: sourceId('app-reviews') };
    const stars = (value: number) => ({ rating: { value, min: 1, max: 5 } });

    expect(route(aFeedback({ ...crash, ...stars(1) }))).toEqual({
      owner: 'app',
      urgency: 'priority',
      kind: 'problem',
      concern: 'public',
      why: {
        by: 'rule',
        because: 'rule 1: one-star crashes come first',
        urgent: 'rule 1: one-star crashes come first',
      },
    });
    expect(route(aFeedback({ ...crash, ...stars(2) })).why.by).not.toBe('rule');
    expect(route(aFeedback({ text: 'My lawyer wants a refund' }))).toMatchObject({
      owner: 'triage',
      why: { by: 'rule' },
    });
  });

  test('a rule about the rating never holds where there is none', () => {
    const rules = [
      { name: 'low', when: { ratingAtMost: 2 }, move: { kind: 'route', to: departmentId('app') } },
    ] as const;

    expect(router(aCompany({ rules })).decide(aFeedback({ text: 'hello' })).owner).toBe('triage');
  });

  test('leaves what looks like spam to a person, whatever words it uses', () => {
    const text = 'You have won a refund! Claim your prize at prize.example/now';

    expect(decide(text)).toMatchObject({ owner: 'triage', kind: 'spam' });
  });

  test('never picks a department that does not exist, and always the same for the same text', () => {
    const words = fc.constantFrom('refund', 'crash', 'login', 'invoice', 'hello', '返金', '\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join(' ');
        expect(['payments', 'app', 'triage']).toContain(decide(text).owner);
        expect(decide(text)).toEqual(decide(text));
      }),
    );
  });
});
