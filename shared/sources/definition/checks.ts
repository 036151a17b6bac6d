/** What no single value of a definition shows: mistakes between its parts. */
import type { Auth, Reading, SourceDefinition } from '../../domain/source-definition.ts';
import { placedPaths } from './placed-paths.ts';

export type DefinitionProblem = {
  /** Keys and positions of list entries, from the definition down. */
  readonly place: readonly (string | number)[];
  readonly message: string;
};

type Place = DefinitionProblem['place'];

/** Nothing where the definition makes sense as a whole. */
export const definitionProblems = (definition: SourceDefinition): readonly DefinitionProblem[] => [
  ...authProblems(definition.auth, ['auth']),
  ...identityProblems(definition),
  ...elementProblems(definition),
  ...definition.readings.flatMap((reading, index) => [
    ...readingProblems(reading, index, definition),
    ...mapProblems(reading, ['readings', index, 'map']),
  ]),
  ...ackProblems(definition),
];

const refuseIf = (wrong: boolean, place: Place, message: string): readonly DefinitionProblem[] =>
  wrong ? [{ place, message }] : [];

function authProblems(auth: Auth, place: Place): readonly DefinitionProblem[] {
  if (auth.scheme === 'any') {
    return auth.of.flatMap((one, index) => authProblems(one, [...place, 'of', index]));
  }
  if (auth.scheme !== 'hmac' && auth.scheme !== 'ed25519') return [];
  const { prefix, signed, timestamp } = auth;
  const separator = auth.scheme === 'hmac' ? auth.separator : undefined;
  const from = timestamp?.from ?? '$';
  return [
    ...refuseIf(
      separator !== undefined && prefix === undefined,
      [...place, 'separator'],
      'needs a prefix that tells the signatures in the list',
    ),
    ...refuseIf(
      !signed.includes('body'),
      [...place, 'signed'],
      'must name body: what is not signed can be changed',
    ),
    ...signed.flatMap((part, index) =>
      refuseIf(
        part.startsWith('field:') && separator === undefined,
        [...place, 'signed', index],
        'the header has no fields: give it a separator, or name a header instead',
      ),
    ),
    ...refuseIf(
      !from.startsWith('$') && !signed.includes(from),
      [...place, 'timestamp', 'from'],
      `must be among what is signed: add ${from} to signed`,
    ),
  ];
}

/** Whoever can change the id of a delivery can make one look like another, or one like many. */
function identityProblems({ auth, deliveryId }: SourceDefinition): readonly DefinitionProblem[] {
  if (deliveryId === undefined) return [];
  const schemes = auth.scheme === 'any' ? auth.of : [auth];
  return refuseIf(
    !schemes.every((one) => 'signed' in one && one.signed.includes(deliveryId)),
    ['deliveryId'],
    'must be among what is signed; leave it out otherwise',
  );
}

const elementProblems = (definition: SourceDefinition): readonly DefinitionProblem[] =>
  placedPaths(definition).flatMap(({ path, place, hasElement }) =>
    refuseIf(
      path.startsWith('@') && !hasElement,
      place,
      '@ is an element of each, answers or lookup, and here is none; begin with $',
    ),
  );

function readingProblems(
  { events }: Reading,
  index: number,
  { event, readings }: SourceDefinition,
): readonly DefinitionProblem[] {
  return [
    ...refuseIf(
      events !== undefined && event === undefined,
      ['readings', index, 'events'],
      'needs event beside readings: say where the event stands',
    ),
    ...refuseIf(
      readings.slice(0, index).some((earlier) => takesAllOf(events, earlier)),
      ['readings', index],
      'is never reached: an earlier reading takes all of its events',
    ),
  ];
}

const takesAllOf = (events: Reading['events'], earlier: Reading): boolean =>
  earlier.when === undefined &&
  (earlier.events === undefined ||
    (events?.every((one) => earlier.events?.includes(one)) ?? false));

function mapProblems({ deleted, map }: Reading, place: Place): readonly DefinitionProblem[] {
  const { externalId, idOptional, title, text, answers, rating } = map;
  const isEmpty = [title, text, answers, rating].every((one) => one === undefined);
  const { min, max } = rating ?? {};
  return [
    ...refuseIf(
      deleted !== undefined && externalId === undefined,
      place,
      'needs externalId: say what was deleted',
    ),
    ...refuseIf(
      idOptional === true && externalId === undefined,
      [...place, 'idOptional'],
      'says nothing without externalId',
    ),
    ...refuseIf(
      deleted !== true && isEmpty,
      place,
      'reads no feedback: add text, title, rating or answers',
    ),
    ...refuseIf(
      typeof min === 'number' && typeof max === 'number' && min >= max,
      [...place, 'rating', 'max'],
      'must be above min',
    ),
  ];
}

const ackProblems = ({ ack }: SourceDefinition): readonly DefinitionProblem[] =>
  refuseIf(
    ack?.status === 204 && ack.body !== undefined,
    ['ack', 'body'],
    'cannot be sent with status 204; write status: 200',
  );
