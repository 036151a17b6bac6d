/** What has been learned: which model is live, the one before it, and a report of each of the last trainings. */
import { hash } from 'node:crypto';
import type { LiveModel, ModelVersion, TrainingReport } from '../domain/training.ts';
import { type KeptVersions, modelRows } from './model-rows.ts';
import type { Table } from './table.ts';

/** A model, packed, and what is known of its training. */
export type Training = { readonly bytes: Uint8Array; readonly report: TrainingReport };

type Restored =
  | { readonly kind: 'restored'; readonly live: LiveModel }
  | { readonly kind: 'refused'; readonly because: string };

export type Models = {
  live(): Promise<LiveModel | undefined>;
  /** The bytes as they were published; undefined where they are not kept any more. */
  load(version: string): Promise<Uint8Array | undefined>;
  /**
   * Makes it the live model, unless another than `seen` is live by now: of two trainings at once, one wins. It is there
   * before it goes live, so that whoever sees its version finds it.
   *
   * @throws {InvalidInput} when it is too large for one row
   */
  publish(training: Training, seen: LiveModel | undefined): Promise<'published' | 'overtaken'>;
  /** Keeps the report of a model that did not go live. */
  reject(training: Training): Promise<void>;
  /** The live model and the previous one change places. It then stays until a training finds a better one. */
  restore(): Promise<Restored>;
  /** Leaves no model live, unless another than `seen` is by now. */
  clear(seen: LiveModel): Promise<void>;
  /** Reports of the last trainings, newest first. */
  history(): Promise<readonly TrainingReport[]>;
  /**
   * Asks for a training without words that a model may have learned and that are gone from the items.
   *
   * @param at a time after the words were deleted: a training that began later never read them
   */
  forget(at: Date): Promise<void>;
  /** Whether the model may have learned words that are gone. */
  mustForget(model: ModelVersion): Promise<boolean>;
  /** Deletes what nobody needs any more, first of all a model before the live one that must be forgotten. */
  tidy(now: Date): Promise<void>;
};

const keptReports = 10;
/** A training takes minutes: what is not live after this never will be. */
const unfinishedMs = 60 * 60_000;

export function models(table: Table): Models {
  const rows = modelRows(table);
  const mustForget = async ({ trainedAt }: ModelVersion) => (await rows.forgotten()) >= trainedAt;
  const point = async (model: LiveModel, seen: LiveModel | undefined): Promise<boolean> =>
    (await rows.point(model, seen)) ||
    // A write whose answer got lost is repeated by the SDK, and then fails on its own success.
    (await rows.live())?.version === model.version;

  return {
    live: rows.live,
    load: rows.bytes,
    mustForget,
    async publish(training, seen) {
      const model = versionOf(training);
      await rows.putBytes(model.version, training.bytes);
      const isKept = seen !== undefined && !(await mustForget(seen));
      const next = isKept ? { ...model, previous: alone(seen) } : model;
      if (!(await point(next, seen))) return 'overtaken';
      await rows.putReport(model.version, training.report);
      return 'published';
    },
    async reject(training) {
      await rows.putReport(versionOf(training).version, training.report);
    },
    async restore() {
      const seen = await rows.live();
      if (seen?.previous === undefined) return refused('no model before the live one is kept');
      if (await mustForget(seen.previous)) return refused('it may know words that are gone since');
      const live = { ...seen.previous, previous: alone(seen) };
      if (await point(live, seen)) return { kind: 'restored', live };
      return refused('a training has published another one meanwhile');
    },
    async clear(seen) {
      await rows.unpoint(seen);
    },
    history: () => rows.reports(keptReports),
    async forget(at) {
      await rows.forget(at.toISOString());
    },
    async tidy(now) {
      const [kept, live, forgotten] = await Promise.all([
        rows.kept(),
        rows.live(),
        rows.forgotten(),
      ]);
      const { bytes, reports } = superfluous(kept, live, forgotten, now);
      await Promise.all([...bytes.map(rows.dropBytes), ...reports.map(rows.dropReport)]);
    },
  };
}

/** The time comes first: so versions lie in the order of their trainings, and tell it. */
function versionOf({ bytes, report: { trainedAt } }: Training): ModelVersion {
  return { version: `${trainedAt}-${hash('sha256', bytes).slice(0, 12)}`, trainedAt };
}

const alone = ({ version, trainedAt }: ModelVersion): ModelVersion => ({ version, trainedAt });

const refused = (because: string): Restored => ({ kind: 'refused', because });

/** A model that is neither live nor the one before may be about to go live, unless it is older than any training takes. */
function superfluous(
  { bytes, reports }: KeptVersions,
  live: LiveModel | undefined,
  forgotten: string,
  now: Date,
): KeptVersions {
  const before = live?.previous;
  const isForgotten = before !== undefined && forgotten >= before.trainedAt;
  const needed = [live?.version, isForgotten ? undefined : before?.version];
  const unfinished = new Date(now.getTime() - unfinishedMs).toISOString();
  return {
    bytes: bytes.filter((version) => {
      const trainedAt = version.slice(0, unfinished.length);
      const isNeeded = needed.includes(version);
      return !isNeeded && (trainedAt < unfinished || trainedAt <= forgotten);
    }),
    reports: reports.slice(0, -keptReports).filter((version) => !needed.includes(version)),
  };
}
