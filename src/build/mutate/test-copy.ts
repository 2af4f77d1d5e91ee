/** Paths of tests in; a function that runs them against a copy of the compiled package, and tells what fails, out. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the configuration of the tests reads the copy's folder from. */
export const COPY = 'CLAIMTRAIL_COPY';

/** Null where all tests pass. */
export type TestRun = (folder: string) => string | null;

const CONFIG = fileURLToPath(new URL('./vitest-config.js', import.meta.url));

/** The file and the name of a test that fails, as vitest prints them. */
const failedTest = (output: string): string =>
  /^\s*(?:FAIL|×)\s+(.+)$/m.exec(output)?.[1]?.trim() ?? 'a test fails';

/** Stops at the first that fails; what takes more than `limit` milliseconds fails. */
export const testRunOf = (root: string, tests: readonly string[], limit = 120_000): TestRun => {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  // threads, since processes would outlive one that is killed for an endless loop
  const how = ['--config', CONFIG, '--root', root, '--bail=1', '--pool=threads', '--maxWorkers=1'];
  const args = [vitest, 'run', ...tests, ...how];
  return (folder) => {
    const { status, stdout, error } = spawnSync(process.execPath, args, {
      ...{ cwd: root, encoding: 'utf8', timeout: limit, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 },
      env: { ...process.env, [COPY]: folder, NO_COLOR: '1' },
    });
    if (error && 'code' in error && error.code === 'ETIMEDOUT') return `tests take more than ${limit} ms`;
    if (error) throw error;
    return status === 0 ? null : failedTest(stdout);
  };
};
