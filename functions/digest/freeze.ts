import { hash } from 'node:crypto';
import { compose } from '../../shared/digests/compose.ts';
import { isQuiet } from '../../shared/digests/quiet.ts';
import type { Reading } from '../../shared/digests/reading.ts';
import { announcements } from '../../shared/digests/window.ts';
import type { Company, Recipient } from '../../shared/domain/company.ts';
import type { EditionIn, Slot } from '../../shared/domain/edition.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Announced } from '../../shared/store/announced.ts';

type Needs = {
  readonly company: Company;
  readonly read: (recipient: Recipient, slot: Slot) => Promise<Reading>;
  readonly announced: Pick<Announced, 'put'>;
};

/**
 * Decides what a due edition says. A quiet one is skipped, with its numbers kept: the next one compares with them.
 * What it announces is written down before the edition freezes, so that a frozen edition is never without it.
 */
export const freeze =
  ({ announced, company, read }: Needs) =>
  async ({
    recipient,
    slot,
    attempts,
  }: EditionIn<'due'>): Promise<EditionIn<'frozen'> | EditionIn<'skipped'>> => {
    const reader = company.recipients.find(({ id }) => id === recipient);
    if (reader === undefined) {
      throw new InvalidInput(`the company file has no person "${recipient}" who gets a digest`);
    }
    const reading = await read(reader, slot);
    const digest = compose(reader, reading);
    const contentHash = hash('sha256', JSON.stringify(digest));
    await announced.put(recipient, { end: slot.end, contentHash }, announcements(reading));
    const content = { recipient, slot, attempts, digest, contentHash };
    return isQuiet(digest) ? { ...content, state: 'skipped' } : { ...content, state: 'frozen' };
  };
