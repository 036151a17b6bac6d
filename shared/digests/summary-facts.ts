import type { AnswerTimes, Compared, SummarySection } from '../domain/digest.ts';
import type { Fact, Said, Tone } from './content.ts';
import { judged, type Meaning, toneOf } from './judged.ts';
import type { Wording } from './wording-en.ts';

/** Received, answered, overdue, typical answer. */
export function summaryFacts(section: SummarySection, words: Wording): readonly Fact[] {
  const { summary } = words;
  const { received, answered, overdue, times, timesBefore } = section;
  const fact = (label: string, number: Compared, tone: Tone, meaning: Meaning): Fact =>
    noted(label, { text: words.number(number.now), tone }, judged(number, meaning, words));
  const half = times === undefined ? summary.none : words.duration(times.half);
  return [
    fact(summary.received, received, 'ink', 'neutral'),
    fact(summary.answered, answered, 'ink', 'more is good'),
    fact(summary.overdue, overdue, overdue.now > 0 ? 'bad' : 'ink', 'more is bad'),
    noted(summary.typical, { text: half, tone: 'ink' }, wasHalf(times, timesBefore, words)),
  ];
}

const noted = (label: string, value: Said, note: Said | undefined): Fact => ({
  label,
  value,
  ...(note === undefined ? {} : { note }),
});

function wasHalf(
  times: AnswerTimes | undefined,
  before: AnswerTimes | undefined,
  words: Wording,
): Said | undefined {
  if (times === undefined || before === undefined) return undefined;
  const was = words.duration(before.half);
  const direction =
    was === words.duration(times.half) ? 'same' : times.half > before.half ? 'more' : 'fewer';
  return {
    text: words.summary.halfBefore(direction, was),
    tone: toneOf({ direction }, 'more is bad'),
  };
}
