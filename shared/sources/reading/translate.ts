/** From a provider's payload to feedback, as its definition says. */
import type { Feedback, Trust } from '../../domain/feedback.ts';
import type { SourceId } from '../../domain/ids.ts';
import type { Filter, Reading, SourceDefinition } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import type { Deletion, Headers, Translation } from '../adapter.ts';
import { externalIdAt } from './external-id.ts';
import { mapped } from './mapped.ts';
import { readPath, type Scope } from './path.ts';
import { holds, kindOf, textAt } from './value.ts';

export type Context = {
  readonly source: SourceId;
  readonly receivedAt: string;
  readonly trust: Trust;
};

/** More in one request is no feedback but an export. */
const maxElements = 100;

/** Why no reading takes this event, where a header names it; undefined where the body must be looked at. */
export function eventProblem(
  { event, readings }: SourceDefinition,
  headers: Headers,
): string | undefined {
  if (typeof event !== 'string' || !event.startsWith('header:')) return undefined;
  const name = headers[event.slice('header:'.length)];
  if (name === undefined) return undefined;
  const isTaken = readings.some(({ events }) => events === undefined || events.includes(name));
  return isTaken ? undefined : notFeedback(name);
}

const notFeedback = (event: string): string => `the event "${event}" is not feedback`;

/** @throws {InvalidInput} naming the place in the payload where something else was expected */
export function translateWith(
  definition: SourceDefinition,
  scope: Scope,
  context: Context,
): Translation {
  const event = textAt(definition.event, scope);
  if (definition.event !== undefined && event === undefined) {
    throw new InvalidInput(`expected an event at ${JSON.stringify(definition.event)}`);
  }
  const ignored = reasonToIgnore(definition.ignore, scope);
  if (ignored !== undefined) return { kind: 'ignored', because: ignored };
  const candidates = definition.readings.filter((one) => isOf(one, event));
  const reading = candidates.find(({ when = [] }) => when.every((test) => holds(test, scope)));
  if (reading === undefined) {
    refuseUnknownShape(candidates, scope);
    if (definition.noOtherEvents) throw new InvalidInput(unknownEvent(definition, event));
    return { kind: 'ignored', because: event ? notFeedback(event) : 'nothing in it is feedback' };
  }
  return gather(reading, definition, elementsOf(reading, scope), context);
}

const unknownEvent = ({ event: place, readings }: SourceDefinition, event = 'nothing'): string => {
  const known = readings.flatMap(({ events = [] }) => events);
  return `${JSON.stringify(place)}: expected ${known.join(' or ')}, got ${event.slice(0, 40)}`;
};

const isOf = ({ events }: Reading, event: string | undefined): boolean =>
  events === undefined || (event !== undefined && events.includes(event));

/**
 * An event that we know, without the member that tells its kinds apart, is a payload that has changed: ignoring it
 * would lose what customers say, so it is unreadable.
 */
function refuseUnknownShape(candidates: readonly Reading[], scope: Scope): void {
  const missing = candidates.map(({ when = [] }) =>
    when.find((test) => test.in !== undefined && textAt(test.at, scope) === undefined),
  );
  const [first] = missing;
  if (first !== undefined && missing.every((test) => test !== undefined)) {
    throw new InvalidInput(`expected something at ${JSON.stringify(first.at)}`);
  }
}

const reasonToIgnore = (filters: readonly Filter[] | undefined, scope: Scope): string | undefined =>
  filters?.find((filter) => holds(filter, scope))?.because;

function elementsOf({ each }: Reading, scope: Scope): readonly Scope[] {
  if (each === undefined) return [scope];
  const paths = typeof each === 'string' ? [each] : each;
  const found = paths.map((path) => readPath(path, scope));
  const lists = found.filter((one) => Array.isArray(one));
  if (lists.length === 0) {
    throw new InvalidInput(`${each}: expected a list, got ${kindOf(found[0])}`);
  }
  const elements = lists.flat(2);
  if (elements.length > maxElements) {
    throw new InvalidInput(
      `${each}: expected at most ${maxElements} entries, got ${elements.length}`,
    );
  }
  return elements.map((element: unknown) => ({ ...scope, element }));
}

function gather(
  reading: Reading,
  definition: SourceDefinition,
  scopes: readonly Scope[],
  context: Context,
): Translation {
  const items: Feedback[] = [];
  const deleted: Deletion[] = [];
  const ignored: string[] = [];
  for (const scope of scopes) {
    const filters = [...(reading.each ? (definition.ignore ?? []) : []), ...(reading.ignore ?? [])];
    const because = reasonToIgnore(filters, scope);
    if (because !== undefined) ignored.push(because);
    else if (isDeleted(reading, scope)) deleted.push(deletion(reading, scope));
    else items.push(mapped(reading.map, scope, context));
  }
  if (items.length + deleted.length > 0) return { kind: 'feedback', items, deleted, ignored };
  return { kind: 'ignored', because: ignored[0] ?? 'nothing in it is feedback' };
}

const isDeleted = ({ deleted = [] }: Reading, scope: Scope): boolean =>
  deleted === true || (deleted.length > 0 && deleted.every((test) => holds(test, scope)));

function deletion({ map }: Reading, scope: Scope): Deletion {
  const externalId = externalIdAt(map, scope);
  if (externalId === undefined) throw new InvalidInput(missing('an id', map.externalId));
  return { externalId };
}

const missing = (what: string, place: unknown): string =>
  `expected ${what} at ${JSON.stringify(place)}`;
