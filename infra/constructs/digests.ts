import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { operatingAlarm, quarterHour, sumOf } from './alarm.ts';
import type { PipelineFunction } from './pipeline-function.ts';

const undelivered = {
  bounces: { event: EmailSendingEvent.BOUNCE, metric: 'Bounce' },
  complaints: { event: EmailSendingEvent.COMPLAINT, metric: 'Complaint' },
  rejects: { event: EmailSendingEvent.REJECT, metric: 'Reject' },
} as const;

/** How mail leaves: a domain that signs, TLS or not at all, no open or click tracking. */
export class Digests extends Construct {
  readonly configurationSetName: string;
  readonly #from: string;
  readonly #identity: EmailIdentity;

  /** @param from the address of the sender */
  constructor(scope: Construct, id: string, from: string) {
    super(scope, id);
    this.#from = from;
    this.#identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(from.slice(from.lastIndexOf('@') + 1)),
    });
    for (const [index, { name, value }] of this.#identity.dkimRecords.entries()) {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` });
    }

    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: Stack.of(this).stackName,
      // A digest quotes customers: better undelivered, which rings, than readable on the way.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSetName = configurationSet.configurationSetName;
    this.#watch(configurationSet);
  }

  /** Lets the function send as our one sender. AWS asks for both resources: the identity and the configuration set. */
  sentBy(digest: PipelineFunction<'digest'>): void {
    digest.allow(
      ['ses:SendRawEmail'],
      [
        this.#identity.emailIdentityArn,
        Stack.of(this).formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: this.configurationSetName,
          arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
        }),
      ],
      { StringEquals: { 'ses:FromAddress': this.#from } },
    );
  }

  #watch(configurationSet: ConfigurationSet): void {
    // No mail carries this tag, so every event counts under its default value.
    const dimension = { name: 'earful', value: Stack.of(this).stackName };
    configurationSet.addEventDestination('Undelivered', {
      events: Object.values(undelivered).map(({ event }) => event),
      destination: EventDestination.cloudWatchDimensions([
        {
          source: CloudWatchDimensionSource.MESSAGE_TAG,
          name: dimension.name,
          defaultValue: dimension.value,
        },
      ]),
    });
    const metrics = Object.entries(undelivered).map(([name, { metric }]) => [
      name,
      new Metric({
        namespace: 'AWS/SES',
        metricName: metric,
        dimensionsMap: { [dimension.name]: dimension.value },
        statistic: 'sum',
      }),
    ]);
    operatingAlarm(this, 'DigestUndelivered', {
      meaning:
        'A digest did not reach its reader, who now gets none: SES does not send there again.',
      metric: sumOf(Object.fromEntries(metrics), quarterHour),
      threshold: 1,
    });
  }
}
