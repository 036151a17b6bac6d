/** Handing a mail to SES: what goes in, and what can come of it. */

export type RawMail = {
  /** The whole MIME message. */
  readonly raw: Uint8Array;
  readonly from: string;
  readonly to: string;
  /** Comes back in the events of this mail: which edition it was. Letters, digits, `_` and `-`. */
  readonly tag: string;
};

/** What became of a mail. `unknown`: it may or may not have been sent, and nobody can tell from here. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'later'; readonly because: string }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'unknown'; readonly because: string };

export type SendMail = (mail: RawMail) => Promise<SendOutcome>;
