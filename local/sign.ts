/** Signs a webhook as its sender would. */
import { createHmac } from 'node:crypto';
import type { SourceSecret } from '../shared/contract/secrets.ts';
import type { Source, SourceType } from '../shared/domain/company.ts';

export type Payload = {
  /** The sender's id of this delivery. */
  readonly id: string;
  readonly body: string;
  /** The event's name, where the sender puts it into a header. */
  readonly event?: string;
};

export type SignedRequest = {
  /** Below the link base, with the source's token. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The request to POST; `at` is the sender's clock, which must agree with ours to within minutes. */
export function signedRequest(
  source: Pick<Source, 'id' | 'type'>,
  secret: SourceSecret,
  payload: Payload,
  at: Date,
): SignedRequest {
  const [key = ''] = secret.signing;
  return {
    path: `/in/${source.id}/${secret.token}`,
    headers: { 'content-type': 'application/json', ...signatures[source.type](key, payload, at) },
    body: payload.body,
  };
}

type Sign = (key: string, payload: Payload, at: Date) => Readonly<Record<string, string>>;

const signatures: Readonly<Record<SourceType, Sign>> = {
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  standard: (key, { id, body }, at) => {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    return {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
  },
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
  github: (key, { id, body, event = 'issues' }) => ({
    'x-github-delivery': id,
    'x-github-event': event,
    'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
  }),
};
