import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import {
  conditionOf,
  healthAfter,
  type SourceEvent,
  type SourceHealth,
} from '../../../shared/domain/source-health.ts';

const source = sourceId('survey');
const start = Date.parse('2026-11-01T08:00:00.000Z');
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
const taken = (hours: number): SourceEvent => ({ kind: 'taken', at: at(hours) });
const refused = (hours: number): SourceEvent => ({
  kind: 'refused',
  at: at(hours),
  reason: 'mismatch',
});
const healthOf = (...events: readonly SourceEvent[]) =>
  events.reduce<SourceHealth | undefined>(
    (health, event) => healthAfter(health, event, source),
    undefined,
  );
const condition = (health: SourceHealth | undefined, hours: number) =>
  conditionOf(health, new Date(at(hours)));

describe('a source', () => {
  test('that speaks every hour is silent after a day without a word', () => {
    const hourly = healthOf(...Array.from({ length: 24 }, (_, hour) => taken(hour)));

    expect(condition(hourly, 46)).toBe('well');
    expect(condition(hourly, 48)).toBe('silent');
  });

  test('that speaks once a week is not silent after three', () => {
    const weekly = healthOf(...[0, 1, 2, 3].map((week) => taken(week * 168)));

    expect(condition(weekly, 3 * 168 + 3 * 168)).toBe('well');
    expect(condition(weekly, 3 * 168 + 5 * 168 + 1)).toBe('silent');
  });

  test('that is refused since it was last taken is failing, until it is taken again', () => {
    const failing = healthOf(taken(0), refused(1));

    expect(condition(failing, 1)).toBe('failing');
    expect(condition(healthOf(taken(0), refused(1), taken(2)), 2)).toBe('well');
  });

  test('that never delivered is unheard', () => {
    expect(condition(undefined, 0)).toBe('unheard');
  });

  test('is not younger for a late delivery', () => {
    expect(healthOf(taken(10), taken(2))).toMatchObject({ lastSeen: at(10) });
  });
});
