import type { Told } from '../../local/demo/story.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { sourceId } from '../../shared/domain/ids.ts';

/** What somebody told in the demo's story, as their source would give it. */
export function feedbackOf({ source, title, text, rating, language }: Told): Feedback {
  const scale = source === 'survey' ? { min: 0, max: 10 } : { min: 1, max: 5 };
  return {
    source: sourceId(source),
    text,
    author: {},
    saidAt: '2026-11-23T10:00:00.000Z',
    ...(title === undefined ? {} : { title }),
    ...(rating === undefined ? {} : { rating: { value: rating, ...scale } }),
    ...(language === undefined ? {} : { language }),
  };
}
