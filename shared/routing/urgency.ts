/** What a feedback is urgent for, by its words, by who says it and where: a floor that nothing goes below. */
import type { Company } from '../domain/company.ts';
import type { Feedback, Rating } from '../domain/feedback.ts';
import { type Concern, concerns, higher, type Urgency } from '../domain/urgency.ts';
import type { Said } from './rules.ts';
import { shoutingIn } from './shouting.ts';
import { urgentWordsIn, type Worded } from './urgent-words.ts';

export type Floor = {
  readonly urgency: Urgency;
  readonly concern: Concern;
  /** E.g. `they may leave: “switching to”`. */
  readonly because: string;
};

/** What a feedback is urgent for, whoever it belongs to; where there are several reasons, the highest, then the worst. */
export function floorOf({
  urgency,
  sources,
}: Pick<Company, 'urgency' | 'sources'>): (said: Said, isVip: boolean) => Floor | undefined {
  const open = new Set(sources.filter((source) => source.public).map(({ id }) => id));
  return (said, isVip) => {
    const reasons = reasonsOf(said, isVip, open.has(said.feedback.source));
    return concerns
      .flatMap((concern): readonly Floor[] => {
        const because = reasons.get(concern);
        const raised = urgency[concern];
        return because === undefined || raised === 'normal'
          ? []
          : [{ concern, because, urgency: raised }];
      })
      .reduce<Floor | undefined>(worst, undefined);
  };
}

/** Of equals the first, so that the order of the concerns decides. */
const worst = (floor: Floor | undefined, next: Floor): Floor =>
  floor === undefined || higher(floor.urgency, next.urgency) !== floor.urgency ? next : floor;

type Reasons = ReadonlyMap<Concern, string>;

const meanings: Readonly<Record<Worded, string>> = {
  safety: 'somebody may be hurt',
  legal: 'law or privacy',
  outage: 'it may be down for everybody',
  leaving: 'they may leave',
  anger: 'they are angry',
};

/** In words a head understands. Whoever is pleased is in no hurry, but somebody may be hurt all the same. */
function reasonsOf(said: Said, isVip: boolean, isPublic: boolean): Reasons {
  const { feedback, kind, read } = said;
  if (kind === 'spam') return new Map();
  const found = urgentWordsIn(read, feedback.language);
  const worded = (concern: Worded): readonly [Concern, string | undefined] => {
    const [phrase] = found.get(concern) ?? [];
    return [concern, phrase === undefined ? undefined : `${meanings[concern]}: “${phrase}”`];
  };
  const always = [worded('legal'), worded('safety')];
  if (kind === 'praise' || kind === 'score') return told(always);
  return told([
    ['anger', shoutOf(said)],
    ...always,
    worded('outage'),
    worded('leaving'),
    worded('anger'),
    ['vip', isVip ? 'a customer marked as VIP' : undefined],
    ['public', isPublic ? lowestRating(feedback) : undefined],
  ]);
}

/** Of several reasons for one concern the last: words say more than shouting. */
const told = (reasons: readonly (readonly [Concern, string | undefined])[]): Reasons =>
  new Map(
    reasons.flatMap(([concern, because]) => (because === undefined ? [] : [[concern, because]])),
  );

/** Wishes are shouted for joy as well. */
function shoutOf({ feedback: { rating }, kind, read }: Said): string | undefined {
  const shout = kind === 'idea' || isGood(rating) ? undefined : shoutingIn(read);
  return shout === undefined ? undefined : `${meanings.anger}: ${shout}`;
}

const isGood = (rating: Rating | undefined): boolean =>
  rating !== undefined && rating.value > (rating.min + rating.max) / 2;

function lowestRating({ rating }: Feedback): string | undefined {
  if (rating === undefined || rating.value > rating.min) return undefined;
  const { value, min, max } = rating;
  return min === 1 && max === 5
    ? 'one star in public'
    : `the lowest rating in public: ${value} of ${max}`;
}
