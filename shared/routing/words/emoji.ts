import type { KindWords } from './kind-words.ts';

/** Understood in every language. */
export const emoji: Pick<KindWords, 'praise' | 'trouble'> = {
  praise: ['👏', '❤', '😍', '🥰', '👍', '🎉', '💯', '🤩', '💚', '💙'],
  trouble: ['😡', '🤬', '👎', '😤', '😠', '💩', '🤮'],
};
