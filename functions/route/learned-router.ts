import { atMostEvery } from '../../shared/edge/at-most-every.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Knowledge } from '../../shared/routing/knowledge.ts';
import type { Model } from '../../shared/routing/learned/model.ts';
import type { Router } from '../../shared/routing/router.ts';
import type { Corrections } from '../../shared/store/corrections.ts';
import type { Models } from '../../shared/store/models.ts';
import { type LessonNeeds, type LessonReader, lessonReader } from './lesson-reader.ts';

type Needs = LessonNeeds & {
  readonly routerWith: (knowledge: Knowledge) => Router;
  readonly models: Pick<Models, 'live' | 'load'>;
  /** @throws {InvalidInput} when the bytes are no model that this version of the code understands */
  readonly readModel: (bytes: Uint8Array) => Model;
  readonly corrections: Pick<Corrections, 'since'>;
  readonly now: () => Date;
};

type Known = {
  /** Of the live model, whether or not it could be used. */
  readonly version: string | undefined;
  readonly knowledge: Knowledge;
  readonly router: Router;
};

/** How old what was learned may be. Milliseconds. */
const freshMs = 60_000;
/**
 * A correction is believed word by word for as long, whatever a model makes of it; it also may have been missed by a
 * training shortly after it, since an index may lag. Milliseconds.
 */
const believedMs = 30 * 24 * 60 * 60_000;
const maxLessons = 200;

/**
 * The router with all that people have taught: the live model, and the corrections of late, word by word. Asks for news
 * once a minute at most; in between it answers from memory. While the table is out of reach the router stays as it was;
 * only where there is none yet does it throw.
 */
export function learnedRouter(needs: Needs): () => Promise<Router> {
  const isDue = atMostEvery(freshMs);
  const read = lessonReader(needs);
  let known: Known | undefined;
  let asking: Promise<Known> | undefined;

  const ask = async (): Promise<Known> => {
    try {
      known = await learned(known, read, needs);
    } catch (error) {
      if (known === undefined) throw error;
      needs.report({ kind: 'outdated', error });
    }
    return known;
  };
  return async () => {
    const due = isDue('news', needs.now());
    if (known !== undefined && asking === undefined && !due) return known.router;
    // Whoever comes meanwhile waits for the same answer.
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return (await asking).router;
  };
}

/** What is known now; the very same where nothing is new. */
async function learned(known: Known | undefined, read: LessonReader, needs: Needs): Promise<Known> {
  const live = await needs.models.live();
  const version = live?.version;
  const model = version === known?.version ? known?.knowledge.model : await modelOf(version, needs);
  // Without the model that knows them, all corrections are news.
  const after = model === undefined || live === undefined ? '' : longBefore(live.trainedAt);
  const lessons = await read(await needs.corrections.since(after, needs.now(), maxLessons));
  const knowledge = { ...(model === undefined ? {} : { model }), lessons };
  if (known !== undefined && isSame(known.knowledge, knowledge)) return { ...known, version };
  return { version, knowledge, router: needs.routerWith(knowledge) };
}

/** A model that cannot be used is no reason to route nothing: words and corrections do without it. */
async function modelOf(
  version: string | undefined,
  { models, readModel, report }: Needs,
): Promise<Model | undefined> {
  if (version === undefined) return undefined;
  const bytes = await models.load(version);
  try {
    if (bytes === undefined) throw new InvalidInput(`the model ${version} is not in the table`);
    return readModel(bytes);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    report({ kind: 'outdated', error });
    return undefined;
  }
}

const longBefore = (instant: string): string =>
  new Date(Date.parse(instant) - believedMs).toISOString();

const isSame = (a: Knowledge, b: Knowledge): boolean =>
  a.model === b.model &&
  a.lessons.length === b.lessons.length &&
  a.lessons.every((lesson, index) => lesson === b.lessons[index]);
