/**
 * What a function of ours never runs and esbuild cannot leave out by itself: about a third of every bundle. Where a
 * package moves its files a plugin no longer applies, and the test of the sizes says so.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Lambda hands a function its credentials in environment variables, and the SDK looks there first. Left out: the other
 * places where it would look, which are files, SSO, containers and web identity.
 */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/ }, () => ({
      contents: 'export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";',
    }));
  },
};

/** SSM registers 140 classes of errors. None of ours asks for one by its class; the name and message still arrive. */
const parameterStoreErrorsByName: Plugin = {
  name: 'parameter-store-errors-by-name',
  setup({ onLoad }) {
    onLoad(
      { filter: /@aws-sdk\/client-ssm\/dist-es\/schemas\/schemas_0\.js$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replaceAll(
          /^n0_registry\.registerError/gm,
          '/* @__PURE__ */ n0_registry.registerError',
        ),
      }),
    );
  },
};

/** Nodemailer's list of file types serves attachments, and a digest has none. */
const noAttachments: Plugin = {
  name: 'no-attachments',
  setup({ onLoad }) {
    onLoad({ filter: /nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/ }, () => ({
      contents: `
        const none = () => { throw new Error('attachments: the bundle has no file types') };
        export { none as detectMimeType, none as detectExtension };`,
    }));
  },
};

/** The parser of mails knows 2,200 named characters of HTML. The hundred that our own reader of HTML knows will do. */
const entitiesOfOurs: Plugin = {
  name: 'entities-of-ours',
  setup({ onLoad }) {
    onLoad({ filter: /postal-mime\/dist\/esm\/html-entities\.js$/ }, () => ({
      contents: `
        import { characters } from './shared/sources/reading/html-entities.ts';
        const entries = [...characters].map(([name, character]) => ['&' + name + ';', character]);
        export const htmlEntities = Object.fromEntries(entries);`,
      resolveDir: join(import.meta.dirname, '..'),
    }));
  },
};

export const bundlePlugins: Plugin[] = [
  entitiesOfOurs,
  credentialsFromEnvironment,
  parameterStoreErrorsByName,
  noAttachments,
];
