import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  readSourceSecret,
  type SourceSecret,
  sourceSecretName,
} from '../../shared/contract/secrets.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { adapterFor, definitionOf, emailType } from '../../shared/sources/adapters.ts';
import { dataDirOf, type Place } from '../deployment/deployment.ts';
import { endpointsOf } from '../deployment/endpoints.ts';
import { secretStoreOf } from '../deployment/secret-store.ts';
import { newSigningSecret, newSourceSecret } from '../new-secret.ts';
import { companyOf, exactly, placeOptions, sourceOf, WrongUse } from './usage.ts';

const options = {
  ...placeOptions,
  set: { type: 'string' },
  rotate: { type: 'boolean', default: false },
  'drop-previous': { type: 'boolean', default: false },
} as const;

type Wanted = {
  /** What the provider has made; without it, a new one at random. */
  readonly signing: string | undefined;
  readonly rotate: boolean;
  readonly dropPrevious: boolean;
};

/** `secret <source>`: makes, sets or rotates what a source signs with. What is there already is never shown. */
export async function secret(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [id] = exactly(['the id of a source'], positionals);
  const { set, rotate, 'drop-previous': dropPrevious } = values;
  if (dropPrevious && (rotate || set !== undefined)) {
    throw new WrongUse('--drop-previous stands alone: it ends a rotation');
  }
  const company = await companyOf(values);
  const source = sourceOf(company, id);
  if (source.type === emailType) {
    throw new InvalidInput(`${id} has no secret: whoever writes a mail signs nothing`);
  }
  const store = secretStoreOf(values);
  const name = sourceSecretName(source.id);
  const stored = await store.get(name);
  const before = stored === undefined ? undefined : readSourceSecret(stored);
  const signing = set === '-' ? (await text(process.stdin)).trim() : set;
  const after = changed(source, before, { signing, rotate, dropPrevious });
  // Refuses what is not of the scheme's form, before it is stored.
  adapterFor(source).verifier(after.signing);
  await store.put(name, JSON.stringify(after));
  process.stdout.write(
    dropPrevious
      ? `The previous secret of ${id} is no longer valid.\n`
      : told(source, after, addressOf(values, source, after, company), set !== undefined),
  );
}

/** @throws {InvalidInput} when that would lose a secret that somebody may be using */
function changed(
  source: Source,
  before: SourceSecret | undefined,
  { signing, rotate, dropPrevious }: Wanted,
): SourceSecret {
  const { id } = source;
  const [current, previous] = before?.signing ?? [];
  if (before === undefined || current === undefined) {
    if (!(rotate || dropPrevious)) return newSourceSecret(source, signing);
    throw new InvalidInput(`${id} has no secret yet: make one with "earful secret ${id}"`);
  }
  if (dropPrevious) {
    if (previous === undefined) throw new InvalidInput(`${id} has no previous secret`);
    return { ...before, signing: [current] };
  }
  if (rotate) {
    const next = signing ?? newSigningSecret(definitionOf(source).auth);
    return { ...before, signing: [next, current] };
  }
  if (signing !== undefined) return { ...before, signing: [signing] };
  throw new InvalidInput(
    `${id} has a secret already, which is not shown again; --rotate makes a new one and keeps that one valid, --set takes the provider's`,
  );
}

/** Known for a deployment, and for this machine while it runs. */
function addressOf(
  place: Place,
  { id }: Source,
  { token }: SourceSecret,
  company: Company,
): string {
  const path = `/in/${id}/${token}`;
  if (place.stage !== undefined) return company.links + path;
  const running = endpointsOf(dataDirOf(place));
  return running === undefined
    ? `${path}, below the address that npm start prints`
    : running.url + path;
}

function told(
  source: Source,
  { signing: [current], verifyToken }: SourceSecret,
  address: string,
  isGiven: boolean,
): string {
  const { auth } = definitionOf(source);
  const isNeeded = auth.scheme !== 'address-only' && !isGiven;
  return [
    `Address: ${address}`,
    ...(isNeeded ? [`Secret:  ${current}`] : []),
    ...(verifyToken === undefined ? [] : [`Verify token: ${verifyToken}`]),
    '',
    'Paste both at the sender now: they are not shown again, and functions use them within five minutes.',
    ...(isNeeded
      ? [`If it gives you a secret of its own: earful secret ${source.id} --set -`]
      : []),
    '',
  ].join('\n');
}
