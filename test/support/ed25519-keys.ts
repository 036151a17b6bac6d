import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

/** The private key whose 32 bytes follow from the seed, in the form that RFC 8410 wraps them. */
export const privateKey = (seed: string) =>
  createPrivateKey({
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      createHash('sha256').update(seed).digest(),
    ]),
    format: 'der',
    type: 'pkcs8',
  });
/** As providers give it to their customers. */
export const publicHex = (seed: string) =>
  createPublicKey(privateKey(seed))
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
