/** The company as its file describes it, checked and with every default filled in. */
import type { Kind } from './feedback.ts';
import type { DepartmentId, RecipientId, SourceId } from './ids.ts';
import type { SourceDefinition } from './source-definition.ts';
import type { Concern, Urgency } from './urgency.ts';

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

/** Parts of a feedback that a rule may look at by themselves. */
export const fields = ['title', 'text', 'url', 'author', 'email', 'answers', 'thread'] as const;
export type Field = (typeof fields)[number];

/** How often the rest of a condition has held of late, this time included. */
export type Repetition = {
  readonly times: number;
  readonly withinHours: number;
  /** `person`: by the same person again and again. `people`: by that many different ones. */
  readonly by: 'person' | 'people';
};

/** All conditions that are given must hold; within one list any entry is enough. */
export type Condition = {
  readonly sources?: readonly SourceId[];
  readonly kinds?: readonly Kind[];
  readonly words?: readonly string[];
  /** Patterns with `*` for anything and `?` for one character, matched against the whole field. */
  readonly fields?: Partial<Readonly<Record<Field, readonly string[]>>>;
  /** On the scale of the source, e.g. 1 to 5 stars. Never true where the source gave no rating. */
  readonly ratingAtMost?: number;
  readonly ratingAtLeast?: number;
  /** BCP 47 primary subtags, e.g. `de`. */
  readonly languages?: readonly string[];
  readonly repeated?: Repetition;
};

/**
 * What the router does. `priority` routes and puts first in line; `escalate` also tells the head at once; `hold` gives
 * it to the community manager.
 */
export type Move =
  | { readonly kind: 'route' | 'priority' | 'escalate'; readonly to: DepartmentId }
  | { readonly kind: 'hold' };

export type Rule = {
  readonly name: string;
  readonly when: Condition;
  readonly move: Move;
};

/** A person or an account that is treated by who they are, whatever they say. */
export type Override = {
  /** An address, a handle, or `@` and the domain of an account's addresses; lower case. */
  readonly who: string;
  /** Everything of theirs goes there; without it, only `vip` counts. */
  readonly to?: DepartmentId;
  readonly vip: boolean;
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
  /** The most exact one wins: an address or handle before its domain. */
  readonly overrides: readonly Override[];
  /** What each concern raises an item to, at least. */
  readonly urgency: Readonly<Record<Concern, Urgency>>;
  /** Per department and hour; what is beyond it is first in line and mails nobody. */
  readonly escalationsPerHour: number;
  /** First match wins. */
  readonly rules: readonly Rule[];
  readonly sources: readonly Source[];
  /** Days after its arrival when an item is deleted for good. */
  readonly retentionDays: number;
};
