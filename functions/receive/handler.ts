import { randomUUID } from 'node:crypto';
import { sendTo } from '../../shared/aws/sqs.ts';
import { secretsBelow } from '../../shared/aws/ssm.ts';
import { readEnv, receiveEnv } from '../../shared/contract/env.ts';
import { writeMessage } from '../../shared/contract/messages.ts';
import { sourceSecretName } from '../../shared/contract/secrets.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { httpStep } from '../../shared/edge/http-step.ts';
import { sourceKeys } from './keys.ts';
import { reporter } from './outcome.ts';
import { receive } from './receive.ts';

const env = readEnv(receiveEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const keys = secretsBelow(env.SECRETS_PATH, sourceKeys(company), now);
const send = sendTo(env.DELIVERIES_QUEUE_URL);

export const handler = httpStep(
  receive({
    company,
    keysOf: ({ id }) => keys(sourceSecretName(id)),
    send: (delivery) => send(writeMessage(delivery)),
    report: reporter(now),
    now,
    newReceiptId: randomUUID,
  }),
);
