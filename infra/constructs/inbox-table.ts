import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  Billing,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { cardAttributes, indexes, table as keys } from '../../shared/contract/keys.ts';
import { recoveryDays } from '../settings.ts';

/** The one table. It outlives the stack, and neither a deployment nor a person can delete it by mistake. */
export class InboxTable extends Construct {
  readonly tableName: string;
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const table = new TableV2(this, 'Table', {
      tableName: Stack.of(this).stackName,
      partitionKey: text(keys.partitionKey),
      sortKey: text(keys.sortKey),
      globalSecondaryIndexes: Object.values(indexes).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...cardAttributes],
      })),
      timeToLiveAttribute: keys.expiry,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: recoveryDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.tableName = table.tableName;
    this.arn = table.tableArn;
  }

  indexArns(...names: readonly (keyof typeof indexes)[]): string[] {
    return names.map((name) => `${this.arn}/index/${indexes[name].name}`);
  }
}

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });
