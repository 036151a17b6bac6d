/** The steps of system.ts, each run as `node system-steps.ts <step> …`; what it measured is JSON on standard output. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { trainer } from '../../functions/learn/trainer.ts';
import { story } from '../../local/demo/story.ts';
import { speedOf } from '../../local/routing/speed.ts';
import type { Example } from '../../shared/routing/learned/model.ts';
import { packModel } from '../../shared/routing/learned/pack.ts';
import { seeded } from '../../shared/routing/learned/random.ts';

export type TrainedOn = {
  readonly seconds: number;
  readonly megabytes: number;
  readonly bytes: number;
};
export type Loaded = {
  readonly milliseconds: number;
  readonly microseconds: number;
  readonly perSecond: number;
};

const departments = 25;
const items = 10_000;
const characters = 120;

/** So many of the words that are said most are everybody's. */
const common = 300;

/** Sentences of the demo's words, drawn by lot: a third from those of the department, the rest from everybody's. */
function texts(): readonly Example[] {
  const draw = seeded(7);
  const words = wordsByUse();
  const own = Math.floor((words.length - common) / departments);
  const at = (from: number, length: number) => words[from + Math.floor(draw() * length)];
  return Array.from({ length: items }, (_, index) => {
    const department = index % departments;
    let body = '';
    while (body.length < characters) {
      const word = draw() < 1 / 3 ? at(common + department * own, own) : at(0, common);
      body += `${word} `;
    }
    return { label: `department ${department}`, text: { body: body.slice(0, characters) } };
  });
}

/** What the demo's customers say, most said first. */
function wordsByUse(): readonly string[] {
  const uses = new Map<string, number>();
  for (const { text } of story) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  return [...uses].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
}

function trainStep(modelFile: string): TrainedOn {
  const examples = texts();
  const start = performance.now();
  const { model } = trainer.train({ examples, seeds: [], backlog: [] });
  const seconds = (performance.now() - start) / 1000;
  const bytes = gzipSync(packModel(model), { level: 9 });
  writeFileSync(modelFile, bytes);
  return {
    seconds,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    bytes: bytes.length,
  };
}

async function loadStep(modelFile: string, codeFile: string): Promise<Loaded> {
  const bytes = readFileSync(modelFile);
  const start = performance.now();
  const { load }: typeof import('./learned-code.ts') = await import(pathToFileURL(codeFile).href);
  const { predict } = load(gunzipSync(bytes));
  const milliseconds = performance.now() - start;
  const { microsecondsPerItem, itemsPerSecond } = speedOf(
    predict,
    texts().map(({ text }) => text),
  );
  return { milliseconds, microseconds: microsecondsPerItem, perSecond: itemsPerSecond };
}

const [, , name, modelFile = '', codeFile = ''] = process.argv;
if (import.meta.main) {
  const result = name === 'train' ? trainStep(modelFile) : await loadStep(modelFile, codeFile);
  process.stdout.write(JSON.stringify(result));
}
