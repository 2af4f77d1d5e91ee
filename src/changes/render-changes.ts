/** Changes in; the lines of a report for a terminal or, as Markdown, for a pull request, out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { OrganisationRecord } from '../model/lineage.js';
import type { State, Track } from '../model/timeline.js';
import { CHANGE_TABLES, type Change, type ChangeTable, type FieldChange } from './change.js';

type ChangeCounts = Readonly<Record<ChangeTable, Readonly<Record<Change['change'], number>>>>;

/** How a report is set. */
export interface Style {
  readonly heading: (title: string) => readonly string[];
  readonly row: (change: Change, about: string, details: readonly string[]) => readonly string[];
  readonly summary: (line: string) => readonly string[];
}

const SIGNS: Readonly<Record<Change['change'], string>> = { added: '+', gone: '-', changed: '~' };

const words = (status: string): string => status.replaceAll('_', ' ');

const stateAbout = (state: State & Pick<Track, 'relation' | 'participants'>): string =>
  `${state.relation}, ${words(state.status)} from ${state.from ?? 'the beginning'}${state.to === null ? '' : ` until ${state.to}`}: ${state.participants.join(', ')}`;

const claimAbout = ({ relation, status, participants, article }: Claim): string =>
  `${relation}, ${words(status)}: ${participants.map((p) => p.name).join(' · ')} (${article})`;

/** What a record is, for people. */
const ABOUT: { readonly [T in ChangeTable]: (record: never) => string } = {
  articles: ({ title, published }: ArticleRecord) => [published.edtf, title].filter(Boolean).join(' '),
  claims: claimAbout,
  tracks: ({ relation, participants }: Track) => `${relation}: ${participants.join(', ')}`,
  states: stateAbout,
  organisations: ({ names }: OrganisationRecord) => names.join(' · '),
};

const aboutOf = ({ table, record }: Change): string => ABOUT[table](record as never);

/** More characters than these of a value are cut: a report is short, JSON has it all. */
const LONGEST = 60;

const shortened = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

/** Of lists, only what came and what went. */
const listChange = (old: readonly unknown[], now: readonly unknown[]): string => {
  const [before, after] = [old.map((o) => JSON.stringify(o)), now.map((n) => JSON.stringify(n))];
  const gone = old.filter((_, i) => !after.includes(before[i] ?? ''));
  const come = now.filter((_, i) => !before.includes(after[i] ?? ''));
  if (gone.length + come.length === 0) return 'in another order';
  return [...gone.map((g) => `-${shortened(g)}`), ...come.map((c) => `+${shortened(c)}`)].join(' ');
};

const fieldChange = (name: string, { old, new: now }: FieldChange): string =>
  Array.isArray(old) && Array.isArray(now)
    ? `${name} ${listChange(old, now)}`
    : `${name} ${shortened(old)} → ${shortened(now)}`;

/** An organisation whose names change is renamed. */
const LABELS: Readonly<Record<string, string>> = { names: 'renamed' };

const detailsOf = (change: Change): readonly string[] =>
  change.change === 'changed'
    ? Object.entries(change.fields).map(([name, field]) => fieldChange(LABELS[name] ?? name, field))
    : [];

/** Lines as they stand in a terminal. */
export const TEXT: Style = {
  heading: (title) => [title],
  row: ({ change, key }, about, details) => [
    `  ${SIGNS[change]} ${key}  ${about}`,
    ...details.map((detail) => `      ${detail}`),
  ],
  summary: (line) => [line],
};

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

export const MARKDOWN: Style = {
  heading: (title) => ['', `### ${title}`, ''],
  row: ({ change, key }, about, details) => [
    `- ${change} \`${key.replaceAll('`', "'")}\` ${escaped(about)}`,
    ...details.map((detail) => `  - ${escaped(detail)}`),
  ],
  summary: (line) => ['', `**${line}**`],
};

const summaryOf = (counts: ChangeCounts): string => {
  const told = CHANGE_TABLES.flatMap((table) => {
    const { added, gone, changed } = counts[table];
    const parts = [
      ...(added > 0 ? [`${added} added`] : []),
      ...(gone > 0 ? [`${gone} gone`] : []),
      ...(changed > 0 ? [`${changed} changed`] : []),
    ];
    return parts.length > 0 ? [`${table} ${parts.join(', ')}`] : [];
  });
  return told.length === 0 ? 'no difference' : told.join('; ');
};

const noChanges = (): { [T in ChangeTable]: { [C in Change['change']]: number } } => {
  const none = () => ({ added: 0, gone: 0, changed: 0 });
  return { articles: none(), claims: none(), tracks: none(), states: none(), organisations: none() };
};

/** Lines of the report as changes come, in their order, and a summary last. */
export async function* renderChanges(changes: AsyncIterable<Change>, style: Style): AsyncGenerator<string> {
  const counts = noChanges();
  let heading: string | null = null;
  for await (const change of changes) {
    counts[change.table][change.change]++;
    const title = change.table === 'tracks' ? 'states' : change.table;
    if (title !== heading) yield* style.heading(title);
    heading = title;
    yield* style.row(change, aboutOf(change), detailsOf(change));
  }
  yield* style.summary(summaryOf(counts));
}
