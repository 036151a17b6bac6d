/** Our own JSON over Standard Webhooks: the door for everything that can send a web request. See docs/sources.md. */
import * as z from 'zod';
import type { Author, Feedback } from '../domain/feedback.ts';
import { InvalidInput } from '../errors.ts';
import type { Adapter, Origin, Translation } from './adapter.ts';
import { feedbackOf, instant } from './feedback-of.ts';
import { standardWebhookKey, verifyStandardWebhook } from './verify.ts';

const text = (max: number) => z.string().max(max).exactOptional();

const ratingSchema = z
  .object({ value: z.coerce.number(), min: z.number(), max: z.number() })
  .refine(({ value, min, max }) => min < max && value >= min && value <= max, {
    error: 'expected min < max and a value between them',
  });

const payloadSchema = z.object({
  type: z.literal('feedback.created'),
  timestamp: z.string().exactOptional(),
  data: z.object({
    externalId: z.string().min(1).max(256).exactOptional(),
    externalUrl: text(2048),
    title: text(2000),
    body: z.string().exactOptional(),
    rating: ratingSchema.exactOptional(),
    author: z
      .object({ id: text(256), name: text(1000), handle: text(1000), email: text(254) })
      .exactOptional(),
    language: text(35),
    occurredAt: z.string().exactOptional(),
  }),
});

export const standard: Adapter = {
  key: standardWebhookKey,
  verify: verifyStandardWebhook,
  headers: [],
  ignores: () => undefined,
  translate,
};

function translate(payload: unknown, { source, receivedAt }: Origin): Translation {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) throw new InvalidInput(z.prettifyError(parsed.error));
  const { data, timestamp } = parsed.data;
  const revisedAt = instant(timestamp);
  const feedback: Feedback = feedbackOf({
    source,
    text: data.body ?? '',
    author: authorOf(data.author),
    saidAt: instant(data.occurredAt, receivedAt) ?? receivedAt,
    ...(data.externalId === undefined ? {} : { externalId: data.externalId }),
    ...(data.externalUrl === undefined ? {} : { url: data.externalUrl }),
    ...(data.title === undefined ? {} : { title: data.title }),
    ...(data.rating === undefined ? {} : { rating: data.rating }),
    ...(data.language === undefined ? {} : { language: data.language }),
    ...(revisedAt === undefined ? {} : { revisedAt }),
  });
  return { kind: 'feedback', items: [feedback] };
}

/** Empty fields are none: many senders fill a template whether they know the value or not. */
function authorOf(author: Author = {}): Author {
  return Object.fromEntries(Object.entries(author).filter(([, value]) => value.trim() !== ''));
}
