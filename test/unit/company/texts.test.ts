import { expect, test } from 'vitest';
import { problemsAfter } from '../../support/company-problems.ts';

type Failure = readonly [what: string, from: string, to: string, problem: string];

const longEmail = `lena@${'a.'.repeat(125)}example`;
const noLinkBase =
  'c.yaml:3:8 links: expected https://… without a trailing slash, question mark or # (http:// only for localhost and 127.0.0.1), not';

const failures: readonly Failure[] = [
  [
    'a blank name',
    'name: Payments',
    "name: ' '",
    'c.yaml:29:11 departments.payments.name: expected text on one line, without control characters, not ""',
  ],
  [
    'a name with a line break',
    'name: Payments',
    'name: "Pay\\nments"',
    'c.yaml:29:11 departments.payments.name: expected text on one line, without control characters, not "Pay\\nments"',
  ],
  [
    'a name with a control character',
    'name: Payments',
    'name: "Pay\\x07ments"',
    'c.yaml:29:11 departments.payments.name: expected text on one line, without control characters, not "Pay\\u0007ments"',
  ],
  [
    'a name of 81 characters',
    'name: Payments',
    `name: ${'x'.repeat(81)}`,
    'c.yaml:29:11 departments.payments.name: is too long: at most 80 characters',
  ],
  [
    'an address without @',
    'lena@hollin.example',
    'lena.hollin.example',
    'c.yaml:13:36 people.lena.email: expected a mail address like dana@company.example, not "lena.hollin.example"',
  ],
  [
    'an address that smuggles in a header',
    'lena@hollin.example',
    '"lena@hollin.example\\r\\nBcc: x@y.example"',
    'c.yaml:13:36 people.lena.email: expected a mail address like dana@company.example, not "lena@hollin.example\\r\\nBcc: x@y.example"',
  ],
  [
    'an address that ends in a line break',
    'from: feedback@hollin.example',
    'from: "feedback@hollin.example\\n"',
    'c.yaml:4:7 from: expected a mail address like dana@company.example, not "feedback@hollin.example\\n"',
  ],
  [
    'an address of more than 254 characters',
    'lena@hollin.example',
    longEmail,
    'c.yaml:13:36 people.lena.email: is too long: a mail address has at most 254 characters',
  ],
  [
    'a word that is blank',
    '[lawyer, anwalt]',
    "[lawyer, ' ']",
    'c.yaml:53:29 rules[2].when.words[1]: expected text on one line, without control characters, not ""',
  ],
  [
    'links with a trailing slash',
    'https://feedback.hollin.example',
    'https://a.example/',
    `${noLinkBase} "https://a.example/"`,
  ],
  [
    'links without TLS',
    'https://feedback.hollin.example',
    'http://a.example',
    `${noLinkBase} "http://a.example"`,
  ],
  [
    'links with a password',
    'https://feedback.hollin.example',
    'https://a:b@c.example',
    `${noLinkBase} "https://a:b@c.example"`,
  ],
  [
    'links with a query',
    'https://feedback.hollin.example',
    'https://a.example?b',
    `${noLinkBase} "https://a.example?b"`,
  ],
  [
    'links that are a script',
    'https://feedback.hollin.example',
    'javascript:alert(1)',
    `${noLinkBase} "javascript:alert(1)"`,
  ],
  [
    'a language with its country',
    '[en, de]',
    '[en, de-AT]',
    'c.yaml:50:79 rules[1].when.languages[1]: expected a language as two or three small letters, like de, not "de-AT"',
  ],
];

test.each(failures)('refuses %s', (_, from, to, problem) => {
  expect(problemsAfter({ [from]: to })).toEqual([problem]);
});
