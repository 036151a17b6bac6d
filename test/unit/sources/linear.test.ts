import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { linear } from '../../../shared/sources/providers/linear.ts';
import comment from '../../fixtures/linear/comment.json' with { type: 'json' };
import issue from '../../fixtures/linear/issue.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('Linear', () => {
  test('a new issue is feedback', () => {
    expect(translated(linear, issue)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'iss-1',
          threadId: 'iss-1',
          url: 'https://linear.example/hollin/issue/RID-7',
          title: 'Export misses the last ride',
          text: 'The export ends one ride too early.',
          author: { id: 'u-ida' },
          saidAt: '2026-11-20T08:15:00.000Z',
          revisedAt: '2026-11-20T08:15:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a comment is feedback of its own, under the title of its issue', () => {
    expect(translated(linear, comment)).toMatchObject({
      items: [
        {
          externalId: 'com-1',
          threadId: 'iss-1',
          title: 'Export misses the last ride',
          text: 'It misses the first one, too.',
          author: { id: 'u-noor', name: 'Noor Visser', email: 'noor@mail.example' },
        },
      ],
    });
  });

  test.each([
    ['title', issue, { title: 'Export misses rides' }],
    ['description', issue, { description: 'The export is empty.' }],
    ['body', comment, { body: 'It misses all of them.' }],
  ])('an edited %s is a revision', (field, payload, words) => {
    const edited = altered(payload, {
      action: 'update',
      data: { ...payload.data, ...words, updatedAt: '2026-11-21T08:00:00.000Z' },
      updatedFrom: { [field]: 'what it was', updatedAt: '2026-11-20T08:15:00.000Z' },
    });
    const [said] = Object.values(words);

    const translation = translated(linear, edited);
    expect(translation).toMatchObject({
      items: [{ externalId: payload.data.id, revisedAt: '2026-11-21T08:00:00.000Z' }],
    });
    expect(JSON.stringify(translation)).toContain(said);
  });

  test('a new status is no revision', () => {
    const moved = altered(issue, { action: 'update', updatedFrom: { stateId: 'todo' } });

    expect(translated(linear, moved).kind).toBe('ignored');
  });

  test.each([
    ['issue', issue, 'iss-1'],
    ['comment', comment, 'com-1'],
  ])('a removed %s is taken back', (_, payload, externalId) => {
    expect(translated(linear, altered(payload, { action: 'remove' }))).toMatchObject({
      items: [],
      deleted: [{ externalId }],
    });
  });

  test.each([
    ['an integration wrote it, not a person', issue, { 'data.creatorId': null }],
    ['an integration wrote it, not a person', comment, { 'data.userId': null, 'data.user': null }],
    [
      'a comment on something else than an issue',
      comment,
      { 'data.issueId': null, 'data.issue': null },
    ],
    ['the event "Project" is not feedback', issue, { type: 'Project' }],
  ])('%s: ignored', (because, payload, changes) => {
    expect(translated(linear, altered(payload, changes))).toEqual({ kind: 'ignored', because });
  });

  test('a payload without an action is refused with the path', () => {
    expect(() => translated(linear, altered(issue, { action: undefined }))).toThrow(/\$\.action/);
  });

  test('a signature holds for a minute', () => {
    const body = Buffer.from(JSON.stringify(issue));
    const signature = createHmac('sha256', 'lin_wh_secret').update(body).digest('hex');
    const verify = adapterOf(linear).verifier(['lin_wh_secret']);
    const url = 'https://feedback.example/in/linear/x';
    const request = { method: 'POST', url, headers: { 'linear-signature': signature }, body };
    const later = (seconds: number) => new Date(issue.webhookTimestamp + seconds * 1000);

    expect(verify(request, later(60)).kind).toBe('genuine');
    expect(verify(request, later(61))).toEqual({ kind: 'refused', reason: 'too old or new' });
  });
});
