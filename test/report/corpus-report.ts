/** A folder in; the corpus, run into it in this thread, and the path of its report, out. */
import { join } from 'node:path';
import { inlineProcessor } from '../../src/batch/inline-processor.js';
import { loadEngine } from '../../src/batch/load-engine.js';
import { runBatch } from '../../src/batch/run.js';
import { startProgress } from '../../src/batch/scan-progress.js';

const ROOT = join(import.meta.dirname, '..', '..');

export const runCorpus = async (out: string): Promise<string> => {
  await runBatch({
    inputs: ['tuning', 'held-out'].map((half) => join(ROOT, 'corpus', half)),
    out,
    articles: null,
    force: false,
    jobs: 1,
    articleTimeoutMs: 60_000,
    processor: inlineProcessor(loadEngine, 60_000),
    signal: new AbortController().signal,
    progress: startProgress(),
  });
  return join(out, 'report.html');
};
