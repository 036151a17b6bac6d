/** What the local pages show of a running pipeline. */
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
import { thingsToTry } from './things-to-try.ts';

const minute = 60_000;

export function siteOf(earful: Earful, scheduler: Pick<Scheduler, 'look'>): Site {
  const { company, clock, sqs, mailbox } = earful;
  return {
    company: company.name,
    timeZone: company.timeZone,
    tries: thingsToTry(earful.url),
    mailbox,
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
    async move(move) {
      if (move === 'real') clock.reset();
      else clock.set(target(move, clockView(company, clock.now())));
      await scheduler.look();
    },
  };
}

type DeskOf = { readonly desk: Desk; readonly name: string; readonly reader: RecipientId };

const desksOf = ({ departments, community }: Company): readonly DeskOf[] => [
  ...departments.map(({ id, name, head }) => ({ desk: id, name, reader: head })),
  { desk: 'triage', name: 'Triage', reader: community.person },
  { desk: 'answers', name: 'Answers owed', reader: community.person },
];

async function viewOf({ desk, name, reader }: DeskOf, earful: Earful): Promise<DeskView> {
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
    name,
    reader: company.recipients.find(({ id }) => id === reader)?.name ?? reader,
    open: rows.length,
    overdue: rows.filter(({ dueAt }) => dueAt < now.toISOString()).length,
    link: `${url}${path}`,
  };
}

function clockView({ recipients, timeZone }: Company, now: Date): ClockView {
  const [nextDigest] = recipients
    .map(({ name, schedule }) => ({ name, at: nextSlot(schedule, now) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { now, nextDigest, timeZone };
}

function target(move: Exclude<ClockMove, 'real'>, { now, nextDigest }: ClockView): Date {
  if (move === 'digest') return nextDigest?.at ?? now;
  const minutes = { quarter: 15, hour: 60, day: 24 * 60 }[move];
  return new Date(now.getTime() + minutes * minute);
}
