/** Earful in a process of its own, for a test that kills it: `node earful-process.ts <data folder>`. */
import { startEarful } from '../../local/pipeline.ts';

const [, , dataDir = ''] = process.argv;
const { url } = await startEarful({ port: 0, dataDir, schedule: false });
process.stdout.write(`${url}\n`);
