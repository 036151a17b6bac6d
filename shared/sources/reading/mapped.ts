import {
  type Answer,
  type Author,
  type Feedback,
  maxAnswers,
  type Rating,
} from '../../domain/feedback.ts';
import type { Mapping, Path } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import { feedbackOf, instant } from '../feedback-of.ts';
import { externalIdAt, maxIdLength } from './external-id.ts';
import { readPath, type Scope } from './path.ts';
import type { Context } from './translate.ts';
import { holds, textAt, wholeAt } from './value.ts';

/** One feedback, field by field: nothing of a payload gets in that the definition does not name. */
export function mapped(
  map: Mapping,
  scope: Scope,
  { source, receivedAt, trust }: Context,
): Feedback {
  const answers = answersIn(map, scope);
  const at = (value: Parameters<typeof textAt>[0]) => textAt(value, scope);
  return feedbackOf({
    source,
    text: at(map.text) ?? '',
    author: authorIn(map, scope),
    saidAt: instant(at(map.saidAt), receivedAt) ?? receivedAt,
    trust,
    ...given('externalId', externalIdAt(map, scope)),
    ...given('threadId', at(map.thread)?.slice(0, maxIdLength)),
    ...given('url', wholeAt(map.url, scope)),
    ...given('title', at(map.title)),
    ...given('rating', ratingIn(map, scope)),
    ...given('language', at(map.language)?.slice(0, 35)),
    ...given('revisedAt', instant(at(map.revisedAt))),
    ...(answers.length === 0 ? {} : { answers }),
  });
}

const given = <Key extends string, Type>(key: Key, value: Type | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Type };

function authorIn({ author = {} }: Mapping, scope: Scope): Author {
  return Object.fromEntries(
    Object.entries(author).flatMap(([field, value]) => {
      const text = textAt(value, scope);
      return text === undefined ? [] : [[field, text]];
    }),
  );
}

function ratingIn({ rating }: Mapping, scope: Scope): Rating | undefined {
  const text = rating === undefined ? undefined : textAt(rating.value, scope);
  if (rating === undefined || text === undefined) return undefined;
  const limit = (end: number | Path) =>
    typeof end === 'number' ? end : Number(textAt(end, scope) ?? Number.NaN);
  const scale = { min: limit(rating.min), max: limit(rating.max) };
  const value = Number(text);
  if (!(scale.min < scale.max && value >= scale.min && value <= scale.max)) {
    throw new InvalidInput(
      `${JSON.stringify(rating.value)}: expected a rating from ${scale.min} to ${scale.max}, got ${text.slice(0, 20)}`,
    );
  }
  return { value, ...scale };
}

function answersIn({ answers }: Mapping, scope: Scope): readonly Answer[] {
  const found = answers === undefined ? undefined : readPath(answers.each, scope);
  if (answers === undefined || !Array.isArray(found)) return [];
  const pairs = found.flatMap((element: unknown) => {
    const within = { ...scope, element };
    if (!(answers.when ?? []).every((test) => holds(test, within))) return [];
    const question = textAt(answers.question, within);
    const answer = textAt(answers.answer, within);
    return question === undefined || answer === undefined ? [] : [{ question, answer }];
  });
  return pairs.slice(0, maxAnswers);
}
