/** The mail that was "sent": for each one the raw message and, beside it, what SES was told about it. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const envelopeSchema = z.object({
  id: z.string(),
  /** By the movable clock. ISO 8601, UTC. */
  at: z.iso.datetime(),
  source: z.string().optional(),
  destinations: z.array(z.string()),
  configurationSet: z.string().optional(),
  tags: z.record(z.string(), z.string()),
});

/** What SES was told beside the message itself. */
type Envelope = z.infer<typeof envelopeSchema>;
export type Mail = Envelope & { readonly raw: Buffer };

export type Mailbox = {
  keep(mail: Omit<Mail, 'id'>): Promise<string>;
  /** Newest first. */
  list(): Promise<readonly Mail[]>;
  get(id: string): Promise<Mail | undefined>;
};

/** The mailbox in a folder. A mail is there as a whole or not at all, whenever the process dies. */
export function mailbox(folder: string): Mailbox {
  const read = async (id: string): Promise<Mail> => {
    const envelope = await readFile(join(folder, `${id}.json`), 'utf8');
    const raw = await readFile(join(folder, `${id}.eml`));
    return { ...envelopeSchema.parse(JSON.parse(envelope)), raw };
  };
  const ids = async (): Promise<readonly string[]> => {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  };
  return {
    async keep({ raw, ...envelope }) {
      await mkdir(folder, { recursive: true });
      const id = randomUUID();
      await writeWhole(join(folder, `${id}.eml`), raw);
      await writeWhole(join(folder, `${id}.json`), JSON.stringify({ id, ...envelope }, null, 2));
      return id;
    },
    async list() {
      const mails = await Promise.all((await ids()).map(read));
      return mails.sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
    },
    async get(id) {
      return (await ids()).includes(id) ? read(id) : undefined;
    },
  };
}

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
