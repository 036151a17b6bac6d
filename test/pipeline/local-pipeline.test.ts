import { expect, test } from 'vitest';
import { lockFolder } from '../../local/folder-lock.ts';
import { parseMail } from '../../local/pages/mime.ts';
import { type EarfulOptions, startEarful } from '../../local/pipeline.ts';
import { startHttpFront } from '../../local/runtime/http-front.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { nextSlot } from '../../shared/domain/slots.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = new Date('2026-11-17T13:00:00Z');
const helpDesk = sourceId('help-desk');
const start = (options: Partial<EarfulOptions> & Pick<EarfulOptions, 'dataDir'>) =>
  startEarful({ port: 0, schedule: false, now, ...options });

const said = (externalId: string, body: string) => ({
  id: `msg_${externalId}`,
  body: JSON.stringify({ type: 'feedback.created', data: { externalId, title: 'Refund', body } }),
});

// Packs the functions twice and starts them.
const patience = 60_000;

test('what a customer says is in the next digest, once, and survives a restart', {
  timeout: patience,
}, async () => {
  const dataDir = temporaryFolder();
  const earful = await start({ dataDir });
  const words = 'I was charged twice for one order and want a refund on my credit card.';

  const answers = await Promise.all([1, 2].map(() => earful.send(helpDesk, said('zd-1', words))));
  await earful.drained();

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const item = await items(earful.table).get(idOfItem(helpDesk, 'zd-1'));
  expect(item).toMatchObject({
    version: 1,
    status: 'new',
    receivedAt: expect.stringMatching(/^2026-11-17T13:0/),
  });

  const head = earful.company.departments.find(({ id }) => id === item?.owner)?.head;
  const reader = earful.company.recipients.find(({ id }) => id === head);
  if (reader === undefined) throw new Error(`nobody reads about ${item?.owner}`);
  earful.clock.set(nextSlot(reader.schedule, now));
  await earful.sweep();
  await earful.drained();
  await earful.sweep();
  await earful.drained();

  const mails = (await earful.mailbox.list()).filter(({ destinations }) =>
    destinations.includes(reader.email),
  );
  expect(mails).toHaveLength(1);
  expect(mails.map(({ raw }) => parseMail(raw).text).join()).toContain('Refund');
  await earful.stop();

  const again = await start({ dataDir });
  expect(await items(again.table).get(idOfItem(helpDesk, 'zd-1'))).toEqual(item);
  await again.stop();
});

test('says in one line why it cannot start', async () => {
  const dataDir = temporaryFolder();
  const lock = lockFolder(dataDir);
  const other = await startHttpFront(0, () => now);
  const port = Number(new URL(other.endpoint).port);

  await expect(start({ dataDir })).rejects.toThrow(/^another Earful runs on \S+: stop it/);
  lock.release();
  await expect(start({ dataDir, port })).rejects.toThrow(/^port \d+ is taken/);
  await expect(start({ dataDir, companyFile: 'none.yaml' })).rejects.toThrow(/^none.yaml: cannot/);
  await other.stop();
});
