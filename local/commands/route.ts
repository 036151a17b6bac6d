import { parseArgs } from 'node:util';
import { stageOf } from '../../shared/contract/stage.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Author, Feedback, Rating } from '../../shared/domain/feedback.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { type Knowledge, nothingLearned } from '../../shared/routing/knowledge.ts';
import { languageOf } from '../../shared/sources/language.ts';
import { deploymentOf, type Place } from '../deployment/deployment.ts';
import { explained } from '../routing/explain.ts';
import { type Known, knownIn } from '../routing/known.ts';
import { minute } from '../show-training.ts';
import { companyOf, exactly, placeOptions, sourceOf, WrongUse } from './usage.ts';

const options = {
  ...placeOptions,
  title: { type: 'string' },
  source: { type: 'string' },
  rating: { type: 'string' },
  author: { type: 'string' },
} as const;

/** `route "text"`: where it would go, and why; with what a deployment has learned, where one can be reached. */
export async function route(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [text] = exactly(['the text'], positionals);
  const rating = ratingOf(values.rating);
  if (values.stage !== undefined) stageOf(values.stage);
  const company = await companyOf(values);
  const feedback = feedbackOf(text, values, rating, company);
  const { knowledge, basis } = await learnedOf(values, company);
  process.stdout.write(explained(feedback, company, knowledge, basis));
}

type Values = {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
};

function feedbackOf(
  text: string,
  { title, source, author }: Values,
  rating: Rating | undefined,
  company: Company,
): Feedback {
  const language = languageOf(`${title ?? ''}\n${text}`);
  return {
    // Without one, no rule about sources holds.
    source: source === undefined ? sourceId('') : sourceOf(company, source).id,
    ...(title === undefined ? {} : { title }),
    text,
    ...(rating === undefined ? {} : { rating }),
    author: author === undefined ? {} : authorOf(author),
    ...(language === undefined ? {} : { language }),
    saidAt: new Date().toISOString(),
  };
}

const authorOf = (author: string): Author =>
  author.lastIndexOf('@') > 0 ? { email: author } : { handle: author };

/** @throws {WrongUse} when it is not on its scale */
function ratingOf(text: string | undefined): Rating | undefined {
  if (text === undefined) return undefined;
  const [, number = '', of = '5'] = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const [value, max] = [Number.parseInt(number, 10), Number(of)];
  // Stars begin at 1; whoever asks for ten or more begins at 0.
  const min = max < 10 ? 1 : 0;
  if (value >= min && value <= max) return { value, min, max };
  throw new WrongUse(
    `--rating: expected 1 to 5, or like 9/10 on another scale, got ${JSON.stringify(text)}`,
  );
}

async function learnedOf(
  place: Place,
  company: Company,
): Promise<{ readonly knowledge: Knowledge; readonly basis: string }> {
  try {
    const known = await knownIn(await deploymentOf(place, company), company);
    return { knowledge: known.knowledge, basis: basisOf(known) };
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return { knowledge: nothingLearned, basis: `${nothing} (${error.message})` };
  }
}

const nothing = 'no corrections learned: routing by the company file';

/** Nothing runs there, or what the SDK throws for a service that it tried in vain, or that refused. */
const isUnreachable = (error: unknown): error is Error =>
  error instanceof InvalidInput || (error instanceof Error && '$metadata' in error);

function basisOf({ knowledge: { lessons }, trainedAt, missing }: Known): string {
  const without =
    missing.length === 0 ? '' : `; without what cannot be read: ${missing.join('; ')}`;
  const corrections = `${lessons.length} ${lessons.length === 1 ? 'correction' : 'corrections'}`;
  if (trainedAt !== undefined) {
    return `the model of ${minute(trainedAt)} and ${corrections} of late${without}`;
  }
  return (lessons.length === 0 ? nothing : `${corrections}, and no model yet`) + without;
}
