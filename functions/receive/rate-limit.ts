import type { SourceId } from '../../shared/domain/ids.ts';

/** Of one source, in one function environment. What the API lets through at all is limited in front of it. */
const perSecond = 100;
const burst = 1000;

type Bucket = { readonly tokens: number; readonly at: number };

/**
 * A token bucket per source: whether one more delivery may be looked at now. It costs less than checking a signature,
 * so a sender that has gone wild is stopped before it costs much, and no other source feels it.
 */
export function rateLimiter(): (source: SourceId, now: Date) => boolean {
  const buckets = new Map<SourceId, Bucket>();
  return (source, now) => {
    const at = now.getTime();
    const last = buckets.get(source) ?? { tokens: burst, at };
    const refill = (Math.max(0, at - last.at) / 1000) * perSecond;
    const tokens = Math.min(burst, last.tokens + refill);
    const isAllowed = tokens >= 1;
    buckets.set(source, { tokens: isAllowed ? tokens - 1 : tokens, at });
    return isAllowed;
  };
}
