import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../../shared/digests/render.ts';
import {
  aBriefing,
  aDeskSection,
  aDigest,
  anIdleDesk,
  aSummarySection,
} from '../../support/a-digest.ts';
import { hostileLines } from '../../support/hostile-texts.ts';
import { numbersIn, shownInHtml, shownInText } from './shown.ts';

const many = { now: 9_999_999, before: 1_234_567 };

const digests = {
  'of a head': aDigest(),
  'of a quiet day': aDigest({ sections: [anIdleDesk()] }),
  'of the CEO': aBriefing(),
  'of several hats': aBriefing({
    sections: [
      aDeskSection(),
      aSummarySection(),
      aDeskSection({ desk: 'triage', name: 'Triage' }),
      aDeskSection({ name: 'Shipping' }),
    ],
  }),
  'over huge numbers': aBriefing({
    sections: [aSummarySection({ received: many, overdue: many, answered: many, waiting: many })],
  }),
  'of hostile customers': aBriefing({
    sections: [
      aSummarySection({ waitingLongest: hostileLines }),
      aDeskSection({ startWith: hostileLines, fresh: hostileLines }),
    ],
  }),
};

describe.each(Object.entries(digests))('the plain text %s', (_, digest) => {
  const { html, text } = renderDigest(digest);

  test('has at most 72 columns; only a link alone on its line may be longer, up to 120', () => {
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(/^https:\/\/\S+$/.test(line) ? 120 : 72);
    }
  });

  test('says the same numbers as the HTML', () => {
    expect(numbersIn(shownInText(text))).toEqual(numbersIn(shownInHtml(html)));
  });

  test('leads to the same places as the HTML', () => {
    const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
    const inText = text.split('\n').filter((line) => /^https:/.test(line));
    expect(inText.toSorted()).toEqual(inHtml.toSorted());
  });
});

test("the head's mail reads like a letter", () => {
  const { text } = renderDigest(
    aDigest({ sections: [aDeskSection({ startWith: [], fresh: [], freshTotal: 0 })] }),
  );
  expect(text).toMatchInlineSnapshot(`
    "Customer feedback · Payments · daily

    3 reports are past their time; 9 new
    Fri 20 Nov 2026, 08:00 to Mon 23 Nov 2026, 08:00, Berlin time, weekend
    included.

    Waiting   23  ▲ 4 more
    Overdue    3  ▲ 2 more
    New        9  since Fri 08:00
    Answered  14  half in 5 h

    Open the 23 waiting:
    https://feedback.hollin.example/d/payments

    FIXED BY YOU, CUSTOMER NOT TOLD YET (2)

    - Voucher for €10 applied by hand
      Marta K. · Zendesk
    https://feedback.hollin.example/i/a81c

    - Card removed from the account
      Marta K. · Zendesk
    https://feedback.hollin.example/i/a81c

    Lena Ortiz tells the customers. Nothing to do for you.

    ------------------------

    Wrong department? Reply to this mail: Lena Ortiz finds the right one.

    You get this every working day at 08:00 (Europe/Berlin) because you are
    the head of Payments. When there is nothing to say, there is no mail. A
    reply to this mail reaches Lena Ortiz.

    Unsubscribe:
    https://feedback.hollin.example/u/k3f9
    "
  `);
});
