import type { WriteStream } from 'node:tty';

export type ProgressBar = {
  show(done: number): void;
  end(): void;
};

const width = 30;

type Terminal = Pick<WriteStream, 'isTTY' | 'write'>;

/** A bar on a terminal; a log gets none of it. */
export function progressBar(total: number, terminal: Terminal = process.stderr): ProgressBar {
  const write = (text: string) => terminal.isTTY && terminal.write(`\r\u001b[K${text}`);
  return {
    show(done) {
      const share = Math.min(1, total === 0 ? 1 : done / total);
      const bar = '█'.repeat(Math.floor(share * width)).padEnd(width, '░');
      write(`${bar} ${Math.floor(share * 100)} %`);
    },
    end: () => void write(''),
  };
}
