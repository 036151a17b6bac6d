import { Aws, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { functions } from '../../shared/contract/functions.ts';
import { longestWait } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { operatingAlarm } from './alarm.ts';
import { deadLetters } from './dead-letters.ts';
import type { PipelineFunction, StartedBy } from './pipeline-function.ts';

const { everyMinutes } = functions.sweep.trigger;

/** The clock of the pipeline. A tick that is lost is made up for by the next: a tick says only "look what is due". */
export class Schedule extends Construct {
  /** Ticks that the function could not be started for, or that failed three times in it. */
  readonly lostTicks: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.lostTicks = deadLetters(this, {
      of: 'ticks',
      meaning: 'A sweep failed three times: if the next one fails too, digests are late.',
    });
    acknowledge(this.lostTicks, {
      'AwsSolutions-SQS3':
        'It is a dead-letter queue: of the schedule and of the function, not of a queue.',
    });
  }

  starts(sweep: PipelineFunction<StartedBy<'schedule'>>): void {
    new CfnSchedule(this, 'Tick', {
      name: `${Stack.of(this).stackName}-sweep`,
      scheduleExpression: `rate(${everyMinutes} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: sweep.functionArn,
        roleArn: this.#roleFor(sweep).roleArn,
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: everyMinutes * 60 },
        deadLetterConfig: { arn: this.lostTicks.queueArn },
      },
    });
    operatingAlarm(this, 'SweepSilent', {
      meaning: 'No sweep has ended well for an hour: no digest is on its way to anybody.',
      metric: new MathExpression({
        expression: 'FILL(invocations, 0) - FILL(errors, 0)',
        usingMetrics: { invocations: sweep.metricInvocations(), errors: sweep.metricErrors() },
        period: longestWait,
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #roleFor(sweep: PipelineFunction<StartedBy<'schedule'>>): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    for (const [action, resource] of [
      ['lambda:InvokeFunction', sweep.functionArn],
      ['sqs:SendMessage', this.lostTicks.queueArn],
    ] as const) {
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    }
    return role;
  }
}
