/** What each function finds in its environment here: its own names from the table, and where "AWS" is. */
import { type FunctionName, functions } from '../../shared/contract/functions.ts';
import { credentials, region } from '../emulators/loopback.ts';

export const tableName = 'earful';
export const secretsPath = '/earful/local';
const configurationSet = 'earful-local';

export type Endpoints = {
  readonly dynamo: string;
  readonly sqs: string;
  readonly ses: string;
  readonly ssm: string;
};

type Places = {
  readonly endpoints: Endpoints;
  readonly companyFile: string;
  readonly deliveriesUrl: string;
  readonly editionsUrl: string;
};

/** @throws {Error} when the table names a variable that nothing here supplies */
export function environmentOf(
  name: FunctionName,
  { endpoints, companyFile, deliveriesUrl, editionsUrl }: Places,
): Readonly<Record<string, string>> {
  const supplied: Readonly<Record<string, string>> = {
    COMPANY_FILE: companyFile,
    SECRETS_PATH: secretsPath,
    TABLE_NAME: tableName,
    CONFIGURATION_SET: configurationSet,
    DELIVERIES_QUEUE_URL: deliveriesUrl,
    EDITIONS_QUEUE_URL: editionsUrl,
  };
  const own = functions[name].environment.map((variable) => {
    const value = supplied[variable];
    if (value === undefined) throw new Error(`${name} needs ${variable}, which is unknown here`);
    return [variable, value] as const;
  });
  return { ...Object.fromEntries(own), ...amazon(endpoints) };
}

/** Everything the SDK would look for elsewhere, so that no call and no key of this machine's owner is ever used. */
const amazon = ({ dynamo, sqs, ses, ssm }: Endpoints): Readonly<Record<string, string>> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_CONFIG_FILE: 'none',
  AWS_SHARED_CREDENTIALS_FILE: 'none',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_DYNAMODB: dynamo,
  AWS_ENDPOINT_URL_SQS: sqs,
  AWS_ENDPOINT_URL_SES: ses,
  AWS_ENDPOINT_URL_SSM: ssm,
});
