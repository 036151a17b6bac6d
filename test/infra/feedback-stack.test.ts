import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import type { PipelineFunctionProps } from '../../infra/constructs/pipeline-function.ts';
import { functions } from '../../shared/contract/functions.ts';
import { indexes } from '../../shared/contract/keys.ts';
import { aStack, type Resource } from '../support/a-stack.ts';

const { stack, template, all } = aStack();
const lambdas = all('AWS::Lambda::Function');
const queues = all('AWS::SQS::Queue');
const lambda = (name: string) => named(lambdas, 'FunctionName', `earful-test-${name}`);
const queue = (name: string) => named(queues, 'QueueName', `earful-test-${name}`);

describe('a function', () => {
  test.each(Object.entries(functions))('%s is deployed as its table says', (name, spec) => {
    const { properties } = lambda(name);

    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: spec.timeoutSeconds,
      MemorySize: spec.memoryMegabytes,
    });
    expect(Object.keys(properties.Environment.Variables)).toEqual([...spec.environment]);
  });

  test('keeps its log for a month, in a group of its own', () => {
    const groups = lambdas.map(({ properties }) => properties.LoggingConfig.LogGroup.Ref);
    const retention = groups.map(
      (id) =>
        all('AWS::Logs::LogGroup').find((group) => group.id === id)?.properties.RetentionInDays,
    );

    expect(new Set(groups).size).toBe(lambdas.length);
    expect(retention).toEqual(lambdas.map(() => 30));
  });

  test('cannot be given less than the environment it reads', () => {
    // @ts-expect-error the queue's URL is missing
    const environment: PipelineFunctionProps<'receive'>['environment'] = {
      COMPANY_FILE: '/var/task/company.json',
      SECRETS_PATH: '/earful/test',
    };

    expect(Object.keys(environment)).not.toEqual([...functions.receive.environment]);
  });
});

describe('a queue', () => {
  const started = all('AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
    queue: queues.find(({ id }) => id === properties.EventSourceArn['Fn::GetAtt'][0]),
    lambda: lambdas.find(({ id }) => id === properties.FunctionName.Ref),
    ...properties,
  }));

  test('starts the function that its table names', () => {
    const names = started.map((mapping) => [
      mapping.queue?.properties.QueueName,
      mapping.lambda?.properties.FunctionName,
      mapping.BatchSize,
      mapping.ScalingConfig.MaximumConcurrency,
      mapping.FunctionResponseTypes,
    ]);

    expect(names).toEqual([
      ['earful-test-deliveries', 'earful-test-route', 10, 5, ['ReportBatchItemFailures']],
      ['earful-test-editions', 'earful-test-digest', 1, 2, ['ReportBatchItemFailures']],
      ['earful-test-mails', 'earful-test-collect', 10, 2, ['ReportBatchItemFailures']],
    ]);
  });

  test('hides a message six times as long as the function may work on it', () => {
    for (const { queue, lambda } of started) {
      expect(queue?.properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * lambda?.properties.Timeout,
      );
    }
  });

  test.each(['mails', 'deliveries', 'editions'])(
    '%s parks a message after five failed tries',
    (name) => {
      const { RedrivePolicy, MessageRetentionPeriod } = queue(name).properties;
      const parked = queue(`${name}-parked`);

      expect(RedrivePolicy.maxReceiveCount).toBe(5);
      expect(RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]).toBe(parked.id);
      expect(parked.properties.MessageRetentionPeriod).toBeGreaterThan(MessageRetentionPeriod);
    },
  );
});

describe('the table', () => {
  const table = all('AWS::DynamoDB::GlobalTable')[0]?.properties;

  test('outlives the stack and every mistake of the last fortnight', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    expect(table.Replicas[0]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 14,
      },
    });
  });

  test('lets what is past its date expire', () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  test('has the indexes of the key table, each with enough for a list', () => {
    const names = table.GlobalSecondaryIndexes.map(
      (index: { IndexName: string }) => index.IndexName,
    );

    expect(names).toEqual(Object.keys(indexes));
    for (const { Projection } of table.GlobalSecondaryIndexes) {
      expect(Projection.NonKeyAttributes).toContain('card');
    }
  });
});

describe('the intake', () => {
  const stage = all('AWS::ApiGatewayV2::Stage')[0]?.properties;

  test('answers the routes of the function table and throttles each', () => {
    const routes = all('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey);
    const expected = [functions.receive, functions.desk].flatMap(({ trigger }) =>
      trigger.routes.map(({ method, path }) => `${method} ${path}`),
    );

    expect(routes.toSorted()).toEqual(expected.toSorted());
    expect(Object.keys(stage.RouteSettings).toSorted()).toEqual(expected.toSorted());
  });

  test('logs neither paths, which hold tokens, nor who called', () => {
    expect(Object.values(JSON.parse(stage.AccessLogSettings.Format))).toMatchInlineSnapshot(`
      [
        "$context.requestId",
        "$context.requestTimeEpoch",
        "$context.routeKey",
        "$context.status",
        "$context.responseLatency",
        "$context.responseLength",
        "$context.integrationStatus",
      ]
    `);
  });
});

test('the clock starts a sweep every quarter of an hour, and a training every night of the company', () => {
  const schedules = all('AWS::Scheduler::Schedule').map(({ properties }) => [
    properties.ScheduleExpression,
    properties.ScheduleExpressionTimezone,
    properties.Target.Arn['Fn::GetAtt'][0],
  ]);

  expect(schedules).toEqual([
    ['rate(15 minutes)', undefined, lambda('sweep').id],
    ['cron(0 4 * * ? *)', 'Europe/Berlin', lambda('learn').id],
  ]);
});

test.each([
  ['sweep', 'ticks'],
  ['learn', 'trainings'],
])('a tick of %s that fails for good is kept, and rings', (name, of) => {
  const { id } = queue(`${of}-parked`);
  const schedule = all('AWS::Scheduler::Schedule').find(
    ({ properties }) => properties.Name === `earful-test-${name}`,
  );
  const targets = [
    schedule?.properties.Target.DeadLetterConfig.Arn,
    lambda(name).properties.DeadLetterConfig.TargetArn,
  ];

  expect(targets.map((target) => target['Fn::GetAtt'][0])).toEqual([id, id]);
});

test('cdk-nag finds nothing that we have not accepted with a reason', () => {
  const found = [new AwsSolutionsChecks(), new ServerlessChecks()].flatMap(
    (checks) => checks.validateScope(stack).violations,
  );

  expect(found).toEqual([]);
});

function named(resources: readonly Resource[], attribute: string, name: string): Resource {
  const found = resources.find(({ properties }) => properties[attribute] === name);
  if (!found) throw new Error(`no ${name} among ${resources.map(({ id }) => id).join(', ')}`);
  return found;
}
