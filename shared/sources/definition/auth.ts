/** How a definition says that a request is genuine. */
import * as z from 'zod';
import type { Auth, HmacAuth } from '../../domain/source-definition.ts';
import { headerName, type ShapeOf, shortText, someOf } from './values.ts';

type Scheme<Name extends Auth['scheme']> = Extract<Auth, { readonly scheme: Name }>;

const name = '[a-z0-9][a-z0-9_-]{0,63}';
const partPattern = new RegExp(
  `^(?:body|url|method|header:${name}|field:[A-Za-z0-9_-]{1,64}|=[\\s\\S]{1,100})$`,
);
const fromPattern = new RegExp(
  `^(?:header:${name}|field:[A-Za-z0-9_-]{1,64}|\\$(?:\\.[^.[\\]]+)+)$`,
);

const encoding = z.enum(['hex', 'base64']).describe('How the signature is written.');

const prefix = shortText
  .exactOptional()
  .describe('In front of the signature, like sha256= or v1=. Not part of it.');

const signed = someOf(
  z.string().regex(partPattern, {
    error: 'expected body, url, method, header:<name in lower case>, field:<name> or =<text>',
  }),
  'part',
  12,
).describe(
  'What is signed, in this order: body, url, method, header:<name>, field:<name>, =<text>.',
);

const timestamp = z
  .strictObject({
    from: z
      .string()
      .max(200)
      .regex(fromPattern, {
        error: 'expected header:<name in lower case>, field:<name> or $.a.path',
      })
      .describe(
        'Where it stands: header:<name>, field:<name> of the signature header, or $.a.path.',
      ),
    unit: z.enum(['seconds', 'milliseconds', 'iso']).describe('Since 1970, or ISO 8601.'),
    toleranceSeconds: z
      .int()
      .min(1, { error: 'expected at least 1 second' })
      .max(86_400, { error: 'expected at most 86400 seconds, a day' })
      .describe('How old or new a request may be. 300 is usual.'),
  } satisfies ShapeOf<NonNullable<HmacAuth['timestamp']>>)
  .exactOptional()
  .describe('When it was signed, so that an old request cannot be sent again.');

const hmac = z.strictObject({
  scheme: z.literal('hmac').describe('Signed with a secret that both sides know.'),
  header: headerName.describe('The header that carries the signature, lower case.'),
  algorithm: z.enum(['sha1', 'sha256', 'sha512']).describe('The hash in it.'),
  encoding,
  prefix,
  separator: z
    .enum([',', ' '])
    .exactOptional()
    .describe(
      'The header is a list with this between its entries; the signatures have the prefix.',
    ),
  construction: z
    .enum(['hmac', 'hash'])
    .exactOptional()
    .describe('hash: a plain hash of the secret and what is signed. Default: hmac.'),
  key: z
    .enum(['text', 'whsec', 'base64'])
    .describe('How the secret is written. whsec: base 64 after whsec_.'),
  signed,
  timestamp,
} satisfies ShapeOf<HmacAuth>);

const ed25519 = z.strictObject({
  scheme: z.literal('ed25519').describe("Signed with the provider's private key."),
  header: headerName.describe('The header that carries the signature, lower case.'),
  encoding,
  prefix,
  signed,
  timestamp,
} satisfies ShapeOf<Scheme<'ed25519'>>);

const sharedSecret = z.strictObject({
  scheme: z.literal('shared-secret').describe('The secret itself travels with the request.'),
  in: headerName.describe('bearer, basic (the password), or the name of a header in lower case.'),
} satisfies ShapeOf<Scheme<'shared-secret'>>);

const twilio = z.strictObject({
  scheme: z
    .literal('twilio')
    .describe('As Twilio signs: the URL and the sorted fields of the form.'),
} satisfies ShapeOf<Scheme<'twilio'>>);

const addressOnly = z.strictObject({
  scheme: z.literal('address-only').describe('Nothing but the long random address protects it.'),
  acknowledgeUnsigned: z
    .literal(true)
    .describe('That you know: whoever has the address can send anything, marked as unverified.'),
} satisfies ShapeOf<Scheme<'address-only'>>);

const unknownScheme = {
  error: 'expected scheme: hmac, ed25519, shared-secret, twilio, address-only or any',
};

const any = z.strictObject({
  scheme: z.literal('any').describe('Any of these is enough.'),
  of: z
    .array(
      z.discriminatedUnion('scheme', [hmac, ed25519, sharedSecret, twilio], {
        error: 'expected scheme: hmac, ed25519, shared-secret or twilio',
      }),
    )
    .min(2, { error: 'expected at least two schemes' })
    .max(4, { error: 'expected at most four schemes' })
    .describe('For a provider with several modes; a secret says by its form which one it is for.'),
} satisfies ShapeOf<Scheme<'any'>>);

export const authSchema = z
  .discriminatedUnion(
    'scheme',
    [hmac, ed25519, sharedSecret, twilio, addressOnly, any],
    unknownScheme,
  )
  .describe('How a request shows that it is genuine.');
