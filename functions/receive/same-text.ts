import { hash, timingSafeEqual } from 'node:crypto';

/** The same work whether there is something to compare with or not, and however much of it is right. */
export function sameText(given: string, expected: string | undefined): boolean {
  const same = timingSafeEqual(
    hash('sha256', given, 'buffer'),
    hash('sha256', expected ?? '', 'buffer'),
  );
  return same && expected !== undefined;
}
