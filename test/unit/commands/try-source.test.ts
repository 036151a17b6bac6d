import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aCompanyFile } from '../../support/a-company.ts';
import { earful } from '../../support/earful-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const issue = {
  action: 'opened',
  issue: {
    node_id: 'I_1',
    title: 'Login fails',
    body: 'The app does not let me in',
    html_url: 'https://github.com/hollin/app/issues/1',
    user: { node_id: 'U_1', login: 'marta', type: 'User' },
    created_at: '2026-11-20T10:00:00Z',
    updated_at: '2026-11-20T10:00:00Z',
  },
};

function trySource(id: string, payload: unknown, ...more: readonly string[]) {
  const folder = temporaryFolder();
  const company = join(folder, 'company.yaml');
  const file = join(folder, 'payload.json');
  writeFileSync(company, aCompanyFile());
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return earful(['try-source', id, file, '--company', company, ...more]);
}

test('shows the feedback and the desk it would come to', async () => {
  const ran = await trySource('github', issue, '--header', 'X-GitHub-Event=issues');

  expect(ran).toEqual({
    status: 0,
    stderr: '',
    stdout: `item 1
  title      Login fails
  text       The app does not let me in
  author     @marta, id U_1
  url        https://github.com/hollin/app/issues/1
  id         I_1
  said at    2026-11-20T10:00:00.000Z
  revised at 2026-11-20T10:00:00.000Z
  thread     I_1
  trust      verified
  desk       App and website (words: login, app)
`,
  });
});

test('says why something is no feedback, and what was taken back', async () => {
  const ignored = await trySource('github', {}, '--header', 'x-github-event=star');
  const deleted = { type: 'feedback.deleted', data: { externalId: 'zd-1' } };
  const takenBack = await trySource('help-desk', deleted);

  expect(ignored.stdout).toBe('no feedback: the event "star" is not feedback\n');
  expect(takenBack.stdout).toBe('taken back: zd-1\n');
});

test.each([
  [
    'a header is missing',
    'github',
    issue,
    'unreadable: expected an event at "header:x-github-event"\n',
  ],
  ['it is not JSON', 'help-desk', 'no', 'unreadable: the body is not JSON in UTF-8\n'],
  [
    'the company has no such source',
    'githb',
    {},
    'the company has no source "githb"; did you mean "github"?\n',
  ],
])('fails and says so when %s', async (_, id, payload, stderr) => {
  expect(await trySource(id, payload)).toEqual({ status: 1, stdout: '', stderr });
});

test.each([
  [['try-source', 'github'], 'the file of a payload is missing'],
  [['try-source', 'github', 'a', 'b'], '"b" is one too many'],
  [['try-source', 'github', 'a', '--header', 'x'], '--header: expected name=value, got "x"'],
])('answers a wrong command line with how to use it: %j', async (args, message) => {
  const { status, stderr } = await earful(args);

  expect(status).toBe(2);
  expect(stderr).toBe(
    `${message}\nUse: earful try-source <source> <payload.json> [--header name=value]... [--company file]\n`,
  );
});
