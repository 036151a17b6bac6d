/**
 * Packs each function with everything it needs into its own folder: index.mjs and the checked company file.
 * The deployment and `npm start` run the same bundles.
 */
import { readFileSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readCompany } from '../shared/company/read-company.ts';
import { type FunctionName, functions } from '../shared/contract/functions.ts';
import type { Company } from '../shared/domain/company.ts';
import { bundlePlugins } from './bundle-plugins.ts';

const root = join(import.meta.dirname, '..');

export type BundleOptions = {
  readonly company: Company;
  /** Default: `dist` of this checkout. */
  readonly outDir?: string;
};

export type Bundles = {
  /** Holds `<function>/index.mjs`, which exports `handler`, and `<function>/company.json`. */
  readonly folder: string;
  /** Of each index.mjs. */
  readonly bytes: Readonly<Record<FunctionName, number>>;
};

/** @throws {Error} when a handler does not build; esbuild has then printed why */
export async function bundle({ company, outDir }: BundleOptions): Promise<Bundles> {
  const folder = outDir ?? join(root, 'dist');
  const names = Object.keys(functions) as FunctionName[];
  await rm(folder, { recursive: true, force: true });
  await packModules(
    Object.fromEntries(names.map((name) => [`${name}/index`, `functions/${name}/handler.ts`])),
    folder,
  );
  const sizes = names.map(async (name) => {
    await writeFile(join(folder, name, 'company.json'), JSON.stringify(company));
    return [name, (await stat(join(folder, name, 'index.mjs'))).size];
  });
  return { folder, bytes: Object.fromEntries(await Promise.all(sizes)) };
}

/**
 * Packs each entry into one ES module for Node 24 without dependencies, `<name>.mjs` in the folder. No source map: it
 * would weigh more than the code.
 */
export async function packModules(
  entries: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  await build({
    entryPoints: { ...entries },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'error',
    plugins: bundlePlugins,
    // CommonJS packages inside an ES module ask for `require`.
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
  });
}

if (import.meta.main) {
  const company = readCompany(readFileSync(join(root, 'company.yaml'), 'utf8'), 'company.yaml');
  const { bytes } = await bundle({ company });
  for (const [name, size] of Object.entries(bytes)) {
    process.stdout.write(`${name.padEnd(8)} ${String(Math.round(size / 1024)).padStart(5)} KB\n`);
  }
}
