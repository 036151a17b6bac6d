/** The HTTP interface as OpenAPI 3.1: every route of the function table, and every answer it can give. */
import { type FunctionSpec, functions } from '../../shared/contract/functions.ts';
import { type Answers, problemSchema } from './answers.ts';
import { deskPath } from './desk.ts';
import { intakePath } from './intake.ts';
import { deliverySchema, takenSchema } from './schemas.ts';

/** Of shared/edge/http-step.ts, and of API Gateway before it. */
const unavailable: Answers = {
  503: {
    description: 'Our fault, and nothing was stored: send it again.',
    headers: { 'retry-after': { schema: { type: 'integer' }, description: 'Seconds.' } },
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  },
};

/** @throws {Error} when the function table has a route that is not described */
export function openapiDocument(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Earful',
      version,
      description: 'Webhooks come in at /in; everything else is a page behind a link of a digest.',
    },
    paths: Object.fromEntries(
      Object.entries<FunctionSpec>(functions).flatMap(([name, { trigger }]) =>
        trigger.kind === 'http'
          ? trigger.routes.map(({ path }) => [
              path,
              name === 'receive' ? intakePath(unavailable) : deskPath(path, unavailable),
            ])
          : [],
      ),
    ),
    components: {
      schemas: { Delivery: deliverySchema, Taken: takenSchema, Problem: problemSchema },
    },
  };
}
