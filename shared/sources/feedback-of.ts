/** The last step of every translation: the same cleaning and the same limits for whatever a source sends. */

import { cut } from '../domain/cut.ts';
import {
  type Answer,
  type Author,
  type Feedback,
  maxTextLength,
  maxTitleLength,
} from '../domain/feedback.ts';
import { clean, cleanLine } from '../domain/text.ts';
import { InvalidInput } from '../errors.ts';

/** Far more than is kept: bounds the work on a text before it is cut. */
const readLength = 4 * maxTextLength;

/**
 * The feedback, cleaned and within our limits. A text that is cut keeps its original length beside it.
 *
 * @throws {InvalidInput} when there is nothing in it: no title, no text and no rating
 */
export function feedbackOf(raw: Feedback): Feedback {
  const { title: rawTitle, url: rawUrl, author, answers: rawAnswers = [], ...rest } = raw;
  const text = clean(raw.text.slice(0, readLength));
  const title = cut(cleanLine((rawTitle ?? '').slice(0, readLength)), maxTitleLength);
  const answers = rawAnswers.map(cleanAnswer).filter(({ answer }) => answer !== '');
  if (text === '' && title === '' && raw.rating === undefined && answers.length === 0) {
    throw new InvalidInput('the feedback is empty: expected a title, a text, a rating or answers');
  }
  const url = httpsOnly(rawUrl);
  return {
    ...rest,
    text: cut(text, maxTextLength),
    author: cleanAuthor(author),
    ...(title === '' ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(answers.length === 0 ? {} : { answers }),
    ...(text.length > maxTextLength ? { originalLength: raw.text.length } : {}),
  };
}

/**
 * An ISO 8601 instant in UTC from what a source calls a date; undefined where it is none, or lies more than a day
 * after `latest`: a sender's wrong clock must not put feedback into the future.
 */
export function instant(text: string | undefined, latest?: string): string | undefined {
  const time = Date.parse(text ?? '');
  if (Number.isNaN(time)) return undefined;
  if (latest !== undefined && time > Date.parse(latest) + 86_400_000) return undefined;
  return new Date(time).toISOString();
}

function httpsOnly(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' ? url.href : undefined;
}

const cleanAnswer = ({ question, answer }: Answer): Answer => ({
  question: cut(cleanLine(question.slice(0, readLength)), 500),
  answer: cut(clean(answer.slice(0, readLength)), 4000),
});

const cleanAuthor = (author: Author): Author =>
  Object.fromEntries(
    Object.entries(author).map(([field, value]) => [field, cut(cleanLine(value), 254)]),
  );
