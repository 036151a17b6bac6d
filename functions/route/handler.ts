import { dynamo } from '../../shared/aws/dynamo.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { readEnv, routeEnv } from '../../shared/contract/env.ts';
import { personKeyName, readPersonKey } from '../../shared/contract/secrets.ts';
import { atMostEvery } from '../../shared/edge/at-most-every.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { queueStep } from '../../shared/edge/queue-step.ts';
import { readModel } from '../../shared/routing/learned/pack.ts';
import { router } from '../../shared/routing/router.ts';
import { corrections } from '../../shared/store/corrections.ts';
import { escalations } from '../../shared/store/escalations.ts';
import { itemTexts } from '../../shared/store/item-texts.ts';
import { items } from '../../shared/store/items.ts';
import { models } from '../../shared/store/models.ts';
import { quarantine } from '../../shared/store/quarantine.ts';
import { sightings } from '../../shared/store/sightings.ts';
import { sourceHealths } from '../../shared/store/source-health.ts';
import { deliver } from './deliver.ts';
import { learnedRouter } from './learned-router.ts';
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
      router: learnedRouter({
        routerWith: (knowledge) => router(company, knowledge),
        models: models(table),
        readModel,
        corrections: corrections(table),
        items: items(table),
        report,
        now,
      }),
      sightings: sightings(table),
      escalations: escalations(table),
      forget: models(table).forget,
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
