import MailComposer from 'nodemailer/lib/mail-composer';
import { clean } from './clean.ts';

/** A person or sender as a mail's header names them. */
export type Mailbox = { readonly name: string; readonly address: string };

/** SES refuses a mail with a longer one. Bytes, as encoded. */
const longest = 320;
const nameLength = 78;

/** The mailbox without anything in its name that does not belong into a header; without a name where it is too long. */
export function mailbox({
  name,
  email,
}: {
  readonly name: string;
  readonly email: string;
}): Mailbox {
  const named = { name: clean(name, nameLength), address: email };
  // Encoding makes a name up to twelve times longer, so only the encoded form can be measured.
  const encoded = new MailComposer({}).compile().encodeHeaderValue('To', [named]);
  return encoded.length <= longest ? named : { name: '', address: email };
}
