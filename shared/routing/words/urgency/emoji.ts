import type { UrgencyWords } from './urgency-words.ts';

/** Understood in every language. */
export const urgentEmoji: Pick<UrgencyWords, 'anger'> = { anger: ['🤬', '😡', '🖕', '👿'] };
