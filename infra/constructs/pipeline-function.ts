import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { EnvOf } from '../../shared/contract/env.ts';
import { type FunctionName, functions } from '../../shared/contract/functions.ts';
import { logRetention } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { operatingAlarm, quarterHour, sumOf } from './alarm.ts';
import { capitalised } from './dead-letters.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The functions that a trigger of this kind starts. */
export type StartedBy<Kind> = {
  [Name in FunctionName]: (typeof functions)[Name]['trigger'] extends { readonly kind: Kind }
    ? Name
    : never;
}[FunctionName];

export type PipelineFunctionProps<Name extends FunctionName> = {
  /** Folder of the bundles: `<name>/index.mjs` exports `handler`. */
  readonly bundles: string;
  /** Exactly what the function says it reads: a name too few or misspelt does not compile. */
  readonly environment: EnvOf<(typeof functions)[Name]['environment']>;
  /** What it means that the function fails: one sentence. */
  readonly failing: string;
  readonly reservedConcurrentExecutions?: number;
  /** For a function that is started asynchronously: where an event goes that failed three times. */
  readonly deadLetterQueue?: IQueue;
};

/** A Lambda of the pipeline, as shared/contract/functions.ts describes it. It may write its own log and nothing else. */
export class PipelineFunction<Name extends FunctionName> extends LambdaFunction {
  readonly name: Name;
  /** Always there, and ours: the base class allows for functions of others. */
  declare readonly role: Role;

  constructor(scope: Construct, name: Name, props: PipelineFunctionProps<Name>) {
    const { bundles, failing, environment, ...rest } = props;
    const prefix = Stack.of(scope).stackName;
    const logGroup = new LogGroup(scope, `${name}-log`, {
      logGroupName: `/${prefix}/${name}`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${name}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);

    super(scope, name, {
      ...rest,
      functionName: `${prefix}-${name}`,
      code: Code.fromAsset(join(bundles, name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(functions[name].timeoutSeconds),
      memorySize: functions[name].memoryMegabytes,
      environment: { ...environment },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Without START, END and REPORT of every invocation, which are most of what CloudWatch would charge for.
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    this.name = name;
    this.acknowledgeFindings(props.deadLetterQueue === undefined);
    operatingAlarm(this, `${capitalised(name)}Failing`, {
      meaning: failing,
      metric: sumOf(
        { errors: this.metricErrors(), throttles: this.metricThrottles() },
        quarterHour,
      ),
      // One or two that a retry healed are no reason to wake anybody.
      threshold: 3,
    });
  }

  /** Names every action: the grants of CDK give a function more than it needs. */
  allow(actions: readonly string[], resources: readonly string[], conditions?: Conditions): void {
    this.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions }),
      }),
    );
  }

  private acknowledgeFindings(nobodyQueuesItsEvents: boolean): void {
    acknowledge(this, {
      'Serverless-LambdaTracing':
        'A receipt id leads through the logs from webhook to item; X-Ray would cost more than the pipeline.',
      ...(nobodyQueuesItsEvents && {
        'Serverless-LambdaDLQ':
          'Started by an HTTP request or from a queue with its own dead-letter queue, never asynchronously.',
      }),
    });
  }
}
