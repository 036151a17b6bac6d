/** The digest and the language to tell it in: what every part of the content is made from. */
import type { Digest } from '../domain/digest.ts';
import type { LocalParts } from '../domain/wall-clock.ts';
import { clean } from './clean.ts';
import { daysBetween, localTime } from './local-time.ts';
import type { Wording } from './wording-en.ts';

export type Told = { readonly digest: Digest; readonly words: Wording };

export const localOf = ({ digest }: Told, instant: string): LocalParts =>
  localTime(instant, digest.timeZone);

/** Calendar days from the slot to the instant, in the recipient's zone; negative in the past. */
export const daysFromSlot = (told: Told, instant: string): number =>
  daysBetween(localOf(told, told.digest.end), localOf(told, instant));

/** Minutes from the instant to the slot: never "now", so that the copy in the browser says the same next week. */
export const minutesBeforeSlot = ({ digest }: Told, instant: string): number =>
  (Date.parse(digest.end) - Date.parse(instant)) / 60_000;

/** The start of the window in few words: `Fri 08:00`, or `Mon 16 Nov` where that is a week ago. */
export const sinceOf = (told: Told): string =>
  told.words.nearby(localOf(told, told.digest.start), daysFromSlot(told, told.digest.start));

/** How long the names of things may get on a line. */
export const nameLength = 48;

/** The community manager, whom replies reach. */
export const managerOf = ({ digest, words }: Told): string =>
  clean(digest.replyTo.name, nameLength, words.mail.communityManager);

/** `Berlin time` for `Europe/Berlin`; a zone without a place, such as `UTC`, as it is. */
export function placeOf({ digest, words }: Told): string {
  const place = digest.timeZone.split('/').at(-1) ?? '';
  const isPlace = /^(?!Etc\/).+\//.test(digest.timeZone);
  return isPlace ? words.mail.place(place.replaceAll('_', ' ')) : digest.timeZone;
}
