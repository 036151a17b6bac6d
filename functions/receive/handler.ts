import { randomUUID } from 'node:crypto';
import { sendTo } from '../../shared/aws/sqs.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { readEnv, receiveEnv } from '../../shared/contract/env.ts';
import { writeMessage } from '../../shared/contract/messages.ts';
import { sourceSecretName } from '../../shared/contract/secrets.ts';
import { atMostEvery } from '../../shared/edge/at-most-every.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { httpStep } from '../../shared/edge/http-step.ts';
import { sourceKeys } from './keys.ts';
import { reporter } from './outcome.ts';
import { rateLimiter } from './rate-limit.ts';
import { receive } from './receive.ts';

const env = readEnv(receiveEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const keys = secretsBelow(env.SECRETS_PATH, sourceKeys(company), now);
const refusals = atMostEvery(60_000);
const send = sendTo(env.DELIVERIES_QUEUE_URL);

export const handler = httpStep(
  receive({
    company,
    keysOf: ({ id }) => keys(sourceSecretName(id)),
    freshKeysOf: ({ id }) => keys(sourceSecretName(id), 'fresh'),
    send: async (message) => {
      if ('refusedAt' in message && !refusals(message.source, now())) return;
      await send(writeMessage(message));
    },
    mayPass: rateLimiter(),
    report: reporter(now),
    now,
    newReceiptId: randomUUID,
  }),
);
