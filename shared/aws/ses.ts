import {
  ConfigurationSetDoesNotExistException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  SESClient,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import type { SendMail, SendOutcome } from '../contract/mail.ts';

/**
 * Sends a mail with exactly one request. SES has no idempotency key and the SDK's own retries send the same mail up
 * to three times, so there are none; the outcome says whether trying again is safe.
 */
export function mailer(configurationSet: string, client = ses()): SendMail {
  return async ({ raw, from, to, tag }) => {
    const command = new SendRawEmailCommand({
      RawMessage: { Data: raw },
      Source: from,
      Destinations: [to],
      ConfigurationSetName: configurationSet,
      Tags: [{ Name: 'edition', Value: tag }],
    });
    try {
      const { MessageId } = await client.send(command);
      return { kind: 'sent', messageId: MessageId ?? '' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

const ses = () =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: { requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

function outcomeOf(error: unknown): SendOutcome {
  const because = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  if (isOurSetup(error)) return { kind: 'later', because };
  if (error instanceof MessageRejected) return { kind: 'refused', because };
  if (error instanceof SESServiceException) {
    // A 4xx is an answer: SES looked at the mail and did not take it. A 5xx may come after it did.
    const status = error.$metadata.httpStatusCode ?? 500;
    return { kind: status < 500 ? 'later' : 'unknown', because };
  }
  return { kind: neverArrived(error) ? 'later' : 'unknown', because };
}

/** Wrong with the account and not with this mail: it can be sent once that is put right. */
const isOurSetup = (error: unknown): boolean =>
  error instanceof ConfigurationSetDoesNotExistException ||
  error instanceof MailFromDomainNotVerifiedException;

const neverArrived = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND');
