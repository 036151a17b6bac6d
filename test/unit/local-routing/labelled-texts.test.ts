import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelledTexts, plainTexts } from '../../../local/routing/labelled-texts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function fileOf(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(file, content);
  return file;
}

test('each line is a text and where it belongs, with its title if it has one', async () => {
  const file = fileOf(
    '{"text":"a","label":"app"}\r\n\n{"text":"b","title":"t","label":null,"id":7}',
  );

  expect(await labelledTexts(file)).toEqual([
    { text: { body: 'a' }, label: 'app' },
    { text: { body: 'b', title: 't' }, label: 'triage' },
  ]);
});

test('a backlog needs no labels, and whatever stands there is not read', async () => {
  const file = fileOf('\uFEFF{"text":"a"}\n{"text":"b","label":7}\n');

  expect(await plainTexts(file)).toEqual([{ body: 'a' }, { body: 'b' }]);
});

test.each([
  ['it is not JSON', 'refund\n', ' line 1: not JSON: "refund"; write {"text": "…", "label": "…"}'],
  ['it is a list', '[]\n', ' line 1: expected {"text": "…", "label": "…"}, got a list'],
  [
    'there is no text',
    '{"text":"a","label":"a"}\n{"label":"a"}\n',
    ' line 2: "text": expected what the customer wrote, got nothing',
  ],
  [
    'the label is a number',
    '{"text":"a","label":7}\n',
    ' line 1: "label": expected the name of where it belongs, or null where it belongs to nobody, got the number 7',
  ],
  [
    'the title is a number',
    '{"text":"a","title":7,"label":"a"}\n',
    ' line 1: "title": expected a text or no title at all, got the number 7',
  ],
  ['it is empty', '\n', ': it is empty; write {"text": "…", "label": "…"} a line'],
  ['it is no UTF-8', Buffer.from([0xff, 0x0a]), ': it is not in UTF-8; save it anew as UTF-8'],
])('%s: the message names the place and the fix', async (_, content, problem) => {
  const file = fileOf(content);

  expect(await labelledTexts(file).catch(String)).toBe(`InvalidInput: ${file}${problem}`);
});

test('there is no such file', async () => {
  await expect(labelledTexts('none.jsonl')).rejects.toThrow('none.jsonl: there is no such file');
});
