/** `claimtrail check`: what a dataset tells of mergers, acquisitions and closures beside what the official register has. */
import process from 'node:process';
import { Command } from 'commander';
import type { Domain } from '../model/domain.js';
import { EXIT } from '../model/problem.js';
import type { Checked } from '../reconcile/check-table.js';
import type { ToldClaim } from '../reconcile/told-of.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';

interface Options {
  readonly out: string;
  readonly json?: true;
  readonly domain?: string;
}

type Dataset = Awaited<ReturnType<typeof import('../dataset/read-dataset.js').openDataset>>;

/** The last day of which the register tells anything: what is told of later days cannot be checked yet. */
const lastDayOf = ({ organisations }: Domain): string =>
  organisations
    .flatMap(({ register }) =>
      register ? [register.from, register.to, ...register.successors.map(({ from }) => from)] : [],
    )
    .reduce<string>((last, day) => (day !== null && day > last ? day : last), '');

/** Claims of each track that the states rest on. */
const claimsById = async (dataset: Dataset): Promise<ReadonlyMap<string, ToldClaim>> => {
  const claims = new Map<string, ToldClaim>();
  for await (const { id, status, event, participants } of dataset.claims()) {
    const results = participants.filter(({ role }) => role === 'result').map((one) => one.id);
    const members = participants
      .filter(({ role }) => role !== 'result')
      .map((one) => ({ id: one.id, role: one.role, whole: one.qualifier === undefined }));
    claims.set(id, { id, status, event, members, results });
  }
  return claims;
};

const checkedTracks = async (dataset: Dataset, domain: Domain): Promise<readonly Checked[]> => {
  const [{ againstRegister }, { toldOf }] = await Promise.all([
    import('../reconcile/against-register.js'),
    import('../reconcile/told-of.js'),
  ]);
  const registers = new Map(domain.organisations.map(({ id, register }) => [id, register]));
  const last = lastDayOf(domain);
  const claims = await claimsById(dataset);
  const checked: Checked[] = [];
  for await (const track of dataset.timeline()) {
    const own = track.states.flatMap((state) => state.claims.flatMap((id) => claims.get(id) ?? []));
    const told = toldOf(track, own);
    if (told === null || told.when.to === null || told.when.to > last) continue;
    const register = againstRegister(track, told, own, (id) => registers.get(id));
    const { relation, participants } = track;
    checked.push({ track: track.track, relation, participants, told, register });
  }
  return checked;
};

const jsonLine = ({ told: { state, when }, ...rest }: Checked): string =>
  JSON.stringify({
    ...rest,
    register: rest.register ?? { verdict: 'not-recorded' },
    told: { status: state.status, from: when.from, to: when.to, claims: state.claims },
  });

const run = async (options: Options): Promise<void> => {
  const [{ openDataset }, { checkLines, disagrees }, { visibleText }, { colorsFor }] = await Promise.all([
    import('../dataset/read-dataset.js'),
    import('../reconcile/check-table.js'),
    import('../review/visible-text.js'),
    import('./colors.js'),
  ]);
  const dataset = await openDataset(options.out);
  const domain = await domainOf(options.domain);
  const checked = await checkedTracks(dataset, domain);
  const short = (name: string): string => name.replace(/^NHS (?=.+ [A-Z]{3}$)/, '');
  const names = new Map<string, string>(domain.organisations.map(({ id, name }) => [id, short(name)]));
  for await (const { id, names: seen } of dataset.organisations()) names.set(id, seen[0] ?? id);
  const nameOf = (id: string): string => visibleText(names.get(id) ?? id);
  const lines = options.json
    ? checked.map(jsonLine)
    : checkLines(checked, nameOf, colorsFor(process.stdout).bold);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (checked.some(disagrees)) process.exitCode = EXIT.needsPerson;
};

export const checkCommand = (): Command =>
  new Command('check')
    .description('Mergers, acquisitions and closures beside the official register')
    .option('--out <folder>', 'the dataset that a run wrote', 'output')
    .option('--json', 'a line of JSON for each')
    .option(...DOMAIN_OPTION)
    .action(run);
