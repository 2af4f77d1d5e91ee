/** `claimtrail export`: flat tables with keys and a description, from a dataset on disk. */
import { Command, Option } from 'commander';
import type { FormatName } from '../export/export-tables.js';
import { tell } from './terminal.js';

interface Options {
  readonly out: string;
  readonly to: string;
  readonly format?: readonly FormatName[];
  readonly excel?: true;
  readonly licence?: string;
  readonly quiet?: true;
}

const act = async ({ out, to, format, excel, licence, quiet }: Options): Promise<void> => {
  const { exportTables } = await import('../export/export-tables.js');
  const written = await exportTables(out, to, {
    ...(format && { formats: format }),
    ...(excel && { excel }),
    ...(licence !== undefined && { licence }),
  });
  if (quiet) return;
  const rows = new Map(written.map((file) => [file.table, file.rows]));
  const told = [...rows].map(([table, count]) => `  ${table.padEnd(16)} ${count}`).join('\n');
  tell(`${told}\n${written.length} files and datapackage.json in ${to}\n`);
};

/** Names as `src/export/formats.ts` has them: the module itself is loaded when the command runs. */
const FORMATS: readonly FormatName[] = ['csv', 'jsonl', 'parquet'];

export const exportCommand = (): Command =>
  new Command('export')
    .description('Write flat tables with keys, and datapackage.json that describes them')
    .requiredOption('--to <folder>', 'where the tables go')
    .option('--out <folder>', 'the dataset that a run wrote', 'output')
    .addOption(new Option('--format <name...>', 'only these formats').choices(FORMATS))
    .option('--excel', 'CSV with a byte-order mark, by which Excel tells its encoding')
    .option('--licence <id>', 'licence of the tables, such as CC-BY-4.0, for their description')
    .option('--quiet', 'no summary')
    .action(act);
