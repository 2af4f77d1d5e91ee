/** `claimtrail extract --jsonl --parts`: articles to parts, as a fleet pipes them; no files are written. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { EXIT, UserError } from '../model/problem.js';
import { domainOf } from './domain-option.js';
import { writeText } from './write-records.js';

interface Options {
  readonly jsonl?: boolean;
  readonly published?: string;
  readonly source?: string;
  readonly domain?: string;
  readonly articles?: string;
}

/** Processor time that an article may take, as for `run`. */
const LIMIT_MS = 10_000;

const wrongUsage = (reason: string, remedy: string): UserError =>
  new UserError({ code: 'wrong-options', place: '--parts', reason, remedy }, EXIT.usage);

const checkOptions = ({ jsonl, published, source }: Options): void => {
  if (!jsonl) throw wrongUsage('parts are made of article objects, one a line', 'add --jsonl');
  if (published === undefined && source === undefined) return;
  throw wrongUsage('date and source are those that an article tells', 'name a table with --articles');
};

/** Throws a UserError for options that do not go together, and for a table that cannot be used. */
export const extractParts = async (file: string | undefined, options: Options): Promise<void> => {
  checkOptions(options);
  const [{ chooseProcessor }, { useDomain }, { codeVersion }, { tableNamed }, { versionOf }, { writeParts }] =
    await Promise.all([
      import('../batch/choose-processor.js'),
      import('../batch/load-engine.js'),
      import('../batch/code-version.js'),
      import('../batch/run.js'),
      import('../batch/parts/part.js'),
      import('../batch/parts/write-parts.js'),
    ]);
  const domain = options.domain === undefined ? null : await domainOf(options.domain);
  const table = (await tableNamed({ articles: options.articles ?? null }))?.table ?? null;
  useDomain(domain);
  const version = versionOf(codeVersion(domain?.version ?? null).code);
  const processor = chooseProcessor({ jobs: 1, limitMs: LIMIT_MS, domain });
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  const name = file === undefined ? 'stdin' : basename(file);
  try {
    await writeParts({ input, name, processor, write: writeText, version, table });
  } finally {
    await processor.stop();
  }
};
