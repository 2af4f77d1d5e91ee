/** What was run in; `run.json`, whole or not at all, out. */
import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type RunRecord, runRecord } from '../dataset/run-record.js';

/** The folder's links are followed, so that the record goes where the rest of its dataset is. */
export const writeRunRecord = async (path: string, record: RunRecord): Promise<void> => {
  const real = await realpath(path).catch(async () => join(await realpath(dirname(path)), 'run.json'));
  await writeFileAtomic(real, `${JSON.stringify(runRecord.parse(record), null, 2)}\n`);
};
