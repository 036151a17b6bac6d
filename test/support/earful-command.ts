import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** The command line in a process of its own, as somebody would type it. `input` is what stands on its stdin. */
export async function earful(
  args: readonly string[],
  { dataDir = 'nowhere', input = '' }: { readonly dataDir?: string; readonly input?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['local/earful.ts', ...args], {
    // biome-ignore lint/style/noProcessEnv: the child is to find what this process found
    env: { ...process.env, DATA_DIR: dataDir },
  });
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1))),
  ]);
  return { status, stdout, stderr };
}
