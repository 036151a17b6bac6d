/** Turning what providers write into plain text and instants. */
import type { Conversion } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import { htmlText } from './html-text.ts';
import { mrkdwnText } from './mrkdwn-text.ts';

const converters: Readonly<
  Record<Exclude<Conversion, 'adf' | 'number' | 'prose'>, (text: string) => string | undefined>
> = {
  text: (text) => text,
  lower: (text) => text.toLowerCase(),
  html: htmlText,
  mrkdwn: mrkdwnText,
  iso: (text) => instant(Date.parse(text)),
  seconds: (text) => instant(Number(text) * 1000),
  milliseconds: (text) => instant(Number(text)),
};

/** @throws {InvalidInput} naming the path where the value is nothing that can be converted so */
export function convert(found: unknown, as: Conversion, path: string): string | undefined {
  if (found === undefined || found === null) return undefined;
  if (as === 'adf') return documentText(found);
  if (as === 'number') return isNumber(found) ? String(found) : undefined;
  if (as === 'prose') return typeof found === 'string' && !isNumber(found) ? found : undefined;
  if (typeof found !== 'string' && typeof found !== 'number') {
    throw new InvalidInput(`${path}: expected text or a number`);
  }
  return converters[as](String(found));
}

const isNumber = (found: unknown): boolean =>
  (typeof found === 'number' || (typeof found === 'string' && found.trim() !== '')) &&
  Number.isFinite(Number(found));

/** ECMA-262: no Date reaches further from 1970. Milliseconds. */
const furthest = 8.64e15;

const instant = (milliseconds: number): string | undefined =>
  Math.abs(milliseconds) <= furthest ? new Date(milliseconds).toISOString() : undefined;

/**
 * The text of an Atlassian document, or of a plain string in its place.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
function documentText(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, text, content, attrs } = node as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  const parts = Array.isArray(content) ? content.map((one) => documentText(one) ?? '') : [];
  // Mentions, emoji and cards stand in a line and have no content.
  if (parts.length === 0) return inlineText(attrs);
  const isBlock = type === 'paragraph' || type === 'heading' || type === 'codeBlock';
  return parts.join('') + (isBlock ? '\n' : '');
}

function inlineText(attrs: unknown): string {
  const { text, url } = (attrs ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return text;
  return typeof url === 'string' ? url : '';
}
