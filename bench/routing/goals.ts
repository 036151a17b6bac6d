/**
 * What Earful has to reach on the five sets: the table "Goals" of ../shared/routing/README.md, beside the checkout.
 * Shares are from 0 to 1. A floor must be reached on every set, a goal on two at least.
 */
import type { dataSetNames } from './data-set.ts';

export type Goal = { readonly floor: number; readonly goal: number };

export type Goals = {
  readonly accuracy: Goal;
  /** The share that can be routed while so many of it are right. */
  readonly coverage: Goal & { readonly precision: 0.95 | 0.9 };
  /** Of what belongs to nobody, the share that is caught where 5 % of the rest are too. */
  readonly outOfScopeRecall?: Goal;
  /** At most. The median. */
  readonly microseconds: number;
  /** At most. */
  readonly kilobytes: number;
};

/** At most, on every set. Here the floor is the higher number. */
export const calibrationError: Goal = { floor: 0.04, goal: 0.02 };

export const goals: Readonly<Record<(typeof dataSetNames)[number], Goals>> = {
  banking77: {
    accuracy: { floor: 0.91, goal: 0.92 },
    coverage: { precision: 0.95, floor: 0.9, goal: 0.93 },
    microseconds: 20,
    kilobytes: 700,
  },
  clinc150: {
    accuracy: { floor: 0.922, goal: 0.935 },
    coverage: { precision: 0.95, floor: 0.93, goal: 0.96 },
    outOfScopeRecall: { floor: 0.75, goal: 0.82 },
    microseconds: 30,
    kilobytes: 2500,
  },
  clinc10dom: {
    accuracy: { floor: 0.973, goal: 0.98 },
    coverage: { precision: 0.95, floor: 1, goal: 1 },
    microseconds: 6,
    kilobytes: 250,
  },
  hwu64: {
    accuracy: { floor: 0.878, goal: 0.89 },
    coverage: { precision: 0.95, floor: 0.84, goal: 0.89 },
    microseconds: 15,
    kilobytes: 1100,
  },
  cfpb5: {
    accuracy: { floor: 0.77, goal: 0.8 },
    coverage: { precision: 0.9, floor: 0.4, goal: 0.5 },
    microseconds: 30,
    kilobytes: 250,
  },
};
