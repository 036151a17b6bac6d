/** The stack as it would be deployed, around bundles that hold nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { FeedbackStack, type FeedbackStackProps } from '../../infra/feedback-stack.ts';
import { functions } from '../../shared/contract/functions.ts';
import { stageOf } from '../../shared/contract/stage.ts';
import { sourceId } from '../../shared/domain/ids.ts';

// biome-ignore lint/suspicious/noExplicitAny: templates are data without a type
type Properties = any;

export type Resource = { readonly id: string; readonly properties: Properties };

const mailAddress = { source: sourceId('mail-in'), address: 'feedback@in.hollin.example' };

export function aStack(about: Partial<FeedbackStackProps> = {}) {
  const bundles = emptyBundles();
  const stack = new FeedbackStack(new App(), {
    stage: stageOf('test'),
    bundles,
    sender: 'feedback@hollin.example',
    mailAddresses: [mailAddress],
    timeZone: 'Europe/Berlin',
    ...about,
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
