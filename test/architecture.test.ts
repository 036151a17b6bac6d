import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const pure = 'shared/domain/|shared/errors|zod$|node:crypto$';

/**
 * What each part may import, types included. First match wins; what no row names is forbidden.
 * docs/architecture.md explains the rows.
 */
const mayImport: readonly (readonly [part: RegExp, allowed: RegExp])[] = [
  [/^shared\/domain\//, /^shared\/domain\//],
  [/^shared\/company\//, new RegExp(`^(shared/(company|sources)/|yaml$|${pure})`)],
  [/^shared\/sources\/email\//, new RegExp(`^(SAME_FOLDER|postal-mime$|${pure})`)],
  [/^shared\/(sources|routing|links)\//, new RegExp(`^(SAME_FOLDER|${pure})`)],
  [
    /^shared\/digests\//,
    new RegExp(`^(shared/digests/|shared/html|nodemailer/lib/mail-composer|${pure})`),
  ],
  [/^shared\/contract\//, /^(shared\/(domain|contract)\/|shared\/errors|zod$)/],
  [/^shared\/aws\//, /^(@aws-sdk\/|shared\/(aws|contract)\/|shared\/errors)/],
  [
    /^shared\/store\//,
    /^(@aws-sdk\/|node:(crypto|util|zlib)$|shared\/(store|aws|contract|domain)\/|shared\/errors)/,
  ],
  [
    /^shared\/edge\//,
    /^(@middy\/|aws-lambda$|node:|shared\/(edge|contract|domain)\/|shared\/errors)/,
  ],
  [/^shared\/[^/]+$/, /^(hono\/html$|shared\/[^/]+$)/],
  [/^functions\/[^/]+\/handler\.ts$/, /^(@middy\/|aws-lambda$|node:crypto$|SAME_FOLDER|shared\/)/],
  [/^functions\//, /^(node:crypto$|zod$|SAME_FOLDER|shared\/(?!aws\/))/],
  [
    /^infra\//,
    /^(aws-cdk-lib|constructs$|cdk-nag$|esbuild$|node:|infra\/|shared\/(contract|company|domain)\/|shared\/errors)/,
  ],
];

test('every file imports only what its place in the pipeline allows', () => {
  expect(globSync('{infra,functions,shared}/**/*.ts').flatMap((file) => violations(file))).toEqual(
    [],
  );
});

test('a violation does not go unnoticed', () => {
  expect(violations('shared/domain/x.ts', "import { x } from '../store/items.ts';")).toEqual([
    'shared/domain/x.ts → shared/store/items.ts',
  ]);
  expect(violations('functions/route/x.ts', "import { x } from '../digest/y.ts';")).toHaveLength(1);
});

function violations(file: string, source = readFileSync(file, 'utf8')): string[] {
  const allowed = mayImport.find(([part]) => part.test(file))?.[1].source ?? 'NOTHING';
  const folder = file.split('/').slice(0, 2).join('/');
  const pattern = new RegExp(allowed.replace('SAME_FOLDER', `${folder}/`));
  return imports(file, source)
    .filter((target) => !pattern.test(target))
    .map((target) => `${file} → ${target}`);
}

function imports(file: string, source: string): string[] {
  return [...source.matchAll(/^(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    ([, from, bare]) => {
      const target = from ?? bare ?? '';
      return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
    },
  );
}
