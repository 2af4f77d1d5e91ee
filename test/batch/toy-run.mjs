/**
 * A run of the batch in a process of its own, to be killed and tormented: input and output folder in, what was
 * done as JSON out. Torments, from CLAIMTRAIL_TEST_TORMENT: `step N` kills the process at its Nth step on
 * the disk from when it begins to put a new dataset in place, `full N` lets the disk be full from the Nth write on, `refuse N CODE` refuses the Nth call that writes, `clock` lets the clock jump about, `inline` works in
 * the main thread. CLAIMTRAIL_TEST_LIMIT is the processor time that an article may take, in milliseconds.
 */
import fsSync, { promises as fs } from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [, , input, out, jobs] = process.argv;
const [torment, number, code] = (process.env.CLAIMTRAIL_TEST_TORMENT ?? '').split(' ');
let left = Number(number ?? 0);

const before = (object, name, act) => {
  const original = object[name];
  object[name] = function (...args) {
    act(args);
    return original.apply(this, args);
  };
};

if (torment === 'step') {
  let counting = false;
  const step = ([path]) => {
    counting ||= String(path).includes('datasets');
    if (counting && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
  for (const name of ['mkdir', 'open', 'rename', 'rm', 'symlink', 'link', 'realpath', 'readlink', 'readdir']) before(fs, name, step);
}
if (torment === 'full') {
  const handle = await open(process.argv[1]);
  before(Object.getPrototypeOf(handle), 'write', () => {
    if (--left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  });
  await handle.close();
}
if (torment === 'refuse') {
  const refuse = (name) => () => {
    if (--left !== 0) return;
    process.stderr.write('refused a call\n');
    throw Object.assign(new Error(`${code}: refused, ${name}`), { code, syscall: name });
  };
  const isReading = (flags) => flags === undefined || flags === 'r' || (typeof flags === 'number' && (flags & 3) === 0);
  const writing = (name) => (args) => {
    if (name.startsWith('open') && isReading(args[1])) return;
    refuse(name)();
  };
  for (const name of ['mkdir', 'open', 'rename', 'symlink', 'link', 'writeFile', 'appendFile']) before(fs, name, writing(name));
  for (const name of ['mkdirSync', 'openSync', 'writeSync']) before(fsSync, name, writing(name));
  const handle = await open(process.argv[1]);
  for (const name of ['write', 'sync']) before(Object.getPrototypeOf(handle), name, refuse(name));
  await handle.close();
}
if (torment === 'clock') {
  const { now } = Date;
  let jump = 0;
  Date.now = () => now() + (jump = -jump * 1.5 + 3_600_000);
}
syncBuiltinESMExports();

const { aloneProcessor } = await import('../../dist/batch/alone-processor.js');
const { inlineProcessor } = await import('../../dist/batch/inline-processor.js');
const { toyEngine } = await import('./toy-engine.mjs');
const { poolProcessor } = await import('../../dist/batch/pool-processor.js');
const { runBatch } = await import('../../dist/batch/run.js');
const { startProgress } = await import('../../dist/batch/scan-progress.js');
const { machineFault } = await import('../../dist/batch/machine-fault.js');

const articleTimeoutMs = Number(process.env.CLAIMTRAIL_TEST_LIMIT ?? 60_000);
const worker = new URL('./toy-worker.cjs', import.meta.url);
const script = new URL('./toy-alone.mjs', import.meta.url);
const alone = aloneProcessor({ script, start: { limitMs: articleTimeoutMs } });
const pool = poolProcessor({ jobs: Number(jobs ?? 2), limitMs: articleTimeoutMs, alone, worker });
const inline = inlineProcessor(async () => toyEngine(), articleTimeoutMs);
const others = torment === 'inline' ? inline : pool;
const work = (raw) => (raw.isSuspect ? alone : others).process(raw);
const stop = () => Promise.all([pool.stop(), alone.stop()]);
const signal = new AbortController().signal;
try {
  const { record } = await runBatch({
    ...{ inputs: [input], out, articles: null, force: false, jobs: 2, articleTimeoutMs },
    ...{ processor: { process: work, hurry: () => {}, rest: async () => {}, stop }, signal, progress: startProgress() },
  });
  process.stdout.write(JSON.stringify(record.run));
} catch (error) {
  const told = machineFault(error, out);
  process.stderr.write(`${told.name}: ${told.message}\n`);
  process.exitCode = told.exitCode ?? 70;
} finally {
  await stop();
}
