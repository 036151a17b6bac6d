export type SignedRequest = {
  readonly method: string;
  /** The public URL as it was given to the sender: from configuration, never from a Host header. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
  /** The exact bytes that came. */
  readonly body: Uint8Array;
};

export type Verdict =
  | { readonly kind: 'genuine' }
  /** For the log and the metrics, never for the sender. */
  | { readonly kind: 'refused'; readonly reason: RefusedSignature };

export type RefusedSignature =
  | 'header missing'
  | 'header malformed'
  | 'too old or new'
  | 'mismatch';

export type Verify = (request: SignedRequest, now: Date) => Verdict;

export const genuine: Verdict = { kind: 'genuine' };
export const refused = (reason: RefusedSignature): Verdict => ({ kind: 'refused', reason });
