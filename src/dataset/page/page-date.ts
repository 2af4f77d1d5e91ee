/** A page in; the day of its publication out, as most of what it says agrees on. */
import { toldBy } from './meta-tags.js';
import {
  addressDay,
  besideHeadline,
  change,
  type DatedPage,
  earliest,
  first,
  inScript,
  isChange,
  labelledLine,
  MARKED,
  own,
  readable,
  signedElement,
  timeElement,
} from './page-days.js';

/** What may tell the day. Weights say how much each tells beside the others, after how often it is right on public pages. */
const SOURCES: readonly (readonly [weight: number, tell: (about: DatedPage) => string | null])[] = [
  [1, ({ linked }) => earliest(readable(linked.published))],
  [1.2, ({ tags }) => readable(toldBy(tags, 'published'))[0] ?? null],
  [1.3, (about) => first(own(about, MARKED).filter((element) => !isChange(element)))],
  [0.9, timeElement],
  [2.2, ({ addresses }) => addressDay(addresses)],
  [1.5, besideHeadline],
  [1.2, signedElement],
  [1, labelledLine],
];

const DAY_MS = 86_400_000;

const isNextTo = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) === DAY_MS;

const IN_UTC = /\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|UTC|GMT)$/i;

/**
 * A stamp in UTC leaves open which day it was where the article was published: another that its address or its
 * dateline tells beside it is that one.
 */
const localDay = (about: DatedPage): ((day: string) => string) => {
  const stamps = [...about.linked.published, ...toldBy(about.tags, 'published')];
  const inUtc = new Set(readable(stamps.filter((stamp) => IN_UTC.test(stamp))));
  const shown = [addressDay(about.addresses), besideHeadline(about)].filter((day) => day !== null);
  return (day) => (inUtc.has(day) ? (shown.find((other) => isNextTo(day, other)) ?? day) : day);
};

/** The day that most of the page tells; of two that as much speaks for, the earlier: no article was changed before it was out. */
const agreed = (about: DatedPage): string | null => {
  const local = localDay(about);
  const votes = new Map<string, number>();
  for (const [weight, tell] of SOURCES) {
    const told = tell(about);
    if (told === null) continue;
    const day = local(told);
    votes.set(day, (votes.get(day) ?? 0) + weight);
  }
  const most = Math.max(...votes.values());
  return earliest([...votes].filter(([, weight]) => weight > most - 0.01).map(([day]) => day));
};

/** As EDTF; where what tells it is no date, as it stands, so that it can be told. Null where nothing tells it. */
export const pageDate = (about: DatedPage): string | null =>
  agreed(about) ??
  inScript(about) ??
  change(about) ??
  [...about.linked.published, ...toldBy(about.tags, 'published')][0] ??
  null;
