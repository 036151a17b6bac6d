import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { functions } from '../../shared/contract/functions.ts';
import { metricNamespace } from '../../shared/contract/metrics.ts';
import { logRetention, throttle } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { operatingAlarm, quarterHour } from './alarm.ts';
import type { PipelineFunction, StartedBy } from './pipeline-function.ts';

/** The HTTP API: webhooks come in here, and the links in the mails lead here. */
export class Intake extends Construct {
  readonly url: string;
  readonly #api: HttpApi;
  readonly #stage: HttpStage;
  readonly #limits: Record<string, unknown> = {};

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `/${Stack.of(this).stackName}/intake`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: accessLogFormat,
      },
    });
    (this.#stage.node.defaultChild as CfnStage).routeSettings = this.#limits;
    this.url = this.#api.apiEndpoint;

    this.#ring(accessLog);
  }

  /** Sends the function's routes to it, each with its own throttle, so that a flood on one starves no other. */
  leadsTo(target: PipelineFunction<StartedBy<'http'>>): void {
    const integration = new HttpLambdaIntegration(target.name, target);
    for (const { method, path } of functions[target.name].trigger.routes) {
      const [route] = this.#api.addRoutes({ path, methods: [HttpMethod[method]], integration });
      if (!route) throw new Error(`no route for ${method} ${path}`);
      this.#limits[`${method} ${path}`] = {
        ThrottlingRateLimit: throttle.rateLimit,
        ThrottlingBurstLimit: throttle.burstLimit,
      };
      // API Gateway refuses settings of a route that does not exist yet.
      this.#stage.node.addDependency(route);
      acknowledge(route, { 'AwsSolutions-APIG4': whyNoAuthorizer });
    }
  }

  #ring(accessLog: LogGroup): void {
    operatingAlarm(this, 'IntakeFailing', {
      meaning: 'Senders and readers get errors that are our fault.',
      metric: this.#api.metricServerError({ period: quarterHour, statistic: 'sum' }),
      threshold: 5,
    });
    // Only a webhook with a wrong signature is answered so.
    const unauthenticated = new MetricFilter(this, 'Unauthenticated', {
      logGroup: accessLog,
      filterPattern: FilterPattern.stringValue('$.status', '=', '401'),
      metricNamespace,
      metricName: 'WebhookUnauthenticated',
    });
    operatingAlarm(this, 'WebhooksRefused', {
      meaning: 'Signatures of a source do not fit its secret: what it sends is refused.',
      metric: unauthenticated.metric({ period: quarterHour, statistic: 'sum' }),
      threshold: 5,
    });
  }
}

const whyNoAuthorizer =
  'The function checks a signature over the raw body, or a signed token; an authorizer never sees the body.';

/** The route and never the path, which holds a token; no address of the caller either. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    integrationStatus: '$context.integrationStatus',
  }),
);
