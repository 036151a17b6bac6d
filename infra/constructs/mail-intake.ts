import { Aws, CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import {
  EmailIdentity,
  Identity,
  type IReceiptRuleAction,
  ReceiptRuleSet,
  TlsPolicy,
} from 'aws-cdk-lib/aws-ses';
import { Construct, type IDependable } from 'constructs';
import { mailPrefix } from '../../shared/contract/stored-mail.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { mailRetention } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { ParkedQueue } from './parked-queue.ts';
import type { PipelineFunction } from './pipeline-function.ts';

/** Where customers write to, and the source that their mail is of. */
export type MailAddress = { readonly source: SourceId; readonly address: string };

export type MailIntakeProps = {
  readonly addresses: readonly MailAddress[];
  /** The domain that digests come from: SES knows it already. */
  readonly knownDomain: string;
  /** Is told of every mail that is stored. */
  readonly mails: ParkedQueue;
};

/** Mail of customers: SES takes it, scans it and stores it as it came, and the bucket tells the queue. */
export class MailIntake extends Construct {
  /** With account and region in it: names of buckets are unique in the world. */
  readonly bucketName = `${Stack.of(this).stackName}-mails-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
  readonly #bucketArn = `arn:${Aws.PARTITION}:s3:::${this.bucketName}`;

  constructor(scope: Construct, id: string, { addresses, knownDomain, mails }: MailIntakeProps) {
    super(scope, id);
    const bucket = this.#bucket(mails);
    const written = this.#writableBySes(bucket);
    const rules = new ReceiptRuleSet(this, 'Rules', {
      receiptRuleSetName: Stack.of(this).stackName,
    });
    for (const { address, source } of addresses) {
      const rule = rules.addRule(source, {
        recipients: [address],
        scanEnabled: true,
        // A customer whose provider cannot encrypt is still a customer.
        tlsPolicy: TlsPolicy.OPTIONAL,
        actions: [stored(bucket, mailPrefix(source))],
      });
      // SES tries whether it may when the rule is made.
      rule.node.addDependency(written);
    }
    const domains = new Set(
      addresses.map(({ address }) => address.replace(/^.*@/, '').toLowerCase()),
    );
    for (const domain of domains) this.#receiveFor(domain, domain === knownDomain.toLowerCase());
  }

  /** Lets the function read the mails, and neither list nor change them. */
  readBy(collect: PipelineFunction<'collect'>): void {
    collect.allow(['s3:GetObject'], [`${this.#bucketArn}/*`]);
    acknowledge(collect.role, {
      // cdk-nag writes tokens by their names.
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${Stack.of(this).stackName}-mails-<AWS::AccountId>-<AWS::Region>/*]`]:
        'One function reads the mails of all sources, and the bucket holds nothing else.',
    });
  }

  #bucket(mails: ParkedQueue): Bucket {
    const bucket = new Bucket(this, 'Mails', {
      bucketName: this.bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: mailRetention }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // By its properties: the construct for this brings a function of its own, with rights over every bucket.
    (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: mails.arn }],
    };
    // By its name: the queue must know the bucket before the bucket may tell it anything.
    bucket.node.addDependency(mails.fedBy('s3.amazonaws.com', this.#bucketArn));
    acknowledge(bucket, {
      'AwsSolutions-S1':
        'SES writes and one function reads: both are in logs already, and the sources log each mail by its id.',
    });
    return bucket;
  }

  /** https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html */
  #writableBySes(bucket: Bucket): IDependable {
    const { stackName } = Stack.of(this);
    const rules = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${stackName}:receipt-rule/*`,
    });
    const { policyDependable } = bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects('*')],
        conditions: {
          ArnLike: { 'aws:SourceArn': rules },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    return policyDependable ?? bucket;
  }

  #receiveFor(domain: string, isKnown: boolean): void {
    const at = new Construct(this, domain);
    const exchanger = `inbound-smtp.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    new CfnOutput(at, 'Mx', { value: `${domain} MX 10 ${exchanger}` });
    if (isKnown) return;
    const identity = new EmailIdentity(at, 'Identity', { identity: Identity.domain(domain) });
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new CfnOutput(at, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` });
    }
  }
}

/** CDK's own action lets SES write for any rule of the account. */
const stored = ({ bucketName }: Bucket, objectKeyPrefix: string): IReceiptRuleAction => ({
  bind: () => ({ s3Action: { bucketName, objectKeyPrefix } }),
});
