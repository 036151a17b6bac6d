import { describe, expect, test } from 'vitest';
import { archive, countOnly, revise, verdictIn, withdraw } from '../../../shared/domain/arrival.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import { deskOf } from '../../../shared/domain/item.ts';
import { aFeedback, anItem } from '../../support/an-item.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const newer = aFeedback({ text: 'It is fixed, thanks', revisedAt: '2026-11-24T08:00:00.000Z' });
const told = (feedback = newer, contentHash = 'c2') => anItem({ feedback, contentHash });

describe('the same feedback told again', () => {
  test('a newer text replaces the older, and what people did stays', () => {
    const item = anItem({ status: 'acknowledged', owner: departmentId('app') });

    expect(revise(item, told(), now)).toMatchObject({
      version: 2,
      status: 'acknowledged',
      owner: 'app',
      feedback: { text: 'It is fixed, thanks', saidAt: item.feedback.saidAt },
      card: { title: 'It is fixed, thanks' },
      history: [{ action: 'arrive' }, { action: 'revise' }],
    });
  });

  test('an older or undated copy changes nothing, in whatever order they come', () => {
    const item = revise(anItem(), told(), now) ?? anItem();
    const older = aFeedback({ revisedAt: '2026-11-23T08:00:00.000Z' });

    expect(revise(item, told(aFeedback(), 'c1'), now)).toBeUndefined();
    expect(revise(item, told(older, 'c1'), now)).toBeUndefined();
  });

  test('a score that gets words arrives on a desk', () => {
    const score = countOnly(anItem({ owner: 'triage' }));
    const revised = revise(score, told(), now);

    expect(deskOf(score)).toBeUndefined();
    expect(revised).toMatchObject({ version: 2, status: 'new', owner: 'payments' });
    expect(revised?.closedAt).toBeUndefined();
    expect(revised?.history.at(-1)).toMatchObject({ before: { status: 'counted' } });
  });
});

describe('a feedback that was taken back', () => {
  const gone = withdraw(anItem(), now);

  test('is on no desk, and nothing of its words or its author is left', () => {
    expect(deskOf(gone)).toBeUndefined();
    expect(gone).toMatchObject({ status: 'withdrawn', closedAt: now.toISOString() });
    expect(JSON.stringify(gone)).not.toMatch(/charged|Marta|marta@/);
  });

  test('does not come back with a late copy', () => {
    expect(revise(gone, told(), now)).toBeUndefined();
  });
});

test('imported history is closed and dated as it was said', () => {
  const item = archive(anItem({ feedback: aFeedback({ saidAt: '2025-01-01T00:00:00.000Z' }) }));

  expect(item).toMatchObject({
    status: 'archived',
    enteredAt: '2025-01-01T00:00:00.000Z',
    arrivedAt: '2025-01-01T00:00:00.000Z',
    closedAt: '2025-01-01T00:00:00.000Z',
  });
});

describe('the card of an item', () => {
  test('says the rating where there are no words', () => {
    const score = aFeedback({
      text: '',
      rating: { value: 2, min: 0, max: 10 },
      revisedAt: '2026-11-24T08:00:00.000Z',
    });

    expect(revise(anItem(), told(score), now)?.card).toMatchObject({
      title: '2 of 10, without words',
      quote: '',
    });
  });

  test('says the first answer where a survey was only filled in', () => {
    const answers = [{ question: 'What broke?', answer: 'The bell' }];
    const filled = aFeedback({ text: '', answers, revisedAt: '2026-11-24T08:00:00.000Z' });

    expect(revise(anItem(), told(filled), now)?.card.title).toBe('What broke?: The bell');
  });

  test('never shows an address', () => {
    expect(JSON.stringify(anItem().card)).not.toContain('marta@mail.example');
  });
});

describe('whose an item is, as the router says', () => {
  const said = (owner: 'triage' | 'payments', kind: 'spam' | 'problem') =>
    verdictIn({ owner: owner === 'triage' ? owner : departmentId(owner), kind });

  test('is nobody’s where it looks like spam, unless a rule has put it on a desk', () => {
    expect(said('triage', 'spam')).toBe('spam');
    expect(said('payments', 'spam')).toBe('payments');
    expect(said('triage', 'problem')).toBe('triage');
  });
});
