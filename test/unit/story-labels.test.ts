import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { story } from '../../local/demo/story.ts';
import { readCompany } from '../../shared/company/read-company.ts';
import { firstWeek } from '../support/story-labels/first-week.ts';
import { secondWeek } from '../support/story-labels/second-week.ts';
import { thirdWeek } from '../support/story-labels/third-week.ts';
import { labelOf, storyKey, storyLabels } from '../support/story-labels.ts';

const { departments } = readCompany(readFileSync('company.yaml', 'utf8'), 'company.yaml');
const places: readonly string[] = [...departments.map(({ id }) => id), 'triage'];
const keys = story.map(storyKey);

describe('the truth about the demo company', () => {
  test('tells every item of the story from every other', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('says of every item where it belongs', () => {
    expect(keys.filter((key) => !storyLabels.has(key))).toEqual([]);
  });

  test('says it once', () => {
    const said = [firstWeek, secondWeek, thirdWeek].flatMap(Object.keys);

    expect(said.filter((key, index) => said.indexOf(key) !== index)).toEqual([]);
  });

  test('says nothing of items that the story does not have', () => {
    expect([...storyLabels.keys()].filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('names departments of the company file, triage or spam, and each of them somewhere', () => {
    const named = new Set<string>([...storyLabels.values()].map(({ belongs }) => belongs));

    expect([...named].toSorted()).toEqual([...places, 'score', 'spam'].toSorted());
  });

  test('accepts instead only another place of the company', () => {
    const wrong = [...storyLabels].filter(
      ([, { belongs, or }]) => or !== undefined && (or === belongs || !places.includes(or)),
    );

    expect(wrong).toEqual([]);
  });

  test('calls a score what has a rating and no text, and nothing else', () => {
    const scores = story.filter((told) => labelOf(told).belongs === 'score');

    expect(scores).toEqual(story.filter(({ text }) => text === ''));
  });

  test('complains about an item that nobody has labelled', () => {
    const unlabelled = { daysAgo: 99, at: '12:00', source: 'survey', text: 'new' } as const;

    expect(() => labelOf(unlabelled)).toThrow('99 12:00 survey has no label');
  });
});
