import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { adapterFor } from '../../../shared/sources/adapters.ts';
import { aFileWithCustomSource } from '../../support/a-custom-source.ts';
import { problemsOf } from '../../support/company-problems.ts';

type Failure = readonly [what: string, from: string, to: string, problem: string];

const at = 'sources.ideas.definition';
const pathLike = 'expected a path like $.data.text, $.list[0].text, @.text or header:x-name';
const noElement = '@ is an element of each, answers or lookup, and here is none; begin with $';

const failures: readonly Failure[] = [
  [
    'a misspelt key',
    'algorithm: sha256',
    'algoritm: sha256',
    `c.yaml:68:9 ${at}.auth.algoritm: there is no such key as "algoritm"; did you mean "algorithm"?`,
  ],
  [
    'an algorithm nobody signs with',
    'algorithm: sha256',
    'algorithm: md5',
    `c.yaml:68:20 ${at}.auth.algorithm: expected one of sha1, sha256, sha512, not "md5"`,
  ],
  [
    'a scheme we do not know',
    'scheme: hmac',
    'scheme: rsa',
    `c.yaml:66:17 ${at}.auth.scheme: expected scheme: hmac, ed25519, shared-secret, twilio, address-only or any`,
  ],
  [
    'a header with capitals',
    'header: x-board-signature',
    'header: X-Board-Signature',
    `c.yaml:67:17 ${at}.auth.header: expected the name of a header in lower case`,
  ],
  [
    'a header with capitals in a path',
    'event: $.type',
    'event: header:X-Event',
    `c.yaml:75:14 ${at}.event: ${pathLike}`,
  ],
  [
    'a signature that leaves the body out',
    "'=.', body]",
    "'=.']",
    `c.yaml:73:9 ${at}.auth.signed: must name body: what is not signed can be changed`,
  ],
  [
    'something signed that no request has',
    "'=.', body]",
    "'=.', body, query]",
    `c.yaml:73:41 ${at}.auth.signed[3]: expected body, url, method, header:<name in lower case>, field:<name> or =<text>`,
  ],
  [
    'a field of a header that has none',
    "        separator: ','\n",
    '',
    `c.yaml:72:18 ${at}.auth.signed[0]: the header has no fields: give it a separator, or name a header instead`,
  ],
  [
    'a list of signatures that nothing tells apart',
    '        prefix: v1=\n',
    '',
    `c.yaml:70:20 ${at}.auth.separator: needs a prefix that tells the signatures in the list`,
  ],
  [
    'a time that anybody may change',
    "from: 'field:t'",
    'from: header:date',
    `c.yaml:74:28 ${at}.auth.timestamp.from: must be among what is signed: add header:date to signed`,
  ],
  [
    'a time from nowhere',
    "from: 'field:t'",
    'from: today',
    `c.yaml:74:28 ${at}.auth.timestamp.from: expected header:<name in lower case>, field:<name> or $.a.path`,
  ],
  [
    'a tolerance of years',
    'toleranceSeconds: 300',
    'toleranceSeconds: 99999999',
    `c.yaml:74:72 ${at}.auth.timestamp.toleranceSeconds: expected at most 86400 seconds, a day`,
  ],
  [
    'a path with a filter in it',
    'title: $.data.title',
    "title: '$.data[?(@.x)].title'",
    `c.yaml:82:20 ${at}.readings[0].map.title: ${pathLike}`,
  ],
  [
    'a path that searches everywhere',
    'title: $.data.title',
    'title: $..title',
    `c.yaml:82:20 ${at}.readings[0].map.title: ${pathLike}`,
  ],
  [
    'text where a path belongs, deep inside a value',
    'title: $.data.title',
    "title: { first: [$.data.title, { join: [$.a, 'b'] }] }",
    `c.yaml:82:58 ${at}.readings[0].map.title.first[1].join[1]: ${pathLike}`,
  ],
  [
    'an unknown conversion',
    'as: html }',
    'as: markdown }',
    `c.yaml:83:42 ${at}.readings[0].map.text.as: expected one of text, html, `,
  ],
  [
    'a value of no kind',
    'text: { at: $.data.html, as: html }',
    'text: { regex: $.data.html }',
    `c.yaml:83:13 ${at}.readings[0].map.text: expected a path, or a block with `,
  ],
  [
    'keys of two kinds of value',
    'text: { at: $.data.html, as: html }',
    'text: { const: 7, as: text }',
    `c.yaml:83:31 ${at}.readings[0].map.text.as: "as" does not go with the other keys here`,
  ],
  [
    'an element where there is none',
    'title: $.data.title',
    "title: '@.title'",
    `c.yaml:82:20 ${at}.readings[0].map.title: ${noElement}`,
  ],
  [
    'an element in what decides about the whole delivery',
    'at: $.data.author.role',
    "at: '@.role'",
    `c.yaml:77:17 ${at}.ignore[0].at: ${noElement}`,
  ],
  [
    'an element of a lookup outside of it',
    'title: $.data.title',
    "title: { lookup: { in: $.l, where: '@.id', is: '@.x', get: '@.t' } }",
    `c.yaml:82:60 ${at}.readings[0].map.title.lookup.is: ${noElement}`,
  ],
  [
    'a condition without a condition',
    'in: [staff], because',
    'because',
    `c.yaml:77:11 ${at}.ignore[0]: says nothing: add in, notIn, exists, sameAs or otherThan`,
  ],
  [
    'a filter without a reason',
    ', because: staff wrote it',
    '',
    `c.yaml:77:11 ${at}.ignore[0].because: is missing: Why this is no feedback, in plain words: sender and operator read it.`,
  ],
  [
    'events that nothing tells apart',
    '      event: $.type\n',
    '',
    `c.yaml:78:11 ${at}.readings[0].events: needs event beside readings: say where the event stands`,
  ],
  [
    'a reading that is never reached',
    'events: [post.deleted]',
    'events: [post.edited]',
    `c.yaml:89:11 ${at}.readings[1]: is never reached: an earlier reading takes all of its events`,
  ],
  [
    'a deletion of nobody knows what',
    'map: { externalId: $.data.id }',
    'map: {}',
    `c.yaml:91:11 ${at}.readings[1].map: needs externalId: say what was deleted`,
  ],
  [
    'a reading that reads nothing',
    '          deleted: true\n',
    '',
    `c.yaml:90:11 ${at}.readings[1].map: reads no feedback: add text, title, rating or answers`,
  ],
  [
    'a scale upside down',
    'min: 1, max: 5',
    'min: 5, max: 1',
    `c.yaml:85:57 ${at}.readings[0].map.rating.max: must be above min`,
  ],
  [
    'an optional id that is never read',
    'externalId: $.data.id\n            title',
    'idOptional: true\n            title',
    `c.yaml:81:25 ${at}.readings[0].map.idOptional: says nothing without externalId`,
  ],
  [
    'a delivery id that is not signed',
    '      event: $.type\n',
    '      event: $.type\n      deliveryId: header:x-delivery\n',
    `c.yaml:76:19 ${at}.deliveryId: must be among what is signed; leave it out otherwise`,
  ],
  [
    'a question of the provider that every delivery would be',
    '      event: $.type\n',
    '      event: $.type\n      handshakes: [{ kind: empty, when: [], status: 204 }]\n',
    `c.yaml:76:35 ${at}.handshakes[0].when: is empty: write at least one condition`,
  ],
  [
    'a body in an answer that has none',
    '      event: $.type\n',
    '      event: $.type\n      ack: { status: 204, body: ok }\n',
    `c.yaml:76:33 ${at}.ack.body: cannot be sent with status 204; write status: 200`,
  ],
  [
    'a format of the body that we do not read',
    '      event: $.type\n',
    '      event: $.type\n      accepts: [xml]\n',
    `c.yaml:76:17 ${at}.accepts[0]: expected json, form, or form:<field> for a form with JSON in that field`,
  ],
  [
    'a definition for a provider that has its own',
    'type: custom',
    'type: github',
    `c.yaml:63:5 ${at}: belongs to type: custom; remove it`,
  ],
];

test.each(failures)('a custom source with %s is refused', (_, from, to, problem) => {
  const problems = problemsOf(aFileWithCustomSource({ [from]: to }));

  expect(problems).toContainEqual(expect.stringContaining(problem));
});

test('a custom source without a definition is refused', () => {
  const text = aFileWithCustomSource();
  const start = text.indexOf('    definition:');

  expect(problemsOf(text.slice(0, start))).toEqual([
    'c.yaml:60:3 sources.ideas.definition: is missing: type: custom says here how it signs and reads',
  ]);
});

test('a source that nothing protects must say that it knows', () => {
  const text = aFileWithCustomSource();
  const [before = '', after = ''] = text.split(/ {6}auth:\n(?: {8}.*\n)+/);
  const unsigned = (known: string) =>
    `${before}      auth: { scheme: address-only${known} }\n${after}`;

  expect(problemsOf(unsigned(', acknowledgeUnsigned: true'))).toEqual([]);
  expect(problemsOf(unsigned(''))).toEqual([
    expect.stringContaining(`${at}.auth.acknowledgeUnsigned: is missing: `),
  ]);
  expect(problemsOf(unsigned(', acknowledgeUnsigned: false'))).toEqual([
    expect.stringContaining(
      'expected true, not false: That you know: whoever has the address can send anything',
    ),
  ]);
});

test('a value that contains itself is refused, not followed for ever', () => {
  const text = aFileWithCustomSource({ 'title: $.data.title': 'title: &t { first: [*t] }' });

  expect(problemsOf(text)).toEqual(['c.yaml:82:33 is inside what &t names, which would never end']);
});

test('the example in the demo company’s file is a custom source once its comment signs are gone', () => {
  const text = readFileSync('company.yaml', 'utf8').replace(/^ {2}# (?=ideas:| )/gm, '  ');

  const { sources } = readCompany(text);

  expect(sources.find(({ id }) => id === 'ideas')).toMatchObject({
    name: 'Idea board',
    type: 'custom',
  });
});

test('a custom source reads what its provider sends, as the file says', () => {
  const { sources } = readCompany(aFileWithCustomSource());
  const ideas = sources.find(({ id }) => id === 'ideas') ?? expect.unreachable();
  const read = (payload: unknown) =>
    adapterFor(ideas).translate(Buffer.from(JSON.stringify(payload)), {
      source: sourceId('ideas'),
      headers: { 'content-type': 'application/json' },
      receivedAt: '2026-11-23T12:00:00.000Z',
    });
  const author = { name: 'Ida', email: 'ida@mail.example', role: 'user' };
  const post = {
    id: 7,
    title: 'Dark mode',
    html: '<p>Please, my <b>eyes</b></p>',
    fields: [{ label: 'Which app?', value: 'Android' }],
    stars: 4,
    author,
    created: 1_795_428_000,
    edited: 1_795_431_600,
  };

  expect(read({ type: 'post.created', data: post })).toEqual({
    kind: 'feedback',
    deleted: [],
    ignored: [],
    items: [
      {
        source: 'ideas',
        trust: 'verified',
        externalId: '7',
        title: 'Dark mode',
        text: 'Please, my eyes',
        answers: [{ question: 'Which app?', answer: 'Android' }],
        rating: { value: 4, min: 1, max: 5 },
        author: { name: 'Ida', email: 'ida@mail.example' },
        saidAt: '2026-11-23T10:00:00.000Z',
        revisedAt: '2026-11-23T11:00:00.000Z',
      },
    ],
  });
  expect(read({ type: 'post.deleted', data: { id: 7 } })).toMatchObject({
    deleted: [{ externalId: '7' }],
  });
  expect(
    read({ type: 'post.created', data: { ...post, author: { ...author, role: 'staff' } } }),
  ).toEqual({ kind: 'ignored', because: 'staff wrote it' });
});
