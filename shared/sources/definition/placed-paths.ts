import type {
  Mapping,
  Path,
  Reading,
  SourceDefinition,
  Test,
  Value,
} from '../../domain/source-definition.ts';

type Place = readonly (string | number)[];

export type PlacedPath = {
  readonly path: Path;
  /** Where it stands in the definition. */
  readonly place: Place;
  /** Whether `@` means something there. */
  readonly hasElement: boolean;
};

/** Every path of a definition that reads a delivery. */
export const placedPaths = ({
  event,
  ignore = [],
  handshakes = [],
  readings,
}: SourceDefinition): readonly PlacedPath[] => [
  ...inValue(event, ['event'], false),
  ...inTests(ignore, ['ignore'], false),
  ...handshakes.flatMap((handshake, index) => {
    if (handshake.kind === 'meta') return [];
    const place = ['handshakes', index];
    const echo = handshake.kind === 'echo' ? handshake.echo : undefined;
    return [
      ...inTests(handshake.when, [...place, 'when'], false),
      ...inValue(echo, [...place, 'echo'], false),
    ];
  }),
  ...readings.flatMap((reading, index) => inReading(reading, ['readings', index])),
];

function inReading(
  { each, when = [], ignore = [], deleted = [], map }: Reading,
  place: Place,
): readonly PlacedPath[] {
  const hasElement = each !== undefined;
  const at = [...place, 'each'];
  const lists = typeof each === 'object' ? inList(each, at, false) : inValue(each, at, false);
  return [
    ...lists,
    // Which reading is taken is decided before its list is gone through.
    ...inTests(when, [...place, 'when'], false),
    ...inTests(ignore, [...place, 'ignore'], hasElement),
    ...inTests(deleted === true ? [] : deleted, [...place, 'deleted'], hasElement),
    ...inMap(map, [...place, 'map'], hasElement),
  ];
}

function inMap(
  { idOptional: _, answers, rating, author = {}, ...rest }: Mapping,
  place: Place,
  hasElement: boolean,
): readonly PlacedPath[] {
  const values = (from: Readonly<Record<string, Value | undefined>>, at: Place, element: boolean) =>
    Object.entries(from).flatMap(([key, value]) => inValue(value, [...at, key], element));
  const pathOf = (end: number | Path | undefined) => (typeof end === 'number' ? undefined : end);
  const { each, when: tests = [], ...pair } = answers ?? {};
  const scale = { value: rating?.value, min: pathOf(rating?.min), max: pathOf(rating?.max) };
  return [
    ...values(rest, place, hasElement),
    ...values(author, [...place, 'author'], hasElement),
    ...values(scale, [...place, 'rating'], hasElement),
    ...values({ each }, [...place, 'answers'], hasElement),
    ...inTests(tests, [...place, 'answers', 'when'], true),
    ...values(pair, [...place, 'answers'], true),
  ];
}

const inTests = (
  tests: readonly Test[],
  place: Place,
  hasElement: boolean,
): readonly PlacedPath[] =>
  tests.flatMap(({ at, sameAs, otherThan }, index) =>
    Object.entries({ at, sameAs, otherThan }).flatMap(([key, value]) =>
      inValue(value, [...place, index, key], hasElement),
    ),
  );

function inValue(
  value: Value | undefined,
  place: Place,
  hasElement: boolean,
): readonly PlacedPath[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ path: value, place, hasElement }];
  if ('const' in value) return [];
  if ('at' in value) return [{ path: value.at, place: [...place, 'at'], hasElement }];
  if ('first' in value) return inList(value.first, [...place, 'first'], hasElement);
  if ('join' in value) return inList(value.join, [...place, 'join'], hasElement);
  if ('all' in value) {
    const at = [...place, 'all'];
    return [
      ...inValue(value.all.in, [...at, 'in'], hasElement),
      ...inTests(value.all.when ?? [], [...at, 'when'], true),
      ...inValue(value.all.get, [...at, 'get'], true),
    ];
  }
  const at = [...place, 'lookup'];
  return [
    ...inValue(value.lookup.in, [...at, 'in'], hasElement),
    ...inValue(value.lookup.is, [...at, 'is'], hasElement),
    ...inValue(value.lookup.where, [...at, 'where'], true),
    ...inValue(value.lookup.get, [...at, 'get'], true),
  ];
}

const inList = (
  values: readonly Value[],
  place: Place,
  hasElement: boolean,
): readonly PlacedPath[] =>
  values.flatMap((value, index) => inValue(value, [...place, index], hasElement));
