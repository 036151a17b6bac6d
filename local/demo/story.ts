/** Three weeks of the demo company: what its customers said, and what became of it. */
import { addressChanges } from './story/address-changes.ts';
import { app } from './story/app.ts';
import { appPayments } from './story/app-payments.ts';
import { brakeLever } from './story/brake-lever.ts';
import { edges } from './story/edges.ts';
import { lostParcels } from './story/lost-parcels.ts';
import { marketing } from './story/marketing.ts';
import { nobody } from './story/nobody.ts';
import { payments } from './story/payments.ts';
import { people } from './story/people.ts';
import { praise } from './story/praise.ts';
import { range } from './story/range.ts';
import { shipping } from './story/shipping.ts';
import { updateWave } from './story/update-wave.ts';
import { workshop } from './story/workshop.ts';

export type Told = {
  /** Days before the last day of the story: 20 … 0. */
  readonly daysAgo: number;
  /** By the wall clock of the company, `HH:MM`. */
  readonly at: string;
  readonly source: 'app-reviews' | 'help-desk' | 'survey' | 'social' | 'github';
  /** On GitHub the first with a title opens the issue; later ones with the same title are comments on it. */
  readonly title?: string;
  /** Empty only where there is a rating. */
  readonly text: string;
  /** On the source's scale: stars 1 to 5 (app-reviews), 0 to 10 (survey). */
  readonly rating?: number;
  readonly who?: { readonly name?: string; readonly handle?: string; readonly email?: string };
  /** BCP 47; absent for English. */
  readonly language?: string;
  /** What people in the company did with it later, in this order. */
  readonly then?: readonly Done[];
};

/** `afterHours` counts from when it was said. */
export type Done = { readonly afterHours: number } & (
  | { readonly did: 'acknowledge' }
  /** To another department, by the community manager or a head. */
  | { readonly did: 'move'; readonly to: string }
  /** The department did something about it; the customer does not know yet. */
  | { readonly did: 'fix'; readonly note: string }
  | { readonly did: 'decline'; readonly note: string }
  /** The community manager told the customer, which closes it. */
  | { readonly did: 'answer' }
  /** Nobody knows how to reach the customer; that closes it too. */
  | { readonly did: 'unreachable' }
  | { readonly did: 'spam' }
);

/** In the order of time. Nothing happens after 07:00 of the last day. */
export const story: readonly Told[] = [
  ...addressChanges,
  ...app,
  ...appPayments,
  ...brakeLever,
  ...edges,
  ...lostParcels,
  ...marketing,
  ...nobody,
  ...payments,
  ...people,
  ...praise,
  ...range,
  ...shipping,
  ...updateWave,
  ...workshop,
].toSorted((a, b) => b.daysAgo - a.daysAgo || a.at.localeCompare(b.at));
