/** A word with all its readings and what stands around it in, what it and its neighbours may be out. */
import { SENSE } from '../../model/lexicon.js';
import type { Tag } from '../../model/token.js';
import type { ClosedTag, LexiconEntry } from '../lexicon.js';
import type { RawToken } from '../read-tokens.js';
import type { Left } from './left.js';

/** A word whose tag is sought. */
export interface Word extends RawToken {
  readonly entry: LexiconEntry;
  readonly raws: readonly RawToken[];
  readonly at: number;
  readonly next: RawToken | undefined;
  readonly left: Left;
  /** Tag of the last token but adverbs and negations. */
  readonly tag: Tag | null;
}

/** What follows a verb rather than a noun. */
const AFTER_VERB: readonly ClosedTag[] = ['to', 'det', 'poss', 'pron', 'whether', 'not', 'adv'];

export const NOUNS = SENSE.noun | SENSE.plural;
export const VERBS = SENSE.base | SENSE.third | SENSE.past | SENSE.participle | SENSE.gerund;

export const has = (entry: LexiconEntry | null | undefined, bits: number): boolean =>
  entry != null && (entry.senses & bits) !== 0;

export const closedAs = (entry: LexiconEntry | null | undefined, tag: ClosedTag): boolean =>
  entry?.closed.includes(tag) ?? false;

/** Whether a token begins or goes on with a noun phrase. */
export const isNominalStart = (raw: RawToken | undefined): boolean =>
  raw !== undefined &&
  (['name', 'person', 'title', 'number'].includes(raw.token.tag) ||
    (raw.entry === null && raw.token.tag === 'noun') ||
    closedAs(raw.entry, 'det') ||
    closedAs(raw.entry, 'poss') ||
    has(raw.entry, NOUNS | SENSE.adjective));

const FINITE = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'does', 'did', 'do']);

export const isFiniteWord = (raw: RawToken | undefined): boolean =>
  raw !== undefined &&
  raw.entry !== null &&
  (closedAs(raw.entry, 'modal') ||
    FINITE.has(raw.token.lower) ||
    (has(raw.entry, SENSE.past | SENSE.third) && !has(raw.entry, NOUNS | SENSE.adjective)));

const LOOK = 30;

const CLOSING: ReadonlySet<Tag> = new Set([',', ';', ':', '-', '('] as const);

/** Whether "have" or what follows it belongs to an infinitive: "to have merged". */
const isOfInfinitive = (raws: readonly RawToken[], at: number): boolean => {
  const [here, before] = [raws[at]?.entry, raws[at - 1]?.entry];
  if (closedAs(here, 'have') || closedAs(here, 'do')) return closedAs(before, 'to');
  return closedAs(before, 'have') && closedAs(raws[at - 2]?.entry, 'to');
};

/** Whether a finite verb follows before the clause ends: what stands here is then no finite verb itself. */
export const finiteAhead = ({ raws, at: here }: Word): boolean => {
  for (let at = here + 1; at <= here + LOOK; at++) {
    const raw = raws[at];
    if (!raw || CLOSING.has(raw.token.tag) || raw.token.lower === 'that') return false;
    const before = raws[at - 1]?.entry;
    // "from a converted mill"
    const describes = closedAs(before, 'det') || closedAs(before, 'poss');
    if (isFiniteWord(raw) && !describes && !isOfInfinitive(raws, at)) return !closedAs(before, 'cc');
    if (closedAs(raw.entry, 'rel') || (closedAs(raw.entry, 'sub') && !closedAs(raw.entry, 'prep')))
      return false;
  }
  return false;
};

/** Whether a verb follows the "to" at a position, and no noun. */
export const isInfinitive = (raws: readonly RawToken[], at: number): boolean => {
  const passes = (entry: RawToken['entry'] | undefined): boolean =>
    (closedAs(entry, 'adv') || closedAs(entry, 'not')) && !has(entry, SENSE.base);
  let look = at + 1;
  while (passes(raws[look]?.entry)) look++;
  const following = raws[look];
  if (!following) return false;
  const { token, entry } = following;
  return (
    (has(entry, SENSE.base) || ['be', 'have', 'do'].includes(token.lower)) &&
    !(entry?.nounFirst && !isNominalStart(raws[look + 1])) &&
    !(token.capital && has(entry, NOUNS))
  );
};

/** "The deal cost £2m", "the deal, done in May, cost £2m": a noun hardly stands right before a sum. */
export const isBeforeSum = ({ entry, next }: Pick<Word, 'entry' | 'next'>): boolean =>
  has(entry, SENSE.past) && has(entry, SENSE.base) && next?.token.unit?.kind === 'money';

/** Whether what follows would rather follow a verb than a noun. */
export const followsAsVerb = (next: RawToken | undefined): boolean => {
  if (!next || next.token.capital) return true;
  const { entry, token } = next;
  if (!entry) return ['name', 'person', 'number', 'time', ','].includes(token.tag);
  return (
    AFTER_VERB.some((tag) => closedAs(entry, tag)) ||
    has(entry, SENSE.gerund | SENSE.adverb) ||
    token.lower === 'that'
  );
};
