import { beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../functions/sweep/finding.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import type { EditionRequest } from '../../shared/contract/messages.ts';
import type { Edition } from '../../shared/domain/edition.ts';
import type { RecipientId } from '../../shared/domain/ids.ts';
import { aCompany } from '../support/a-company.ts';

// Tuesday, 24 November 2026: 08:00 in Berlin is 07:00 UTC, 08:30 in New York is 13:30 UTC.
const at = (time: string) => new Date(`2026-11-24T${time}:00.000Z`);

let ledger: Edition[];
let asked: EditionRequest[];
let found: Finding[];
let off: RecipientId[];

beforeEach(() => {
  [ledger, asked, found, off] = [[], [], [], []];
});

const tick = (now: Date, about: Partial<Parameters<typeof sweep>[0]> = {}) =>
  sweep({
    company: aCompany(),
    editions: {
      recent: async (recipient) =>
        ledger
          .filter((edition) => edition.recipient === recipient)
          .sort((a, b) => (a.slot.end < b.slot.end ? 1 : -1)),
      open: async (edition) => {
        const taken = ledger.some(
          ({ recipient, slot }) => recipient === edition.recipient && slot.end === edition.slot.end,
        );
        if (!taken) ledger.push(edition);
      },
    },
    recipients: { preferences: async (recipient) => ({ off: off.includes(recipient) }) },
    ask: async (request) => void asked.push(request),
    health: { get: async () => undefined },
    expiring: async () => 0,
    report: (finding) => found.push(finding),
    now: () => now,
    ...about,
  })();

const settle = () => {
  ledger = ledger.map((edition) => ({ ...edition, state: 'skipped' }) as Edition);
};
const askedFor = () => asked.map(({ recipient, end }) => `${recipient} ${end.slice(11, 16)}`);

describe('a tick', () => {
  test('asks for the digests that fell due, each recipient in their own time zone', async () => {
    await tick(at('07:10'));
    expect(askedFor()).toEqual(['lena 07:00', 'dana 07:00']);

    settle();
    asked = [];
    await tick(at('13:40'));
    expect(askedFor()).toEqual(['priya 13:30']);
  });

  test('that comes twice opens nothing twice', async () => {
    await tick(at('07:10'));
    const opened = [...ledger];
    await tick(at('07:10'));

    expect(ledger).toEqual(opened);
  });

  test('asks again for what is not settled, and says so when it is an hour late', async () => {
    await tick(at('07:00'));
    asked = [];
    await tick(at('07:45'));
    expect(askedFor()).toEqual(['lena 07:00', 'dana 07:00']);
    expect(found).toEqual([]);

    await tick(at('08:15'));
    expect(found).toMatchObject([
      { kind: 'late', recipient: 'lena' },
      { kind: 'late', recipient: 'dana' },
    ]);
  });

  test('catches up after ticks that never came, and joins the windows', async () => {
    await tick(new Date('2026-11-23T07:00:00.000Z'));
    settle();
    await tick(at('11:00'));
    const windows = ledger.filter(({ recipient }) => recipient === 'dana').map(({ slot }) => slot);

    expect(windows[1]?.start).toBe(windows[0]?.end);
  });

  test('leaves out who switched the digest off', async () => {
    off = aCompany()
      .recipients.filter(({ id }) => id === 'dana')
      .map(({ id }) => id);
    await tick(at('07:10'));

    expect(askedFor()).toEqual(['lena 07:00']);
  });

  test('serves all others when one recipient’s ledger cannot be read, and then fails', async () => {
    const recent = async (recipient: RecipientId) => {
      if (recipient === 'lena') throw new Error('throttled');
      return [];
    };
    const open = async (): Promise<void> => undefined;

    await expect(tick(at('07:10'), { editions: { recent, open } })).rejects.toThrow(
      '1 parts failed',
    );
    expect(askedFor()).toContain('dana 07:00');
  });

  test('says which sources are silent or failing, and what in quarantine is about to be lost', async () => {
    const long = '2026-11-01T00:00:00.000Z';
    const today = { day: '2026-11-01', taken: 1, refused: 0 };
    await tick(at('05:00'), {
      health: {
        get: async (source) =>
          source === 'github' ? { source, lastSeen: long, today } : undefined,
      },
      expiring: async () => 3,
    });

    expect(found).toEqual([
      { kind: 'silent', source: 'github' },
      { kind: 'expiring', deliveries: 3 },
    ]);
  });
});
