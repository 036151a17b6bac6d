import { randomUUID } from 'node:crypto';
import { startsIn } from '../../shared/aws/s3.ts';
import { sendTo } from '../../shared/aws/sqs.ts';
import { collectEnv, readEnv } from '../../shared/contract/env.ts';
import { writeMessage } from '../../shared/contract/messages.ts';
import { queueStep } from '../../shared/edge/queue-step.ts';
import { collect } from './collect.ts';
import { reporter } from './outcome.ts';

const env = readEnv(collectEnv);
const send = sendTo(env.DELIVERIES_QUEUE_URL);

export const handler = queueStep(
  collect({
    readStart: startsIn(env.MAILS_BUCKET),
    send: (delivery) => send(writeMessage(delivery)),
    report: reporter(() => new Date()),
    newReceiptId: randomUUID,
  }),
);
