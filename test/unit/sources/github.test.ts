import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { github } from '../../../shared/sources/github.ts';

const origin = (event: string) => ({
  source: sourceId('github'),
  headers: { 'x-github-event': event },
  receivedAt: '2026-11-23T10:00:00.000Z',
});

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

describe('GitHub deliveries', () => {
  test('an opened issue is feedback in the words of its author', () => {
    expect(github.translate({ action: 'opened', issue }, origin('issues'))).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'github',
          externalId: 'I_1',
          url: issue.html_url,
          title: issue.title,
          text: 'Every time.',
          author: { id: 'U_1', handle: '@rider42' },
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:05:00.000Z',
        },
      ],
    });
  });

  test('a comment is feedback of its own, under the title of what it is about', () => {
    const { title: _, ...rest } = issue;
    const comment = { ...rest, node_id: 'IC_1', body: 'Same here' };
    const translation = github.translate(
      { action: 'created', issue, comment },
      origin('issue_comment'),
    );

    expect(translation).toMatchObject({ items: [{ externalId: 'IC_1', title: issue.title }] });
  });

  test.each([
    ['a label', { action: 'labeled', issue }, 'the action "labeled" is not feedback'],
    [
      'a bot',
      { action: 'opened', issue: { ...issue, user: { ...user, type: 'Bot' } } },
      'a bot wrote it',
    ],
  ])('%s is ignored, with the reason', (_, payload, because) => {
    expect(github.translate(payload, origin('issues'))).toEqual({ kind: 'ignored', because });
  });

  test('a payload of another shape is refused with the field that is wrong', () => {
    const broken = { action: 'opened', issue: { ...issue, node_id: 7 } };

    expect(() => github.translate(broken, origin('issues'))).toThrow(/issue\.node_id/);
  });

  test('a star is known to be no feedback before its body is looked at', () => {
    expect(github.ignores(origin('star').headers)).toBe('the event "star" is not feedback');
    expect(github.ignores(origin('issues').headers)).toBeUndefined();
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
    const about = origin(event);

    const because = github.ignores(about.headers);
    const translation =
      because === undefined ? github.translate(payload, about) : { kind: 'ignored', because };
    const isFeedback = ['issues', 'issue_comment', 'discussion'].includes(event);
    expect(translation.kind).toBe(isFeedback ? 'feedback' : 'ignored');
  });
});
