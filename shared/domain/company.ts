/** The company as its file describes it, checked and with every default filled in. */
import type { DepartmentId, RecipientId, SourceId } from './ids.ts';
import type { SourceDefinition } from './source-definition.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of day by the wall clock, `HH:MM`, 00:00 to 23:59. */
export type TimeOfDay = string;

/** When the company works: what "answer within 8 business hours" is counted in. */
export type Calendar = {
  /** IANA name. */
  readonly timeZone: string;
  readonly days: readonly Weekday[];
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** Local dates, `YYYY-MM-DD`, on which nobody works. */
  readonly holidays: readonly string[];
};

/** When a recipient wants the digest. */
export type Schedule = {
  /** `day`: on each of `days` that is no holiday. `week`: on the first of `days`, holiday or not. */
  readonly every: 'day' | 'week';
  readonly at: TimeOfDay;
  readonly timeZone: string;
  /** In the order of the week, never empty. */
  readonly days: readonly Weekday[];
  readonly holidays: readonly string[];
};

/** A role of a person; one person with several hats gets one mail with a section for each. */
export type Hat =
  | { readonly kind: 'ceo' }
  | { readonly kind: 'community' }
  | { readonly kind: 'head'; readonly department: DepartmentId };

export type Recipient = {
  readonly id: RecipientId;
  readonly name: string;
  readonly email: string;
  readonly schedule: Schedule;
  readonly hats: readonly Hat[];
};

export type Department = {
  readonly id: DepartmentId;
  readonly name: string;
  readonly head: RecipientId;
  /** Business hours from the item's arrival to the answer. */
  readonly answerWithinHours: number;
  readonly handles: {
    /** Words and phrases, in any language, that speak for this department. */
    readonly words: readonly string[];
    /** Whole sentences such as customers write them. */
    readonly examples: readonly string[];
  };
};

/** All conditions that are given must hold; within one list any entry is enough. */
export type Condition = {
  readonly sources?: readonly SourceId[];
  readonly words?: readonly string[];
  /** On the scale of the source, e.g. 1 to 5 stars. Never true where the source gave no rating. */
  readonly ratingAtMost?: number;
  readonly ratingAtLeast?: number;
  /** BCP 47 primary subtags, e.g. `de`. */
  readonly languages?: readonly string[];
};

/** What the router does. `priority` routes and puts first in line; `hold` gives it to the community manager. */
export type Move =
  | { readonly kind: 'route'; readonly to: DepartmentId }
  | { readonly kind: 'priority'; readonly to: DepartmentId }
  | { readonly kind: 'hold' };

export type Rule = {
  readonly name: string;
  readonly when: Condition;
  readonly move: Move;
};

/** A built-in kind of source such as `github`, `email`, or `custom`; see docs/sources.md. */
export type SourceType = string;

export type Source = {
  readonly id: SourceId;
  /** As people call it, e.g. `App Store`. */
  readonly name: string;
  readonly type: SourceType;
  /** Of a source of the type `custom`: how it signs and how it reads. */
  readonly definition?: SourceDefinition;
  /** Of a source of the type `email`, and only of one: where customers write to. */
  readonly address?: string;
  /**
   * `paused`: what it sends is kept in quarantine, to be replayed. `retired`: its sender is told to stop for good. Without
   * it, the source is in use.
   */
  readonly state?: 'paused' | 'retired';
  /** Whether the world can read what is said there: a public review weighs more than a private mail. */
  readonly public: boolean;
};

export type Company = {
  readonly name: string;
  readonly timeZone: string;
  /** Where signed links lead, `https://…` without a trailing slash. */
  readonly links: string;
  /** The sender of every digest; replies go to the community manager. */
  readonly from: string;
  readonly calendar: Calendar;
  readonly ceo: RecipientId;
  readonly community: {
    readonly person: RecipientId;
    /** Business hours until an item nobody claimed is routed by hand. */
    readonly routeWithinHours: number;
    /** Business hours until a customer is told that something is fixed or declined. */
    readonly tellWithinHours: number;
  };
  readonly recipients: readonly Recipient[];
  readonly departments: readonly Department[];
  /** First match wins. */
  readonly rules: readonly Rule[];
  readonly sources: readonly Source[];
  /** Days after its arrival when an item is deleted for good. */
  readonly retentionDays: number;
};
