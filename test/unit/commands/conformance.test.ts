import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { requestHeaders } from '../../../local/conformance/request-headers.ts';
import { earful } from '../../support/earful-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const issue = (body: string | undefined) => ({
  action: 'opened',
  issue: { node_id: 'I_1', title: 'Login fails', body, user: { login: 'marta' } },
});

function payloads(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return folder;
}

test('shows what becomes of every file, and counts', async () => {
  const folder = payloads({
    'INDEX.md': 'not a folder',
    'github/capture.json': {
      headers: { 'X-GitHub-Event': 'issues' },
      body: issue('As it was sent'),
    },
    'github/issues.opened.json': issue(`Long ${'words '.repeat(20)}`),
    'github/ping.json': { zen: 'Keep it simple.' },
    'github/template.txt': '{…}',
    'nobody/a.json': {},
    'standard/deleted.json': { type: 'feedback.deleted', data: { externalId: 'zd-1' } },
  });

  expect(await earful(['conformance', folder])).toEqual({
    status: 0,
    stderr: '',
    stdout: `github
  capture.json        item        As it was sent
  issues.opened.json  item        Long words words words words words words words words words words word…
  ping.json           ignored     the event "ping" is not feedback
  template.txt        not read    a part or a template of a payload
nobody
  a.json              not read    there is no type of source "nobody"
standard
  deleted.json        taken back  zd-1

6 files: 2 item, 1 taken back, 1 ignored, 2 not read, 0 failed
`,
  });
});

test('fails when a payload of a known provider cannot be read', async () => {
  const folder = payloads({ 'github/issues.json': { action: 'opened' }, 'standard/a.json': 'no' });
  const { status, stdout, stderr } = await earful(['conformance', folder]);

  expect(status).toBe(1);
  expect(stdout).toContain('a.json       failed      the body is not JSON in UTF-8');
  expect(stdout).toContain('issues.json  failed      "$.issue.node_id"');
  expect(stderr).toBe('2 of 2 files could not be read\n');
});

test.each([
  ['github', 'issues.opened.json', {}, { 'x-github-event': 'issues' }],
  ['gitlab', 'issue.json', { object_kind: 'issue' }, { 'x-gitlab-event': 'Issue Hook' }],
  [
    'gitlab',
    'mr.json',
    { object_kind: 'merge_request' },
    { 'x-gitlab-event': 'Merge Request Hook' },
  ],
  [
    'gitlab',
    'confidential-issue.json',
    { object_kind: 'issue' },
    { 'x-gitlab-event': 'Confidential Issue Hook' },
  ],
  ['shopify', 'refunds.create.json', {}, { 'x-shopify-topic': 'refunds/create' }],
  ['help-scout', 'conversation.json', {}, { 'x-helpscout-event': 'convo.created' }],
  ['stripe', 'dispute.json', {}, {}],
])('%s: %s came with the headers that say what it is', (type, file, body, headers) => {
  expect(requestHeaders(type, file, body)).toEqual(headers);
});

const real = '../shared/payloads';

test.skipIf(!existsSync(real))('reads all real payloads that lie beside the checkout', async () => {
  const { status, stdout, stderr } = await earful(['conformance', real]);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/issues\.opened\.json +item +It looks like you accidently/);
  expect(stdout).toMatch(/confidential-issue\.json +(ignored|not read) /);
});
