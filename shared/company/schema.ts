/**
 * The company file as it is written. The descriptions are its documentation: editors show them, see
 * company.schema.json.
 */
import * as z from 'zod';
import { customerSchema } from './customer-schema.ts';
import { refuse } from './refuse.ts';
import { ruleSchema } from './rule-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { escalationsPerHour, urgencySchema } from './urgency-schema.ts';
import {
  atLeastOne,
  businessHours,
  date,
  email,
  id,
  linkBase,
  list,
  name,
  newDepartmentId,
  phrase,
  sentence,
  timeOfDay,
  timeZone,
  weekday,
  workingHours,
} from './values.ts';

const working = z
  .strictObject({
    days: list(weekday).min(1, atLeastOne('weekday')).describe('The days on which people work.'),
    hours: workingHours.describe(
      'From when to when people work on such a day, by the wall clock: HH:MM-HH:MM.',
    ),
    holidays: list(date)
      .default([])
      .describe('Days on which nobody works, YYYY-MM-DD. No daily digest goes out. Default: none.'),
  })
  .describe('What business hours are: every promised answer time is counted in them.');

const digest = z
  .strictObject({
    every: z
      .enum(['day', 'week'])
      .default('day')
      .describe('day: on every working day. week: once a week. Default: day.'),
    at: timeOfDay
      .default('08:00')
      .describe("Time of day in the person's time zone, HH:MM. Default: 08:00."),
    on: weekday
      .exactOptional()
      .describe('The weekday of a weekly digest. Only with every: week. Default: mon.'),
    days: list(weekday)
      .min(1, atLeastOne('weekday'))
      .exactOptional()
      .describe("The days of a daily digest. Default: the company's working days."),
  })
  .superRefine(({ every, on, days }, context) => {
    if (every === 'day' && on !== undefined) {
      refuse(context, 'on', 'belongs to a weekly digest: add every: week, or write days: instead');
    }
    if (every === 'week' && days !== undefined) {
      refuse(context, 'days', 'belongs to a daily digest: write on: <weekday> instead');
    }
  })
  .prefault({})
  .describe('When the digest goes out. Default: every working day at 08:00.');

const person = z.strictObject({
  name: name.describe('As the mail greets them.'),
  email: email.describe('Where the digest goes.'),
  timeZone: timeZone
    .exactOptional()
    .describe("IANA time zone, like America/New_York. Default: the company's."),
  digest,
});

const community = z
  .strictObject({
    person: z.string().describe('Id of the person who is the community manager.'),
    routeWithin: businessHours.describe(
      'Business hours until feedback that no department claimed is routed by hand, like 4h.',
    ),
    tellWithin: businessHours.describe(
      'Business hours until a customer is told that something is fixed or declined, like 8h.',
    ),
  })
  .describe('Who decides what no rule and no department claims, and how fast.');

const handles = z
  .strictObject({
    words: list(phrase)
      .default([])
      .describe('Words and phrases, in any language, that speak for this department.'),
    examples: list(sentence)
      .default([])
      .describe('Whole sentences such as customers write them: the router learns from these.'),
  })
  .refine(({ words, examples }) => words.length + examples.length > 0, {
    error: 'is empty: without one word or example nothing is ever routed here',
  })
  .describe('What this department takes care of.');

const department = z.strictObject({
  name: name.describe('As pages and mails call the department.'),
  head: z.string().describe('Id of the person who reads for the department.'),
  answerWithin: businessHours.describe(
    'Business hours from the arrival of feedback to the answer, 1h to 2000h, like 8h.',
  ),
  handles,
});

export const companySchema = z
  .strictObject({
    company: name.describe("The company's name."),
    timeZone: timeZone.describe('IANA time zone of the company, like Europe/Berlin.'),
    links: linkBase.describe('Where the links in mails lead: https, no trailing slash.'),
    from: email.describe('The sender of every digest; SES must have verified it.'),
    working,
    people: z.record(id, person).describe('Everybody who gets a digest, by id.'),
    ceo: z.string().describe('Id of the person who gets the summary across departments.'),
    community,
    departments: z
      .record(newDepartmentId, department)
      .refine((all) => Object.keys(all).length > 0, atLeastOne('department'))
      .describe('The departments, by id. No code knows their names.'),
    customers: z
      .array(customerSchema)
      .default([])
      .describe('Who is treated by who they are, whatever they say. Default: nobody.'),
    rules: z
      .array(ruleSchema)
      .default([])
      .describe('Tried in order before any words; the first that matches wins.'),
    urgency: urgencySchema,
    escalationsPerHour,
    sources: z
      .record(id, sourceSchema)
      .refine((all) => Object.keys(all).length > 0, atLeastOne('source'))
      .describe('The senders of webhooks, by id. Their secrets are elsewhere.'),
    retentionDays: z
      .int()
      .min(1, { error: 'expected at least 1 day' })
      .max(3650, { error: 'expected at most 3650 days' })
      .default(730)
      .describe('Days after its arrival when feedback is deleted for good. Default: 730.'),
  })
  .describe('The company file of Earful: who reads what customers say, and when.');

export type CompanyFile = z.output<typeof companySchema>;
