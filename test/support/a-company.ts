/** A small company, once as its file and once as what the file means; a test keeps the two equal. */
import type { Calendar, Company } from '../../shared/domain/company.ts';
import { departmentId, recipientId, sourceId } from '../../shared/domain/ids.ts';

const file = `company: Hollin Cycles
timeZone: Europe/Berlin
links: https://feedback.hollin.example
from: feedback@hollin.example

working:
  days: [mon, tue, wed, thu, fri]
  hours: 09:00-17:00
  holidays: [2026-12-25, 2027-01-01]

people:
  mira: { name: Mira Halloran, email: mira@hollin.example, digest: { every: week } }
  lena: { name: Lena Ortiz, email: lena@hollin.example }
  dana: { name: Dana Weiss, email: dana@hollin.example }
  priya:
    name: Priya Raman
    email: priya@hollin.example
    timeZone: America/New_York
    digest: { at: '08:30' }

ceo: mira
community:
  person: lena
  routeWithin: 4h
  tellWithin: 8h

departments:
  payments:
    name: Payments
    head: dana
    answerWithin: 8h
    handles:
      words: [refund, invoice, charged twice, rechnung, 返金]
      examples:
        - I was charged twice for one order.
  app:
    name: App and website
    head: priya
    answerWithin: 24h
    handles:
      words: [crash, login, app]
      examples:
        - The app closes when I open my last ride.

rules:
  - name: one-star crashes come first
    when: { sources: [app-reviews], rating: { atMost: 1 }, words: [crash, crashes] }
    priority: app
  - name: invoices by mail go to payments
    when: { sources: [help-desk], words: [invoice, rechnung], languages: [en, de] }
    route: payments
  - name: lawyers go to the community manager
    when: { words: [lawyer, anwalt] }
    hold: true

sources:
  app-reviews: { name: App Store, type: standard, public: true }
  help-desk: { name: Help desk, type: standard }
  github: { name: GitHub, type: github, public: true }
`;

/** The text of a valid company file with some pieces replaced, each of which must occur exactly once. */
export const aCompanyFile = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changes).reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" occurs ${parts.length - 1} times, not once`);
    return parts.join(to);
  }, file);

const calendar: Calendar = {
  timeZone: 'Europe/Berlin',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  holidays: ['2026-12-25', '2027-01-01'],
};

const daily = {
  every: 'day',
  at: '08:00',
  timeZone: calendar.timeZone,
  days: calendar.days,
  holidays: calendar.holidays,
} as const;

/** A valid company of two departments; say only what the test is about. */
export const aCompany = (about: Partial<Company> = {}): Company => ({
  name: 'Hollin Cycles',
  timeZone: 'Europe/Berlin',
  links: 'https://feedback.hollin.example',
  from: 'feedback@hollin.example',
  calendar,
  ceo: recipientId('mira'),
  community: { person: recipientId('lena'), routeWithinHours: 4, tellWithinHours: 8 },
  recipients: [
    {
      id: recipientId('mira'),
      name: 'Mira Halloran',
      email: 'mira@hollin.example',
      schedule: { ...daily, every: 'week', days: ['mon'], holidays: [] },
      hats: [{ kind: 'ceo' }],
    },
    {
      id: recipientId('lena'),
      name: 'Lena Ortiz',
      email: 'lena@hollin.example',
      schedule: daily,
      hats: [{ kind: 'community' }],
    },
    {
      id: recipientId('dana'),
      name: 'Dana Weiss',
      email: 'dana@hollin.example',
      schedule: daily,
      hats: [{ kind: 'head', department: departmentId('payments') }],
    },
    {
      id: recipientId('priya'),
      name: 'Priya Raman',
      email: 'priya@hollin.example',
      schedule: { ...daily, at: '08:30', timeZone: 'America/New_York' },
      hats: [{ kind: 'head', department: departmentId('app') }],
    },
  ],
  departments: [
    {
      id: departmentId('payments'),
      name: 'Payments',
      head: recipientId('dana'),
      answerWithinHours: 8,
      handles: {
        words: ['refund', 'invoice', 'charged twice', 'rechnung', '返金'],
        examples: ['I was charged twice for one order.'],
      },
    },
    {
      id: departmentId('app'),
      name: 'App and website',
      head: recipientId('priya'),
      answerWithinHours: 24,
      handles: {
        words: ['crash', 'login', 'app'],
        examples: ['The app closes when I open my last ride.'],
      },
    },
  ],
  overrides: [],
  urgency: {
    safety: 'escalate',
    legal: 'priority',
    outage: 'priority',
    leaving: 'priority',
    anger: 'priority',
    vip: 'priority',
    public: 'priority',
  },
  escalationsPerHour: 3,
  rules: [
    {
      name: 'one-star crashes come first',
      when: { sources: [sourceId('app-reviews')], words: ['crash', 'crashes'], ratingAtMost: 1 },
      move: { kind: 'priority', to: departmentId('app') },
    },
    {
      name: 'invoices by mail go to payments',
      when: {
        sources: [sourceId('help-desk')],
        words: ['invoice', 'rechnung'],
        languages: ['en', 'de'],
      },
      move: { kind: 'route', to: departmentId('payments') },
    },
    {
      name: 'lawyers go to the community manager',
      when: { words: ['lawyer', 'anwalt'] },
      move: { kind: 'hold' },
    },
  ],
  sources: [
    { id: sourceId('app-reviews'), name: 'App Store', type: 'standard', public: true },
    { id: sourceId('help-desk'), name: 'Help desk', type: 'standard', public: false },
    { id: sourceId('github'), name: 'GitHub', type: 'github', public: true },
  ],
  retentionDays: 730,
  ...about,
});
