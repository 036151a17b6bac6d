/** What a kind of source knows: how it signs, what it sends that is feedback, and how that reads in our shape. */
import type { KeyObject } from 'node:crypto';
import type { Feedback } from '../domain/feedback.ts';
import type { SourceId } from '../domain/ids.ts';
import type { SignedRequest, Verdict } from './verify.ts';

type Headers = Readonly<Partial<Record<string, string>>>;

export type Translation =
  | { readonly kind: 'feedback'; readonly items: readonly Feedback[] }
  /** Genuine, and not feedback: a ping, a bot, something private. */
  | { readonly kind: 'ignored'; readonly because: string };

export type Origin = {
  readonly source: SourceId;
  readonly headers: Headers;
  /** ISO 8601, UTC: stands in for a date that the source does not give. */
  readonly receivedAt: string;
};

export type Adapter = {
  /** @throws {InvalidInput} when the configured secret cannot be one of this scheme */
  readonly key: (secret: string) => KeyObject;
  readonly verify: (request: SignedRequest, secrets: readonly KeyObject[], now: Date) => Verdict;
  /** The headers that `translate` reads, lower case: all that is kept of them. */
  readonly headers: readonly string[];
  /** Why this delivery is no feedback, where its headers alone say so. */
  readonly ignores: (headers: Headers) => string | undefined;
  /** @throws {InvalidInput} when the payload is not what this kind of source sends */
  readonly translate: (payload: unknown, origin: Origin) => Translation;
};
