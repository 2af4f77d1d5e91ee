/** `claimtrail sentences`: one stage alone, for scoring it against other tools. */
import { Command } from 'commander';

/** The command; writes `{article, start, end, text}` lines, offsets half-open in UTF-16 code units. */
export const sentencesCommand = (): Command =>
  new Command('sentences')
    .description('Split text into sentences, as JSON Lines on standard output')
    .argument('[file]', 'an article file, as for run; standard input, as plain text, when left out')
    .option('--jsonl', 'read one article object {"id","text"} a line')
    .action(async (file: string | undefined, options: { jsonl?: boolean }) => {
      const [{ writeRecords }, { splitBlocks }, { splitSentences }] = await Promise.all([
        import('./write-records.js'),
        import('../stages/split-blocks.js'),
        import('../stages/split-sentences.js'),
      ]);
      await writeRecords({ file, jsonl: options.jsonl }, ({ id, text }) =>
        splitSentences(text, splitBlocks(text)).map(({ start, end }) => ({
          article: id,
          start,
          end,
          text: text.slice(start, end),
        })),
      );
    });
