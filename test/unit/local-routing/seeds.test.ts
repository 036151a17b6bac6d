import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedsIn } from '../../../local/routing/seeds.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function fileOf(content: string): string {
  const file = join(temporaryFolder(), 'seeds.json');
  writeFileSync(file, content);
  return file;
}

test('a department has words, or sentences, or both', async () => {
  const file = fileOf(
    '{"app": {"words": ["crash"]}, "shop": {"examples": ["The total is wrong."]}}',
  );

  expect(await seedsIn(file)).toEqual([
    { label: 'app', words: ['crash'], examples: [] },
    { label: 'shop', words: [], examples: ['The total is wrong.'] },
  ]);
});

test.each([
  ['a department is a list', '{"app": ["crash"]}', '"app": '],
  ['a word is a number', '{"app": {"words": [7]}}', '"app.words[0]": '],
  ['a key is misspelt', '{"app": {"word": ["crash"]}}', '"app": '],
  ['it is not JSON', 'app:', 'not JSON: '],
])('%s: the message names the place and the form', async (_, content, where) => {
  const file = fileOf(content);
  const refused = await seedsIn(file).catch(String);

  expect(refused).toContain(`${file}: ${where}`);
  expect(refused).toContain('write {"<label>": {"words": ["…"], "examples": ["…"]}}');
});

test('our own words for the ten domains can be read: twelve for each', async () => {
  const seeds = await seedsIn('bench/routing/clinc10dom-seeds.json');

  expect(seeds.map(({ words }) => words.length)).toEqual(Array.from({ length: 10 }, () => 12));
  expect(new Set(seeds.flatMap(({ words }) => words)).size).toBe(120);
});
