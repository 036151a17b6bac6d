import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { InvalidInput } from '../errors.ts';
import { requestTimeoutMs } from './time-limits.ts';

/** How long a value is used without asking again: a rotation is over after this. */
const freshMs = 5 * 60_000;
/** A value that fits no more is asked for anew, but not more often than this: a forger must not be able to keep us busy. */
const refreshMs = 30_000;
/** How long an old value serves when SSM does not answer. */
const staleMs = 60 * 60_000;

type Held<Value> = { readonly value: Promise<Value>; readonly at: number };

/**
 * Reads secrets below a path of SSM parameters, each parsed once and kept for five minutes. Calls for a name that is
 * being fetched wait for the same answer; while SSM is unreachable an old value serves for up to an hour.
 *
 * The function it gives throws when there is no value to use: the caller is then unable to do its work, and nothing
 * may pass unchecked. Asked for a `fresh` value it does not rely on one that is older than 30 seconds.
 */
export function secretsBelow<Value>(
  path: string,
  parse: (text: string, name: string) => Value,
  now: () => Date,
  client = ssm(),
): (name: string, fresh?: 'fresh') => Promise<Value> {
  const held = new Map<string, Held<Value>>();
  return async (name, fresh) => {
    const last = held.get(name);
    const at = now().getTime();
    const maxAge = fresh === 'fresh' ? refreshMs : freshMs;
    if (last !== undefined && at - last.at < maxAge) return last.value;
    const value = fetchParameter(client, `${path}/${name}`)
      .then((text) => parse(text, name))
      .catch((error: unknown) => {
        if (last === undefined || at - last.at >= staleMs) {
          held.delete(name);
          throw error;
        }
        held.set(name, last);
        return last.value;
      });
    held.set(name, { value, at });
    return value;
  };
}

const ssm = () =>
  new SSMClient({
    maxAttempts: 2,
    requestHandler: { requestTimeout: requestTimeoutMs / 2, throwOnRequestTimeout: true },
  });

async function fetchParameter(client: SSMClient, name: string): Promise<string> {
  const { Parameter } = await client.send(
    new GetParameterCommand({ Name: name, WithDecryption: true }),
  );
  const value = Parameter?.Value;
  if (!value) throw new InvalidInput(`the parameter ${name} has no value`);
  return value;
}
