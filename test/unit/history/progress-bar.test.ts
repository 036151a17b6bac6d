import { expect, test } from 'vitest';
import { progressBar } from '../../../local/history/progress-bar.ts';

function shown(isTTY: boolean): readonly string[] {
  const written: string[] = [];
  const bar = progressBar(200, { isTTY, write: (text: unknown) => written.push(String(text)) > 0 });
  bar.show(50);
  bar.show(300);
  bar.end();
  return written;
}

test('shows on one line of a terminal how much of the file is read, and leaves none of it', () => {
  expect(shown(true).map((text) => text.replace('\r\u001b[K', ''))).toEqual([
    `${'█'.repeat(7)}${'░'.repeat(23)} 25 %`,
    `${'█'.repeat(30)} 100 %`,
    '',
  ]);
});

test('a log gets none of it', () => {
  expect(shown(false)).toEqual([]);
});
