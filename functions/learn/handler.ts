import { dynamo } from '../../shared/aws/dynamo.ts';
import { learnEnv, readEnv } from '../../shared/contract/env.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { scheduleStep } from '../../shared/edge/schedule-step.ts';
import { models } from '../../shared/store/models.ts';
import { outcomes } from '../../shared/store/outcomes.ts';
import { learn } from './learn.ts';
import { ownersIn } from './lessons.ts';
import { reporter } from './outcome.ts';
import { trainer } from './trainer.ts';

const env = readEnv(learnEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const table = { name: env.TABLE_NAME, dynamo: dynamo(), retentionDays: company.retentionDays };
const report = reporter(now);

const training = learn({
  company,
  outcomes: outcomes(table, ownersIn(company)),
  models: models(table),
  trainer,
  now,
});

export const handler = scheduleStep(async () => report(await training()));
