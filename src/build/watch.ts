/** Source files that change in; the compiled package, kept up to date, out: the compiler runs on, and knowledge is compiled anew. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const BUILD = fileURLToPath(new URL('./main.js', import.meta.url));

const start = (...args: readonly string[]) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });

/** Changes while it runs make it run once more. */
const compileKnowledge = (): (() => void) => {
  let running = false;
  let again = false;
  const run = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    start(BUILD).once('exit', () => {
      running = false;
      if (!again) return;
      again = false;
      run();
    });
  };
  return run;
};

const compiler = start(TSC, '--watch', '--preserveWatchOutput');
const knowledge = watch(['src/domain', 'src/starter'], {
  cwd: ROOT,
  ignoreInitial: true,
  ignored: (path, stats) => stats?.isFile() === true && !/\.(?:yaml|csv|md)$/.test(path),
}).on('all', compileKnowledge());
compiler.once('exit', () => void knowledge.close());
