/** How much of a hurry there is, and what about. Whatever raises it, nothing lowers it again. */

/** `priority`: first in line on its desk. `escalate`: whoever has it is told at once. */
export const urgencies = ['normal', 'priority', 'escalate'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * What is always in a hurry, worst first. `public`: the lowest rating where the world can read it. `vip`: the company
 * file says so of the person or the account.
 */
export const concerns = ['safety', 'legal', 'outage', 'leaving', 'anger', 'vip', 'public'] as const;
export type Concern = (typeof concerns)[number];

export const higher = (a: Urgency, b: Urgency): Urgency =>
  urgencies.indexOf(a) >= urgencies.indexOf(b) ? a : b;
