import { dynamo } from '../../shared/aws/dynamo.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { readEnv, routeEnv } from '../../shared/contract/env.ts';
import { personKeyName, readPersonKey } from '../../shared/contract/secrets.ts';
import { atMostEvery } from '../../shared/edge/at-most-every.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { queueStep } from '../../shared/edge/queue-step.ts';
import { router } from '../../shared/routing/router.ts';
import { itemTexts } from '../../shared/store/item-texts.ts';
import { items } from '../../shared/store/items.ts';
import { quarantine } from '../../shared/store/quarantine.ts';
import { sourceHealths } from '../../shared/store/source-health.ts';
import { deliver } from './deliver.ts';
import { reporter } from './outcome.ts';
import { storing } from './store-feedback.ts';

const env = readEnv(routeEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const secrets = secretsBelow(env.SECRETS_PATH, readPersonKey, now);
const table = { name: env.TABLE_NAME, dynamo: dynamo(), retentionDays: company.retentionDays };

const report = reporter(now);

export const handler = queueStep(
  deliver({
    company,
    storing: storing({
      company,
      items: items(table),
      texts: itemTexts(table),
      router: router(company),
      personKey: () => secrets(personKeyName),
      report,
      now,
    }),
    quarantine: quarantine(table),
    // Health is a picture of days: once a minute is enough, and keeps a busy source from being a hot row.
    notes: atMostEvery(60_000),
    health: sourceHealths(table),
    report,
    now,
  }),
);
