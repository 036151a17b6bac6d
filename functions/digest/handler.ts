import { randomUUID } from 'node:crypto';
import { dynamo } from '../../shared/aws/dynamo.ts';
import { mailer } from '../../shared/aws/ses.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { digestEnv, readEnv } from '../../shared/contract/env.ts';
import { linkKeysName, readLinkKeys } from '../../shared/contract/secrets.ts';
import { mimeOf } from '../../shared/digests/mime.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { queueStep } from '../../shared/edge/queue-step.ts';
import { announced } from '../../shared/store/announced.ts';
import { desks } from '../../shared/store/desks.ts';
import { editions } from '../../shared/store/editions.ts';
import { freeze } from './freeze.ts';
import { reporter } from './outcome.ts';
import { publish } from './publish.ts';
import { read } from './read.ts';

const env = readEnv(digestEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const secrets = secretsBelow(env.SECRETS_PATH, readLinkKeys, now);
const table = { name: env.TABLE_NAME, dynamo: dynamo(), retentionDays: company.retentionDays };
const ledger = editions(table);
const announcements = announced(table);

export const handler = queueStep(
  publish({
    editions: ledger,
    freeze: freeze({
      company,
      announced: announcements,
      read: read({
        company,
        desks: desks(table),
        editions: ledger,
        announced: announcements,
        linkKeys: () => secrets(linkKeysName),
        now,
      }),
    }),
    mimeOf,
    sendMail: mailer(env.CONFIGURATION_SET),
    report: reporter(now),
    now,
    newAttemptId: randomUUID,
  }),
);
