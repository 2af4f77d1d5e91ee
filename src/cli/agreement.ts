/** `claimtrail agreement`: how far two reviewers of the same articles agree, and where they do not. */
import { basename, resolve } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { EXIT } from '../model/problem.js';
import type { Reviewed } from '../review/agree.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { jsonText } from './terminal.js';

interface Options {
  readonly json?: true;
  readonly domain?: string;
}

const readReviewed = async (folder: string): Promise<Reviewed> => {
  const [{ readGold }, { readDecisions }] = await Promise.all([
    import('../review/read-gold.js'),
    import('../review/decisions-file.js'),
  ]);
  const gold = (await readGold(folder)).map((stored) => stored.gold);
  return { gold, decisions: await readDecisions(folder) };
};

/** Who made the decisions there, if that is one person; else the folder's name. */
const nameOf = ({ decisions }: Reviewed, folder: string): string => {
  const names = new Set([...decisions.values()].flatMap((d) => d.reviewer ?? []));
  const [only] = names;
  return only !== undefined && names.size === 1 ? only : basename(resolve(folder));
};

const act = async (folderA: string, folderB: string, options: Options): Promise<void> => {
  const [a, b] = [await readReviewed(folderA), await readReviewed(folderB)];
  const { agree } = await import('../review/agree.js');
  const found = agree(a, b);
  const names = [nameOf(a, folderA), nameOf(b, folderB)] as const;
  if (options.json) process.stdout.write(jsonText({ reviewers: names, ...found }, 2));
  else {
    const [{ renderAgreement }, { namer }, domain] = await Promise.all([
      import('../review/render-agreement.js'),
      import('../review/organisation-names.js'),
      domainOf(options.domain),
    ]);
    const known = new Map(domain.organisations.map(({ id, name }) => [id, name]));
    process.stdout.write(renderAgreement(found, names, namer(known)));
  }
  if (found.differences.length > 0) process.exitCode = EXIT.needsPerson;
};

/** The command; exit code 1 where they differ. */
export const agreementCommand = (): Command =>
  new Command('agreement')
    .description('How far two reviewers agree: F1 and Cohen’s kappa by relation, and where they differ')
    .argument('<a>', 'one reviewer’s folder of gold files, with decisions.jsonl where there is one')
    .argument('<b>', 'the other’s, of the same articles')
    .option('--json', 'all of it as JSON')
    .option(...DOMAIN_OPTION)
    .action(act);
