/** A page in; the day of its publication out, as most of what it says agrees on, or that it tells two. */
import { localDay } from './local-day.js';
import { toldBy } from './meta-tags.js';
import {
  addressDay,
  besideHeadline,
  change,
  created,
  type DatedPage,
  daysOfTimes,
  earliest,
  inScript,
  labelledLine,
  markedElement,
  readable,
  signedElement,
  timeElement,
} from './page-days.js';

/** What may tell the day. Weights say how much each tells beside the others, after how often it is right on public pages. */
const SOURCES = {
  linked: [1, ({ linked }) => earliest(readable(linked.published))],
  meta: [1.2, ({ tags }) => readable(toldBy(tags, 'published'))[0] ?? null],
  marked: [1.3, markedElement],
  time: [0.9, timeElement],
  address: [2.2, ({ addresses }) => addressDay(addresses)],
  line: [1.5, besideHeadline],
  signed: [1.2, signedElement],
  labelled: [1, labelledLine],
} satisfies Record<string, readonly [weight: number, tell: (about: DatedPage) => string | null]>;

type SourceName = keyof typeof SOURCES;
type Told = Readonly<Record<SourceName, string | null>>;
const NAMES = Object.keys(SOURCES) as SourceName[];

const DAY_MS = 86_400_000;

/** Two days that no zone and no night at the press makes of one. */
const areApart = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) > DAY_MS;

const isDay = (day: string | null | undefined): day is string => typeof day === 'string';

const stampsOf = ({ linked, tags }: DatedPage): string[] => [
  ...linked.published,
  ...toldBy(tags, 'published'),
];

const toldIn = (about: DatedPage): Told => {
  const told = Object.fromEntries(NAMES.map((name) => [name, SOURCES[name][1](about)])) as Told;
  const local = localDay(stampsOf(about), [told.address, told.line, told.signed].filter(isDay));
  return Object.fromEntries(NAMES.map((name) => [name, told[name] && local(told[name])])) as Told;
};

/** The days that as much speaks for, and no other more, from the earliest. */
const mostTold = (told: Told): string[] => {
  const votes = new Map<string, number>();
  for (const name of NAMES) {
    const day = told[name];
    if (day !== null) votes.set(day, (votes.get(day) ?? 0) + SOURCES[name][0]);
  }
  const most = Math.max(...votes.values());
  return [...votes]
    .filter(([, weight]) => weight > most - 0.01)
    .map(([day]) => day)
    .sort();
};

const changesOf = ({ linked, tags }: DatedPage): string[] =>
  readable([...linked.modified, ...toldBy(tags, 'modified')]);

/** Between a day on which it was written and a later one on which it was changed, that of its publication may be any. */
const writtenAndChanged = (told: Told, about: DatedPage): readonly string[] => {
  if (NAMES.some((name) => told[name] !== null)) return [];
  const written = created(about);
  const changed = earliest(changesOf(about));
  if (written === null || changed === null) return [];
  return areApart(written, changed) ? [written, changed] : [];
};

/** A page without a headline of its own, on which only the times of several posts are told. */
const manyPosts = (told: Told, about: DatedPage): readonly string[] => {
  const { time, ...others } = told;
  if (time === null || about.headline !== null || Object.values(others).some(isDay)) return [];
  const [day = time, next] = daysOfTimes(about);
  return next === undefined ? [] : [day, next];
};

/** A day of publication that only machines are told, and a later one of a change that readers are shown for it. */
const shownChange = (told: Told, about: DatedPage): readonly string[] => {
  const changes = changesOf(about);
  const shown = [told.line, told.signed].filter(isDay).find((day) => changes.includes(day));
  const machines = [told.linked, told.meta, told.marked].filter(isDay);
  const earlier = machines.filter((day) => shown !== undefined && day < shown && areApart(day, shown));
  const published = earliest(earlier);
  if (shown === undefined || published === null || earlier.length * 2 < machines.length) return [];
  const agrees = [told.address, told.line, told.signed, told.time, told.labelled].includes(published);
  return agrees ? [] : [published, shown];
};

/** An address is written once, when the page is made: what all else contradicts, or most of it, leaves both in doubt. */
const againstAddress = ({ address, ...told }: Told, day: string | undefined): readonly string[] => {
  if (address === null || day === undefined) return [];
  if (areApart(day, address)) return [address, day];
  const [other, ...more] = Object.values(told).filter(isDay);
  const contradicts = other !== undefined && [other, ...more].every((one) => areApart(one, address));
  return contradicts ? [address, other] : [];
};

/** Days of which none can be trusted more: two that as much speaks for, an address that all else contradicts, a change shown as publication. */
const disputed = (told: Told, about: DatedPage, most: readonly string[]): readonly string[] => {
  const [day, other] = most;
  if (day !== undefined && other !== undefined && areApart(day, other)) return [day, other];
  const pairs = [
    againstAddress(told, day),
    shownChange(told, about),
    writtenAndChanged(told, about),
    manyPosts(told, about),
  ];
  return pairs.find((days) => days.length > 0) ?? [];
};

export interface PageDate {
  /** As EDTF; where what tells it is no date, as it stands, so that it can be told. Null where nothing tells it. */
  readonly published: string | null;
  /** The days of which none can be told to be the one; empty where there is no such doubt. */
  readonly disputed: readonly string[];
}

export const pageDate = (about: DatedPage): PageDate => {
  const told = toldIn(about);
  const most = mostTold(told);
  const days = disputed(told, about, most);
  if (days.length > 0) return { published: null, disputed: [...days].sort() };
  const published =
    most[0] ?? created(about) ?? inScript(about) ?? change(about) ?? stampsOf(about)[0] ?? null;
  return { published, disputed: [] };
};
