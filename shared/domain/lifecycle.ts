/**
 * What may happen to an item, and what follows from it. The rule behind all of it: an item does not close while its
 * customer is owed an answer, so `fixed` and `declined` lead to the answers desk and only from there to the end.
 */
import { addBusinessHours } from './business-time.ts';
import type { Company } from './company.ts';
import type { Owner } from './ids.ts';
import { deskOf, type HistoryEntry, type Item, type Status, verdictOf } from './item.ts';

/** Takes back the last move or `spam`, as long as nothing has happened since. */
type Undo = { readonly kind: 'undo' };

export type Action = Step | Undo;

type Step =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'move'; readonly to: Owner; readonly note?: string }
  | { readonly kind: 'fix'; readonly note: string }
  | { readonly kind: 'decline'; readonly note: string }
  | { readonly kind: 'answer'; readonly note?: string }
  | { readonly kind: 'unreachable'; readonly note?: string }
  | { readonly kind: 'spam' };

/** Why an action did not happen, in words for the person who tried it. */
export type Refusal = { readonly kind: 'refused'; readonly because: string };
export type Change = { readonly kind: 'changed'; readonly item: Item };

type Context = {
  /** A recipient's id. */
  readonly by: string;
  readonly at: Date;
  readonly company: Company;
};

/** The item after the action, with one more version and one more line of history; or why it cannot be. */
export function apply(item: Item, action: Action, context: Context): Change | Refusal {
  if (action.kind === 'undo') return undo(item, context);
  const refusal = refusalOf(item, action, context.company);
  if (refusal !== undefined) return { kind: 'refused', because: refusal };
  const at = context.at.toISOString();
  const status = statusAfter(action);
  const moved = action.kind === 'move';
  const owner = moved ? action.to : item.owner;
  const { closedAt: _, correctedAt: __, ...open } = item;
  const next: Item = {
    ...open,
    ...correctionOf(item, { owner, status }, at),
    owner,
    status,
    version: item.version + 1,
    history: [...item.history, entry(item, { owner, status }, action, at, context.by)],
    ...(moved ? { enteredAt: at } : {}),
  };
  return { kind: 'changed', item: { ...next, ...datesAfter(item, next, context) } };
}

/** When the desk owes the next step on an item that comes to it at `from`. ISO 8601, UTC. */
export function dueOn(desk: Owner | 'answers', from: Date, company: Company): string {
  return addBusinessHours(from, hoursOf(desk, company), company.calendar).toISOString();
}

/** The item as it was before, but for its version and its history; with a correction goes what it would teach. */
function undo(item: Item, { at, by }: Context): Change | Refusal {
  const { action = '', before } = item.history.at(-1) ?? {};
  if (before === undefined || !undoable.includes(action)) {
    return { kind: 'refused', because: 'the last thing that happened to it cannot be undone' };
  }
  const { closedAt: _, correctedAt: __, ...open } = item;
  const { owner, status } = before;
  const next = { ...open, ...before, version: item.version + 1 };
  const line = entry(item, { owner, status }, { kind: 'undo' }, at.toISOString(), by);
  return { kind: 'changed', item: { ...next, history: [...item.history, line] } };
}

const undoable: readonly string[] = ['move', 'spam'] satisfies readonly Action['kind'][];

function refusalOf(item: Item, action: Step, company: Company): string | undefined {
  if (deskOf(item) === undefined) return `it is closed already (${item.status})`;
  const answering = action.kind === 'answer' || action.kind === 'unreachable';
  if (deskOf(item) === 'answers' && !answering && action.kind !== 'move') {
    return `it is ${item.status} already and waits for the customer to be told`;
  }
  if (action.kind !== 'move') return undefined;
  if (action.to === item.owner && deskOf(item) !== 'answers') return 'it is on that desk already';
  const known = action.to === 'triage' || company.departments.some(({ id }) => id === action.to);
  return known ? undefined : `there is no department "${action.to}"`;
}

function statusAfter(action: Step): Status {
  switch (action.kind) {
    case 'acknowledge':
      return 'acknowledged';
    case 'move':
      return 'new';
    case 'fix':
      return 'fixed';
    case 'decline':
      return 'declined';
    case 'answer':
      return 'answered';
    case 'unreachable':
      return 'unreachable';
    case 'spam':
      return 'spam';
  }
}

/** A verdict other than the router's, since when; moved back to where it was, an item is corrected no more. */
function correctionOf(
  { routed, owner, status, correctedAt = '' }: Item,
  after: HistoryEntry['after'],
  at: string,
): Pick<Item, 'correctedAt'> {
  const verdict = verdictOf(after);
  // What looked like spam waits in triage until somebody says that it is none.
  const undecided = routed === 'spam' && deskOf(after) === 'triage';
  if (verdict === routed || undecided) return {};
  return { correctedAt: verdict === verdictOf({ owner, status }) ? correctedAt || at : at };
}

/** A deadline is set once when an item comes to a desk: a later change of the company file never moves it. */
function datesAfter(
  before: Item,
  after: Item,
  { at, company }: Context,
): Pick<Item, 'dueAt' | 'closedAt'> {
  const desk = deskOf(after);
  if (desk === undefined) return { dueAt: before.dueAt, closedAt: at.toISOString() };
  const stays = desk === deskOf(before);
  return { dueAt: stays ? before.dueAt : dueOn(desk, at, company) };
}

function entry(
  before: Item,
  after: HistoryEntry['after'],
  action: Action,
  at: string,
  by: string,
): HistoryEntry {
  return {
    version: before.version + 1,
    at,
    by,
    action: action.kind,
    before: { owner: before.owner, status: before.status, ...changedBy(action, before) },
    after,
    ...('note' in action && action.note !== undefined ? { note: action.note.slice(0, 500) } : {}),
  };
}

/** What an undo has to put back beside owner and status. A head of an item is to stay small: nothing else is kept. */
function changedBy(
  action: Action,
  { enteredAt, dueAt, correctedAt }: Item,
): Partial<Pick<Item, 'enteredAt' | 'dueAt' | 'correctedAt'>> {
  if (!undoable.includes(action.kind)) return {};
  return {
    ...(action.kind === 'move' ? { enteredAt, dueAt } : {}),
    ...(correctedAt === undefined ? {} : { correctedAt }),
  };
}

function hoursOf(desk: Owner | 'answers', company: Company): number {
  if (desk === 'triage') return company.community.routeWithinHours;
  if (desk === 'answers') return company.community.tellWithinHours;
  const department = company.departments.find(({ id }) => id === desk);
  // A department that has left the company file: its items wait for the community manager.
  return department?.answerWithinHours ?? company.community.routeWithinHours;
}
