import { expect, test } from 'vitest';
import { textOf } from '../../../shared/routing/text-of.ts';
import { aFeedback } from '../../support/an-item.ts';

const bodyOf = (text: string) => textOf(aFeedback({ text })).body;

test('what a customer pasted as code teaches nothing', () => {
  expect(bodyOf('It crashes:\n```\nat refund (invoice.js)\n```\nsince Monday')).toBe(
    'It crashes:\n\n\nsince Monday',
  );
});

test('a fence that is never closed hides nothing', () => {
  expect(bodyOf('It crashes ``` since Monday')).toContain('since Monday');
});

test('the answers of a survey are read as well, and the title apart', () => {
  const answers = [{ question: 'Why?', answer: 'The parcel' }];

  expect(textOf(aFeedback({ title: 'Late', text: 'It is late', answers }))).toEqual({
    title: 'Late',
    body: 'It is late\nThe parcel',
  });
});
