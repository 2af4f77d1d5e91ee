/**
 * A run with the real engine in a process of its own, to be killed while it dates articles: input, output folder
 * and the number of articles after whose second search it is killed (never, where that is none) in.
 */
import { chooseProcessor } from '../../dist/batch/choose-processor.js';
import { runBatch } from '../../dist/batch/run.js';
import { startProgress } from '../../dist/batch/scan-progress.js';

const [, , input, out, most] = process.argv;
const articleTimeoutMs = 60_000;
const processor = chooseProcessor({ jobs: 2, limitMs: articleTimeoutMs, domain: null });
let again = 0;
const counting = async (raw) => {
  const result = await processor.process(raw);
  if (raw.within !== undefined && ++again === Number(most)) process.kill(process.pid, 'SIGKILL');
  return result;
};
try {
  await runBatch({
    ...{ inputs: [input], out, articles: null, force: false, jobs: 2, articleTimeoutMs },
    ...{ processor: { ...processor, process: counting }, signal: new AbortController().signal },
    progress: startProgress(),
  });
  process.stdout.write(String(again));
} finally {
  await processor.stop();
}
