/** The story in the order of time, with the moments at which somebody's digest is due. Pure. */
import type { Company } from '../../shared/domain/company.ts';
import { nextSlot } from '../../shared/domain/slots.ts';
import { addDays, instantOf, localParts } from '../../shared/domain/wall-clock.ts';
import type { Said } from './payloads.ts';
import type { Done, Told } from './story.ts';

export type Step = { readonly at: Date } & (
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'done'; readonly said: Said; readonly done: Done }
  | { readonly kind: 'digests' }
);

const hour = 60 * 60_000;

/** The story's last day is over, as far as it is told, at this time of day. */
const lastTold = '07:00';

/** Every step of the story, which ends today or, early in the morning, yesterday; and the digests up to `now`. */
export function timeline(story: readonly Told[], company: Company, now: Date): readonly Step[] {
  const lastDay = lastDayOf(company, now);
  const steps = story.flatMap((told, index) => {
    const date = addDays(lastDay, -told.daysAgo);
    const at = instantOf(date, told.at, company.timeZone);
    return stepsOf({ told, at, key: String(index), ...aboutOf(told, index, story) }, told.then);
  });
  const [first = now] = steps.map(({ at }) => at).toSorted(byTime);
  return [...steps, ...digestsBetween(company, first, now)].toSorted((a, b) => byTime(a.at, b.at));
}

function lastDayOf({ timeZone }: Company, now: Date): string {
  const { date } = localParts(now, timeZone);
  return instantOf(date, lastTold, timeZone) <= now ? date : addDays(date, -1);
}

const stepsOf = (said: Said, later: readonly Done[] = []): readonly Step[] => [
  { kind: 'said', at: said.at, said },
  ...later.map(
    (done): Step => ({
      kind: 'done',
      at: new Date(said.at.getTime() + done.afterHours * hour),
      said,
      done,
    }),
  ),
];

/** What it is a comment on, if it is one. */
function aboutOf(told: Told, index: number, story: readonly Told[]): Pick<Said, 'about'> {
  const about = story.findIndex(
    ({ source, title }) => title !== undefined && source === told.source && title === told.title,
  );
  return about >= 0 && about < index ? { about: String(about) } : {};
}

const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime();

/** One step for each moment, however many digests are due at it. */
function digestsBetween(company: Company, from: Date, until: Date): readonly Step[] {
  const moments = new Set<number>();
  for (const { schedule } of company.recipients) {
    let slot = nextSlot(schedule, from);
    while (slot <= until) {
      moments.add(slot.getTime());
      slot = nextSlot(schedule, slot);
    }
  }
  return [...moments].map((at) => ({ kind: 'digests', at: new Date(at) }));
}
