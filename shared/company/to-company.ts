import {
  type Company,
  type Hat,
  type Move,
  type Override,
  type Schedule,
  type Weekday,
  weekdays,
} from '../domain/company.ts';
import { departmentId, recipientId, sourceId } from '../domain/ids.ts';
import { toCondition } from './condition.ts';
import type { RuleInFile } from './rule-schema.ts';
import type { CompanyFile } from './schema.ts';

/** The company that a checked file describes, with what the file leaves open filled in. */
export function toCompany(file: CompanyFile): Company {
  const { days, hours, holidays } = file.working;
  const { person, routeWithin, tellWithin } = file.community;
  return {
    name: file.company,
    timeZone: file.timeZone,
    links: file.links,
    from: file.from,
    calendar: { timeZone: file.timeZone, days: inWeekOrder(days), ...hours, holidays },
    ceo: recipientId(file.ceo),
    community: {
      person: recipientId(person),
      routeWithinHours: routeWithin,
      tellWithinHours: tellWithin,
    },
    recipients: Object.entries(file.people).map(([id, { name, email, timeZone, digest }]) => ({
      id: recipientId(id),
      name,
      email,
      schedule: toSchedule(digest, timeZone ?? file.timeZone, file.working),
      hats: hatsOf(id, file),
    })),
    departments: Object.entries(file.departments).map(
      ([id, { name, head, answerWithin, handles }]) => ({
        id: departmentId(id),
        name,
        head: recipientId(head),
        answerWithinHours: answerWithin,
        handles,
      }),
    ),
    overrides: file.customers.map(toOverride),
    urgency: file.urgency,
    escalationsPerHour: file.escalationsPerHour,
    rules: file.rules.map((rule) => ({
      name: rule.name,
      when: toCondition(rule.when),
      move: toMove(rule),
    })),
    sources: Object.entries(file.sources).map(([id, source]) => ({ id: sourceId(id), ...source })),
    retentionDays: file.retentionDays,
  };
}

function toSchedule(
  { every, at, on = 'mon', days }: CompanyFile['people'][string]['digest'],
  timeZone: string,
  working: CompanyFile['working'],
): Schedule {
  // A weekly digest goes out on its day, holiday or not.
  if (every === 'week') return { every, at, timeZone, days: [on], holidays: [] };
  return {
    every,
    at,
    timeZone,
    days: inWeekOrder(days ?? working.days),
    holidays: working.holidays,
  };
}

const hatsOf = (id: string, { ceo, community, departments }: CompanyFile): readonly Hat[] => [
  ...(ceo === id ? [{ kind: 'ceo' } as const] : []),
  ...(community.person === id ? [{ kind: 'community' } as const] : []),
  ...Object.entries(departments)
    .filter(([, { head }]) => head === id)
    .map(([department]) => ({ kind: 'head', department: departmentId(department) }) as const),
];

const toOverride = ({ who, route, vip }: CompanyFile['customers'][number]): Override => ({
  who: who.toLowerCase(),
  ...(route !== undefined && { to: departmentId(route) }),
  vip: vip ?? false,
});

function toMove({ route, priority, escalate }: RuleInFile): Move {
  if (route !== undefined) return { kind: 'route', to: departmentId(route) };
  if (priority !== undefined) return { kind: 'priority', to: departmentId(priority) };
  if (escalate !== undefined) return { kind: 'escalate', to: departmentId(escalate) };
  return { kind: 'hold' };
}

const inWeekOrder = (days: readonly Weekday[]): readonly Weekday[] =>
  weekdays.filter((day) => days.includes(day));
