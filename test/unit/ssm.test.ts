import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { secretsBelow } from '../../shared/aws/ssm.ts';

// The client and not its class: test files share their modules.
const client = new SSMClient({ region: 'eu-central-1' });
const ssm = mockClient(client);
const start = Date.parse('2026-11-23T10:00:00.000Z');
let now: Date;

beforeEach(() => {
  ssm.reset();
  now = new Date(start);
});

const later = (minutes: number) => {
  now = new Date(start + minutes * 60_000);
};
const secrets = () =>
  secretsBelow(
    '/earful/test',
    (text) => ({ text }),
    () => now,
    client,
  );
const answers = (value: string) =>
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: value } });
const isDown = () => ssm.on(GetParameterCommand).rejects(new Error('SSM is down'));
const asked = () => ssm.commandCalls(GetParameterCommand).length;

describe('a secret', () => {
  test('is fetched and parsed once for all who ask within five minutes', async () => {
    answers('one');
    const read = secrets();
    const [a, b] = await Promise.all([read('k'), read('k')]);
    later(4);

    expect(await read('k')).toBe(a);
    expect(b).toBe(a);
    expect(asked()).toBe(1);
  });

  test('serves everybody who asks at once for another hour, while SSM is down', async () => {
    answers('one');
    const read = secrets();
    await read('k');
    isDown();
    later(30);
    expect(await Promise.all([read('k'), read('k'), read('k')])).toEqual(
      Array(3).fill({ text: 'one' }),
    );

    later(61);
    await expect(read('k')).rejects.toThrow('SSM is down');
  });

  test('that was never known is not guessed', async () => {
    isDown();

    await expect(secrets()('k')).rejects.toThrow('SSM is down');
  });

  test('is asked for anew when it fits no more, but at most every half minute', async () => {
    answers('one');
    const read = secrets();
    const first = await read('k');
    answers('two');

    expect(await read('k', 'fresh')).toBe(first);
    later(1);
    expect(await read('k', 'fresh')).toEqual({ text: 'two' });
  });
});
