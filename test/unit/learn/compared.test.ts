import { describe, expect, test } from 'vitest';
import { departmentId } from '../../../shared/domain/ids.ts';
import { aSchool, night } from '../../support/a-school.ts';
import { aFeedback } from '../../support/an-item.ts';

const school = await aSchool();

describe('the first model', () => {
  test('is compared with what the words had said', async () => {
    school.become(20, 12);
    school.become(20, 8, { routed: 'triage', corrected: true });
    school.unseen = (text) => (/\d\d/.test(text) ? 'app' : 'payments');

    expect(await school.train(24)).toMatchObject({
      kind: 'rejected',
      report: {
        gate: {
          live: false,
          heldBack: {
            items: 20,
            before: { right: 12, wrong: 0, asked: 8 },
            after: { right: 10, wrong: 10, asked: 0 },
          },
        },
      },
    });
    expect(await school.store.live()).toBeUndefined();
    expect(await school.store.history()).toHaveLength(1);
  });

  test('is not compared where the company file decides, whatever was learned', async () => {
    school.become(20, 10);
    school.become(20, 10, { by: 'rule' });
    school.become(20, 10, { by: 'override' });

    expect(await school.train(24)).toMatchObject({ report: { gate: { heldBack: { items: 10 } } } });
  });
});

test('where a model is unsure, the words under handles still decide', async () => {
  school.unseen = () => undefined;
  school.become(20, 20, { feedback: aFeedback({ text: 'The app shows a crash at login' }) });

  expect(await school.train(24)).toMatchObject({
    kind: 'published',
    report: { gate: { heldBack: { after: { right: 20, wrong: 0, asked: 0 } } } },
  });
});

describe('a later model', () => {
  test('is compared with the live one on what neither has seen', async () => {
    school.become(20, 20);
    await school.train(24);
    school.become(24, 6, { verdict: departmentId('payments'), corrected: true });
    school.unseen = () => 'payments';

    expect(await school.train(25)).toMatchObject({
      kind: 'published',
      report: {
        gate: {
          // The live one knows none of these texts by heart.
          corrections: {
            items: 6,
            before: { right: 0, wrong: 0, asked: 6 },
            after: { right: 6, wrong: 0, asked: 0 },
          },
        },
      },
    });
  });

  test('that is worse does not go live, and is not trained again before there is more', async () => {
    school.become(20, 20);
    await school.train(24);
    const before = await school.store.live();
    school.become(24, 6, { verdict: departmentId('payments'), corrected: true });

    expect(await school.train(25)).toMatchObject({ kind: 'rejected' });
    expect(await school.store.live()).toEqual(before);
    expect(await school.train(26)).toEqual({ kind: 'nothing new', since: night(25).toISOString() });
  });

  test('replaces one that this version of the code cannot read', async () => {
    school.become(20, 20);
    const [trained] = [await school.train(24)];
    if (!('report' in trained)) throw new Error(trained.kind);
    const old = { bytes: Buffer.from('of an older version'), report: trained.report };
    await school.store.publish(old, await school.store.live());

    expect(await school.train(25)).toMatchObject({ kind: 'published' });
    expect(await school.texts()).toHaveLength(20);
  });

  test('tells the misroutes of the time since the training before', async () => {
    school.become(20, 20);
    await school.train(24);
    school.become(24, 3, { corrected: true, routed: departmentId('payments') });

    expect(await school.train(25)).toMatchObject({
      report: {
        misroutes: {
          rows: [{ department: 'payments', by: 'words', routed: 3, wrong: 3 }],
          asked: 0,
        },
      },
    });
  });
});
