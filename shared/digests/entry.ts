import type { Line } from '../domain/digest.ts';
import { clean } from './clean.ts';
import type { Entry } from './content.ts';
import { link } from './link.ts';
import { daysFromSlot, localOf, minutesBeforeSlot, nameLength, type Told } from './told.ts';

const titleLength = 100;
const quoteLength = 140;
const whoLength = 40;

/** The whole card of something overdue: how late, the customer's words, who and where. */
export function cardOf(line: Line, told: Told): Entry {
  const { item } = told.words;
  const quote = clean(line.quote, quoteLength);
  const reasons = [
    item.over(minutesBeforeSlot(told, line.dueAt)),
    item.waits(minutesBeforeSlot(told, line.receivedAt)),
    ...(line.urgent ? [item.urgent] : []),
    ...(line.rating === undefined ? [] : [item.rated(line.rating)]),
  ];
  return {
    ...titled(line, told),
    lead: reasons.join(' · '),
    ...(quote === '' ? {} : { quote }),
    about: about(line)
      .concat(line.public ? [item.public] : [])
      .join(' · '),
  };
}

/** One line of something new, with when it is due. */
export function lineOf(line: Line, told: Told): Entry {
  const { item } = told.words;
  const late = minutesBeforeSlot(told, line.dueAt) >= 0;
  const due = late
    ? item.pastItsTime
    : item.answerBy(localOf(told, line.dueAt), daysFromSlot(told, line.dueAt));
  const marks = [...(line.public ? [item.public] : []), ...(line.urgent ? [item.urgent] : [])];
  return { ...titled(line, told), about: [...about(line), ...marks, due].join(' · ') };
}

/** One line of something that only waits to be told. */
export const plainLineOf = (line: Line, told: Told): Entry => ({
  ...titled(line, told),
  about: about(line).join(' · '),
});

/** One line with how long it has waited in front. */
export const agedLineOf = (line: Line, told: Told): Entry => ({
  ...plainLineOf(line, told),
  lead: told.words.item.age(minutesBeforeSlot(told, line.receivedAt)),
});

function titled(line: Line, { words }: Told): Pick<Entry, 'title' | 'link' | 'who'> {
  const who = clean(line.who ?? '', whoLength);
  return {
    title: clean(line.title, titleLength, words.item.noTitle),
    link: link(line.link),
    ...(who === '' ? {} : { who }),
  };
}

const about = ({ department, source }: Line) =>
  [department, source]
    .filter((name) => name !== undefined)
    .map((name) => clean(name, nameLength))
    .filter((name) => name !== '');
