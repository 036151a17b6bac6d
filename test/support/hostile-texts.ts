import { aLine } from './a-digest.ts';

const breakOut = '"onerror="x" onmouseover=\'y\'><script>alert(1)</script><img src=x>';

/** What strangers send us, each once: none of it may widen the mail, break its markup or turn its text around. */
export const hostileTexts: readonly string[] = [
  'A'.repeat(300),
  'W'.repeat(40),
  '👩‍👩‍👧‍👦'.repeat(60),
  'مرحبا שלום '.repeat(30),
  breakOut,
  `</title></style></td></table>${breakOut}`,
  'word '.repeat(2000),
  '',
  '   \u200b ',
  '\u202egnp.tpircsavaj\u2066\u2069',
  'one\r\nBcc: everybody@example.com\r\n\r\nbody',
  'control \u0000\u0007\u0092\u2028\u2029 here',
  'half an emoji \ud83d and \udc00',
  `z${'\u0300'.repeat(500)}algo`,
  '返金してください'.repeat(30),
  '{{7*7}} <%= 7*7 %> %0d%0aX: y =?utf-8?q?Bcc=3A?=',
];

export const hostileLines = hostileTexts.map((text) =>
  aLine({ title: text, quote: text, who: text, source: text, department: text }),
);
