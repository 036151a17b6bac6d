/** What the local pages show of a running pipeline. */
import { deskName, nameOf } from '../functions/desk/words.ts';
import { type FunctionSpec, functions } from '../shared/contract/functions.ts';
import { linkKeysName, readLinkKeys } from '../shared/contract/secrets.ts';
import type { Company } from '../shared/domain/company.ts';
import type { Desk, RecipientId } from '../shared/domain/ids.ts';
import { nextSlot } from '../shared/domain/slots.ts';
import { expiryOf, signLink } from '../shared/links/token.ts';
import { desks } from '../shared/store/desks.ts';
import type { ClockMove, ClockView } from './pages/clock.ts';
import type { DeskView } from './pages/desks.ts';
import type { Site } from './pages/site.ts';
import type { Earful } from './pipeline.ts';
import type { Scheduler } from './runtime/scheduler.ts';
import { say } from './say.ts';
import { thingsToTry } from './things-to-try.ts';

/** The types of source whose messages we know how to make up. */
const canSay = ['standard', 'github'];
const minute = 60_000;
const tick = functions.sweep.trigger.everyMinutes * minute;

export function siteOf(earful: Earful, scheduler: Pick<Scheduler, 'look'>): Site {
  const { company, clock, sqs, mailbox } = earful;
  return {
    company: company.name,
    timeZone: company.timeZone,
    tries: thingsToTry(earful),
    mailbox,
    failing: `curl -d '{"dropAfterAccept": 1}' ${earful.ses.endpoint}/_switch`,
    queues: () =>
      Object.values<FunctionSpec>(functions).flatMap(({ trigger }) =>
        trigger.kind === 'queue'
          ? {
              name: trigger.queue,
              queue: sqs.look(trigger.queue),
              dead: sqs.lookAtDead(trigger.queue),
            }
          : [],
      ),
    desks: () => Promise.all(desksOf(company).map((desk) => viewOf(desk, earful))),
    clock: () => clockView(company, clock.now()),
    plugs: earful.plugs,
    sources: company.sources.filter(({ type }) => canSay.includes(type)),
    say: async (told) => deskName(await say(earful, told), company),
    async move(move) {
      if (move === 'real') clock.reset();
      else clock.set(target(move, clockView(company, clock.now())));
      await scheduler.look();
      await earful.drained();
    },
  };
}

type DeskOf = { readonly desk: Desk; readonly reader: RecipientId };

const desksOf = ({ departments, community }: Company): readonly DeskOf[] => [
  ...departments.map(({ id, head }) => ({ desk: id, reader: head })),
  { desk: 'triage', reader: community.person },
  { desk: 'answers', reader: community.person },
];

async function viewOf({ desk, reader }: DeskOf, earful: Earful): Promise<DeskView> {
  const { company, clock, secrets, table, url } = earful;
  const now = clock.now();
  const rows = await desks(table).all(desk);
  const path = signLink(readLinkKeys(secrets.get(linkKeysName) ?? ''), {
    purpose: 'desk',
    subject: desk,
    recipient: reader,
    expires: expiryOf('desk', now),
  });
  return {
    name: deskName(desk, company),
    reader: nameOf(reader, company),
    open: rows.length,
    overdue: rows.filter(({ dueAt }) => dueAt < now.toISOString()).length,
    link: `${url}${path}`,
  };
}

function clockView({ recipients, timeZone }: Company, now: Date): ClockView {
  const nextDigest = recipients
    .map(({ name, schedule }) => ({ name, at: nextSlot(schedule, now) }))
    .reduce((first, one) => (one.at < first.at ? one : first));
  return { now, nextDigest, timeZone };
}

function target(move: Exclude<ClockMove, 'real'>, { now, nextDigest }: ClockView): Date {
  // Not before the sweep that finds it due.
  if (move === 'digest') return new Date(Math.ceil(nextDigest.at.getTime() / tick) * tick);
  const minutes = { quarter: 15, hour: 60, day: 24 * 60 }[move];
  return new Date(now.getTime() + minutes * minute);
}
