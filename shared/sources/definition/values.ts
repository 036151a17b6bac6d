/** The parts that all of a definition is made of: paths, values, tests and filters. */
import * as z from 'zod';
import {
  conversions,
  type Filter,
  type Path,
  type Test,
  type Value,
} from '../../domain/source-definition.ts';

/** A schema for each member of a type: one that is forgotten or made up does not compile. */
export type ShapeOf<Type> = { readonly [Key in keyof Type]-?: z.ZodType<Type[Key]> };

type Of<Key extends string> = Extract<Value, Readonly<Record<Key, unknown>>>;

export const headerName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, { error: 'expected the name of a header in lower case' });

/** What the engine reads and nothing more; the alternatives begin differently, so that matching is linear. */
const pathPattern =
  /^(?:header:[a-z0-9][a-z0-9_-]{0,63}|[$@](?:\.[^.[\]\p{Cc}]+|\[(?:-?\d{1,4}|\*)\])*)$/u;

export const path: z.ZodType<Path> = z
  .string()
  .max(200, { error: 'is too long: a path has at most 200 characters' })
  .regex(pathPattern, {
    error: 'expected a path like $.data.text, $.list[0].text, @.text or header:x-name',
  })
  .meta({
    id: 'path',
    description:
      'A place in a delivery: $.a.b[0] from the root, @.x from the current element, header:x-name (lower case) from the request. [-1] is the last of a list, [*] all of it.',
  });

export const shortText = z
  .string()
  .min(1, { error: 'is empty' })
  .max(200, { error: 'is too long: at most 200 characters' });

export const someOf = <Item extends z.ZodType>(item: Item, what: string, most: number) =>
  z
    .array(item)
    .min(1, { error: `is empty: write at least one ${what}` })
    .max(most, { error: `is too long: at most ${most} entries` });

const lookup = z.strictObject({
  in: path.describe('The list to look in.'),
  where: path.describe('What is compared in each element, like @.id.'),
  get is() {
    return value.describe('What it must equal.');
  },
  get: path.describe('What is taken of the element that was found, like @.title.'),
} satisfies ShapeOf<Of<'lookup'>['lookup']>);

const all = z.strictObject({
  in: path.describe('The list to go through.'),
  get when() {
    return someOf(test, 'test', 20)
      .exactOptional()
      .describe('What must hold for an element; @ is the element.');
  },
  get get() {
    return value.describe('What is taken of each, like @.text.');
  },
} satisfies ShapeOf<Of<'all'>['all']>);

export const value: z.ZodType<Value> = z
  .union(
    [
      path,
      z.strictObject({
        at: path,
        as: z
          .enum(conversions)
          .describe(
            'html, adf and mrkdwn become plain text; iso, seconds and milliseconds an instant; number and prose take only what is one.',
          ),
      } satisfies ShapeOf<Of<'as'>>),
      z.strictObject({
        at: path,
        words: z
          .record(shortText, z.string().max(200))
          .describe(
            'What each code of the provider means, in words or none; others stay as they are.',
          ),
      } satisfies ShapeOf<Of<'words'>>),
      z.strictObject({
        const: z.union([z.string().max(200), z.number()]).describe('Always this.'),
      } satisfies ShapeOf<Of<'const'>>),
      z.strictObject({
        get first() {
          return someOf(value, 'value', 10).describe('The first that is there and not empty.');
        },
      } satisfies ShapeOf<Of<'first'>>),
      z.strictObject({
        get join() {
          return someOf(value, 'value', 10).describe('All that are there, one after the other.');
        },
        with: z.string().max(20).exactOptional().describe('Between them. Default: a blank.'),
      } satisfies ShapeOf<Of<'join'>>),
      z.strictObject({
        all: all.describe('All of a list that hold the tests, and what of them.'),
        with: z.string().max(20).exactOptional().describe('Between them. Default: a blank.'),
      } satisfies ShapeOf<Of<'all'>>),
      z.strictObject({
        lookup: lookup.describe('The element of a list that has this value there, and what of it.'),
      } satisfies ShapeOf<Of<'lookup'>>),
    ],
    {
      error:
        'expected a path, or a block with at and as, at and words, const, first, join, all or lookup',
    },
  )
  .meta({
    id: 'value',
    description:
      'A path, or one of { at, as }, { at, words }, { const }, { first: […] }, { join: […], with }, { all: { in, when, get }, with }, { lookup: { in, where, is, get } }.',
  });

const testShape = {
  at: value.describe('What is looked at.'),
  in: someOf(shortText, 'text', 50).exactOptional().describe('It must be one of these.'),
  notIn: someOf(shortText, 'text', 50).exactOptional().describe('It must be none of these.'),
  exists: z.boolean().exactOptional().describe('true: it must be there. false: it must not.'),
  sameAs: value.exactOptional().describe('It must be there and the same as this.'),
  otherThan: value.exactOptional().describe('Both must be there and differ.'),
} satisfies ShapeOf<Test>;

const saysSomething = ({ at: _, ...conditions }: Test): boolean =>
  Object.values(conditions).some((one) => one !== undefined);
const silent = { error: 'says nothing: add in, notIn, exists, sameAs or otherThan' };

export const test: z.ZodType<Test> = z
  .strictObject(testShape)
  .refine(saysSomething, silent)
  .meta({ id: 'test', description: 'What must hold for the delivery. Values compare as text.' });

export const filter: z.ZodType<Filter> = z
  .strictObject({
    ...testShape,
    because: shortText.describe(
      'Why this is no feedback, in plain words: sender and operator read it.',
    ),
  } satisfies ShapeOf<Filter>)
  .refine(({ because: _, ...rest }) => saysSomething(rest), silent)
  .meta({ id: 'filter', description: 'What is no feedback, and why.' });
