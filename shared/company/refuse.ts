import type * as z from 'zod';

/** Tells a problem of one key among several that must go together. */
export function refuse(context: z.RefinementCtx, key: string, message: string): void {
  context.addIssue({ code: 'custom', path: [key], message });
}
