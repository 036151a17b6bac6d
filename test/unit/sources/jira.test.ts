import { describe, expect, test } from 'vitest';
import { jira } from '../../../shared/sources/providers/jira.ts';
import comment from '../../fixtures/jira/comment.json' with { type: 'json' };
import issue from '../../fixtures/jira/issue.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('Jira', () => {
  test('a new issue is feedback of its reporter, whoever typed it in', () => {
    expect(translated(jira, issue)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'https://hollin.example/rest/api/2/issue/10071',
          threadId: 'RIDE-71',
          title: 'Invoice has the wrong name',
          text: 'My invoice says *Hollin*,\nbut I am Greta.',
          author: { id: 'acc-greta', name: 'Greta Moss', email: 'greta@mail.example' },
          saidAt: '2026-11-20T08:15:00.000Z',
          revisedAt: '2026-11-20T08:15:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a comment that comes as a document reads as its lines', () => {
    expect(translated(jira, comment)).toMatchObject({
      items: [
        {
          externalId: 'https://hollin.example/rest/api/2/issue/10071/comment/333',
          threadId: 'RIDE-71',
          title: 'Invoice has the wrong name',
          text: '@Support still wrong:\nthe name\nthe date',
          author: { id: 'acc-greta' },
        },
      ],
    });
  });

  test('a comment of Jira Data Center has plain text, a user name and no issue', () => {
    const server = altered(comment, {
      'comment.author': { key: 'gmoss', name: 'gmoss', displayName: 'Greta Moss' },
      'comment.body': 'Still wrong.',
      issue: undefined,
    });

    expect(translated(jira, server)).toMatchObject({
      items: [{ text: 'Still wrong.', author: { id: 'gmoss', name: 'Greta Moss' } }],
    });
  });

  test('an update is taken where the words changed, and not where the status did', () => {
    const updated = (field: string) =>
      altered(issue, {
        webhookEvent: 'jira:issue_updated',
        'issue.fields.description': 'Please mend it.',
        'issue.fields.updated': '2026-11-21T09:15:00.000+0100',
        changelog: { items: [{ field: 'labels' }, { field }] },
      });

    expect(translated(jira, updated('description'))).toMatchObject({
      items: [{ text: 'Please mend it.', revisedAt: '2026-11-21T08:15:00.000Z' }],
    });
    expect(translated(jira, updated('status')).kind).toBe('ignored');
  });

  test('an edited comment keeps its id', () => {
    const edited = altered(comment, {
      webhookEvent: 'comment_updated',
      'comment.updated': '2026-11-21T09:15:00.000+0100',
    });

    expect(translated(jira, edited)).toMatchObject({
      items: [
        {
          externalId: 'https://hollin.example/rest/api/2/issue/10071/comment/333',
          revisedAt: '2026-11-21T08:15:00.000Z',
        },
      ],
    });
  });

  test.each([
    ['jira:issue_deleted', issue, 'https://hollin.example/rest/api/2/issue/10071'],
    ['comment_deleted', comment, 'https://hollin.example/rest/api/2/issue/10071/comment/333'],
  ])('%s takes it back', (webhookEvent, payload, externalId) => {
    expect(translated(jira, altered(payload, { webhookEvent }))).toMatchObject({
      items: [],
      deleted: [{ externalId }],
    });
  });

  test.each([
    ['an internal note', comment, { 'comment.jsdPublic': false }],
    [
      // Jira Cloud has been seen to call such a comment public.
      'an internal note',
      comment,
      {
        'comment.properties': [
          { key: 'other', value: { internal: false } },
          { key: 'sd.public.comment', value: { internal: true } },
        ],
      },
    ],
    [
      'only some may see it',
      comment,
      { 'comment.visibility': { type: 'role', value: 'Developers' } },
    ],
    ['only some may see it', issue, { 'issue.fields.security': { id: '3', name: 'Staff' } }],
    ['an app wrote it', comment, { 'comment.author.accountType': 'app' }],
    ['an agent wrote it', comment, { 'comment.author.accountType': 'atlassian' }],
  ])('%s is ignored, with the reason', (because, payload, changes) => {
    expect(translated(jira, altered(payload, changes))).toEqual({ kind: 'ignored', because });
  });

  test('where there is no service desk, people with a licence are the customers', () => {
    const colleague = altered(comment, {
      'comment.author.accountType': 'atlassian',
      'issue.fields.project.projectTypeKey': 'software',
    });

    expect(translated(jira, colleague).kind).toBe('feedback');
  });

  test('a comment without its address is refused with the path', () => {
    const broken = altered(comment, { 'comment.self': undefined });

    expect(() => translated(jira, broken)).toThrow(/\$\.comment\.self.*expected an id/);
  });
});
