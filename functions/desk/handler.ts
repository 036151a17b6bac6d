import { dynamo } from '../../shared/aws/dynamo.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { deskEnv, readEnv } from '../../shared/contract/env.ts';
import { linkKeysName, readLinkKeys } from '../../shared/contract/secrets.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { httpStep } from '../../shared/edge/http-step.ts';
import { desks } from '../../shared/store/desks.ts';
import { items } from '../../shared/store/items.ts';
import { recipients } from '../../shared/store/recipients.ts';
import { desk } from './desk.ts';

const env = readEnv(deskEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const secrets = secretsBelow(env.SECRETS_PATH, readLinkKeys, now);
const table = { name: env.TABLE_NAME, dynamo: dynamo(), retentionDays: company.retentionDays };

export const handler = httpStep(
  desk({
    company,
    items: items(table),
    desks: desks(table),
    recipients: recipients(table),
    linkKeys: () => secrets(linkKeysName),
    now,
  }),
);
