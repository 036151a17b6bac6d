/** The mail as bytes for SendRawEmail. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Digest } from '../domain/digest.ts';
import { link } from './link.ts';
import { mailbox } from './mailbox.ts';
import { renderDigest } from './render.ts';

/**
 * The digest as a MIME message: text and HTML, quoted-printable, every header once. Deterministic: the same digest
 * gives the same bytes, so a second attempt can be told from a second digest. Never a Bcc; the envelope is the caller's.
 */
export function mimeOf(digest: Digest): Promise<Uint8Array> {
  const { subject, html, text } = renderDigest(digest);
  const part = (content: string) => ({ content, contentTransferEncoding: 'quoted-printable' });
  const composer = new MailComposer({
    baseBoundary: hash(subject, html, text),
    newline: 'windows',
    date: new Date(digest.end),
    messageId: `<${hash(digest.recipient, digest.end)}@${domainOf(digest)}>`,
    from: mailbox(digest.from),
    to: mailbox(digest),
    replyTo: mailbox(digest.replyTo),
    subject,
    text: part(text),
    html: part(html),
    headers: headersOf(digest),
  });
  return composer.compile().build();
}

/** Nodemailer would encode and fold these, so they go out as they are: nothing in them is free text. */
function headersOf(digest: Digest) {
  const { href: unsubscribeByMail } = new URL(
    `mailto:${encodeURIComponent(digest.replyTo.email).replace('%40', '@')}?subject=Unsubscribe%20from%20the%20digest`,
  );
  const exact = {
    'List-Id': `<digest.${domainOf(digest)}>`,
    'List-Unsubscribe': `<${link(digest.unsubscribe)}>,\r\n <${unsubscribeByMail}>`,
    // RFC 8058: one POST by the mail client, no page in between.
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    // RFC 3834, and the header Exchange reads instead: no out-of-office reply to a digest.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
  return Object.entries(exact).map(([key, value]) => ({ key, value: { prepared: true, value } }));
}

const domainOf = ({ from }: Digest): string => from.email.slice(from.email.lastIndexOf('@') + 1);

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
