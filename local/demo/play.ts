/**
 * Plays the story on a running pipeline: what customers said goes through the front door as signed webhooks, what
 * people did goes through the same rules as their clicks, and the clock goes along.
 */
import { act } from '../../functions/desk/act.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import {
  type DepartmentId,
  departmentId,
  type RecipientId,
  type SourceId,
} from '../../shared/domain/ids.ts';
import { deskOf, type Item } from '../../shared/domain/item.ts';
import type { Action } from '../../shared/domain/lifecycle.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import type { Items } from '../../shared/store/items.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Payload } from '../sign.ts';
import { externalIdOf, payloadOf, type Said } from './payloads.ts';
import type { Done, Told } from './story.ts';
import { type Step, timeline } from './timeline.ts';

export type Stage = {
  readonly company: Company;
  readonly clock: Clock;
  readonly items: Items;
  /** Signs as the source would at the moved time, and posts. */
  send(source: SourceId, payload: Payload): Promise<Response>;
  /** Settles when every message on the queues is worked off. */
  drained(): Promise<void>;
  sweep(): Promise<unknown>;
};

/** Whether the story is about this company: with another company file there is nothing to play. */
export function isAbout(story: readonly Told[], { sources, departments }: Company): boolean {
  const desks = ['triage', ...departments.map(({ id }) => id)];
  return story.every(
    ({ source, then: later = [] }) =>
      sources.some(({ id }) => id === source) &&
      later.every((done) => done.did !== 'move' || desks.includes(done.to)),
  );
}

/** @throws {Error} at the first step that does not do what the story says; the clock is then at real time again */
export async function play(
  story: readonly Told[],
  stage: Stage,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const steps = timeline(story, stage.company, stage.clock.now());
  try {
    for (const [index, step] of steps.entries()) {
      stage.clock.set(step.at);
      // One after the other: that is what a story is.
      // biome-ignore lint/performance/noAwaitInLoops: see above
      await perform(step, stage);
      progress(index + 1, steps.length);
    }
  } finally {
    stage.clock.reset();
  }
}

async function perform(step: Step, stage: Stage): Promise<void> {
  if (step.kind === 'said') await say(step.said, stage);
  if (step.kind === 'done') await follow(step.said, step.done, stage);
  if (step.kind === 'digests') await stage.sweep();
  if (step.kind !== 'done') await stage.drained();
}

async function say(said: Said, { company, send }: Stage): Promise<void> {
  const source = sourceOf(said, company);
  const response = await send(source.id, payloadOf(source.type, said));
  if (response.status !== 200) {
    throw new Error(
      `story ${said.key} (${source.id}): ${response.status} ${await response.text()}`,
    );
  }
}

async function follow(said: Said, done: Done, { company, clock, items }: Stage): Promise<void> {
  const { id } = sourceOf(said, company);
  const item = await items.get(idOfItem(id, externalIdOf(said)));
  if (item === undefined) throw new Error(`story ${said.key} (${id}): there is no item`);
  // The story moves what a router could get wrong; where it got it right, there is nothing to move.
  if (done.did === 'move' && done.to === deskOf(item)) return;
  const by = readerOf(item, company);
  const result = await act({ company, items, now: clock.now })(item.id, actionOf(done), by);
  if (result.kind === 'refused') {
    throw new Error(`story ${said.key} (${id}): cannot ${done.did}: ${result.because}`);
  }
}

function sourceOf({ told, key }: Said, { sources }: Company): Source {
  const source = sources.find(({ id }) => id === told.source);
  if (source === undefined) throw new Error(`story ${key}: no source "${told.source}"`);
  return source;
}

/** Who has the item before them: the head of its desk, else the community manager. */
function readerOf(item: Item, { departments, community }: Company): RecipientId {
  const desk = deskOf(item);
  return departments.find(({ id }) => id === desk)?.head ?? community.person;
}

function actionOf(done: Done): Action {
  if (done.did === 'move') return { kind: 'move', to: ownerOf(done.to) };
  if (done.did === 'fix' || done.did === 'decline') return { kind: done.did, note: done.note };
  return { kind: done.did };
}

const ownerOf = (desk: string): DepartmentId | 'triage' =>
  desk === 'triage' ? desk : departmentId(desk);
