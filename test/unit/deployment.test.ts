import { GetQueueUrlCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deploymentOf } from '../../local/deployment/deployment.ts';
import { aCompany } from '../support/a-company.ts';
import { aStack } from '../support/a-stack.ts';

function aQueue() {
  const sqs = mockClient(SQSClient);
  onTestFinished(() => sqs.restore());
  return sqs;
}

describe('a stage on AWS', () => {
  test('is found under the names that infra gives', async () => {
    const sqs = aQueue();
    sqs.on(GetQueueUrlCommand).resolves({ QueueUrl: 'https://sqs.example/deliveries' });
    sqs.on(SendMessageBatchCommand).resolves({});
    const { all } = aStack();
    const names = ['AWS::DynamoDB::GlobalTable', 'AWS::SQS::Queue'].flatMap((type) =>
      all(type).map(({ properties }) => properties.TableName ?? properties.QueueName),
    );

    const { table } = await deploymentOf({ stage: 'test' }, aCompany());

    const asked = sqs.commandCalls(GetQueueUrlCommand)[0]?.args[0].input.QueueName;
    expect(asked).toBe('earful-test-deliveries');
    expect(names).toEqual(expect.arrayContaining([table.name, asked]));
  });

  test('that is not there, or not with these credentials, is named', async () => {
    const error = Object.assign(new Error('no such queue'), { name: 'QueueDoesNotExist' });
    aQueue().on(GetQueueUrlCommand).rejects(error);

    await expect(deploymentOf({ stage: 'prod' }, aCompany())).rejects.toThrow(
      'the queue earful-prod-deliveries cannot be reached: QueueDoesNotExist: no such queue',
    );
  });

  test('is a word that AWS takes in names', async () => {
    await expect(deploymentOf({ stage: 'Prod!' }, aCompany())).rejects.toThrow(/^stage: expected/);
  });
});
