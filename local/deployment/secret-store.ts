/** Reading and writing secrets: in the file that this machine's SSM reads, or in SSM of a stage on AWS. */
import { join } from 'node:path';
import {
  GetParameterCommand,
  type GetParameterCommandOutput,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { stageOf } from '../../shared/contract/stage.ts';
import { secretsIn } from '../emulators/ssm.ts';
import { dataDirOf, type Place } from './deployment.ts';
import { reached } from './reached.ts';

/** By the names of shared/contract/secrets.ts. */
export type SecretStore = {
  get(name: string): Promise<string | undefined>;
  put(name: string, value: string): Promise<void>;
};

export function secretStoreOf(place: Place): SecretStore {
  if (place.stage === undefined) return inFile(join(dataDirOf(place), 'secrets.json'));
  return inSsm(stageOf(place.stage).secretsPath, new SSMClient());
}

function inFile(file: string): SecretStore {
  const secrets = secretsIn(file);
  return {
    get: async (name) => secrets.get(name),
    put: async (name, value) => secrets.put(name, value),
  };
}

const inSsm = (path: string, client: SSMClient): SecretStore => ({
  async get(name) {
    const Name = `${path}/${name}`;
    const asked = client.send(new GetParameterCommand({ Name, WithDecryption: true }));
    const { Parameter } = await reached(Name, asked.catch(noneYet));
    return Parameter?.Value;
  },
  async put(name, Value) {
    const Name = `${path}/${name}`;
    const command = new PutParameterCommand({ Name, Value, Type: 'SecureString', Overwrite: true });
    await reached(Name, client.send(command));
  },
});

function noneYet(error: unknown): GetParameterCommandOutput {
  if (error instanceof ParameterNotFound) return { $metadata: {} };
  throw error;
}
