import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../functions/digest/outcome.ts';
import { publish } from '../../functions/digest/publish.ts';
import type { RawMail, SendOutcome } from '../../shared/contract/mail.ts';
import { writeMessage } from '../../shared/contract/messages.ts';
import { compose } from '../../shared/digests/compose.ts';
import type { Recipient } from '../../shared/domain/company.ts';
import type { Edition, EditionIn } from '../../shared/domain/edition.ts';
import { editions } from '../../shared/store/editions.ts';
import { aCompany } from '../support/a-company.ts';
import { aReading } from '../support/a-reading.ts';
import { aTable } from '../support/a-table.ts';

const ledger = editions(await aTable());
const dana = aCompany().recipients[2] as Recipient;
const { slot } = aReading();
const digest = compose(dana, aReading());
const request = writeMessage({ v: 1, recipient: dana.id, end: slot.end });

let now: Date;
let end = Date.parse('2026-11-24T07:00:00.000Z');
let sent: RawMail[];
let outcomes: Outcome['kind'][];

beforeEach(() => {
  now = new Date('2026-11-24T07:01:00.000Z');
  sent = [];
  outcomes = [];
  // Every test has a slot of its own in the ledger they share.
  end += 60_000;
});

const theSlot = () => ({ ...slot, end: new Date(end).toISOString() });
const theRequest = () => writeMessage({ v: 1, recipient: dana.id, end: theSlot().end });
const due = (): EditionIn<'due'> => ({
  recipient: dana.id,
  slot: theSlot(),
  attempts: 0,
  state: 'due',
});
const current = () => ledger.get(dana.id, theSlot().end);

const worker = (
  answer: SendOutcome | Error = { kind: 'sent', messageId: 'ses-1' },
  about: Partial<Parameters<typeof publish>[0]> = {},
) =>
  publish({
    editions: ledger,
    freeze: async (edition) => ({ ...edition, state: 'frozen', digest, contentHash: 'h' }),
    mimeOf: async () => Buffer.from('mail'),
    sendMail: async (mail) => {
      sent.push(mail);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    report: ({ kind }) => outcomes.push(kind),
    now: () => now,
    newAttemptId: randomUUID,
    ...about,
  });

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

describe('an edition', () => {
  test('is sent once, however often and by however many it is asked for', async () => {
    await ledger.open(due());
    await Promise.all([worker()(theRequest()), worker()(theRequest()), worker()(theRequest())]);
    later(60);
    await worker()(theRequest());

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ from: 'feedback@hollin.example', to: 'dana@hollin.example' });
    expect(await current()).toMatchObject({ state: 'sent', messageId: 'ses-1', attempts: 1 });
  });

  test('keeps its content when a first worker died after freezing it', async () => {
    await ledger.open(due());
    const frozen: Edition = { ...due(), state: 'frozen', digest, contentHash: 'first' };
    await ledger.advance(due(), frozen);
    await worker()(theRequest());

    expect(await current()).toMatchObject({ state: 'sent', contentHash: 'first' });
  });

  test('that has nothing to say is skipped, and its numbers are kept', async () => {
    await ledger.open(due());
    await worker(undefined, {
      freeze: async (edition) => ({ ...edition, state: 'skipped', digest, contentHash: 'h' }),
    })(theRequest());

    expect(sent).toEqual([]);
    expect(await current()).toMatchObject({ state: 'skipped', digest });
  });

  test('that SES will take later goes back and is tried again', async () => {
    await ledger.open(due());
    const throttled = worker({ kind: 'later', because: 'Throttling' });

    await expect(throttled(theRequest())).rejects.toThrow('the mail was not taken: Throttling');
    expect(await current()).toMatchObject({ state: 'frozen', attempts: 0 });
    await worker()(theRequest());
    expect(await current()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('that SES refuses has failed, and is not tried again', async () => {
    await ledger.open(due());
    await worker({ kind: 'refused', because: 'MessageRejected' })(theRequest());
    later(60);
    await worker()(theRequest());

    expect(sent).toHaveLength(1);
    expect(await current()).toMatchObject({ state: 'failed', because: 'MessageRejected' });
    expect(outcomes).toEqual(['failed']);
  });
});

describe('an edition whose fate is unknown', () => {
  const died = new Error('the process died');

  test.each<[string, SendOutcome | Error]>([
    ['an answer that was lost', { kind: 'unknown', because: 'timeout' }],
    ['a process that died between sending and writing it down', died],
  ])(
    '%s: is left alone for a quarter of an hour, then sent once more and flagged',
    async (_, fate) => {
      await ledger.open(due());
      await worker(fate)(theRequest()).catch(() => undefined);
      later(14);
      await worker()(theRequest());
      expect(sent).toHaveLength(1);
      later(2);
      await worker()(theRequest());

      expect(sent).toHaveLength(2);
      expect(await current()).toMatchObject({ state: 'sent', attempts: 2 });
    },
  );

  test('is given up after the second time, with an alarm and not with a third mail', async () => {
    await ledger.open(due());
    for (let tries = 0; tries < 4; tries += 1) {
      // biome-ignore lint/performance/noAwaitInLoops: one try after the other
      await worker({ kind: 'unknown', because: 'timeout' })(theRequest());
      later(20);
    }

    expect(sent).toHaveLength(2);
    expect(await current()).toMatchObject({ state: 'failed' });
    expect(outcomes).toEqual(['uncertain', 'uncertain', 'failed']);
  });
});

test('a request the ledger knows nothing of is an error somebody will see', async () => {
  await expect(worker()(request)).rejects.toThrow('the ledger has no edition for dana');
});
