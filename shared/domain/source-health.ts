/** How a source is doing: when it last delivered, how often it usually does, and whether what it sends is refused. */
import type { SourceId } from './ids.ts';

export type SourceHealth = {
  readonly source: SourceId;
  /** When a genuine delivery last came; absent when none ever did. ISO 8601, UTC. */
  readonly lastSeen?: string;
  /** Between deliveries, as a moving average. Minutes; absent before the second delivery. */
  readonly usualGap?: number;
  readonly lastRefused?: { readonly at: string; readonly reason: string };
  /** Minutes of this day in which something was taken, and in which something was refused. */
  readonly today: { readonly day: string; readonly taken: number; readonly refused: number };
};

export type SourceEvent =
  | { readonly kind: 'taken'; readonly at: string }
  | { readonly kind: 'refused'; readonly at: string; readonly reason: string };

/** How much a new gap weighs against all before it. */
const newest = 0.2;
const minute = 60_000;
/** A source is not silent before this, however often it usually speaks. */
const patience = 24 * 60 * minute;
const longerThanUsual = 5;

export function healthAfter(
  before: SourceHealth | undefined,
  event: SourceEvent,
  source: SourceId,
): SourceHealth {
  const today = todayAfter(before?.today, event);
  if (event.kind === 'refused') {
    const { at, reason } = event;
    return { ...before, source, today, lastRefused: { at, reason } };
  }
  const lastSeen = before?.lastSeen;
  // Deliveries may come in any order: an old one says nothing about now.
  if (lastSeen !== undefined && event.at <= lastSeen) return { ...before, source, today };
  const usualGap = gapAfter(before, event.at);
  return {
    ...before,
    source,
    today,
    lastSeen: event.at,
    ...(usualGap === undefined ? {} : { usualGap }),
  };
}

function gapAfter(before: SourceHealth | undefined, at: string): number | undefined {
  if (before?.lastSeen === undefined) return undefined;
  const gap = (Date.parse(at) - Date.parse(before.lastSeen)) / minute;
  const usual = before.usualGap;
  return usual === undefined ? gap : usual + newest * (gap - usual);
}

function todayAfter(before: SourceHealth['today'] | undefined, event: SourceEvent) {
  const day = event.at.slice(0, 10);
  const same = before?.day === day ? before : { day, taken: 0, refused: 0 };
  return { ...same, [event.kind]: same[event.kind] + 1 };
}

/**
 * `silent`: nothing for a day, and for five times as long as usual. `failing`: refused since it was last taken, or more
 * often refused than taken today. `unheard`: it has never delivered anything.
 */
export function conditionOf(
  health: SourceHealth | undefined,
  now: Date,
): 'well' | 'silent' | 'failing' | 'unheard' {
  if (health === undefined) return 'unheard';
  const { lastSeen, lastRefused, today, usualGap = 0 } = health;
  if ((lastRefused?.at ?? '') > (lastSeen ?? '') || today.refused > today.taken) return 'failing';
  if (lastSeen === undefined) return 'unheard';
  const silence = now.getTime() - Date.parse(lastSeen);
  return silence > Math.max(patience, longerThanUsual * usualGap * minute) ? 'silent' : 'well';
}
