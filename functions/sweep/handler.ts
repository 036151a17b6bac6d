import { dynamo } from '../../shared/aws/dynamo.ts';
import { sendTo } from '../../shared/aws/sqs.ts';
import { readEnv, sweepEnv } from '../../shared/contract/env.ts';
import { writeMessage } from '../../shared/contract/messages.ts';
import { bundledCompany } from '../../shared/edge/bundled-company.ts';
import { scheduleStep } from '../../shared/edge/schedule-step.ts';
import { editions } from '../../shared/store/editions.ts';
import { quarantineExpiry } from '../../shared/store/quarantine-expiry.ts';
import { recipients } from '../../shared/store/recipients.ts';
import { sourceHealths } from '../../shared/store/source-health.ts';
import { reporter } from './finding.ts';
import { sweep } from './sweep.ts';

const env = readEnv(sweepEnv);
const now = () => new Date();
const company = bundledCompany(env.COMPANY_FILE);
const table = { name: env.TABLE_NAME, dynamo: dynamo(), retentionDays: company.retentionDays };
const send = sendTo(env.EDITIONS_QUEUE_URL);

export const handler = scheduleStep(
  sweep({
    company,
    editions: editions(table),
    recipients: recipients(table),
    ask: (request) => send(writeMessage(request)),
    health: sourceHealths(table),
    expiring: quarantineExpiry(table).expiring,
    report: reporter(now),
    now,
  }),
);
