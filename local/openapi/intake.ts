/** `/in/{source}/{token}`: what a sender can be told. */
import {
  accepted,
  ignored,
  type Problem,
  refusal,
  unauthenticated,
} from '../../functions/receive/answers.ts';
import { type Answers, problem } from './answers.ts';

const receiptId = '4f9a3a0e-6d0c-4f43-9f0e-2f4a3c5b6d7e';

/** For whom each is: every problem must be named here, or this does not compile. */
const problems: Readonly<Record<Problem, 'everybody' | 'deliveries'>> = {
  'unknown address': 'everybody',
  retired: 'everybody',
  method: 'everybody',
  'too many': 'everybody',
  'too large': 'deliveries',
  empty: 'deliveries',
  'content type': 'deliveries',
};

const refusals = (whose: 'everybody' | 'deliveries'): Answers =>
  Object.assign(
    {},
    ...Object.entries(problems)
      .filter(([, who]) => who === whose || who === 'everybody')
      .map(([name]) => problem(refusal(name as Problem))),
  );

export function intakePath(unavailable: Answers) {
  return {
    parameters: [
      parameter('source', 'The id of a source of the company file.'),
      parameter('token', 'Long, random and the source’s own.'),
    ],
    post: {
      summary: 'Deliver feedback',
      description:
        'One webhook of a source, signed as its type says. The answer is 200 once it is on our queue; a delivery that comes again changes nothing.',
      operationId: 'deliver',
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/Delivery' } },
          'application/x-www-form-urlencoded': { schema: { type: 'object' } },
        },
      },
      responses: { ...taken, ...noAnswer, ...refusals('deliveries'), ...unavailable },
    },
    get: {
      summary: 'Answer a provider that asks whether the address is ours',
      operationId: 'verifyAddress',
      parameters: ['hub.mode', 'hub.verify_token', 'hub.challenge'].map((name) => ({
        name,
        in: 'query',
        schema: { type: 'string' },
      })),
      responses: {
        200: {
          description: 'The challenge',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        403: { description: 'The verify token is not the source’s' },
        ...refusals('everybody'),
        ...unavailable,
      },
    },
    head: {
      summary: 'See whether the address is there',
      operationId: 'seeAddress',
      responses: {
        200: { description: 'It is' },
        404: { description: 'It is not' },
        ...unavailable,
      },
    },
  };
}

const parameter = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

const noAnswer: Answers = {
  [unauthenticated.status]: {
    description: 'The signature is missing, wrong or too old. Nothing more is said.',
  },
};

const example = ({ body = '' }: { readonly body?: string }) => ({ value: JSON.parse(body) });

const taken: Answers = {
  200: {
    description:
      'Taken: on our queue, or no feedback. Some providers get an answer of their own form.',
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Taken' },
        examples: {
          accepted: example(accepted(receiptId, undefined, undefined)),
          unreadable: example(
            accepted(receiptId, 'the body is nested deeper than 32 levels', undefined),
          ),
          ignored: example(ignored('the event "ping" is not feedback')),
        },
      },
      'text/plain': { schema: { type: 'string', description: 'A challenge, sent back.' } },
      'text/xml': { schema: { type: 'string' } },
    },
  },
  204: { description: 'Taken, for providers that want this answer.' },
};
