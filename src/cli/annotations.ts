/** `claimtrail annotations`: gold and claims to and from the formats of annotation tools. */
import { Command, Option } from 'commander';
import type { Format } from '../exchange/export-annotations.js';
import type { Exchanged } from '../exchange/write-files.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { tell, tellProblem } from './terminal.js';

interface ExportOptions {
  readonly to: string;
  readonly gold?: string;
  readonly format: Format;
  readonly domain?: string;
}

interface ImportOptions {
  readonly to: string;
  readonly by?: string;
  readonly domain?: string;
}

/** Names as `src/exchange/export-annotations.ts` has them: the module itself is loaded when the command runs. */
const FORMATS: readonly Format[] = ['web-annotation', 'label-studio'];

const tellExchanged = ({ articles, claims, problems }: Exchanged, to: string): void => {
  for (const problem of problems) tellProblem(problem);
  tell(`${claims} claims of ${articles} articles in ${to}\n`);
};

const namesOf = async (domain: string | undefined): Promise<ReadonlyMap<string, string>> =>
  new Map((await domainOf(domain)).organisations.map(({ id, name }) => [id, name]));

const exportAct = async (run: string, options: ExportOptions): Promise<void> => {
  const [{ exportAnnotations }, { namer }, names] = await Promise.all([
    import('../exchange/export-annotations.js'),
    import('../review/organisation-names.js'),
    namesOf(options.domain),
  ]);
  const nameOf = namer(names);
  const { gold = null, to, format } = options;
  tellExchanged(await exportAnnotations(run, gold, to, format, nameOf), to);
};

const importAct = async (from: string, { to, by, domain }: ImportOptions): Promise<void> => {
  const [{ importAnnotations }, names] = await Promise.all([
    import('../exchange/import-annotations.js'),
    namesOf(domain),
  ]);
  tellExchanged(await importAnnotations(from, to, by ?? null, names), to);
};

/** Settings of the whole program reach a command of a command only where they are made again. */
const part = (name: string): Command => new Command(name).configureOutput({ writeErr: tell }).exitOverride();

const exportCommand = (): Command =>
  part('export')
    .description('Write claims of a run, or gold, for other tools to read')
    .argument('<run>', 'what a run wrote, with the text of the articles')
    .requiredOption('--to <folder>', 'where the annotations go')
    .option('--gold <folder>', 'the gold of these articles, in place of the claims')
    .addOption(
      new Option('--format <name>', 'W3C Web Annotation (JSON-LD), or tasks for Label Studio')
        .choices(FORMATS)
        .default('web-annotation'),
    )
    .option(...DOMAIN_OPTION)
    .action(exportAct);

const importCommand = (): Command =>
  part('import')
    .description('Make gold of annotations, or claims again; the format is told from the files')
    .argument(
      '<path>',
      'JSON-LD of Web Annotations, or a JSON export of Label Studio; a file or a folder of them',
    )
    .requiredOption(
      '--to <folder>',
      'the gold folder; or a .jsonl file, for the claims of a run as they were',
    )
    .option('--by <user>', 'of several annotators in Label Studio, whose: an id or an address')
    .option(...DOMAIN_OPTION)
    .action(importAct);

export const annotationsCommand = (): Command =>
  new Command('annotations')
    .description('Exchange gold and claims with annotation tools')
    .addCommand(exportCommand())
    .addCommand(importCommand());
