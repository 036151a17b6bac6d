import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, type CfnScheduleProps } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { functions } from '../../shared/contract/functions.ts';
import { longestWait } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { operatingAlarm } from './alarm.ts';
import { type DeadLettersProps, deadLetters } from './dead-letters.ts';
import type { PipelineFunction, StartedBy } from './pipeline-function.ts';

/** Starts one function by the clock. A tick says only "look what is due": the next one makes up for one that is lost. */
export class Schedule extends Construct {
  /** Ticks that the function could not be started for, or that failed three times in it. */
  readonly lostTicks: Queue;

  constructor(scope: Construct, id: string, lost: DeadLettersProps) {
    super(scope, id);
    this.lostTicks = deadLetters(this, lost);
    acknowledge(this.lostTicks, {
      'AwsSolutions-SQS3':
        'It is a dead-letter queue: of the schedule and of the function, not of a queue.',
    });
  }

  /** Again and again, whatever the time; rings where it does not. */
  startsOften(sweep: PipelineFunction<StartedBy<'schedule'>>): void {
    const { everyMinutes } = functions[sweep.name].trigger;
    this.#start(sweep, Duration.minutes(everyMinutes), {
      scheduleExpression: `rate(${everyMinutes} minutes)`,
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

  /** Once a day, by the clock on the wall there. */
  startsDaily(learn: PipelineFunction<StartedBy<'daily'>>, timeZone: string): void {
    const [hours, minutes] = functions[learn.name].trigger.at.split(':').map(Number);
    this.#start(learn, longestWait, {
      scheduleExpression: `cron(${minutes} ${hours} * * ? *)`,
      scheduleExpressionTimezone: timeZone,
    });
  }

  #start(
    target: PipelineFunction<StartedBy<'schedule' | 'daily'>>,
    maximumAge: Duration,
    when: Pick<CfnScheduleProps, 'scheduleExpression' | 'scheduleExpressionTimezone'>,
  ): void {
    new CfnSchedule(this, 'Tick', {
      ...when,
      name: `${Stack.of(this).stackName}-${target.name}`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: this.#roleFor(target.functionArn).roleArn,
        retryPolicy: {
          maximumRetryAttempts: 5,
          maximumEventAgeInSeconds: maximumAge.toSeconds(),
        },
        deadLetterConfig: { arn: this.lostTicks.queueArn },
      },
    });
  }

  #roleFor(functionArn: string): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    for (const [action, resource] of [
      ['lambda:InvokeFunction', functionArn],
      ['sqs:SendMessage', this.lostTicks.queueArn],
    ] as const) {
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    }
    return role;
  }
}
