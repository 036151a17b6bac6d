/**
 * AppFollow: reviews from the app stores, one message each, written for Slack. https://appfollow.io
 *
 * It neither signs nor has fields: app, stars, author and words are one text, kept whole.
 */
import type { SourceDefinition } from '../../domain/source-definition.ts';

export const appfollow: SourceDefinition = {
  kind: 'review',
  auth: { scheme: 'address-only', acknowledgeUnsigned: true },
  readings: [{ map: { text: '$.text' } }],
};
