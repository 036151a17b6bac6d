/** Deciding what a mail says, from rows. Pure: the same rows make the same digest. */
import type { Recipient } from '../domain/company.ts';
import type { Digest, Section } from '../domain/digest.ts';
import type { Owner } from '../domain/ids.ts';
import { composeDesk } from './compose-desk.ts';
import { composeSummary } from './compose-summary.ts';
import type { Reading } from './reading.ts';

/** The one mail of a recipient, with a section for each hat. */
export function compose(recipient: Recipient, reading: Reading): Digest {
  const { company, slot, links } = reading;
  const community = company.recipients.find(({ id }) => id === company.community.person);
  return {
    v: 1,
    company: company.name,
    recipient: recipient.id,
    name: recipient.name,
    email: recipient.email,
    replyTo: { name: community?.name ?? '', email: community?.email ?? company.from },
    from: { name: 'Customer feedback', email: company.from },
    every: recipient.schedule.every,
    at: recipient.schedule.at,
    timeZone: recipient.schedule.timeZone,
    start: slot.start,
    end: slot.end,
    sections: recipient.hats.map((hat): Section => {
      if (hat.kind === 'ceo') return composeSummary(reading);
      return composeDesk(deskOfHat(hat), reading);
    }),
    unsubscribe: links.unsubscribe,
  };
}

/** The owners whose rows this recipient's mail is made of. */
export const ownersFor = (recipient: Recipient, all: readonly Owner[]): readonly Owner[] =>
  recipient.hats.some(({ kind }) => kind === 'ceo')
    ? all
    : recipient.hats.flatMap((hat) => (hat.kind === 'ceo' ? [] : [deskOfHat(hat)]));

const deskOfHat = (hat: Exclude<Recipient['hats'][number], { kind: 'ceo' }>): Owner =>
  hat.kind === 'head' ? hat.department : 'triage';
