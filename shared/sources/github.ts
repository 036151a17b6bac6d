/**
 * GitHub: issues, discussions and comments on both.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
import * as z from 'zod';
import { InvalidInput } from '../errors.ts';
import type { Adapter, Origin, Translation } from './adapter.ts';
import { feedbackOf, instant } from './feedback-of.ts';
import { textKey, verifyHubSignature } from './verify.ts';

const eventHeader = 'x-github-event';

/** The events that can be feedback, each with the payload's member that holds the text. */
const subjects: Readonly<Record<string, 'issue' | 'discussion' | 'comment'>> = {
  issues: 'issue',
  issue_comment: 'comment',
  discussion: 'discussion',
  discussion_comment: 'comment',
};

/** Others, such as `labeled` or `closed`, say nothing new from a customer. */
const actions = ['opened', 'created', 'edited', 'reopened'];

const userSchema = z.object({ login: z.string(), node_id: z.string(), type: z.string() });

const subjectSchema = z.object({
  node_id: z.string().min(1).max(256),
  html_url: z.string(),
  title: z.string().exactOptional(),
  body: z.string().nullish(),
  user: userSchema.nullish(),
  created_at: z.string(),
  updated_at: z.string(),
});

const titleSchema = z.object({ title: z.string() }).exactOptional();

const payloadSchema = z.object({
  action: z.string(),
  issue: titleSchema,
  discussion: titleSchema,
});

export const github: Adapter = {
  key: textKey,
  verify: verifyHubSignature,
  headers: [eventHeader],
  ignores: (headers) => {
    const event = headers[eventHeader];
    if (event === undefined) return undefined;
    return Object.hasOwn(subjects, event) ? undefined : `the event "${event}" is not feedback`;
  },
  translate,
};

function translate(payload: unknown, origin: Origin): Translation {
  const event = origin.headers[eventHeader] ?? guess(payload);
  const member = Object.hasOwn(subjects, event) ? subjects[event] : undefined;
  if (member === undefined) return ignored(`the event "${event}" is not feedback`);
  const envelope = read(payloadSchema, payload);
  if (!actions.includes(envelope.action)) {
    return ignored(`the action "${envelope.action}" is not feedback`);
  }
  const subject = read(z.object({ [member]: subjectSchema }), payload)[member];
  if (subject === undefined) throw new InvalidInput(`expected a member "${member}"`);
  if (subject.user?.type === 'Bot') return ignored('a bot wrote it');
  const about = envelope.issue?.title ?? envelope.discussion?.title;
  return { kind: 'feedback', items: [feedback(subject, about, origin)] };
}

function feedback(
  subject: z.infer<typeof subjectSchema>,
  about: string | undefined,
  { source, receivedAt }: Origin,
) {
  const title = subject.title ?? about;
  const revisedAt = instant(subject.updated_at);
  return feedbackOf({
    source,
    externalId: subject.node_id,
    url: subject.html_url,
    text: subject.body ?? '',
    author: subject.user ? { id: subject.user.node_id, handle: `@${subject.user.login}` } : {},
    saidAt: instant(subject.created_at, receivedAt) ?? receivedAt,
    ...(title === undefined ? {} : { title }),
    ...(revisedAt === undefined ? {} : { revisedAt }),
  });
}

const ignored = (because: string): Translation => ({ kind: 'ignored', because });

/** For a delivery whose event header got lost on the way, e.g. in a relay: the members tell as well. */
function guess(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return 'unknown';
  const has = (member: string) => Object.hasOwn(payload, member);
  if (has('discussion')) return has('comment') ? 'discussion_comment' : 'discussion';
  if (has('issue')) return has('comment') ? 'issue_comment' : 'issues';
  return 'unknown';
}

function read<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) throw new InvalidInput(z.prettifyError(parsed.error));
  return parsed.data;
}
