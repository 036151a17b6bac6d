/** The pages behind the links in the digests. */
import { type Answers, page } from './answers.ts';

type Place = {
  readonly summary: string;
  /** Methods that a link of this kind takes, and what each does. */
  readonly operations: Readonly<Record<string, string>>;
};

const places: Readonly<Record<string, Place>> = {
  '/i/{token}': {
    summary: 'One piece of feedback',
    operations: { get: 'itemPage', head: 'itemHead' },
  },
  '/d/{token}': {
    summary: 'What waits on a desk',
    operations: { get: 'deskPage', head: 'deskHead' },
  },
  '/u/{token}': {
    summary:
      'Switch a digest off and on; POST is also a mail program’s unsubscribe button (RFC 8058)',
    operations: { get: 'switchPage', head: 'switchHead', post: 'switchDigest' },
  },
};

/** @throws {Error} when the function has a route that nothing here describes */
export function deskPath(path: string, unavailable: Answers) {
  const place = places[path];
  if (place === undefined) throw new Error(`local/openapi/desk.ts does not describe ${path}`);
  const { summary, operations } = place;
  const described = Object.entries(operations).map(([method, operationId]) => [
    method,
    {
      summary,
      operationId,
      ...(method === 'post' ? { requestBody: form } : {}),
      responses: { ...answers(method), ...unavailable },
    },
  ]);
  return { parameters: [token], ...Object.fromEntries(described) };
}

const token = {
  name: 'token',
  in: 'path',
  required: true,
  description: 'Signed, made for one reader, and good for one thing until it ends.',
  schema: { type: 'string' },
};

const form = {
  required: true,
  content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
};

const answers = (method: string): Answers => ({
  200: page('The page. GET and HEAD change nothing.'),
  ...(method === 'post' ? { 400: page('The form asks for nothing we know.') } : {}),
  403: page('The link is not one of ours.'),
  404: page('What it led to is gone.'),
  410: page('The link has ended.'),
});
