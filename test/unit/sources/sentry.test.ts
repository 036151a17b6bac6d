import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { sentry } from '../../../shared/sources/providers/sentry.ts';
import feedback from '../../fixtures/sentry/feedback.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const sent = (payload: unknown) => translated(sentry, payload, { 'sentry-hook-resource': 'issue' });

describe('Sentry', () => {
  test('what a user wrote is feedback, without the title that Sentry gives it', () => {
    expect(sent(feedback)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: '4711',
          url: 'https://hollin.sentry.example/issues/4711/',
          text: 'The save button does nothing.',
          author: { name: 'Timo Aalto', email: 'timo@mail.example' },
          saidAt: '2026-11-20T08:15:00.123Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test.each([
    ['an error', { 'data.issue.issueCategory': 'error' }],
    ['an error of a Sentry that knows no categories', { 'data.issue.issueCategory': undefined }],
  ])('%s is no feedback', (_, changes) => {
    expect(sent(altered(feedback, changes))).toEqual({
      kind: 'ignored',
      because: 'a program failed, and nobody said anything',
    });
  });

  test('what becomes of a feedback there is nothing new from the user', () => {
    expect(sent(altered(feedback, { action: 'resolved' })).kind).toBe('ignored');
  });

  test('an alert does not get as far as the queue', () => {
    expect(adapterOf(sentry).ignores({ 'sentry-hook-resource': 'event_alert' })).toBe(
      'the event "event_alert" is not feedback',
    );
  });

  test.each([
    ['an id', { 'data.issue.id': undefined }, /\$\.data\.issue\.id/],
    ['an action', { action: undefined }, /\$\.action/],
    [
      'the words as text',
      { 'data.issue.metadata.message': {} },
      /\$\.data\.issue\.metadata\.message/,
    ],
  ])('without %s it is refused with the path', (_, changes, message) => {
    expect(() => sent(altered(feedback, changes))).toThrow(message);
  });
});
