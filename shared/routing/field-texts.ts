import type { Field } from '../domain/company.ts';
import type { Feedback } from '../domain/feedback.ts';
import { type Characters, charactersOf } from './glob.ts';

/** What stands in a field: nothing where it is absent or empty, several where there are several answers or names. */
export type FieldTexts = (field: Field) => readonly Characters[];

/** Reads each field once, and only when a rule asks for it. */
export function fieldTexts(feedback: Feedback): FieldTexts {
  const read = new Map<Field, readonly Characters[]>();
  return (field) => {
    const texts = read.get(field) ?? valuesOf[field](feedback).filter(isSaid).map(charactersOf);
    read.set(field, texts);
    return texts;
  };
}

const valuesOf: Readonly<Record<Field, (feedback: Feedback) => readonly (string | undefined)[]>> = {
  title: ({ title }) => [title],
  text: ({ text }) => [text],
  url: ({ url }) => [url],
  // Some sources write the @ of a handle, and some do not.
  author: ({ author }) => [author.name, author.handle, author.handle?.replace(/^@/, '')],
  email: ({ author }) => [author.email],
  answers: ({ answers = [] }) => answers.map(({ answer }) => answer),
  thread: ({ threadId }) => [threadId],
};

const isSaid = (value: string | undefined): value is string => value !== undefined && value !== '';
