/** `claimtrail timeline`: the reconciled state of affairs at a date, from a dataset on disk. */
import process from 'node:process';
import { Command } from 'commander';
import type { Status } from '../model/claim.js';
import { EXIT, UserError } from '../model/problem.js';
import type { Timeline } from '../model/timeline.js';
import { visibleJson } from '../model/visible-text.js';

interface Options {
  readonly out: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly org?: string;
  readonly json?: true;
  readonly check?: true;
}

const gather = async <T>(records: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
};

type Dataset = Awaited<ReturnType<typeof import('../dataset/read-dataset.js').openDataset>>;

/** What the dataset holds, or what it would hold had it been written on the day. */
const timelineOf = async (dataset: Dataset, knownBy: string | undefined): Promise<Timeline> => {
  if (knownBy === undefined) return gather(dataset.timeline());
  const [{ reconciler }, { articleFacts }] = await Promise.all([
    import('../reconcile/reconcile.js'),
    import('../reconcile/article-facts.js'),
  ]);
  const { groupBy } = await import('../model/group-by.js');
  const claims = groupBy(await gather(dataset.claims()), (claim) => claim.article);
  const { add, lines } = reconciler({ knownBy });
  for await (const article of dataset.articles()) add(claims.get(article.id) ?? [], articleFacts(article));
  return [...lines()];
};

type Names = ReadonlyMap<string, readonly string[]>;

/** An id, or a name as claims give it, to the id. */
const organisationOf = (given: string, names: Names): string => {
  if (names.has(given)) return given;
  const wanted = given.toLowerCase();
  const ids = [...names].filter(([, all]) => all.some((n) => n.toLowerCase() === wanted)).map(([id]) => id);
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  const near =
    ids.length > 0 ? ids : [...names.keys()].filter((id) => id.includes(wanted.replaceAll(' ', '-')));
  throw new UserError({
    code: 'unknown-organisation',
    place: '--org',
    reason: `no one organisation of the dataset is ${JSON.stringify(given)}`,
    remedy:
      near.length > 0 ? `perhaps ${near.slice(0, 5).join(', ')}` : 'ids are listed in organisations.jsonl',
  });
};

const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};

const run = async (options: Options): Promise<void> => {
  const [{ openDataset }, { lastChange, ofOrganisation, stateAt }, { lastDay }] = await Promise.all([
    import('../dataset/read-dataset.js'),
    import('../reconcile/state-at.js'),
    import('../reconcile/ask-timeline.js'),
  ]);
  const knownBy = options.knownBy === undefined ? undefined : lastDay('--known-by', options.knownBy);
  const asked = options.asOf === undefined ? undefined : lastDay('--as-of', options.asOf);
  const dataset = await openDataset(options.out);
  const names: Names = new Map((await gather(dataset.organisations())).map((o) => [o.id, o.names]));
  const organisation = options.org === undefined ? undefined : organisationOf(options.org, names);
  const whole = await timelineOf(dataset, knownBy);
  const timeline = organisation === undefined ? whole : ofOrganisation(whole, organisation);
  const day = asked ?? lastChange(whole);
  if (options.json) print(stateAt(timeline, day).map((row) => visibleJson(row)));
  else {
    const known = knownBy === undefined ? '' : `, as known by ${knownBy}`;
    const asOf = day === '' ? 'Nothing reported' : `As of ${day}${asked ? '' : ', the last change reported'}`;
    await printTable(dataset, timeline, day, names, `${asOf}${known}`);
  }
  const isOpen = timeline.some((track) => track.conflicts.some((c) => c.resolution === null));
  if (options.check && isOpen) process.exitCode = EXIT.needsPerson;
};

interface Subject {
  readonly status: Status;
  readonly subject: string;
}

/** What a count, a post or a service is, in words, by claim: people read no ids. */
const subjectsOf = async (dataset: Dataset): Promise<ReadonlyMap<string, Subject>> => {
  const { subjectOf } = await import('../reconcile/subject-of.js');
  const subjects = new Map<string, Subject>();
  const { visibleText } = await import('../review/visible-text.js');
  for await (const claim of dataset.claims()) {
    const subject = subjectOf(claim);
    if (subject !== null) subjects.set(claim.id, { status: claim.status, subject: visibleText(subject) });
  }
  return subjects;
};

const printTable = async (
  dataset: Dataset,
  timeline: Timeline,
  day: string,
  names: Names,
  heading: string,
): Promise<void> => {
  const [{ conflictLines, tableLines }, { visibleText }, { colorsFor }] = await Promise.all([
    import('../reconcile/timeline-table.js'),
    import('../review/visible-text.js'),
    import('./colors.js'),
  ]);
  const nameOf = (id: string): string => visibleText(names.get(id)?.[0] ?? id);
  const subjects = await subjectsOf(dataset);
  const subjectBy = (claim: string): Subject | undefined => subjects.get(claim);
  const table = {
    nameOf,
    subjectBy,
    width: process.stdout.columns ?? 100,
    colors: colorsFor(process.stdout),
  };
  print([...tableLines(timeline, day, heading, table), ...conflictLines(timeline, table)]);
};

export const timelineCommand = (): Command =>
  new Command('timeline')
    .description('The reconciled state of affairs at a date')
    .option('--out <folder>', 'the dataset that a run wrote', 'output')
    .option(
      '--as-of <date>',
      'the day asked about; a month or a year stands for its last day (default: the last change reported)',
    )
    .option('--known-by <date>', 'use only what had been published by then')
    .option('--org <id>', 'only what one organisation takes part in, by id or name')
    .option('--json', 'a line of JSON for each track that has a state')
    .option('--check', 'exit with 1 while conflicts are open')
    .action(run);
