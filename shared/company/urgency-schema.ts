import * as z from 'zod';
import { type Concern, type Urgency, urgencies } from '../domain/urgency.ts';

/** What a company that says nothing means: nobody is told at once of anything but danger. */
const defaults: Readonly<Record<Concern, Urgency>> = {
  safety: 'escalate',
  legal: 'priority',
  outage: 'priority',
  leaving: 'priority',
  anger: 'priority',
  vip: 'priority',
  public: 'priority',
};

const floor = (concern: Concern, meaning: string) =>
  z
    .enum(urgencies)
    .default(defaults[concern])
    .describe(`${meaning} Default: ${defaults[concern]}.`);

export const urgencySchema = z
  .strictObject({
    safety: floor('safety', 'Somebody is hurt, or may be.'),
    legal: floor('legal', 'Lawyers, authorities and the right to one’s own data.'),
    outage: floor('outage', 'Nothing works, and not for one customer alone.'),
    leaving: floor('leaving', 'They say that they cancel, leave or switch to another.'),
    anger: floor('anger', 'They are furious.'),
    vip: floor('vip', 'The customer has vip: true under customers.'),
    public: floor('public', 'The lowest rating, where the world can read it.'),
  })
  .prefault({})
  .describe(
    'What each concern raises feedback to, at least. normal: nothing. priority: first in line. escalate: its reader is told at once.',
  );

export const escalationsPerHour = z
  .int()
  .min(1, { error: 'expected at least 1 an hour; to escalate nothing, write so under urgency' })
  .max(20, { error: 'expected at most 20 an hour' })
  .default(3)
  .describe(
    'How often an hour the readers of one department are told at once, 1 to 20; what is beyond it is first in line. Default: 3.',
  );
