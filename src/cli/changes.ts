/** `claimtrail changes`: what differs between two datasets. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import type { Change } from '../changes/change.js';
import { EXIT } from '../model/problem.js';
import { jsonText } from './terminal.js';

interface Options {
  readonly json?: true;
  readonly markdown?: true;
}

/** The changes as they come; one of them makes the exit code 1. */
async function* noted(changes: AsyncIterable<Change>): AsyncGenerator<Change> {
  for await (const change of changes) {
    process.exitCode = EXIT.needsPerson;
    yield change;
  }
}

async function* jsonLines(changes: AsyncIterable<Change>): AsyncGenerator<string> {
  for await (const change of changes) yield jsonText(change);
}

async function* reportLines(changes: AsyncIterable<Change>, markdown: boolean): AsyncGenerator<string> {
  const [{ MARKDOWN, renderChanges, TEXT }, { visibleText }] = await Promise.all([
    import('../changes/render-changes.js'),
    import('../model/visible-text.js'),
  ]);
  for await (const line of renderChanges(changes, markdown ? MARKDOWN : TEXT)) yield `${visibleText(line)}\n`;
}

/** A reader that goes away has read enough. */
const print = async (lines: AsyncIterable<string>): Promise<void> => {
  try {
    await pipeline(Readable.from(lines), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
};

const act = async (old: string, now: string, { json, markdown }: Options): Promise<void> => {
  const [{ openDataset }, { listChanges }] = await Promise.all([
    import('../dataset/read-dataset.js'),
    import('../changes/list-changes.js'),
  ]);
  const changes = noted(listChanges(await openDataset(old), await openDataset(now)));
  await print(json ? jsonLines(changes) : reportLines(changes, markdown === true));
};

export const changesCommand = (): Command =>
  new Command('changes')
    .description('Tell what differs between two datasets; exit code 1 where something does')
    .argument('<old>', 'folder of a dataset')
    .argument('<new>', 'folder of a later one')
    .option('--json', 'a line of JSON for each change')
    .option('--markdown', 'Markdown, for a pull request')
    .action(act);
