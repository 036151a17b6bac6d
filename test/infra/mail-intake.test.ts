import { describe, expect, test } from 'vitest';
import { sourceId } from '../../shared/domain/ids.ts';
import { aStack } from '../support/a-stack.ts';

const { template, all } = aStack({
  mailAddresses: [
    { source: sourceId('mail-in'), address: 'feedback@in.hollin.example' },
    { source: sourceId('shop-mail'), address: 'shop@hollin.example' },
  ],
});
const bucket = all('AWS::S3::Bucket')[0];
const outputs = Object.values(template.findOutputs('*')).map(({ Value }) => JSON.stringify(Value));

describe('mail of customers', () => {
  test('is scanned and stored below the id of its source', () => {
    const rules = all('AWS::SES::ReceiptRule').map(({ properties: { Rule } }) => [
      Rule.Recipients,
      Rule.Enabled,
      Rule.ScanEnabled,
      Rule.Actions.map((action: { S3Action: object }) => action.S3Action),
    ]);

    const BucketName = { Ref: bucket?.id };
    expect(rules).toEqual(
      [
        ['feedback@in.hollin.example', 'mail-in/'],
        ['shop@hollin.example', 'shop-mail/'],
      ].map(([address, ObjectKeyPrefix]) => [
        [address],
        true,
        true,
        [{ BucketName, ObjectKeyPrefix }],
      ]),
    );
  });

  test('is kept for thirty days, encrypted, and for nobody else', () => {
    expect(bucket?.properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(bucket?.properties.VersioningConfiguration).toBeUndefined();
  });

  test('is written by SES alone, for rules of ours, over TLS', () => {
    const [policy] = all('AWS::S3::BucketPolicy');
    const statements = policy?.properties.PolicyDocument.Statement as Record<string, unknown>[];
    const may = statements.filter(({ Effect }) => Effect === 'Allow');

    expect(may).toMatchObject([
      { Principal: { Service: 'ses.amazonaws.com' }, Action: 's3:PutObject' },
    ]);
    expect(JSON.stringify(may[0]?.['Condition'])).toContain(
      ':receipt-rule-set/earful-test:receipt-rule/*',
    );
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  test('is told to the queue by this bucket alone, which the queue knows first', () => {
    const { id, properties } = all('AWS::SQS::QueuePolicy').find(({ properties: policy }) =>
      JSON.stringify(policy).includes('s3.amazonaws.com'),
    ) ?? { id: '', properties: {} };
    const told = bucket?.properties.NotificationConfiguration.QueueConfigurations[0];

    expect(told.Event).toBe('s3:ObjectCreated:*');
    expect(properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Action: 'sqs:SendMessage',
        Principal: { Service: 's3.amazonaws.com' },
        Resource: told.Queue,
        Condition: {
          ArnEquals: { 'aws:SourceArn': expect.anything() },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      }),
    );
    template.hasResource('AWS::S3::Bucket', { DependsOn: [id] });
  });

  test('comes to domains that SES knows, and whose DNS the operator is told to change', () => {
    const identities = all('AWS::SES::EmailIdentity').map(
      ({ properties }) => properties.EmailIdentity,
    );

    expect(identities.toSorted()).toEqual(['hollin.example', 'in.hollin.example']);
    expect(outputs.filter((value) => value.includes(' MX 10 inbound-smtp.'))).toHaveLength(2);
  });
});

test('a company that takes no mail has nothing that could', () => {
  const without = aStack({ mailAddresses: [] });
  const types = ['AWS::SES::ReceiptRule', 'AWS::SES::ReceiptRuleSet', 'AWS::S3::Bucket'];
  const names = without
    .all('AWS::Lambda::Function')
    .map(({ properties }) => properties.FunctionName);

  expect(types.flatMap(without.all)).toEqual([]);
  expect(names).not.toContain('earful-test-collect');
});
