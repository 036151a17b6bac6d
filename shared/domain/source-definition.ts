/**
 * How one kind of source signs, and how what it sends reads in our shape: data, read by one engine. Built-in providers
 * and a company's own sources are written in the same format. There are no expressions and no regular expressions in
 * it, so nothing in a definition can loop, guess or be misled by what a stranger sends.
 */

/** What the people who talk there are doing; decides nothing, and tells readers where a voice comes from. */
export const sourceKinds = [
  'survey',
  'helpdesk',
  'review',
  'code',
  'chat',
  'social',
  'forum',
  'email',
  'payment',
  'monitoring',
  'other',
] as const;
type SourceKind = (typeof sourceKinds)[number];

/**
 * A place in a delivery: `$.a.b[0]` from the root of the payload, `@.x` from the current element of `each`,
 * `header:x-name` from the request. `[-1]` is the last of a list, `[*]` all of it; of an object, `[*]` is
 * its members as `{ key, value }`. Only what the payload itself has is found there, never what every object inherits.
 */
export type Path = string;

export const conversions = [
  'text',
  'html',
  'adf',
  'mrkdwn',
  'lower',
  'number',
  'prose',
  'iso',
  'seconds',
  'milliseconds',
] as const;
/**
 * What a value is turned into: `html`, `adf` (Jira's document format) and `mrkdwn` (Slack's markup) into plain text,
 * `iso`, `seconds` and `milliseconds` (since 1970) into an instant. `number` and `prose` choose: what is a number, or
 * text and no number. Anything else is nothing to them.
 */
export type Conversion = (typeof conversions)[number];

export type Value =
  | Path
  | { readonly at: Path; readonly as: Conversion }
  /** A provider's code in words, none where it says nothing, or so each code of a list; others stay as they are. */
  | { readonly at: Path; readonly words: Readonly<Record<string, string>> }
  | { readonly const: string | number }
  /** The first that is there and not empty. */
  | { readonly first: readonly Value[] }
  /** All that are there, one after the other; `with` between them, a blank unless given. Constants alone are nothing. */
  | { readonly join: readonly Value[]; readonly with?: string }
  /** Of each element of the list at `in` that holds `when`, what stands at `get`; `with` between them, a blank unless given. */
  | { readonly all: Selection & { readonly get: Value }; readonly with?: string }
  /** In the list at `in`: the element whose `where` equals `is`, and of it what stands at `get`. A list at `is`: one for each. */
  | {
      readonly lookup: {
        readonly in: Path;
        readonly where: Path;
        readonly is: Value;
        readonly get: Path;
      };
    };

/**
 * Holds where the value is one of `in`, none of `notIn`, there at all (`exists`), or the same as another value of the
 * delivery (`sameAs`), or another one than it (`otherThan`). Values compare as text.
 */
export type Test = {
  readonly at: Value;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly exists?: boolean;
  /** Both must be there to be the same, and to be different. */
  readonly sameAs?: Value;
  readonly otherThan?: Value;
};

/** The elements of a list that hold all of `when`; `@` is then the element. */
type Selection = { readonly in: Path; readonly when?: readonly Test[] };

/** Why something genuine is no feedback, told to the sender and the operator. */
export type Filter = Test & { readonly because: string };

export type HmacAuth = {
  readonly scheme: 'hmac';
  /** Carries the signature. */
  readonly header: string;
  readonly algorithm: 'sha1' | 'sha256' | 'sha512';
  readonly encoding: 'hex' | 'base64';
  /** In front of the signature, e.g. `sha256=`. */
  readonly prefix?: string;
  /** The header is a list, `separator` between its entries; each candidate has the prefix. */
  readonly separator?: string;
  /** Default `hmac`. `hash`: a plain hash of the secret and what is signed, as old providers do. */
  readonly construction?: 'hmac' | 'hash';
  /** How the secret is written. `whsec`: base 64 after `whsec_`. */
  readonly key: 'text' | 'whsec' | 'base64';
  /** What is signed, in this order: `body`, `url`, `method`, `header:<name>`, `field:<name>` of the signature header, or `=<text>`. */
  readonly signed: readonly string[];
  readonly timestamp?: {
    /** `header:<name>`, `field:<name>` of the signature header, or a path into the body, read once the signature holds. */
    readonly from: string;
    readonly unit: 'seconds' | 'milliseconds' | 'iso';
    readonly toleranceSeconds: number;
  };
};

export type Auth =
  | HmacAuth
  | {
      readonly scheme: 'ed25519';
      readonly header: string;
      readonly encoding: 'hex' | 'base64';
      readonly prefix?: string;
      readonly signed: readonly string[];
      readonly timestamp?: NonNullable<HmacAuth['timestamp']>;
    }
  /** The secret itself travels with the request: in a header, as a bearer token, or as the password of basic authentication. */
  | { readonly scheme: 'shared-secret'; readonly in: string | 'bearer' | 'basic' }
  /** Twilio signs the public URL and the sorted fields of the form. */
  | { readonly scheme: 'twilio' }
  /** Only the long random address protects it; what comes is marked as unverified. */
  | { readonly scheme: 'address-only'; readonly acknowledgeUnsigned: true }
  /** Any of these is enough, for a provider with several modes. */
  | { readonly scheme: 'any'; readonly of: readonly Auth[] };

/** A question of the provider's that is answered at once, and never stored. */
export type Handshake =
  /** A signed POST that holds `when`: the value at `echo` goes back, as text or, as it is, as a JSON member `as`. */
  | {
      readonly kind: 'echo';
      readonly when: readonly Test[];
      readonly echo: Path;
      readonly as?: string;
    }
  /** A signed POST that holds `when` is answered with this status and nothing else. */
  | { readonly kind: 'empty'; readonly when: readonly Test[]; readonly status: 200 | 204 }
  /** Meta: GET with `hub.verify_token`, which is the source's first secret of `verifyToken`; `hub.challenge` goes back. */
  | { readonly kind: 'meta' };

export type Mapping = {
  /** The feedback's own id at its source: the same id is the same feedback. Where it is joined, no part may be missing. */
  readonly externalId?: Value;
  /** Where `externalId` may be missing: a feedback without one is known by its delivery. */
  readonly idOptional?: true;
  readonly thread?: Value;
  /** Where it is joined, no part may be missing. */
  readonly url?: Value;
  readonly title?: Value;
  readonly text?: Value;
  /** Pairs of question and answer, of the elements that hold `when`; those that are text and not `text` itself. */
  readonly answers?: {
    readonly each: Path;
    readonly when?: readonly Test[];
    readonly question: Value;
    readonly answer: Value;
  };
  readonly rating?: {
    readonly value: Value;
    readonly min: number | Path;
    readonly max: number | Path;
  };
  readonly author?: {
    readonly id?: Value;
    readonly name?: Value;
    readonly handle?: Value;
    readonly email?: Value;
  };
  readonly language?: Value;
  readonly saidAt?: Value;
  readonly revisedAt?: Value;
};

/** How deliveries of some events are read. The first reading whose events and tests hold is taken. */
export type Reading = {
  /** Values of the definition's `event`; without it, any. */
  readonly events?: readonly string[];
  readonly when?: readonly Test[];
  /** One request, many items: the list to go through, or several of which any may be missing. `@` is then the element. */
  readonly each?: Path | readonly Path[];
  /** Whatever holds one of these is no feedback. */
  readonly ignore?: readonly Filter[];
  /**
   * The feedback was taken back at its source: its item is closed and its words are removed. A list of tests where
   * some elements of a delivery are taken back and others are new.
   */
  readonly deleted?: true | readonly Test[];
  readonly map: Mapping;
};

export type SourceDefinition = {
  readonly kind: SourceKind;
  readonly auth: Auth;
  /** A delivery id that the signature covers; without it the body's hash serves. */
  readonly deliveryId?: `header:${string}`;
  readonly handshakes?: readonly Handshake[];
  /** What a body may be. `form:<field>`: a form with JSON in that field. */
  readonly accepts?: readonly ('json' | 'form' | `form:${string}`)[];
  /** What tells one event from another. Where it is missing from a delivery, the delivery is unreadable. */
  readonly event?: Value;
  /** An event that no reading lists is a mistake and not news: the delivery is unreadable, and kept. */
  readonly noOtherEvents?: true;
  /** Private or automatic: whatever holds one of these is no feedback, whichever reading would take it. */
  readonly ignore?: readonly Filter[];
  readonly readings: readonly Reading[];
  /** The answer to an accepted delivery, where the provider wants another than our JSON. */
  readonly ack?: {
    readonly status: 200 | 204;
    readonly contentType?: string;
    readonly body?: string;
  };
};
