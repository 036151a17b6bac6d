import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { gitlab } from '../../../shared/sources/providers/gitlab.ts';
import issue from '../../fixtures/gitlab/issue.json' with { type: 'json' };
import note from '../../fixtures/gitlab/note.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const sent = (event: string, payload: unknown) =>
  translated(gitlab, payload, { 'x-gitlab-event': event });

describe('GitLab', () => {
  test('an opened issue is feedback in the words of its author', () => {
    expect(sent('Issue Hook', issue)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'issue:9001',
          url: 'https://gitlab.example/hollin/tracker/-/issues/12',
          title: 'The map stays white',
          text: 'After the update the map stays **white**.',
          author: { id: '71', name: 'Pia Lindqvist', handle: '@pial' },
          saidAt: '2026-11-20T08:15:00.000Z',
          revisedAt: '2026-11-20T08:15:00.000Z',
          trust: expect.anything(),
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a comment is feedback of its own, under the title of its issue', () => {
    expect(sent('Note Hook', note)).toMatchObject({
      items: [
        {
          externalId: 'note:55',
          threadId: 'issue:9001',
          url: 'https://gitlab.example/hollin/tracker/-/issues/12#note_55',
          title: 'The map stays white',
          text: 'White here, too.',
          author: { id: '72', handle: '@omarh' },
        },
      ],
    });
  });

  test('words that a colleague mends stay the words of their author', () => {
    const mended = altered(issue, {
      'object_attributes.action': 'update',
      'object_attributes.description': 'The map stays white.',
      'object_attributes.updated_at': '2026-11-21 10:00:00 UTC',
      'changes.description': { previous: 'After…', current: 'The map stays white.' },
      user: { id: 1, name: 'Staff', username: 'staff' },
    });

    expect(sent('Issue Hook', mended)).toMatchObject({
      items: [
        {
          externalId: 'issue:9001',
          text: 'The map stays white.',
          author: { id: '71' },
          revisedAt: '2026-11-21T10:00:00.000Z',
        },
      ],
    });
    expect(JSON.stringify(sent('Issue Hook', mended))).not.toContain('staff');
  });

  test('what the button "Test" sends, which has no action, arrives', () => {
    const tried = altered(issue, { 'object_attributes.action': undefined });

    expect(sent('Issue Hook', tried)).toMatchObject({ items: [{ externalId: 'issue:9001' }] });
  });

  test.each([
    ['a label', { 'object_attributes.action': 'update', 'changes.labels': { current: [] } }],
    ['closing', { 'object_attributes.action': 'close' }],
  ])('%s says nothing new', (_, changes) => {
    expect(sent('Issue Hook', altered(issue, changes)).kind).toBe('ignored');
  });

  test.each([
    ['issue', { 'object_attributes.confidential': true }, issue],
    ['issue by its type', { event_type: 'confidential_issue' }, issue],
    ['internal note', { 'object_attributes.internal': true }, note],
    ['note by its type', { event_type: 'confidential_note' }, note],
    ['issue of a note', { 'issue.confidential': true }, note],
  ])(
    'a confidential %s is never taken, even under a header that does not say so',
    (_, changes, payload) => {
      const event = payload === issue ? 'Issue Hook' : 'Note Hook';

      expect(sent(event, altered(payload, changes))).toEqual({
        kind: 'ignored',
        because: 'it is confidential',
      });
    },
  );

  test.each(['Confidential Issue Hook', 'Confidential Note Hook', 'Push Hook'])(
    'a %s does not get as far as the queue',
    (event) => {
      expect(adapterOf(gitlab).ignores({ 'x-gitlab-event': event })).toBe(
        `the event "${event}" is not feedback`,
      );
    },
  );

  test.each([
    ['on code', { noteable_type: 'MergeRequest' }, 'a comment on something else than an issue'],
    ['by GitLab', { system: true }, 'GitLab wrote it, not a person'],
  ])('a comment %s is ignored, with the reason', (_, about, because) => {
    const payload = altered(note, { object_attributes: { ...note.object_attributes, ...about } });

    expect(sent('Note Hook', payload)).toEqual({ kind: 'ignored', because });
  });

  test('an issue without an id is refused, and does not become the same as all others', () => {
    const broken = altered(issue, { 'object_attributes.id': undefined });

    expect(() => sent('Issue Hook', broken)).toThrow(/\$\.object_attributes\.id.*expected an id/);
  });

  test('a signing token and a plain secret token open the door, and nothing else', () => {
    const signingToken = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const verify = adapterOf(gitlab).verifier([signingToken, 'a plain secret token']);
    const now = new Date('2026-11-23T12:00:00.000Z');
    const kindOf = (headers: Readonly<Record<string, string>>) =>
      verify(
        { method: 'POST', url: 'https://feedback.example/in/x', headers, body: Buffer.from('{}') },
        now,
      ).kind;
    const signature = (body: string) => ({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(now.getTime() / 1000),
      'webhook-signature': new Webhook(signingToken).sign('msg_1', now, body),
    });

    expect(kindOf(signature('{}'))).toBe('genuine');
    expect(kindOf(signature('{"forged":true}'))).toBe('refused');
    expect(kindOf({ 'x-gitlab-token': 'a plain secret token' })).toBe('genuine');
    expect(kindOf({ 'x-gitlab-token': 'a plain secret tokem' })).toBe('refused');
  });
});
