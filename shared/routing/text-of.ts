import type { Feedback } from '../domain/feedback.ts';
import type { Text } from './learned/model.ts';

/** What the router reads of a feedback: the title, and all that the customer wrote. */
export function textOf({ title, text, answers = [] }: Feedback): Text {
  const body = [text, ...answers.map(({ answer }) => answer)].filter(Boolean).join('\n');
  return title === undefined ? { body } : { title, body };
}
