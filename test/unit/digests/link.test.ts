import { expect, test } from 'vitest';
import { link } from '../../../shared/digests/link.ts';
import { renderDigest } from '../../../shared/digests/render.ts';
import { aDeskSection, aDigest, aLine } from '../../support/a-digest.ts';

test('only https, mailto and this machine are linked', () => {
  expect(link('https://feedback.example/i/1')).toBe('https://feedback.example/i/1');
  expect(link('mailto:lena@hollin.example')).toBe('mailto:lena@hollin.example');
  expect(link('http://127.0.0.1:4100/i/1')).toBe('http://127.0.0.1:4100/i/1');
  for (const refused of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://feedback.example/i/1',
    'http://localhost.evil.example/',
    '/i/1',
  ]) {
    expect(() => link(refused)).toThrow(TypeError);
  }
});

test('a link cannot leave its attribute or its header', () => {
  expect(link('https://feedback.example/i/"><b>\r\nBcc: x')).toBe(
    'https://feedback.example/i/%22%3E%3Cb%3EBcc:%20x',
  );
});

test('the refusal does not repeat the address: it is a key to the item', () => {
  expect(() => link('ftp://feedback.example/i/secret')).toThrow(
    /^expected an https: link, got ftp:$/,
  );
});

test('a mail with a link that is not ours is not rendered', () => {
  const startWith = [aLine({ link: 'javascript:alert(1)' })];
  expect(() => renderDigest(aDigest({ sections: [aDeskSection({ startWith })] }))).toThrow(
    TypeError,
  );
});
