/**
 * The frozen content of an edition. Everything a mail says is in here, so that a repeated attempt, the copy in
 * the browser and a look a year later render to the same bytes. Instants are ISO 8601, UTC; durations are minutes.
 */
import type { Schedule, TimeOfDay } from './company.ts';
import type { ItemId, Owner, RecipientId } from './ids.ts';
import type { Card } from './item.ts';

/** A number and what it was in the period before; without `before` there is nothing to compare with. */
export type Compared = { readonly now: number; readonly before?: number };

/** One item as a list in a digest shows it. */
export type Line = Pick<Card, 'title' | 'quote' | 'who' | 'urgent' | 'rating'> & {
  readonly id: ItemId;
  /** The source as people call it. */
  readonly source: string;
  readonly public: boolean;
  /** The desk's or department's name, where a list spans several. */
  readonly department?: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  /** Signed, absolute. */
  readonly link: string;
};

/** How long answers took. Present only when there was at least one. */
export type AnswerTimes = {
  /** Half of all answers came within this many minutes. */
  readonly half: number;
  /** Nine in ten came within this many minutes. */
  readonly nineInTen: number;
};

/** One desk's part of a mail: a department's for its head, `triage` for the community manager. */
export type DeskSection = {
  readonly kind: 'desk';
  readonly desk: Owner;
  readonly name: string;
  readonly waiting: Compared;
  readonly overdue: Compared;
  readonly arrived: Compared;
  readonly answered: Compared;
  readonly times?: AnswerTimes;
  /** Overdue, worst first: at most 3. */
  readonly startWith: readonly Line[];
  /** Arrived in this window and still open, heaviest first: at most 5. */
  readonly fresh: readonly Line[];
  /** How many `fresh` was chosen from. */
  readonly freshTotal: number;
  /** Fixed or declined by this department, customer not told yet: how many, and the oldest 2. */
  readonly untold: { readonly total: number; readonly lines: readonly Line[] };
  /** The desk as a page, signed, absolute. */
  readonly link: string;
};

/** One row of the table of departments. The rows add up to the section's totals. */
export type DepartmentRow = {
  readonly desk: Owner;
  readonly name: string;
  /** Received in the period, by whose they are now. */
  readonly received: Compared;
  readonly answered: Compared;
  /** Open items: on the department's desk or, fixed by it, not told yet. */
  readonly waiting: Compared;
  /** Past their time, wherever they wait. */
  readonly overdue: Compared;
  readonly nineInTen?: number;
  readonly link: string;
};

/** The CEO's part: the company across departments. */
export type SummarySection = {
  readonly kind: 'summary';
  readonly received: Compared;
  readonly answered: Compared;
  readonly waiting: Compared;
  readonly overdue: Compared;
  readonly times?: AnswerTimes;
  readonly timesBefore?: AnswerTimes;
  /** How many answers took how long; adds up to `answered.now`. */
  readonly speed: {
    readonly underFourHours: number;
    readonly underOneDay: number;
    readonly underThreeDays: number;
    readonly longer: number;
  };
  /** Ranked by overdue, then by received; without the row of what is not routed yet. */
  readonly departments: readonly DepartmentRow[];
  readonly notRouted: DepartmentRow;
  /** Overdue, longest first: at most 3, across departments. */
  readonly waitingLongest: readonly Line[];
};

export type Section = DeskSection | SummarySection;

export type Digest = {
  readonly v: 1;
  readonly company: string;
  readonly recipient: RecipientId;
  readonly name: string;
  readonly email: string;
  /** Reply-To of the mail: the community manager. */
  readonly replyTo: { readonly name: string; readonly email: string };
  readonly from: { readonly name: string; readonly email: string };
  readonly every: Schedule['every'];
  readonly at: TimeOfDay;
  readonly timeZone: string;
  /** The window (start, end]; `end` is the slot. */
  readonly start: string;
  readonly end: string;
  readonly sections: readonly Section[];
  /** Signed, absolute: a page with one button, and the target of RFC 8058's one-click POST. */
  readonly unsubscribe: string;
};
