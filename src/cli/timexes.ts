/** `claimtrail timexes`: one stage alone, for scoring it against other tools. */
import { Command } from 'commander';

/** The command; writes `{article, start, end, text, type, value, edtf, from, to}` lines, offsets half-open in UTF-16 code units. */
export const timexesCommand = (): Command =>
  new Command('timexes')
    .description('Find dates, times and durations, as JSON Lines on standard output')
    .argument('[file]', 'a text file; standard input when left out')
    .option('--jsonl', 'read one article object {"id","text","published"?} a line')
    .action(async (file: string | undefined, options: { jsonl?: boolean }) => {
      const [{ writeRecords }, { splitBlocks }, { splitSentences }, { findTimexes, toldDate }] =
        await Promise.all([
          import('./write-records.js'),
          import('../stages/split-blocks.js'),
          import('../stages/split-sentences.js'),
          import('../stages/find-timexes.js'),
        ]);
      await writeRecords({ file, jsonl: options.jsonl }, ({ id, text, published }) => {
        const sentences = splitSentences(text, splitBlocks(text));
        return findTimexes(text, sentences, { published: published ? toldDate(published) : null }).map(
          ({ start, end, text: words, type, value, edtf, from, to }) => ({
            article: id,
            start,
            end,
            text: words,
            type,
            value,
            edtf,
            from,
            to,
          }),
        );
      });
    });
