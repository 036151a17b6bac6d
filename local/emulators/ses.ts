/**
 * SES (version 1, Query protocol) on this machine: keeps the mail instead of sending it, and fails when told to.
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 */
import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Mail, Mailbox } from '../mailbox.ts';
import { start } from './loopback.ts';
import { answer, members, type Refusal, refuse } from './query-protocol.ts';

/** What a send runs into. `…AfterAccept`: the mail is sent, and the sender does not learn it. */
const failures = ['throttle', 'quota', 'reject', 'errorAfterAccept', 'dropAfterAccept'] as const;
type Failure = (typeof failures)[number];

export type SesEmulator = {
  readonly endpoint: string;
  /** Makes the next sends fail; over HTTP it is `POST /_switch` with `{"throttle": 2}`. */
  fail(failure: Failure, times: number): void;
  /** How many sends were asked for, failed ones included. */
  requests(): number;
  stop(): Promise<void>;
};

type Needs = { readonly mailbox: Pick<Mailbox, 'keep'>; readonly now: () => Date };

export async function startSes(needs: Needs): Promise<SesEmulator> {
  const switches = failureSwitches();
  let requests = 0;
  const server = await start(async (request, response) => {
    const body = await text(request);
    if (request.url === '/_switch') {
      for (const [name, times] of readSwitches(body)) switches.set(name, times);
      response.end('ok\n');
      return;
    }
    const form = new URLSearchParams(body);
    const action = form.get('Action') ?? '';
    if (action === 'SendRawEmail') {
      requests += 1;
      return send(form, response, switches.next(), needs);
    }
    if (action === 'GetSendQuota') return answer(response, action, quota);
    refuse(response, { code: 'InvalidAction', message: `Could not find operation ${action}` });
  });
  return { ...server, fail: switches.set, requests: () => requests };
}

async function send(
  form: URLSearchParams,
  response: ServerResponse,
  failure: Failure | undefined,
  { mailbox, now }: Needs,
): Promise<void> {
  const mail = readMail(form, now());
  if (mail.destinations.length === 0 || mail.raw.length === 0) return refuse(response, incomplete);
  const refusal = failure && refusals[failure];
  if (refusal) return refuse(response, refusal);
  const id = await mailbox.keep(mail);
  if (failure === 'dropAfterAccept') response.destroy();
  else if (failure === 'errorAfterAccept') refuse(response, internalFailure);
  else answer(response, 'SendRawEmail', `<MessageId>${id}</MessageId>`);
}

function failureSwitches() {
  const pending = new Map<Failure, number>();
  return {
    set: (failure: Failure, times: number): void => void pending.set(failure, times),
    /** What the next send runs into; used up by asking. */
    next: (): Failure | undefined => {
      const failure = failures.find((name) => (pending.get(name) ?? 0) > 0);
      if (failure) pending.set(failure, (pending.get(failure) ?? 0) - 1);
      return failure;
    },
  };
}

const switchSchema = z.partialRecord(z.enum(failures), z.number().int().min(0));

const readSwitches = (body: string) =>
  Object.entries(switchSchema.parse(JSON.parse(body))) as [Failure, number][];

const incomplete = {
  code: 'InvalidParameterValue',
  message: 'Destinations and RawMessage are required.',
};
const internalFailure = { code: 'InternalFailure', message: 'An error occurred.', status: 500 };

/** Both limits carry one code: only the message tells them apart. */
const refusals: Readonly<Partial<Record<Failure, Refusal>>> = {
  throttle: { code: 'Throttling', message: 'Maximum sending rate exceeded.' },
  quota: { code: 'Throttling', message: 'Daily message quota exceeded.' },
  reject: { code: 'MessageRejected', message: 'Email address is not verified.' },
};

const quota =
  '<Max24HourSend>50000</Max24HourSend><MaxSendRate>14</MaxSendRate><SentLast24Hours>0</SentLast24Hours>';

function readMail(form: URLSearchParams, at: Date): Omit<Mail, 'id'> {
  const source = form.get('Source');
  const configurationSet = form.get('ConfigurationSetName');
  const names = members(form, /^Tags\.member\.\d+\.Name$/);
  const values = members(form, /^Tags\.member\.\d+\.Value$/);
  return {
    at: at.toISOString(),
    ...(source && { source }),
    ...(configurationSet && { configurationSet }),
    destinations: members(form, /^Destinations\.member\.\d+$/),
    tags: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
    raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
  };
}
