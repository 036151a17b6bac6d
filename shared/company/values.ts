/** The single values of the company file. Each message says what was expected and what came. */
import * as z from 'zod';
import { weekdays } from '../domain/company.ts';
import { quoted, shown } from './problem.ts';
import { zoneProblem } from './time-zone.ts';

const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) => `expected ${what}, not ${shown(input)}`,
});

/** For a list or block that may not be empty. */
export const atLeastOne = (of: string) => ({ error: `is empty: write at least one ${of}` });

const text = (maxLength: number) =>
  z
    .string()
    .trim()
    .regex(
      /^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
      expected('text on one line, without control characters'),
    )
    .max(maxLength, { error: `is too long: at most ${maxLength} characters` });

export const name = text(80);
export const phrase = text(80);
export const sentence = text(500);

export const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,23}$/,
    expected('an id: 2 to 24 small letters, digits and hyphens, a letter first'),
  );

/** What desks and outcomes are called, so that no department is mistaken for one. */
const reserved = ['triage', 'answers', 'spam'];

export const newDepartmentId = id
  .refine((value) => !reserved.includes(value), {
    error: ({ input }) => `${shown(input)} is the name of a desk of ours; choose another id`,
  })
  .meta({ not: { enum: reserved } });

/** RFC 5321 and 5322 without the parts nobody uses: quoted names, comments, address literals. ASCII, as SES wants it. */
export const email = z
  .string()
  .regex(
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/,
    expected('a mail address like dana@company.example'),
  )
  .max(254, { error: 'is too long: a mail address has at most 254 characters' });

/** A customer or an account: `ida@mail.example`, `@ida` or `ida`, or `@mail.example`, which is told by its dot. */
export const customer = z
  .string()
  .regex(
    /^(@?[^\s@.\p{C}]{1,80}|[^\s@\p{C}]{1,80}|[^\s@\p{C}]{0,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63})$/u,
    expected('an address, a handle like @ida, or the domain of addresses like @mail.example'),
  )
  .max(254, { error: 'is too long: at most 254 characters' });

export const pattern = text(200);

export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected('a time of day as HH:MM, 00:00 to 23:59'));

export const date = z.iso.date(expected('a date that exists, as YYYY-MM-DD'));

export const weekday = z.enum(weekdays);

/** `09:00-17:00` */
export const workingHours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, {
    ...expected('working hours as HH:MM-HH:MM, like 09:00-17:00'),
    abort: true,
  })
  .refine((hours) => hours.slice(0, 5) < hours.slice(6), {
    error: ({ input }) => `must begin before they end, unlike ${shown(input)}`,
  })
  .transform((hours) => ({ from: hours.slice(0, 5), to: hours.slice(6) }));

/** `8h` → 8 */
export const businessHours = z
  .string()
  .regex(
    /^([1-9]\d{0,2}|1\d{3}|2000)h$/,
    expected('a number of business hours like 8h, 1h to 2000h'),
  )
  .transform((hours) => Number.parseInt(hours, 10));

/** `24h` → 24, `7d` → 168 */
export const timeSpan = z
  .string()
  .regex(/^(([1-9]\d?|[1-6]\d\d|7[01]\d|720)h|([1-9]|[12]\d|30)d)$/, {
    ...expected('a span of time like 24h or 7d, 1h to 30d'),
    abort: true,
  })
  .transform((span) => Number.parseInt(span, 10) * (span.endsWith('d') ? 24 : 1));

export const timeZone = z.string().superRefine((value, context) => {
  const problem = zoneProblem(value);
  if (problem !== undefined) context.addIssue(problem);
});

/** BCP 47 primary subtag. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/, expected('a language as two or three small letters, like de'));

export const linkBase = z
  .string()
  .refine(
    isLinkBase,
    expected(
      'https://… without a trailing slash, question mark or # (http:// only for localhost and 127.0.0.1)',
    ),
  );

/** A list in which nothing is said twice; case does not count. */
export const list = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .array(item)
    .superRefine((entries, context) => {
      const keys = entries.map((entry) => String(entry).trim().toLowerCase());
      for (const [index, key] of keys.entries()) {
        if (keys.indexOf(key) === index) continue;
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `${quoted(key)} is in this list twice; remove one`,
        });
      }
    })
    .meta({ uniqueItems: true });

function isLinkBase(value: string): boolean {
  if (!URL.canParse(value) || /[?#]|\/$/.test(value)) return false;
  const { href, protocol, hostname, username, password } = new URL(value);
  const local = protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname);
  // The URL parser mends what it can (tabs, capitals, missing slashes): only what it leaves alone is clean.
  const clean = href.replace(/\/$/, '') === value;
  return clean && username === '' && password === '' && (protocol === 'https:' || local);
}
