import { describe, expect, test } from 'vitest';
import { type FunctionName, functions } from '../../shared/contract/functions.ts';
import { aStack } from '../support/a-stack.ts';
import { actionsInCode } from '../support/actions-in-code.ts';

const { all } = aStack();

describe('what a function may do', () => {
  test('is what its step needs, action by action', () => {
    const text = Object.entries(actionsByOwner()).map(([owner, list]) => [owner, list.join(' ')]);

    expect(Object.fromEntries(text)).toMatchInlineSnapshot(`
      {
        "Nights": "lambda:InvokeFunction sqs:SendMessage",
        "Schedule": "lambda:InvokeFunction sqs:SendMessage",
        "collect": "logs:CreateLogStream logs:PutLogEvents sqs:SendMessage s3:GetObject sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes",
        "desk": "logs:CreateLogStream logs:PutLogEvents dynamodb:GetItem dynamodb:PutItem dynamodb:Query ssm:GetParameter",
        "digest": "logs:CreateLogStream logs:PutLogEvents dynamodb:GetItem dynamodb:PutItem dynamodb:Query ssm:GetParameter ses:SendRawEmail sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes",
        "learn": "logs:CreateLogStream logs:PutLogEvents sqs:SendMessage dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query",
        "receive": "logs:CreateLogStream logs:PutLogEvents sqs:SendMessage ssm:GetParameter",
        "route": "logs:CreateLogStream logs:PutLogEvents dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem ssm:GetParameter sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes",
        "sweep": "logs:CreateLogStream logs:PutLogEvents sqs:SendMessage dynamodb:GetItem dynamodb:PutItem dynamodb:Query",
      }
    `);
  });

  test.each(Object.keys(functions))(
    'is what the code of %s asks of AWS, and nothing else',
    (name) => {
      const { trigger } = functions[name as FunctionName];
      const theirs = [...everyFunction, ...(byTrigger[trigger.kind] ?? [])];
      const mayDo = actionsByOwner()[name]?.filter((action) => !theirs.includes(action));

      expect(mayDo?.toSorted()).toEqual(actionsInCode(`functions/${name}/handler.ts`));
    },
  );

  test('reads only the indexes that it shows', () => {
    const indexesOf = statements().flatMap(([owner, { Resource }]) =>
      [...JSON.stringify(Resource).matchAll(/\/index\/([^"]+)/g)].map(([, index]) => [
        owner,
        index,
      ]),
    );

    expect(indexesOf.toSorted()).toEqual([
      ['desk', 'desk'],
      ['digest', 'closed'],
      ['digest', 'desk'],
      ['digest', 'feed'],
      ['learn', 'closed'],
      ['learn', 'corrected'],
      ['learn', 'feed'],
      ['route', 'corrected'],
    ]);
  });

  test('has two wildcards: the secrets of the sources for receive, their mails for collect', () => {
    const wild = statements().filter(([, statement]) => JSON.stringify(statement).includes('*'));

    expect(wild.map(([owner]) => owner).toSorted()).toEqual(['collect', 'receive']);
    expect(JSON.stringify(wild)).toContain('s3:::earful-test-mails-');
    expect(JSON.stringify(wild)).toContain(':parameter/earful/test/sources/*');
  });

  test('sends mail as our one sender only', () => {
    const sending = statements().filter(([, { Action }]) => String(Action).startsWith('ses:'));

    expect(sending.map(([owner, { Condition }]) => [owner, Condition])).toEqual([
      ['digest', { StringEquals: { 'ses:FromAddress': 'feedback@hollin.example' } }],
    ]);
  });
});

/** What Lambda itself does in the function's name. */
const everyFunction = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const byTrigger: Readonly<Record<string, readonly string[]>> = {
  queue: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  // To where a tick goes that failed for good.
  daily: ['sqs:SendMessage'],
};

function actionsByOwner(): Readonly<Record<string, readonly string[]>> {
  const byOwner: Record<string, string[]> = {};
  for (const [owner, { Action }] of statements()) {
    byOwner[owner] = [...new Set([...(byOwner[owner] ?? []), ...[Action].flat().map(String)])];
  }
  return byOwner;
}

/** The policy statements of each role, under the name of the function that has it. */
function statements() {
  return all('AWS::IAM::Policy').flatMap(({ properties }) => {
    const owner = String(properties.Roles[0].Ref).replace(/[Rr]ole.*/, '');
    return properties.PolicyDocument.Statement.map(
      (statement: Record<string, unknown>) => [owner, statement] as const,
    ) as readonly (readonly [string, Record<string, unknown>])[];
  });
}
