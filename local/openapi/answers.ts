/** How OpenAPI writes down what we answer. */
import type { HttpResponse } from '../../shared/edge/http-step.ts';

export type Answers = Readonly<Record<string, Answer>>;

type Answer = {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
};

/** RFC 9457, with the very words that are sent. */
export function problem({ status, headers = {}, body = '' }: HttpResponse): Answers {
  const example: { readonly title: string } = JSON.parse(body);
  const sent = Object.entries(headers).filter(([name]) => name !== 'content-type');
  return {
    [status]: {
      description: example.title,
      ...(sent.length === 0 ? {} : { headers: Object.fromEntries(sent.map(header)) }),
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example },
      },
    },
  };
}

const header = ([name, value]: readonly [string, string]) => [
  name,
  { schema: { type: 'string' }, example: value },
];

export const page = (description: string): Answer => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});

export const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['title', 'status', 'detail'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was expected, and how to mend it.' },
  },
};
