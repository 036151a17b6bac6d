import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../shared/domain/company.ts';
import { departmentId, sourceId } from '../../shared/domain/ids.ts';
import type { Router } from '../../shared/routing/router.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';
import { aCompany } from '../support/a-company.ts';
import { aDelivery, aRoute } from '../support/a-route.ts';
import { aTable } from '../support/a-table.ts';
import { aDecision } from '../support/an-item.ts';

const table = await aTable();
const store = items(table);
const itemOf = (externalId: string) => store.get(idOfItem(sourceId('help-desk'), externalId));

const feedback = (externalId: string, body?: string, more: object = {}) => ({
  type: 'feedback.created',
  timestamp: '2026-11-23T10:00:00Z',
  data: { externalId, ...(body === undefined ? {} : { body }), ...more },
});

async function rowsBelow(pk: string) {
  const { Items = [] } = await table.dynamo.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'begins_with(pk, :pk)',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
}

/** Says that whatever contains `hurt` is escalated to its department, which is the first word. */
const escalating: Router = {
  counting: () => [],
  decide: ({ text, rating }) => ({
    ...aDecision({
      owner: departmentId(text.split(' ')[0] ?? ''),
      kind: text === '' && rating !== undefined ? 'score' : 'problem',
    }),
    ...(text.includes('hurt') || rating?.value === 0
      ? {
          urgency: 'escalate',
          why: { by: 'words', because: 'words: hurt', urgent: 'danger: “hurt”' },
        }
      : {}),
  }),
};

/** The real router with one rule: three people in a day whose login fails are an outage. */
function aCompanyThatCounts(by: 'people' | 'person', name: string) {
  const rule: Rule = {
    name,
    when: { words: ['login fails'], repeated: { times: 3, withinHours: 24, by } },
    move: { kind: 'escalate', to: departmentId('payments') },
  };
  return aCompany({ rules: [rule] });
}

describe('what a rule counts', () => {
  const said = (id: string, who: string, text = 'My login fails') =>
    feedback(id, text, { author: { email: `${who}@mail.example` } });

  test('decides for the third of three people, and for neither before', async () => {
    const { step } = aRoute(table, { company: aCompanyThatCounts('people', 'an outage') });
    for (const who of ['ida', 'ben', 'cleo']) {
      // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is tested
      await step(aDelivery(said(who, who)));
    }

    expect(await itemOf('ben')).toMatchObject({ owner: 'app', card: { urgent: false } });
    expect(await itemOf('cleo')).toMatchObject({
      owner: 'payments',
      card: { urgent: true },
      why: { because: 'rule 1: an outage' },
    });
  });

  test('the same delivery three times counts once', async () => {
    const { step } = aRoute(table, { company: aCompanyThatCounts('person', 'again and again') });
    const first = aDelivery(said('p1', 'dora'));
    for (const delivery of [first, first, first, aDelivery(said('p2', 'dora'))]) {
      // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is tested
      await step(delivery);
    }

    expect(await itemOf('p2')).toMatchObject({ owner: 'app' });
    expect(await rowsBelow('RULE#again and again#')).toHaveLength(2);
  });

  test('an edit does not count, nor does history that is imported', async () => {
    const { step } = aRoute(table, { company: aCompanyThatCounts('people', 'no edits') });
    const edited = {
      ...said('q1', 'ida', 'My login fails, help!'),
      timestamp: '2026-11-23T11:00:00Z',
    };
    await step(aDelivery(said('q1', 'ida')));
    await step(aDelivery(edited, { receivedAt: '2026-11-23T12:00:00.000Z' }));
    await step(aDelivery(said('q2', 'ben'), { imported: true }));

    expect(await itemOf('q1')).toMatchObject({ version: 2 });
    expect(await rowsBelow('RULE#no edits#')).toHaveLength(1);
  });

  test('a score and the words that follow it count once, and only the words are told at once', async () => {
    const name = 'low scores';
    const repeated = { times: 1, withinHours: 1, by: 'people' } as const;
    const move = { kind: 'escalate', to: departmentId('scores') } as const;
    const rules: Rule[] = [{ name, when: { ratingAtMost: 1, repeated }, move }];
    const { step } = aRoute(table, { company: aCompany({ rules }) });
    const rating = { rating: { value: 1, min: 0, max: 10 } };
    const words = { ...feedback('q3', 'So bad', rating), timestamp: '2026-11-23T11:00:00Z' };
    await step(aDelivery(feedback('q3', undefined, rating)));
    const before = await rowsBelow('ESCALATED#scores#');
    await step(aDelivery(words, { receivedAt: '2026-11-23T12:00:00.000Z' }));

    expect(before).toEqual([]);
    expect(await rowsBelow('ESCALATED#scores#')).toHaveLength(1);
    expect(await itemOf('q3')).toMatchObject({ status: 'new', version: 2 });
    expect(await rowsBelow(`RULE#${name}#`)).toHaveLength(1);
  });
});

describe('what is escalated', () => {
  const company = aCompany({ escalationsPerHour: 2 });
  const route = () => aRoute(table, { company, router: escalating });

  test('is first in line instead, and says why, once the hour has had its share', async () => {
    const { step } = route();
    for (const id of ['e1', 'e2', 'e3']) {
      // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is tested
      await step(aDelivery(feedback(id, 'rides hurt')));
    }

    expect((await itemOf('e2'))?.why.urgent).toBe('danger: “hurt”');
    expect(await itemOf('e3')).toMatchObject({
      card: { urgent: true },
      why: { urgent: 'danger: “hurt”; 2 were escalated this hour already' },
    });
    expect(await rowsBelow('ESCALATED#rides#2026-11-23T11')).toHaveLength(2);
  });

  test('takes one place, however often it is told', async () => {
    const { step } = route();
    const delivery = aDelivery(feedback('f1', 'brakes hurt'));
    const edit = { ...feedback('f1', 'brakes hurt a lot'), timestamp: '2026-11-23T11:00:00Z' };
    await Promise.all([step(delivery), step(delivery)]);
    await step(delivery);
    await step(aDelivery(edit, { receivedAt: '2026-11-23T12:00:00.000Z' }));

    expect(await itemOf('f1')).toMatchObject({ version: 2 });
    expect(await rowsBelow('ESCALATED#brakes#')).toHaveLength(1);
  });

  test('takes none for what is on no desk: a score without words, and history', async () => {
    const { step } = route();
    const score = { rating: { value: 0, min: 0, max: 10 } };
    await step(aDelivery(feedback('g1', undefined, score)));
    await step(aDelivery(feedback('g2', 'bells hurt'), { imported: true }));

    expect(await itemOf('g1')).toMatchObject({ status: 'counted' });
    expect(await rowsBelow('ESCALATED#bells')).toEqual([]);
    expect(await rowsBelow('ESCALATED##')).toEqual([]);
  });

  test('takes one when the words that follow a score ask for it', async () => {
    const { step } = route();
    const score = { rating: { value: 3, min: 0, max: 10 } };
    const words = { ...feedback('h1', 'locks hurt', score), timestamp: '2026-11-23T11:00:00Z' };
    await step(aDelivery(feedback('h1', undefined, score)));
    await step(aDelivery(words));
    await step(aDelivery(words));

    expect(await itemOf('h1')).toMatchObject({ status: 'new', card: { urgent: true } });
    expect(await rowsBelow('ESCALATED#locks')).toHaveLength(1);
  });
});

test('what neither counts nor escalates costs one write and no read', async () => {
  const sent: string[] = [];
  const send = (command: Parameters<Table['dynamo']['send']>[0]) => {
    sent.push(command.constructor.name);
    return table.dynamo.send(command);
  };
  const company = aCompanyThatCounts('people', 'not this one');
  const { step } = aRoute({ ...table, dynamo: { send } as never }, { company });
  await step(aDelivery(feedback('i1', 'Where is my refund?')));

  expect(await itemOf('i1')).toMatchObject({ owner: 'payments' });
  expect(sent).toEqual(['PutCommand']);
});
