import { describe, expect, test } from 'vitest';
import { departmentId } from '../../../shared/domain/ids.ts';
import { aCompany } from '../../support/a-company.ts';
import { aSchool, night, noon } from '../../support/a-school.ts';
import { aFeedback, anId, anItem } from '../../support/an-item.ts';

const school = await aSchool();

describe('a training', () => {
  test('publishes nothing until there is enough to learn from', async () => {
    school.become(20, 19);
    expect(await school.train(24)).toEqual({ kind: 'too few', outcomes: 19, needed: 20 });
    expect(await school.store.live()).toBeUndefined();

    school.become(20, 1);
    expect(await school.train(24)).toMatchObject({
      kind: 'published',
      report: { examples: { app: 20 } },
    });
  });

  test('is not repeated while nothing has been shown since', async () => {
    school.become(20, 20);
    await school.train(24);

    expect(await school.train(25)).toEqual({ kind: 'nothing new', since: night(24).toISOString() });
  });

  test.each([
    ['an outcome', () => school.become(24, 1)],
    ['a correction that was undone', () => void school.known.pop()],
    ['a text that was edited', () => edit()],
  ])('learns from %s', async (_, happen) => {
    school.become(20, 22);
    await school.train(24);
    happen();

    expect(await school.train(25)).toMatchObject({ kind: 'published' });
  });

  test('follows a department that handles something else', async () => {
    school.become(20, 20);
    await school.train(24);
    const [payments, ...rest] = aCompany().departments;
    if (payments === undefined) throw new Error('there are two');
    const handles = { ...payments.handles, words: ['invoice'] };

    expect(
      await school.train(25, { departments: [{ ...payments, handles }, ...rest] }),
    ).toMatchObject({
      kind: 'published',
      report: { gate: { heldBack: { items: 0 } } },
    });
  });

  test('leaves out departments that are gone, and what has no words', async () => {
    school.become(20, 20);
    school.become(20, 5, { verdict: departmentId('sales') });
    school.become(20, 5, { feedback: aFeedback({ text: ' ' }) });
    school.others = [anItem({ feedback: aFeedback({ text: '' }) }), anItem()];

    expect(await school.train(24)).toMatchObject({
      report: { examples: { app: 20 }, backlog: 1 },
    });
  });

  test('that began with a model that another has replaced meanwhile changes nothing', async () => {
    school.become(20, 20);
    const [one, other] = await Promise.all([school.train(24), school.train(25)]);

    expect([one.kind, other.kind].toSorted()).toEqual(['overtaken', 'published']);
  });
});

function edit(): void {
  school.known = school.known.map((outcome) => ({ ...outcome, contentHash: 'edited' }));
}

describe('words that are gone', () => {
  test('are forgotten by the next training, even if the model gets worse, and for good', async () => {
    school.become(20, 25);
    await school.train(22);
    school.become(22, 1);
    await school.train(23);
    const gone = school.known.pop();
    school.become(23, 1, { id: anId('999'), feedback: aFeedback({ text: 'new' }) });
    await school.store.forget(new Date(noon(23)));
    school.unseen = () => 'payments';

    expect(await school.train(24)).toMatchObject({
      kind: 'published',
      report: { gate: { live: true, because: 'the model before it may know words that are gone' } },
    });
    expect(await school.texts()).not.toContain(gone?.feedback.text);
    expect(await school.store.restore()).toMatchObject({ kind: 'refused' });
  });

  test('are forgotten although nothing new was shown', async () => {
    school.become(20, 20);
    await school.train(23);
    await school.store.forget(new Date(noon(23)));

    expect(await school.train(24)).toMatchObject({ kind: 'published' });
    expect(await school.train(25)).toMatchObject({ kind: 'nothing new' });
  });

  test('take the model with them where too little is left', async () => {
    school.become(20, 20);
    await school.train(23);
    school.known.pop();
    await school.store.forget(new Date(noon(23)));

    expect(await school.train(24)).toEqual({ kind: 'forgotten', outcomes: 19, needed: 20 });
    expect(await school.store.live()).toBeUndefined();
  });
});
