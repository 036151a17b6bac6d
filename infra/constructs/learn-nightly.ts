import type { Construct } from 'constructs';
import type { InboxTable } from './inbox-table.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { Schedule } from './schedule.ts';

export type LearnNightlyProps = {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** Where the function finds the company file. */
  readonly companyFile: string;
  readonly table: InboxTable;
  /** Of the company, IANA name: night is by its clock. */
  readonly timeZone: string;
};

/** The function that learns from what people have corrected, and the clock that starts it. */
export function learnNightly(scope: Construct, props: LearnNightlyProps): void {
  const { bundles, companyFile, table, timeZone } = props;
  const nights = new Schedule(scope, 'Nights', {
    of: 'trainings',
    meaning: 'A training failed three times: the router goes on with what it has learned before.',
  });
  const learn = new PipelineFunction(scope, 'learn', {
    bundles,
    environment: { COMPANY_FILE: companyFile, TABLE_NAME: table.tableName },
    failing: 'Corrections of the last days are not learned: what goes wrong now goes on doing so.',
    deadLetterQueue: nights.lostTicks,
  });
  learn.allow(
    [
      'dynamodb:BatchGetItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ],
    [table.arn],
  );
  learn.allow(['dynamodb:Query'], table.indexArns('closed', 'corrected', 'feed'));
  nights.startsDaily(learn, timeZone);
}
