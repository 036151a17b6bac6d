import { readFileSync } from 'node:fs';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readCompany } from '../shared/company/read-company.ts';
import { stageOf } from '../shared/contract/stage.ts';
import { bundle } from './bundle.ts';
import { FeedbackStack } from './feedback-stack.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));

const company = readCompany(readFileSync('company.yaml', 'utf8'), 'company.yaml');
const { folder } = await bundle({ company });
const stage = stageOf(app.node.tryGetContext('stage') ?? 'dev');

const mailAddresses = company.sources.flatMap(({ id, address }) =>
  address === undefined ? [] : { source: id, address },
);

const { from: sender, timeZone } = company;
new FeedbackStack(app, { stage, bundles: folder, sender, mailAddresses, timeZone });
Tags.of(app).add('project', 'earful');
Tags.of(app).add('stage', stage.stage);
