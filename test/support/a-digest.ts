/** Digests for tests: a Monday in November, Berlin. Say only what the test is about. */
import type {
  DepartmentRow,
  DeskSection,
  Digest,
  Line,
  SummarySection,
} from '../../shared/domain/digest.ts';
import { departmentId, itemId, recipientId } from '../../shared/domain/ids.ts';

export const aDigest = (about: Partial<Digest> = {}): Digest => ({
  v: 1,
  company: 'Hollin Cycles',
  recipient: recipientId('dana'),
  name: 'Dana Weiss',
  email: 'dana@hollin.example',
  replyTo: { name: 'Lena Ortiz', email: 'lena@hollin.example' },
  from: { name: 'Customer feedback', email: 'feedback@hollin.example' },
  every: 'day',
  at: '08:00',
  timeZone: 'Europe/Berlin',
  start: '2026-11-20T07:00:00.000Z',
  end: '2026-11-23T07:00:00.000Z',
  sections: [aDeskSection()],
  unsubscribe: 'https://feedback.hollin.example/u/k3f9',
  ...about,
});

/** The CEO's weekly digest. */
export const aBriefing = (about: Partial<Digest> = {}): Digest =>
  aDigest({
    recipient: recipientId('mira'),
    name: 'Mira Halloran',
    email: 'mira@hollin.example',
    every: 'week',
    start: '2026-11-16T07:00:00.000Z',
    sections: [aSummarySection()],
    ...about,
  });

export const aDeskSection = (about: Partial<DeskSection> = {}): DeskSection => ({
  kind: 'desk',
  desk: departmentId('payments'),
  name: 'Payments',
  waiting: { now: 23, before: 19 },
  overdue: { now: 3, before: 1 },
  arrived: { now: 9 },
  answered: { now: 14 },
  times: { half: 300, nineInTen: 2900 },
  startWith: overdueLines,
  fresh: freshLines,
  freshTotal: 9,
  untold: {
    total: 2,
    lines: [
      aLine({ title: 'Voucher for €10 applied by hand' }),
      aLine({ title: 'Card removed from the account' }),
    ],
  },
  link: 'https://feedback.hollin.example/d/payments',
  ...about,
});

/** Nothing new, overdue, waiting or answered. */
export const anIdleDesk = (about: Partial<DeskSection> = {}): DeskSection => {
  const { times: _, ...section } = aDeskSection();
  const nothing = { waiting: { now: 0 }, overdue: { now: 0 }, arrived: { now: 0 } };
  return {
    ...section,
    ...nothing,
    answered: { now: 0 },
    startWith: [],
    fresh: [],
    freshTotal: 0,
    untold: { total: 0, lines: [] },
    ...about,
  };
};

export const aSummarySection = (about: Partial<SummarySection> = {}): SummarySection => ({
  kind: 'summary',
  received: { now: 412, before: 378 },
  answered: { now: 371, before: 357 },
  waiting: { now: 152, before: 140 },
  overdue: { now: 29, before: 20 },
  times: { half: 420, nineInTen: 4460 },
  timesBefore: { half: 540, nineInTen: 4030 },
  speed: { underFourHours: 141, underOneDay: 108, underThreeDays: 81, longer: 41 },
  departments: [
    aRow('Shipping', [96, 79], [70, 66], [60, 48], [17, 8], 9360),
    aRow('Support', [128, 124], [130, 126], [30, 32], [4, 6], 1730),
    aRow('Engineering', [64, 54], [58, 52], [24, 22], [4, 3], 5900),
    aRow('Payments', [71, 54], [70, 62], [20, 19], [3, 3], 2880),
    aRow('Product', [38, 43], [34, 39], [8, 7], [1, 0], 7200),
    aRow('Marketing', [9, 12], [9, 12], [4, 5], [0, 0], 1150),
  ],
  notRouted: aRow('Not routed', [6, 12], [0, 0], [6, 7], [0, 0]),
  waitingLongest: [
    aLine({
      title: 'Parcel marked delivered, never arrived',
      department: 'Shipping',
      receivedAt: '2026-11-11T06:00:00.000Z',
    }),
    aLine({
      title: 'Pallet left at the wrong dock',
      department: 'Shipping',
      who: 'Reinhardt GmbH',
      source: 'form',
      receivedAt: '2026-11-12T06:00:00.000Z',
    }),
    aLine({
      title: 'Export drops rows above 10,000',
      department: 'Engineering',
      who: 'pq_7',
      source: 'GitHub',
      public: true,
      receivedAt: '2026-11-14T06:00:00.000Z',
    }),
  ],
  ...about,
});

type Pair = readonly [now: number, before: number];

export function aRow(
  name: string,
  received: Pair,
  answered: Pair,
  waiting: Pair,
  overdue: Pair,
  nineInTen?: number,
): DepartmentRow {
  const compared = ([now, before]: Pair) => ({ now, before });
  return {
    desk: departmentId(name.toLowerCase()),
    name,
    received: compared(received),
    answered: compared(answered),
    waiting: compared(waiting),
    overdue: compared(overdue),
    ...(nineInTen === undefined ? {} : { nineInTen }),
    link: `https://feedback.hollin.example/d/${encodeURIComponent(name.toWellFormed().toLowerCase())}`,
  };
}

export const aLine = (about: Partial<Line> = {}): Line => ({
  id: itemId('a81c'),
  title: 'Charged twice, order 88213',
  quote:
    'I paid €184.50 twice on 17 November and you keep telling me to ask my bank. My bank says ask you.',
  who: 'Marta K.',
  source: 'Zendesk',
  public: false,
  urgent: false,
  receivedAt: '2026-11-17T06:00:00.000Z',
  dueAt: '2026-11-19T06:00:00.000Z',
  link: 'https://feedback.hollin.example/i/a81c',
  ...about,
});

const overdueLines = [
  aLine(),
  aLine({
    title: 'Refund promised on 2 November, nothing came',
    quote: 'Two weeks, four agents, four different dates 😡 Warn your friends.',
    who: 'J. Okafor',
    source: 'Trustpilot',
    public: true,
    rating: { value: 1, min: 1, max: 5 },
    dueAt: '2026-11-20T06:00:00.000Z',
  }),
  aLine({
    title: 'Invoice has no VAT number',
    quote: 'Our accountant cannot book it. Please send a corrected PDF before the 30th.',
    who: 'Reinhardt GmbH',
    source: 'form',
    urgent: true,
    receivedAt: '2026-11-19T06:00:00.000Z',
    dueAt: '2026-11-22T06:00:00.000Z',
  }),
];

const freshLines = [
  aLine({
    title: 'Apple Pay asks for the password twice, then fails',
    source: 'App Store',
    public: true,
    dueAt: '2026-11-23T16:00:00.000Z',
  }),
  aLine({
    title: 'دفعت مرتين ولم يصلني أي رد حتى الآن',
    who: 'سارة',
    source: 'form',
    dueAt: '2026-11-24T09:00:00.000Z',
  }),
  aLine({
    title: 'Gift card rejected at checkout 🎁',
    who: 'noor',
    source: 'chat',
    dueAt: '2026-11-24T11:00:00.000Z',
  }),
  aLine({
    title: 'Can I move my subscription to yearly billing?',
    who: 'P. Lindqvist',
    dueAt: '2026-11-25T09:00:00.000Z',
  }),
  aLine({
    title: 'Receipt email lands in spam',
    who: 'Ana F.',
    source: 'forum',
    dueAt: '2026-12-01T09:00:00.000Z',
  }),
];
