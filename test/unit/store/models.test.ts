import { randomBytes } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { modelKeys } from '../../../shared/contract/keys.ts';
import { type Models, models, type Training } from '../../../shared/store/models.ts';
import { aReport } from '../../support/a-report.ts';
import { aTable } from '../../support/a-table.ts';
import { emptied } from '../../support/emptied.ts';

const table = await aTable();
let store: Models;

beforeEach(async () => {
  await emptied(table);
  store = models(table);
});

/** On the night of the `day`th of November. */
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3));
const training = (day: number, text = `model of ${day}`): Training => ({
  bytes: Buffer.from(text),
  report: aReport({ trainedAt: at(day).toISOString() }),
});

/** Publishes one after the other; gives the versions. */
async function published(...days: readonly number[]): Promise<readonly string[]> {
  const versions: string[] = [];
  for (const day of days) {
    // biome-ignore lint/performance/noAwaitInLoops: each takes the place of the one before
    await store.publish(training(day), await store.live());
    versions.push((await store.live())?.version ?? '');
    await store.tidy(at(day));
  }
  return versions;
}

const text = async (version = '') => {
  const bytes = await store.load(version);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString();
};

describe('a model that is published', () => {
  test('is live, and comes back byte for byte', async () => {
    expect(await store.live()).toBeUndefined();
    expect(await store.publish(training(24), undefined)).toBe('published');

    const live = await store.live();
    expect(live).toEqual({
      version: expect.stringMatching(/^2026-11-24T03:00:00\.000Z-[0-9a-f]{12}$/),
      trainedAt: '2026-11-24T03:00:00.000Z',
    });
    expect(await text(live?.version)).toBe('model of 24');
    expect(await store.history()).toEqual([training(24).report]);
  });

  test('has the same version when the same is trained at the same time, and another otherwise', async () => {
    const versions = [];
    for (const one of [training(24), training(24), training(24, 'other'), training(25)]) {
      // biome-ignore lint/performance/noAwaitInLoops: each takes the place of the one before
      await store.publish(one, await store.live());
      versions.push((await store.live())?.version);
    }

    expect(versions[1]).toBe(versions[0]);
    expect(new Set(versions).size).toBe(3);
  });

  test('wins over another that was trained at the same time', async () => {
    await published(23);
    const seen = await store.live();
    const outcomes = await Promise.all([
      store.publish(training(24, 'one'), seen),
      store.publish(training(24, 'other'), seen),
    ]);

    expect(outcomes.toSorted()).toEqual(['overtaken', 'published']);
    const winner = outcomes[0] === 'published' ? 'one' : 'other';
    expect(await text((await store.live())?.version)).toBe(winner);
    expect(await store.history()).toHaveLength(2);
  });

  test('is refused when it does not fit into a row, and what was live stays live', async () => {
    const [before] = await published(23);
    const tooLarge = { ...training(24), bytes: randomBytes(400 * 1024) };

    await expect(store.publish(tooLarge, await store.live())).rejects.toThrow(
      /^the model has 40\d KB packed, and a row holds 390: keep fewer features/,
    );
    expect((await store.live())?.version).toBe(before);
  });

  test('fits with 390 KB that cannot be packed any smaller', async () => {
    const bytes = randomBytes(389 * 1024);
    await store.publish({ ...training(24), bytes }, undefined);

    const { version = '' } = (await store.live()) ?? {};
    expect(Buffer.from((await store.load(version)) ?? []).equals(bytes)).toBe(true);
  });
});

describe('of older models', () => {
  test('only the one before is kept, and the reports of ten trainings', async () => {
    const days = Array.from({ length: 13 }, (_, day) => day + 1);
    const versions = await published(...days);

    const kept = await Promise.all(versions.map(text));
    expect(kept.filter(Boolean)).toEqual(['model of 12', 'model of 13']);
    const history = await store.history();
    expect(history.map(({ trainedAt }) => new Date(trainedAt).getUTCDate())).toEqual(
      days.slice(-10).reverse(),
    );
  });

  test('the one before can take its place again, and give it back', async () => {
    const [older, newer] = await published(23, 24);

    expect(await store.restore()).toMatchObject({ kind: 'restored', live: { version: older } });
    expect(await text((await store.live())?.version)).toBe('model of 23');
    expect(await store.restore()).toMatchObject({ kind: 'restored', live: { version: newer } });
  });

  test('there may be none to restore', async () => {
    await published(24);
    const because = 'no model before the live one is kept';

    expect(await store.restore()).toEqual({ kind: 'refused', because });
  });

  test('a restored one is kept as the one before when a training finds a better one', async () => {
    const [older] = await published(22, 23);
    await store.restore();
    await published(24);

    expect((await store.live())?.previous?.version).toBe(older);
  });

  test('what never went live is deleted when no training can be at it any more', async () => {
    await published(23);
    const Key = modelKeys.bytes(`${at(24).toISOString()}-lost`);
    const Item = { ...Key, bytes: Buffer.from('x') };
    await table.dynamo.send(new PutCommand({ TableName: table.name, Item }));
    const isThere = async () =>
      (await table.dynamo.send(new GetCommand({ TableName: table.name, Key }))).Item !== undefined;

    await store.tidy(new Date(at(24).getTime() + 10 * 60_000));
    expect(await isThere()).toBe(true);
    await store.tidy(new Date(at(24).getTime() + 61 * 60_000));
    expect(await isThere()).toBe(false);
  });
});

describe('when words are gone', () => {
  test('a model that began before must be forgotten, and one that began later not', async () => {
    await store.forget(at(24));

    const of = (trainedAt: Date) => ({ version: 'v', trainedAt: trainedAt.toISOString() });
    expect(await store.mustForget(of(at(23)))).toBe(true);
    expect(await store.mustForget(of(at(24)))).toBe(true);
    expect(await store.mustForget(of(at(25)))).toBe(false);
  });

  test('an older deletion that is told later forgets nothing of a newer one', async () => {
    await store.forget(at(24));
    await store.forget(at(22));

    expect(await store.mustForget({ version: 'v', trainedAt: at(23).toISOString() })).toBe(true);
  });

  test('the one before is not restored', async () => {
    await published(22, 23);
    await store.forget(at(24));

    expect(await store.restore()).toEqual({
      kind: 'refused',
      because: 'it may know words that are gone since',
    });
  });

  test('no older model is left after the next training, however young', async () => {
    const versions = await published(22, 23);
    await store.forget(new Date(at(24).getTime() - 60_000));
    await store.publish(training(24), await store.live());
    await store.tidy(at(24));

    expect(await Promise.all(versions.map(text))).toEqual([undefined, undefined]);
    expect(await text((await store.live())?.version)).toBe('model of 24');
    expect(await store.restore()).toMatchObject({ kind: 'refused' });
  });

  test('no model can be left at all', async () => {
    const [version] = await published(23);
    const live = await store.live();
    await store.forget(at(24));
    if (live !== undefined) await store.clear(live);
    await store.tidy(at(24));

    expect(await store.live()).toBeUndefined();
    expect(await text(version)).toBeUndefined();
  });
});
