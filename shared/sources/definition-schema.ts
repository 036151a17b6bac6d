/**
 * The format of shared/domain/source-definition.ts as a schema, for definitions that come from a file. What it accepts
 * the engine can run: the built-in providers pass it too.
 */
import * as z from 'zod';
import {
  type Handshake,
  type Mapping,
  type Reading,
  type SourceDefinition,
  sourceKinds,
} from '../domain/source-definition.ts';
import { authSchema } from './definition/auth.ts';
import { definitionProblems } from './definition/checks.ts';
import { filter, path, type ShapeOf, shortText, someOf, test, value } from './definition/values.ts';

type Asked<Kind extends Handshake['kind']> = Extract<Handshake, { readonly kind: Kind }>;

/** Without a condition every delivery would be one, and nothing would ever be stored. */
const when = someOf(test, 'condition', 10);

const handshake = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('echo').describe('A value goes back.'),
        when: when.describe('How such a question is told from feedback: all must hold.'),
        echo: path.describe('What goes back.'),
        as: shortText.exactOptional().describe('As this JSON member. Default: as plain text.'),
      } satisfies ShapeOf<Asked<'echo'>>),
      z.strictObject({
        kind: z.literal('empty').describe('Answered with a status and nothing else.'),
        when: when.describe('How such a question is told from feedback: all must hold.'),
        status: z.literal([200, 204]).describe('200 or 204.'),
      } satisfies ShapeOf<Asked<'empty'>>),
      z.strictObject({
        kind: z.literal('meta').describe("Meta's GET with hub.verify_token and hub.challenge."),
      } satisfies ShapeOf<Asked<'meta'>>),
    ],
    { error: 'expected kind: echo, empty or meta' },
  )
  .describe('A question of the provider that is answered at once, and never stored.');

const limit = z
  .union([z.number(), path], { error: 'expected a number, or a path to one' })
  .describe('An end of the scale: a number, or where it stands.');

const map = z.strictObject({
  externalId: value
    .exactOptional()
    .describe("The feedback's own id at its source: the same id is the same feedback."),
  idOptional: z
    .literal(true)
    .exactOptional()
    .describe('true: where externalId is missing, the delivery itself is what makes it one.'),
  thread: value.exactOptional().describe('The conversation it belongs to.'),
  url: value.exactOptional().describe('Where the source shows it; https only.'),
  title: value.exactOptional().describe('Its subject line.'),
  text: value.exactOptional().describe('What the customer wrote, and nothing else.'),
  answers: z
    .strictObject({
      each: path.describe('The list of answers.'),
      when: someOf(test, 'test', 20)
        .exactOptional()
        .describe('What must hold for an answer to be taken; @ is the answer.'),
      question: value.describe('The question, like @.label.'),
      answer: value.describe('The answer, like @.value.'),
    } satisfies ShapeOf<NonNullable<Mapping['answers']>>)
    .exactOptional()
    .describe('Pairs of question and answer.'),
  rating: z
    .strictObject({
      value: value.describe('The rating itself.'),
      min: limit,
      max: limit,
    } satisfies ShapeOf<NonNullable<Mapping['rating']>>)
    .exactOptional()
    .describe('A rating and its scale.'),
  author: z
    .strictObject({
      id: value.exactOptional().describe('An id that the source gives the person.'),
      name: value.exactOptional().describe('As people call them.'),
      handle: value.exactOptional().describe('Like @marta.'),
      email: value.exactOptional().describe('Their mail address.'),
    } satisfies ShapeOf<NonNullable<Mapping['author']>>)
    .exactOptional()
    .describe('Who said it.'),
  language: value.exactOptional().describe('BCP 47, like de. Default: found from the text.'),
  saidAt: value.exactOptional().describe('When it was said. Default: when it was received.'),
  revisedAt: value
    .exactOptional()
    .describe('When this version was written; tells an edit from a copy.'),
} satisfies ShapeOf<Mapping>);

const reading = z
  .strictObject({
    events: someOf(shortText, 'event', 50)
      .exactOptional()
      .describe('Of these events. Default: any.'),
    when: someOf(test, 'condition', 10).exactOptional().describe('All of these must hold.'),
    each: z
      .union([path, someOf(path, 'path', 5)], { error: 'expected a path to a list, or several' })
      .exactOptional()
      .describe(
        'One request, many items: the list to go through, or several of which any may be missing. @ is then the element.',
      ),
    ignore: someOf(filter, 'filter', 20)
      .exactOptional()
      .describe('Whatever holds one of these is no feedback.'),
    deleted: z
      .union([z.literal(true), someOf(test, 'condition', 10)], {
        error: 'expected true, or a list of conditions',
      })
      .exactOptional()
      .describe(
        'true: taken back at its source; the item is closed and its words are removed. Conditions: where they hold.',
      ),
    map: map.describe('Where each part of the feedback stands.'),
  } satisfies ShapeOf<Reading>)
  .describe('How deliveries of some events are read.');

const headerOf = 'expected header:<name in lower case>';

export const definitionSchema: z.ZodType<SourceDefinition> = z
  .strictObject({
    kind: z.enum(sourceKinds).describe('What the people who talk there are doing.'),
    auth: authSchema,
    deliveryId: z
      .templateLiteral(['header:', z.string()], { error: headerOf })
      .refine((text) => /^header:[a-z0-9][a-z0-9_-]{0,63}$/.test(text), { error: headerOf })
      .exactOptional()
      .describe("A header with the delivery's id, where the signature covers it."),
    handshakes: someOf(handshake, 'handshake', 5)
      .exactOptional()
      .describe('Questions that the provider asks before it sends.'),
    accepts: someOf(
      z.union([z.enum(['json', 'form']), z.templateLiteral(['form:', z.string().min(1)])], {
        error: 'expected json, form, or form:<field> for a form with JSON in that field',
      }),
      'format',
      2,
    )
      .exactOptional()
      .describe('What a body may be: json, form, form:<field>. Default: json.'),
    event: value
      .exactOptional()
      .describe('What tells one event from another; a delivery without it is unreadable.'),
    noOtherEvents: z
      .literal(true)
      .exactOptional()
      .describe('true: an event that no reading lists is a mistake, and unreadable.'),
    ignore: someOf(filter, 'filter', 20)
      .exactOptional()
      .describe('Private or automatic: no feedback, whichever reading would take it.'),
    readings: someOf(reading, 'reading', 30).describe(
      'The first whose events and conditions hold is taken.',
    ),
    ack: z
      .strictObject({
        status: z.literal([200, 204]).describe('200 or 204.'),
        contentType: shortText.exactOptional().describe('Of the body.'),
        body: z.string().max(1000).exactOptional().describe('The answer itself.'),
      } satisfies ShapeOf<NonNullable<SourceDefinition['ack']>>)
      .exactOptional()
      .describe('The answer to an accepted delivery. Default: our JSON.'),
  } satisfies ShapeOf<SourceDefinition>)
  .superRefine((definition, context) => {
    for (const { place, message } of definitionProblems(definition)) {
      context.addIssue({ code: 'custom', path: [...place], message });
    }
  })
  .describe(
    'How a source of the type custom signs, and how what it sends is read. See docs/sources.md.',
  );
