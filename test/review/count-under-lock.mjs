/** Adds to a number in a file, each time under the lock: folder, how often, and whether to be ended while it holds it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { holdLock } from '../../dist/review/hold-lock.js';

const [, , folder, times, ending] = process.argv;
for (let i = 0; i < Number(times); i++) {
  await holdLock(folder, async () => {
    const count = Number(readFileSync(`${folder}/count`, 'utf8'));
    if (ending) process.kill(process.pid, 'SIGKILL');
    if (i % 50 === 0) await setTimeout(1);
    writeFileSync(`${folder}/count`, String(count + 1));
  });
}
