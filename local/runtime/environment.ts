/** What each function finds in its environment here: its own names from the table, and where "AWS" is. */
import { type FunctionName, functions } from '../../shared/contract/functions.ts';
import { credentials, region } from '../emulators/loopback.ts';
import type { Plug } from '../emulators/plug.ts';

export const tableName = 'earful';
export const secretsPath = '/earful/local';
export const mailsBucket = 'earful-mails';
const configurationSet = 'earful-local';

/** The services, by what leads to each. */
export type Plugs = Readonly<Record<'dynamo' | 'sqs' | 's3' | 'ses' | 'ssm', Plug>>;

type Places = {
  readonly plugs: Plugs;
  readonly companyFile: string;
  readonly deliveriesUrl: string;
  readonly editionsUrl: string;
};

/** @throws {Error} when the table names a variable that nothing here supplies */
export function environmentOf(
  name: FunctionName,
  { plugs, companyFile, deliveriesUrl, editionsUrl }: Places,
): Readonly<Record<string, string>> {
  const supplied: Readonly<Record<string, string>> = {
    COMPANY_FILE: companyFile,
    SECRETS_PATH: secretsPath,
    TABLE_NAME: tableName,
    MAILS_BUCKET: mailsBucket,
    CONFIGURATION_SET: configurationSet,
    DELIVERIES_QUEUE_URL: deliveriesUrl,
    EDITIONS_QUEUE_URL: editionsUrl,
  };
  const own = functions[name].environment.map((variable) => {
    const value = supplied[variable];
    if (value === undefined) throw new Error(`${name} needs ${variable}, which is unknown here`);
    return [variable, value] as const;
  });
  return { ...Object.fromEntries(own), ...amazon(plugs) };
}

/** Everything the SDK would look for elsewhere, so that no call and no key of this machine's owner is ever used. */
const amazon = ({ dynamo, sqs, s3, ses, ssm }: Plugs): Readonly<Record<string, string>> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_CONFIG_FILE: 'none',
  AWS_SHARED_CREDENTIALS_FILE: 'none',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
  AWS_ENDPOINT_URL_SQS: sqs.endpoint,
  AWS_ENDPOINT_URL_S3: s3.endpoint,
  AWS_ENDPOINT_URL_SES: ses.endpoint,
  AWS_ENDPOINT_URL_SSM: ssm.endpoint,
});
