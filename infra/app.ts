import { readFileSync } from 'node:fs';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readCompany } from '../shared/company/read-company.ts';
import { bundle } from './bundle.ts';
import { FeedbackStack } from './feedback-stack.ts';
import { settingsOf } from './settings.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));

const company = readCompany(readFileSync('company.yaml', 'utf8'), 'company.yaml');
const { folder } = await bundle({ company });
const settings = settingsOf(app.node.tryGetContext('stage') ?? 'dev');

new FeedbackStack(app, { settings, bundles: folder, sender: company.from });
Tags.of(app).add('project', 'earful');
Tags.of(app).add('stage', settings.stage);
