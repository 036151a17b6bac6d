import type { Email } from 'postal-mime';
import type { Headers } from '../adapter.ts';
import { htmlText } from '../reading/html-text.ts';
import { ownHtml } from './own-html.ts';
import { hasWords, withoutHistory, withoutSignature } from './own-words.ts';
import type { Subject } from './subject.ts';

/**
 * What the writer of a mail wrote: of its plain text, else of its HTML. Everything, where nothing would be left. Only
 * an answer has a history, and whoever passes a mail on means that mail.
 */
export function textOf(
  { text = '', html = '' }: Pick<Email, 'text' | 'html'>,
  { isForward, isReply }: Subject,
  headers: Headers,
): string {
  const answers = isReply || (headers['in-reply-to'] ?? headers['references']) !== undefined;
  const plain = text.replaceAll('\r\n', '\n');
  const written = hasWords(plain) ? plain : htmlText(html);
  const own = [withoutSignature(written), written];
  if (!answers || isForward) return own.find(hasWords) ?? '';
  const above = hasWords(plain) ? plain : htmlText(ownHtml(html));
  return [withoutSignature(withoutHistory(above)), ...own].find(hasWords) ?? '';
}
