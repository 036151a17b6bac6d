import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

type Line = { readonly text: string; readonly label: string | null };

const says: Readonly<Record<string, readonly string[]>> = {
  payments: ['refund', 'invoice', 'charged twice', 'credit card', 'bank statement'],
  shipping: ['parcel', 'courier', 'tracking number', 'delivery van', 'doorstep'],
};
const openings = [
  'where is my',
  'something about the',
  'I wrote about a',
  'no news of the',
  'why a',
];

/** Fifty texts, half of them for each of two departments, which share no telling word. */
export const labelledLines: readonly Line[] = Object.entries(says).flatMap(([label, words]) =>
  words.flatMap((word) => openings.map((opening) => ({ text: `${opening} ${word}`, label }))),
);

/** They belong to nobody, and say nothing that the others say. */
export const strangers: readonly Line[] = ['zebra quartz vivid', 'jumping frogs yonder'].map(
  (text) => ({ text, label: null }),
);

/** Files with a line of JSON for each entry, or with a text as it is; gives the path of each. */
export function labelledFiles(
  contents: Readonly<Record<string, string | readonly unknown[]>>,
): (name: string) => string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(contents)) {
    const lines = typeof content === 'string' ? content : content.map(lineOf).join('');
    writeFileSync(join(folder, name), lines);
  }
  return (name) => join(folder, name);
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
