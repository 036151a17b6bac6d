import type { Feedback } from '../domain/feedback.ts';
import type { Text } from './learned/model.ts';

/** What is learned from a feedback, and asked about: the title, and all that the customer wrote but for code. */
export function textOf({ title, text, answers = [] }: Feedback): Text {
  const body = [text, ...answers.map(({ answer }) => answer)].filter(Boolean).join('\n');
  const prose = withoutCode(body);
  return title === undefined ? { body: prose } : { title, body: prose };
}

const fence = '```';

/** Logs and code between fences, as on code hosts, are about everything and nothing; a fence alone hides nothing. */
function withoutCode(body: string): string {
  const parts = body.split(fence);
  return parts.filter((_, at) => at % 2 === 0 || at === parts.length - 1).join('\n');
}
