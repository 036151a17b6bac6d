/** The stack as it would be deployed, around bundles that hold nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { FeedbackStack } from '../../infra/feedback-stack.ts';
import { settingsOf } from '../../infra/settings.ts';
import { functions } from '../../shared/contract/functions.ts';

// biome-ignore lint/suspicious/noExplicitAny: templates are data without a type
type Properties = any;

export type Resource = { readonly id: string; readonly properties: Properties };

export function aStack() {
  const bundles = emptyBundles();
  const stack = new FeedbackStack(new App(), {
    settings: settingsOf('test'),
    bundles,
    sender: 'feedback@hollin.example',
  });
  const template = Template.fromStack(stack);
  rmSync(bundles, { recursive: true });
  const all = (type: string): readonly Resource[] =>
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({
      id,
      properties: Properties,
    }));
  return { stack, template, all };
}

function emptyBundles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'earful-bundles-'));
  for (const name of Object.keys(functions)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), '');
  }
  return folder;
}
