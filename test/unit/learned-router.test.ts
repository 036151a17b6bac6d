import { describe, expect, test } from 'vitest';
import { learnedRouter } from '../../functions/route/learned-router.ts';
import type { Outcome } from '../../functions/route/outcome.ts';
import { departmentId } from '../../shared/domain/ids.ts';
import type { Item, ItemRow } from '../../shared/domain/item.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Knowledge } from '../../shared/routing/knowledge.ts';
import { router } from '../../shared/routing/router.ts';
import { aCompany } from '../support/a-company.ts';
import { aFeedback, anId, anItem } from '../support/an-item.ts';

const start = Date.parse('2026-11-23T12:00:00.000Z');
const corrected = (id: string, about: Partial<Item> = {}): Item =>
  anItem({
    id: anId(id),
    owner: departmentId('app'),
    correctedAt: '2026-11-23T11:58:00.000Z',
    feedback: aFeedback({ title: `Title of ${id}`, text: `Text of ${id}` }),
    ...about,
  });
const trained = (version: string, trainedAt = '2026-11-23T02:30:00.000Z') => ({
  version,
  trainedAt,
});

type World = {
  live: ReturnType<typeof trained> | undefined;
  corrected: readonly Item[];
  bytes: string | undefined;
  seconds: number;
  down: boolean;
  /** An item that has lost its body. */
  unreadable: string;
};

/** A table that holds these, can be out of reach, and tells what it was asked for. */
function aWorld() {
  const asked: string[] = [];
  const outcomes: Outcome[] = [];
  const knowledge: Knowledge[] = [];
  const world: World = {
    live: undefined,
    corrected: [],
    bytes: 'a model',
    seconds: 0,
    down: false,
    unreadable: '',
  };
  const ask = (what: string) => {
    asked.push(what);
    if (world.down) throw new Error('the table is out of reach');
  };
  const current = learnedRouter({
    models: {
      live: async () => {
        ask('live');
        return world.live;
      },
      load: async (version) => {
        ask(`load ${version}`);
        return world.bytes === undefined ? undefined : Buffer.from(`${world.bytes} ${version}`);
      },
    },
    readModel: (bytes) => {
      const text = Buffer.from(bytes).toString();
      if (!text.startsWith('a model')) throw new InvalidInput('no model of this version');
      return text as never;
    },
    corrections: {
      since: async (after, _, limit) => {
        ask(`since ${after} ${limit}`);
        return world.corrected as readonly ItemRow[];
      },
    },
    items: {
      get: async (id) => {
        ask(`get ${id.replace(/^0+/, '')}`);
        if (id === anId(world.unreadable)) throw new Error('the item has lost its body');
        return world.corrected.find((item) => item.id === id);
      },
    },
    routerWith: (known) => {
      knowledge.push(known);
      return router(aCompany());
    },
    report: (outcome) => void outcomes.push(outcome),
    now: () => new Date(start + world.seconds * 1000),
  });
  const later = (seconds: number) => {
    world.seconds += seconds;
    return current();
  };
  return { world, asked, outcomes, knowledge, current, later };
}

describe('the router that learns', () => {
  test('knows the live model, and what was corrected since a month before its training', async () => {
    const { world, asked, knowledge, current } = aWorld();
    world.live = trained('v1');
    world.corrected = [
      corrected('a'),
      corrected('b', { status: 'spam', correctedAt: '2026-11-23T11:59:00.000Z' }),
    ];
    await current();

    expect(asked).toContain('since 2026-10-24T02:30:00.000Z 200');
    expect(knowledge).toEqual([
      {
        model: 'a model v1',
        lessons: [
          {
            text: { title: 'Title of a', body: 'Text of a' },
            verdict: 'app',
            at: '2026-11-23T11:58:00.000Z',
          },
          {
            text: { title: 'Title of b', body: 'Text of b' },
            verdict: 'spam',
            at: '2026-11-23T11:59:00.000Z',
          },
        ],
      },
    ]);
  });

  test('knows all corrections while there is no model', async () => {
    const { asked, knowledge, current } = aWorld();
    await current();

    expect(asked).toEqual(['live', 'since  200']);
    expect(knowledge).toEqual([{ lessons: [] }]);
  });

  test('asks for news once a minute at most, and once for all that come at the same time', async () => {
    const { asked, current, later } = aWorld();
    await Promise.all([current(), current(), current()]);
    await later(59);
    expect(asked.filter((what) => what === 'live')).toHaveLength(1);
    await Promise.all([later(1), current()]);

    expect(asked.filter((what) => what === 'live')).toHaveLength(2);
  });

  test('is the very same as long as nothing is new, and reads no text and no model twice', async () => {
    const { world, asked, knowledge, current, later } = aWorld();
    world.live = trained('v1');
    world.corrected = [corrected('a')];
    const first = await current();
    const second = await later(60);

    expect(second).toBe(first);
    expect(knowledge).toHaveLength(1);
    expect(asked.filter((what) => /^(load|get)/.test(what))).toEqual(['load v1', 'get a']);
  });

  test('learns of a correction within a minute, and forgets it when it is undone', async () => {
    const { world, asked, knowledge, current, later } = aWorld();
    world.corrected = [corrected('a')];
    await current();
    world.corrected = [corrected('a'), corrected('b')];
    await later(60);
    world.corrected = [corrected('b')];
    await later(60);

    const bodies = knowledge.map(({ lessons }) => lessons.map(({ text }) => text.body));
    expect(bodies).toEqual([['Text of a'], ['Text of a', 'Text of b'], ['Text of b']]);
    expect(asked.filter((what) => what.startsWith('get'))).toEqual(['get a', 'get b']);
  });

  test('reads a correction again when it was moved on, or its author has edited it', async () => {
    const { world, knowledge, current, later } = aWorld();
    world.corrected = [corrected('a')];
    await current();
    world.corrected = [corrected('a', { owner: departmentId('payments') })];
    await later(60);
    const card = { ...anItem().card, title: 'Better words' };
    const feedback = aFeedback({ text: 'Better words' });
    world.corrected = [corrected('a', { card, feedback })];
    await later(60);

    expect(knowledge.map(({ lessons: [lesson] }) => [lesson?.verdict, lesson?.text.body])).toEqual([
      ['app', 'Text of a'],
      ['payments', 'Text of a'],
      ['app', 'Better words'],
    ]);
  });

  test('takes a new model, and only its bytes, when another goes live', async () => {
    const { world, asked, knowledge, current, later } = aWorld();
    world.live = trained('v1');
    await current();
    world.live = trained('v2', '2026-11-23T12:00:30.000Z');
    await later(60);

    expect(asked.filter((what) => what.startsWith('load'))).toEqual(['load v1', 'load v2']);
    expect(asked.at(-1)).toBe('since 2026-10-24T12:00:30.000Z 200');
    expect(knowledge.at(-1)).toEqual({ model: 'a model v2', lessons: [] });
  });
});

describe('when something cannot be read', () => {
  test('an outage leaves the router as it was, for another minute, and is reported', async () => {
    const { world, asked, outcomes, current, later } = aWorld();
    const first = await current();
    world.down = true;
    const during = await later(60);
    const asks = asked.length;
    const still = await later(59);
    world.down = false;
    world.live = trained('v1');
    const after = await later(1);

    expect([during, still]).toEqual([first, first]);
    expect(asks).toBe(3);
    expect(outcomes).toEqual([{ kind: 'outdated', error: expect.any(Error) }]);
    expect(after).not.toBe(first);
  });

  test('an outage before there is any router fails the message, and the next one asks again', async () => {
    const { world, current } = aWorld();
    world.down = true;
    await expect(current()).rejects.toThrow('out of reach');
    world.down = false;

    expect(await current()).toBeDefined();
  });

  test.each([
    ['is of another version of the code', 'something else'],
    ['is gone', undefined],
  ])(
    'a model that %s is done without: all corrections count, and it is reported once',
    async (_, bytes) => {
      const { world, asked, outcomes, knowledge, current, later } = aWorld();
      world.live = trained('v1');
      world.bytes = bytes;
      await current();
      await later(60);

      expect(knowledge).toEqual([{ lessons: [] }]);
      expect(asked.at(-1)).toBe('since  200');
      expect(outcomes).toEqual([{ kind: 'outdated', error: expect.any(InvalidInput) }]);
    },
  );

  test('a correction that cannot be read is left out, reported, and tried again', async () => {
    const { world, outcomes, knowledge, current, later } = aWorld();
    world.corrected = [corrected('a'), corrected('b')];
    world.unreadable = 'a';
    await current();
    world.unreadable = '';
    await later(60);

    expect(outcomes).toEqual([{ kind: 'outdated', item: anId('a'), error: expect.any(Error) }]);
    expect(knowledge.map(({ lessons }) => lessons.length)).toEqual([1, 2]);
  });

  test('what was put back while it was read teaches nothing', async () => {
    const { world, knowledge, current } = aWorld();
    const { correctedAt: _, ...back } = corrected('a');
    world.corrected = [back];
    await current();

    expect(knowledge).toEqual([{ lessons: [] }]);
  });
});

test('more corrections than are read at once keep their order', async () => {
  const { world, knowledge, current } = aWorld();
  const ids = Array.from({ length: 55 }, (_, n) => `n${n}`);
  world.corrected = ids.map((id) => corrected(id));
  await current();

  expect(knowledge[0]?.lessons.map(({ text }) => text.title)).toEqual(
    ids.map((id) => `Title of ${id}`),
  );
});
