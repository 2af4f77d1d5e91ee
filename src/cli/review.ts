/** `claimtrail review`: go through the differences between extracted claims and gold, and decide each. */
import { Command, Option } from 'commander';
import { EXIT, UserError } from '../model/problem.js';
import type { Order } from '../review/order-items.js';
import type { Names } from '../review/organisation-names.js';
import type { ReviewItem } from '../review/review.js';
import type { SelectionOptions } from '../review/select-differences.js';
import type { Rulings } from '../review/settle-by-id.js';
import type { Store } from '../review/store.js';
import { domainOf } from './domain-option.js';
import { jsonText, tell } from './terminal.js';

interface ReviewOptions extends SelectionOptions, Rulings {
  readonly gold: string;
  readonly articles?: string;
  readonly domain?: string;
  readonly reviewer?: string;
  readonly order: Order;
  readonly dryRun?: true;
  readonly pending?: true;
  readonly json?: true;
  readonly check?: true;
  readonly web?: true;
  readonly port: string;
}

type Chosen = (item: ReviewItem) => boolean;

/** Names as `src/review/order-items.ts` has them: the module itself is loaded when the command runs. */
const ORDERS: readonly Order[] = ['text', 'confidence', 'score'];

const openStore = async (paths: readonly string[], options: ReviewOptions): Promise<Store> => {
  const { readExtracted } = await import('../review/read-extracted.js');
  const domain = await domainOf(options.domain);
  const own = options.domain === undefined ? null : domain;
  const known = new Map(domain.organisations.map(({ id, name }) => [id, name]));
  return {
    extracted: { ...(await readExtracted(paths, options.articles ?? null, own)), known },
    folder: options.gold,
    reviewer: options.reviewer?.trim() || null,
    clock: () => new Date().toISOString(),
  };
};

const namesIn = async ({ extracted }: Store): Promise<Names> => {
  const { namesOf } = await import('../review/organisation-names.js');
  return namesOf(extracted.claims, extracted.known ?? new Map());
};

/** What several decisions change is told by file; with `dryRun` nothing is written. */
const settle = async (store: Store, rulings: Rulings, dryRun: boolean): Promise<void> => {
  const [{ requestsById }, { readReview }, { decide, preview }, { tellEffects }] = await Promise.all([
    import('../review/settle-by-id.js'),
    import('../review/store.js'),
    import('../review/decide.js'),
    import('../review/tell-effects.js'),
  ]);
  const requests = requestsById(await readReview(store), rulings);
  const { effects, digest } = await preview(store, requests);
  if (dryRun || requests.length > 1) tell(`${tellEffects(effects).join('\n')}\n`);
  if (dryRun) return;
  await decide(store, requests, digest);
  const count = (decision: string): number => requests.filter((r) => r.verdict.decision === decision).length;
  tell(`${count('accept')} accepted, ${count('reject')} rejected\n`);
};

const list = async (store: Store, pending: readonly ReviewItem[], json: boolean): Promise<void> => {
  if (json) {
    for (const { difference } of pending) process.stdout.write(jsonText(difference));
    return;
  }
  const [{ reviewLines }, { namer }, { visibleText }, { colorsFor }] = await Promise.all([
    import('../review/terminal/review-lines.js'),
    import('../review/organisation-names.js'),
    import('../review/visible-text.js'),
    import('./colors.js'),
  ]);
  const options = {
    articles: store.extracted.articles,
    nameOf: namer(await namesIn(store)),
    colors: colorsFor(process.stdout),
    columns: process.stdout.columns ?? 100,
  };
  for (const { difference } of pending)
    process.stdout.write(
      `${[visibleText(difference.article), ...reviewLines(difference, options)].join('\n')}\n`,
    );
};

const walk = async (store: Store, chosen: Chosen, order: Order): Promise<void> => {
  if (!process.stdin.isTTY) {
    const remedy = 'use --pending, --accept, --reject or --web';
    throw new UserError({
      code: 'no-terminal',
      place: 'review',
      reason: 'standard input is no terminal',
      remedy,
    });
  }
  const [{ readKeys }, { walkDifferences }, { colorsFor }] = await Promise.all([
    import('../review/terminal/read-keys.js'),
    import('../review/terminal/walk.js'),
    import('./colors.js'),
  ]);
  const keys = readKeys(process.stdin);
  const colors = colorsFor(process.stderr);
  const dialogue = {
    key: async () => (await keys.next()).value ?? 'end',
    write: (text: string) => process.stderr.write(text),
    columns: process.stderr.columns ?? 80,
  };
  const names = await namesIn(store);
  try {
    const { decided, pending } = await walkDifferences({ store, dialogue, chosen, colors, names, order });
    process.stderr.write(`\n${decided} decided, ${pending} to go\n`);
  } finally {
    await keys.return(undefined);
  }
};

/** Serves until the process is told to stop. */
const serve = async (store: Store, port: string): Promise<void> => {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    const reason = `unexpected ${JSON.stringify(port)}, expected a number up to 65535`;
    throw new UserError({ code: 'no-port', place: '--port', reason });
  }
  const { serveReview } = await import('../review/server/serve-review.js');
  const { url, close } = await serveReview(store, Number(port));
  process.stderr.write(`open ${url}\nControl-C stops; every decision is kept at once\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await close();
};

const act = async (paths: readonly string[], options: ReviewOptions): Promise<void> => {
  const [{ parseSelection, isSelected }, { readReview }, { orderItems }] = await Promise.all([
    import('../review/select-differences.js'),
    import('../review/store.js'),
    import('../review/order-items.js'),
  ]);
  const selection = parseSelection(options);
  const chosen: Chosen = (item) => isSelected(item.difference, selection);
  const store = await openStore(paths, options);
  if (options.web) return serve(store, options.port);
  const rules = options.accept !== undefined || options.reject !== undefined;
  if (rules) await settle(store, options, options.dryRun === true);
  if (!rules && !options.pending && !options.check) return walk(store, chosen, options.order);
  const { items } = await readReview(store);
  const pending = orderItems(items, options.order).filter((i) => i.pending && chosen(i));
  if (options.pending) await list(store, pending, options.json === true);
  if (options.check) {
    process.stderr.write(`${pending.length} undecided\n`);
    if (pending.length > 0) process.exitCode = EXIT.needsPerson;
  }
};

/** The command; without a flag it walks on the terminal. */
export const reviewCommand = (): Command =>
  new Command('review')
    .description('Decide the differences between extracted claims and gold, one by one')
    .argument('<path...>', 'what runs wrote (a folder, or its claims.jsonl), or articles to extract first')
    .requiredOption('--gold <dir>', 'the folder of gold files; decisions are kept there, too')
    .option('--articles <file>', 'table of dates and sources, for articles')
    .option('--domain <folder>', 'patterns and organisations of your own, for articles')
    .addOption(
      new Option('--reviewer <name>', 'who decides, stored with each decision').env('CLAIMTRAIL_REVIEWER'),
    )
    .option('--accept <id...>', 'the extraction is right: the gold follows it')
    .option('--reject <id...>', 'the gold stands')
    .option('--reason <word>', 'why, for --reject')
    .option('--note <text>', 'a note, for --accept and --reject')
    .option('--dry-run', 'tell what --accept and --reject would change, and write nothing')
    .addOption(
      new Option('--order <name>', 'text, the least sure first, or what moves the score most first')
        .choices(ORDERS)
        .default('text'),
    )
    .option('--pending', 'list what waits for a decision')
    .option('--json', 'list as JSON Lines, for --pending')
    .option('--check', 'exit 1 while something is undecided')
    .option('--web', 'review in a browser, on a page served to this machine alone')
    .option('--port <number>', 'where to serve it; 0 for any free one', '0')
    .option('--relation <name...>', 'only these relations')
    .option('--status <name...>', 'only these statuses, on either side')
    .option('--pattern <name...>', 'only what these patterns found')
    .option('--kind <name...>', 'only changed, missing or spurious')
    .option('--article <id...>', 'only these articles')
    .action(act);
