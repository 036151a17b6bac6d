import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { linkKeysName, personKeyName, sourceSecretName } from '../shared/contract/secrets.ts';
import type { Stage } from '../shared/contract/stage.ts';
import { sourceId } from '../shared/domain/ids.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { ringEveryAlarm } from './constructs/alarm-topic.ts';
import { countedAlarms } from './constructs/counted-alarms.ts';
import { Digests } from './constructs/digests.ts';
import { InboxTable } from './constructs/inbox-table.ts';
import { Intake } from './constructs/intake.ts';
import { learnNightly } from './constructs/learn-nightly.ts';
import { type MailAddress, MailIntake } from './constructs/mail-intake.ts';
import { ParkedQueue } from './constructs/parked-queue.ts';
import { PipelineFunction } from './constructs/pipeline-function.ts';
import { Schedule } from './constructs/schedule.ts';
import { receiveConcurrency } from './settings.ts';

export type FeedbackStackProps = {
  readonly stage: Stage;
  /** Folder with a bundle for each function, as infra/bundle.ts writes it. */
  readonly bundles: string;
  /** The address that digests come from. */
  readonly sender: string;
  /** Where customers write to; without one, nothing that receives mail is created. */
  readonly mailAddresses: readonly MailAddress[];
  /** IANA name, of the company: by its clock the router learns at night. */
  readonly timeZone: string;
};

/** Where bundle.ts put the company, as a function sees it. */
const COMPANY_FILE = '/var/task/company.json';

/** receive, mails → collect → deliveries → route → table → sweep → editions → digest → email → desk → learn, top to bottom. */
export class FeedbackStack extends Stack {
  readonly #bundles: string;
  readonly #secretsPath: string;

  constructor(scope: Construct, props: FeedbackStackProps) {
    const { stage, bundles, sender, mailAddresses, timeZone } = props;
    super(scope, stage.prefix, {
      description: 'Earful: feedback of customers in, one digest per person out.',
    });
    this.#bundles = bundles;
    this.#secretsPath = stage.secretsPath;

    const intake = new Intake(this, 'Intake');
    const deliveries = new ParkedQueue(this, 'deliveries', {
      parked: 'Feedback failed five times on its way to a desk and waits for a person.',
      waiting: 'Feedback came in over an hour ago and is on no desk yet.',
    });
    const table = new InboxTable(this, 'Inbox');
    const schedule = new Schedule(this, 'Schedule', {
      of: 'ticks',
      meaning: 'A sweep failed three times: if the next one fails too, digests are late.',
    });
    const editions = new ParkedQueue(this, 'editions', {
      parked: 'A digest failed five times: its reader has none.',
      waiting: 'A digest is over an hour late.',
    });
    const digests = new Digests(this, 'Digests', sender);

    intake.leadsTo(this.#receive(deliveries));
    if (mailAddresses.length > 0) this.#takeMail(props, deliveries);
    deliveries.starts(this.#route(table));
    schedule.startsOften(this.#sweep(table, editions, schedule));
    editions.starts(this.#digest(table, digests));
    intake.leadsTo(this.#desk(table));
    learnNightly(this, { bundles, companyFile: COMPANY_FILE, table, timeZone });

    countedAlarms(this);
    ringEveryAlarm(this);
    new CfnOutput(this, 'Url', { value: intake.url });
    new CfnOutput(this, 'Table', { value: table.tableName });
  }

  #receive(deliveries: ParkedQueue): PipelineFunction<'receive'> {
    const receive = new PipelineFunction(this, 'receive', {
      bundles: this.#bundles,
      environment: {
        COMPANY_FILE,
        SECRETS_PATH: this.#secretsPath,
        DELIVERIES_QUEUE_URL: deliveries.url,
      },
      failing: 'Webhooks are not accepted: senders that never try again lose feedback.',
      reservedConcurrentExecutions: receiveConcurrency,
    });
    const sources = this.#secretArn(sourceSecretName(sourceId('*')));
    receive.allow(['sqs:SendMessage'], [deliveries.arn]);
    receive.allow(['ssm:GetParameter'], [sources]);
    acknowledge(receive.role, {
      // cdk-nag writes tokens by their names.
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:parameter${this.#secretsPath}/sources/*]`]:
        'One function reads the secrets of all sources and of nothing else; a new source needs no new permission.',
    });
    return receive;
  }

  #takeMail({ mailAddresses, sender }: FeedbackStackProps, deliveries: ParkedQueue): void {
    const mails = new ParkedQueue(this, 'mails', {
      parked: 'A mail from a customer failed five times on its way into the pipeline.',
      waiting: 'A mail came in over an hour ago and nobody has fetched it.',
    });
    const knownDomain = sender.slice(sender.lastIndexOf('@') + 1);
    const intake = new MailIntake(this, 'Mail', { addresses: mailAddresses, knownDomain, mails });
    const collect = new PipelineFunction(this, 'collect', {
      bundles: this.#bundles,
      environment: { MAILS_BUCKET: intake.bucketName, DELIVERIES_QUEUE_URL: deliveries.url },
      failing: 'Mail from customers is stored and does not get into the pipeline.',
    });
    collect.allow(['sqs:SendMessage'], [deliveries.arn]);
    intake.readBy(collect);
    mails.starts(collect);
  }

  #route(table: InboxTable): PipelineFunction<'route'> {
    const route = new PipelineFunction(this, 'route', {
      bundles: this.#bundles,
      environment: this.#environment(table),
      failing: 'Feedback is accepted and does not get to its desk.',
    });
    route.allow(
      [
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      [table.arn],
    );
    route.allow(['dynamodb:Query'], table.indexArns('corrected'));
    route.allow(['ssm:GetParameter'], [this.#secretArn(personKeyName)]);
    return route;
  }

  #sweep(
    table: InboxTable,
    editions: ParkedQueue,
    { lostTicks }: Schedule,
  ): PipelineFunction<'sweep'> {
    const sweep = new PipelineFunction(this, 'sweep', {
      bundles: this.#bundles,
      environment: {
        COMPANY_FILE,
        TABLE_NAME: table.tableName,
        EDITIONS_QUEUE_URL: editions.url,
      },
      failing: 'Nobody looks which digests are due: they will be late.',
      deadLetterQueue: lostTicks,
    });
    sweep.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], [table.arn]);
    sweep.allow(['sqs:SendMessage'], [editions.arn]);
    return sweep;
  }

  #digest(table: InboxTable, digests: Digests): PipelineFunction<'digest'> {
    const digest = new PipelineFunction(this, 'digest', {
      bundles: this.#bundles,
      environment: {
        ...this.#environment(table),
        CONFIGURATION_SET: digests.configurationSetName,
      },
      failing: 'Digests are late or not sent at all.',
    });
    digest.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], [table.arn]);
    digest.allow(['dynamodb:Query'], table.indexArns('desk', 'feed', 'closed'));
    digest.allow(['ssm:GetParameter'], [this.#secretArn(linkKeysName)]);
    digests.sentBy(digest);
    return digest;
  }

  #desk(table: InboxTable): PipelineFunction<'desk'> {
    const desk = new PipelineFunction(this, 'desk', {
      bundles: this.#bundles,
      environment: this.#environment(table),
      failing: 'The pages behind the links in the digests do not answer.',
    });
    desk.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], [table.arn]);
    desk.allow(['dynamodb:Query'], table.indexArns('desk'));
    desk.allow(['ssm:GetParameter'], [this.#secretArn(linkKeysName)]);
    return desk;
  }

  /** What most functions that know the table find in their environment. */
  #environment({ tableName }: InboxTable) {
    return { COMPANY_FILE, SECRETS_PATH: this.#secretsPath, TABLE_NAME: tableName };
  }

  /**
   * No grant for the key behind a secret: the policy of aws/ssm, the key that AWS manages, lets everybody decrypt
   * through SSM who may read the parameter.
   */
  #secretArn(name: string): string {
    const resourceName = `${this.#secretsPath.slice(1)}/${name}`;
    return this.formatArn({ service: 'ssm', resource: 'parameter', resourceName });
  }
}
