import { expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter } from '../../support/company-problems.ts';

const withSource = (lines: string) => ({ 'sources:\n': `sources:\n  ${lines}\n` });
const mailIn = 'mail-in: { name: E-mail, type: email, address: feedback@in.hollin.example }';

test('a source of the type email has the address that customers write to', () => {
  expect(readCompany(aCompanyFile(withSource(mailIn))).sources[0]).toEqual({
    id: 'mail-in',
    name: 'E-mail',
    type: 'email',
    address: 'feedback@in.hollin.example',
    public: false,
  });
});

test.each<[string, string, readonly string[]]>([
  [
    'without an address',
    'mail-in: { name: E-mail, type: email }',
    ['address: is missing: type: email says here where customers write to'],
  ],
  [
    'whose address is none',
    'mail-in: { name: E-mail, type: email, address: in.hollin.example }',
    ['address: expected a mail address like dana@company.example, not "in.hollin.example"'],
  ],
  [
    'at the address that digests come from, which would come back as feedback',
    'mail-in: { name: E-mail, type: email, address: Feedback@hollin.example }',
    ['address: is the sender of the digests: customers need an address of their own'],
  ],
  [
    'at the address of another, where each mail would come twice',
    `${mailIn}\n  again: { name: E-mail, type: email, address: FEEDBACK@in.hollin.example }`,
    ['address: is the address of another source too: each mail would come twice'],
  ],
  [
    'of another type with an address',
    'mail-in: { name: E-mail, type: github, address: feedback@in.hollin.example }',
    ['address: belongs to type: email; remove it'],
  ],
])('a source %s is refused', (_, source, problems) => {
  const found = problemsAfter(withSource(source));

  expect(found.map((problem) => problem.replace(/^c\.yaml:\d+:\d+ sources\.[\w-]+\./, ''))).toEqual(
    problems,
  );
});
