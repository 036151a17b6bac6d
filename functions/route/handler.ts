import { dynamo } from '../../shared/aws/dynamo.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { readEnv, routeEnv } from '../../shared/contract/env.ts';
import { personKeyName, readPersonKey } from '../../shared/contract/secrets.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { queueStep } from '../../shared/edge/queue-step.ts';
import { router } from '../../shared/routing/router.ts';
import { items } from '../../shared/store/items.ts';
import { quarantine } from '../../shared/store/quarantine.ts';
import { deliver } from './deliver.ts';
import { reporter } from './outcome.ts';

const env = readEnv(routeEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const secrets = secretsBelow(env.SECRETS_PATH, readPersonKey, now);
const table = { name: env.TABLE_NAME, dynamo: dynamo(), retentionDays: company.retentionDays };

export const handler = queueStep(
  deliver({
    company,
    items: items(table),
    quarantine: quarantine(table),
    router: router(company),
    personKey: () => secrets(personKeyName),
    report: reporter(now),
    now,
  }),
);
