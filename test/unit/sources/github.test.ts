import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { github } from '../../../shared/sources/providers/github.ts';
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const sent = (event: string, payload: unknown) =>
  translated(github, payload, { 'x-github-event': event });

const user = { login: 'rider42', node_id: 'U_1', type: 'User' };
const issue = {
  node_id: 'I_1',
  html_url: 'https://github.com/hollin/tracker/issues/7',
  title: 'Ride is lost when the phone sleeps',
  body: 'Every time.',
  user,
  created_at: '2026-11-23T09:00:00Z',
  updated_at: '2026-11-23T09:05:00Z',
};
const { title: _, ...rest } = issue;
const comment = { ...rest, node_id: 'IC_1', body: 'Same here' };

describe('GitHub', () => {
  test('an opened issue is feedback in the words of its author', () => {
    expect(sent('issues', { action: 'opened', issue })).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'I_1',
          threadId: 'I_1',
          url: issue.html_url,
          title: issue.title,
          text: 'Every time.',
          author: { id: 'U_1', handle: '@rider42' },
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:05:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test.each([
    ['issue_comment', { issue }],
    ['discussion_comment', { discussion: { ...issue, node_id: 'D_1' } }],
  ])('an %s is feedback of its own, under the title of what it is about', (event, about) => {
    const [subject] = Object.values(about);

    expect(sent(event, { action: 'created', comment, ...about })).toMatchObject({
      items: [
        {
          externalId: 'IC_1',
          threadId: subject?.node_id,
          title: issue.title,
          text: 'Same here',
        },
      ],
    });
  });

  test('an edit keeps the id and is newer', () => {
    const edited = { ...comment, body: 'Same here, daily', updated_at: '2026-11-23T10:00:00Z' };

    expect(sent('issue_comment', { action: 'edited', issue, comment: edited })).toMatchObject({
      items: [
        { externalId: 'IC_1', text: 'Same here, daily', revisedAt: '2026-11-23T10:00:00.000Z' },
      ],
    });
  });

  test.each([
    ['issues', { issue }, 'I_1'],
    ['issue_comment', { issue, comment }, 'IC_1'],
    ['discussion', { discussion: { ...issue, node_id: 'D_1' } }, 'D_1'],
    ['discussion_comment', { discussion: issue, comment }, 'IC_1'],
  ])('what is deleted of %s is taken back, and nothing else', (event, about, externalId) => {
    expect(sent(event, { action: 'deleted', ...about })).toEqual({
      kind: 'feedback',
      items: [],
      deleted: [{ externalId }],
      ignored: [],
    });
  });

  test.each([
    ['a label', { action: 'labeled' }, 'the event "issues" is not feedback'],
    ['a bot', { 'issue.user.type': 'Bot' }, 'a bot wrote it'],
  ])('%s is ignored, with the reason', (_name, changes, because) => {
    expect(sent('issues', altered({ action: 'opened', issue }, changes))).toEqual({
      kind: 'ignored',
      because,
    });
  });

  test('people who deleted their account are not all one person', () => {
    const orphan = { ...issue, user: null };
    const translation = sent('issues', { action: 'opened', issue: orphan });

    expect(translation).toHaveProperty('items.0.author', {});
  });

  test.each([
    ['no id', { 'issue.node_id': undefined }, /\$\.issue\.node_id/],
    ['an id that is none', { 'issue.node_id': {} }, /\$\.issue\.node_id/],
    ['no action', { action: undefined }, /\$\.action/],
  ])('a payload with %s is refused with the path', (_name, changes, message) => {
    expect(() => sent('issues', altered({ action: 'opened', issue }, changes))).toThrow(message);
  });

  test('a star is known to be no feedback before its body is looked at', () => {
    const { ignores } = adapterOf(github);

    expect(ignores({ 'x-github-event': 'star' })).toBe('the event "star" is not feedback');
    expect(ignores({ 'x-github-event': 'issues' })).toBeUndefined();
  });
});

const folder = '../shared/payloads/github';
const files = existsSync(folder) ? readdirSync(folder) : [];

describe('real payloads', () => {
  test.skipIf(files.length === 0)('are at hand, beside the checkout', () => {
    expect(files).toContain('issues.opened.json');
  });

  test.each(files)('%s becomes an item or is ignored with a reason', (file) => {
    const [event = ''] = file.split('.');
    const payload: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

    const isFeedback = ['issues', 'issue_comment', 'discussion'].includes(event);
    expect(sent(event, payload).kind).toBe(isFeedback ? 'feedback' : 'ignored');
  });
});
