import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Done, story, type Told } from '../../local/demo/story.ts';
import { readCompany } from '../../shared/company/read-company.ts';
import type { Rating } from '../../shared/domain/feedback.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { router } from '../../shared/routing/router.ts';

const file = readFileSync('company.yaml', 'utf8');
const { sources, departments } = z
  .object({
    sources: z.record(z.string(), z.unknown()),
    departments: z.record(z.string(), z.unknown()),
  })
  .parse(parse(file));

const scales: Readonly<Record<string, Omit<Rating, 'value'>>> = {
  'app-reviews': { min: 1, max: 5 },
  survey: { min: 0, max: 10 },
};

/** Hours since the midnight at which the last day begins; before it they are negative. */
const saidAt = ({ daysAgo, at }: Told): number => {
  const [hour, minute] = at.split(':').map(Number);
  return -24 * daysAgo + (hour ?? Number.NaN) + (minute ?? Number.NaN) / 60;
};

const where = ({ daysAgo, at, text }: Told) => `${daysAgo} days ago, ${at}: ${text.slice(0, 40)}`;
const thoseWith = (wrong: (told: Told) => boolean) => story.filter(wrong).map(where);
const done = ({ then = [] }: Told): readonly Done[] => then;

describe('what customers said', () => {
  test('fills three weeks, in the order of time, up to this morning', () => {
    const times = story.map(saidAt);

    expect(story.length).toBeGreaterThanOrEqual(280);
    expect(story.length).toBeLessThanOrEqual(330);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(story.map(({ daysAgo }) => daysAgo)).size).toBe(21);
    expect(times.at(-1)).toBeLessThan(7);
  });

  test('comes from every source of the company file, and from no other', () => {
    expect([...new Set<string>(story.map(({ source }) => source))].toSorted()).toEqual(
      Object.keys(sources).toSorted(),
    );
  });

  test('says something: a text, or at least a rating', () => {
    expect(thoseWith(({ text, rating }) => text === '' && rating === undefined)).toEqual([]);
  });

  test('is rated on the scale of its source, where it has one', () => {
    const misrated = thoseWith(({ source, rating = Number.NaN }) => {
      const { min, max } = scales[source] ?? { min: Number.NaN, max: Number.NaN };
      return rating < min || rating > max || (scales[source] === undefined && rating >= 0);
    });

    expect(misrated).toEqual([]);
  });

  test('is said once by everybody in their own words', () => {
    const texts = story.map(({ text }) => text).filter((text) => text !== '');

    expect(new Set(texts).size).toBe(texts.length);
  });

  test('is written in at least six languages, most of it in English', () => {
    const languages = new Set(story.map(({ language = 'en' }) => language));

    expect(languages.size).toBeGreaterThanOrEqual(6);
    expect(thoseWith(({ language }) => language === undefined).length).toBeGreaterThan(
      0.75 * story.length,
    );
  });

  test('holds the texts that break mails and pages', () => {
    const has = (pattern: RegExp) => story.some(({ text }) => pattern.test(text));

    expect(has(/\S{300}/)).toBe(true);
    expect(has(/<script>.*"onerror=/)).toBe(true);
    expect(has(/\p{Extended_Pictographic}\u200D\p{Extended_Pictographic}/u)).toBe(true);
    expect(has(/\p{Script=Arabic}/u) && has(/\p{Script=Hebrew}/u)).toBe(true);
    expect(has(/^.{9500,9999}$/s)).toBe(true);
    expect(thoseWith(({ title }) => title === '')).toHaveLength(1);
    expect(thoseWith(({ text }) => text === '').length).toBeGreaterThan(0);
  });

  test('names only customers whose addresses lead nowhere', () => {
    expect(
      thoseWith(({ who }) => who?.email !== undefined && !/^\S+@\S+\.example$/.test(who.email)),
    ).toEqual([]);
  });
});

describe('what the company did', () => {
  test('happens after it was said, one after the other, and before now', () => {
    const untimely = thoseWith((told) => {
      const hours = done(told).map(({ afterHours }) => afterHours);
      return [0, ...hours].some((hour, index) => {
        const next = hours[index] ?? Number.POSITIVE_INFINITY;
        return !(next > hour) || saidAt(told) + (hours[index] ?? 0) > 7;
      });
    });

    expect(untimely).toEqual([]);
  });

  test('is an answer only after a fix or a refusal, and nothing after an answer or spam', () => {
    const allowed = /^(move )*(acknowledge )?(((fix|decline) ((answer|unreachable) )?)|spam )?$/;
    const steps = (told: Told) =>
      done(told)
        .map(({ did }) => `${did} `)
        .join('');

    expect(thoseWith((told) => !allowed.test(steps(told)))).toEqual([]);
  });

  test('leaves some customers waiting and some with a fix they do not know of', () => {
    const ends = story.map((told) => done(told).at(-1)?.did);

    expect(ends.filter((end) => end === 'answer').length / story.length).toBeCloseTo(0.65, 1);
    expect(ends.filter((end) => end === 'fix')).toHaveLength(4);
  });

  test('moves items only to departments of the company file, and never to where they are', () => {
    const { decide: route } = router(readCompany(file, 'company.yaml'));
    const misplaced = thoseWith((told) => {
      let desk: string = route(feedback(told)).owner;
      return done(told).some((step) => {
        if (step.did !== 'move') return false;
        const wrong = step.to === desk || !Object.hasOwn(departments, step.to);
        desk = step.to;
        return wrong;
      });
    });

    expect(misplaced).toEqual([]);
  });
});

const feedback = ({ source, title, text, rating, language, who = {} }: Told) => ({
  source: sourceId(source),
  text,
  author: who,
  saidAt: '2026-01-01T00:00:00Z',
  ...(title === undefined ? {} : { title }),
  ...(language === undefined ? {} : { language }),
  ...(rating === undefined ? {} : { rating: { value: rating, ...scaleOf(source) } }),
});

const scaleOf = (source: string): Omit<Rating, 'value'> => scales[source] ?? { min: 0, max: 1 };
