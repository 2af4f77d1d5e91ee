/** Tokens in; out one item of a coordination: a name, known or open, with the head word that follows it. */
import type { Form, Head } from '../../model/gazetteer.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { bracketAt } from './bracket.js';
import { endingAt, isCompoundAdjective } from './ending.js';
import { type FoundHead, headAt, headIn, type Match, namesAt, withCorporate } from './look-up.js';
import { practiceAt, withTail } from './name-tail.js';
import { flagsAt, hasClass, isCapital, type Reading, tokenText, wordAt } from './reading.js';

/** A name that may be an organisation's; all numbers are token positions, ends exclusive. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** What the gazetteer knows by this very name; empty for an open name. */
  readonly forms: readonly Form[];
  readonly head: Head | null;
  /** End of the head word; of the name where it has none. */
  readonly headEnd: number;
  /** The head word is an ordinary word in lower case. */
  readonly lowerHead: boolean;
  readonly nhs: boolean;
  /** Range of a bracketed short form after it. */
  readonly alias: readonly [number, number] | null;
}

/** Longest open name, in tokens: longer stretches of capitals are no names. */
const LONGEST = 14;

/** Whether the name goes on at `at` with a word of its own, so that what stood before is no whole name. */
const goesOn = (reading: Reading, at: number, limit: number): boolean => {
  if (at >= limit || !isCapital(reading, at) || hasClass(reading, at, WORD_CLASS.post)) return false;
  return (flagsAt(reading, at) & FLAG.joined) === 0 || namesAt(reading, at, limit).length === 0;
};

interface Stretch {
  readonly end: number;
  readonly found: FoundHead | null;
}

/** Whether a lower-case word or possessive at `at` stands inside a name: more of the name follows. */
const linksOn = (reading: Reading, at: number, limit: number): boolean => {
  if (wordAt(reading, at) === MARK.possessive) {
    return at + 1 < limit && isCapital(reading, at + 1) && !hasClass(reading, at + 1, WORD_CLASS.post);
  }
  // "Larwood & Tuck": the sign joins what is one name, unless what follows is one
  if (tokenText(reading, at) === '&')
    return (
      at + 1 < limit &&
      isCapital(reading, at + 1) &&
      !hasClass(reading, at + 1, WORD_CLASS.post) &&
      namesAt(reading, at - 1, at).length === 0 &&
      namesAt(reading, at + 1, limit).length === 0
    );
  if (!hasClass(reading, at, WORD_CLASS.link) && (flagsAt(reading, at) & FLAG.joined) === 0) return false;
  if (wordAt(reading, at) === WORD.of && !hasClass(reading, at - 1, WORD_CLASS.ofHead)) return false;
  // "In Kent the Oast Federation": an article follows another link or begins a name
  if (wordAt(reading, at) === WORD.the && isCapital(reading, at - 1)) return false;
  const next =
    at + 1 < limit && !isCapital(reading, at + 1) && wordAt(reading, at + 1) === WORD.the ? at + 2 : at + 1;
  return next < limit && isCapital(reading, next) && !hasClass(reading, next, WORD_CLASS.post);
};

/** The words from `at` on that look like a name, up to the head word that ends it. */
const stretchAt = (reading: Reading, at: number, limit: number): Stretch => {
  const far = Math.min(limit, at + LONGEST);
  let kept: FoundHead | null = null;
  let i = at;
  while (i < far) {
    const found = i > at ? (headAt(reading, i, limit) ?? endingAt(reading, at, i, limit)) : null;
    if (found && !found.head.keeps) return { end: i, found };
    if (found) {
      kept = found;
      i = found.end;
    } else if (isCapital(reading, i) && !(i > at && hasClass(reading, i, WORD_CLASS.post))) i++;
    else if (i > at && linksOn(reading, i, far)) i++;
    else break;
  }
  if (kept?.end === i) return { end: i, found: kept };
  const prefix = headIn(reading, reading.gazetteer.prefixes, at, limit);
  return { end: i, found: prefix && prefix.end < i ? { ...prefix, end: i } : null };
};

const strong = (match: Match): boolean => match.forms.some((form) => form.strength === 'alone');

/** Whether a name stays whole before another capitalised word: "NHS England Midlands", never "Circle Line". */
const standsBefore = (reading: Reading, match: Match, at: number): boolean =>
  match.end - at > 1 && match.forms.some((form) => reading.gazetteer.kinds.get(form.kind)?.alone);

/** The head word after a known name, with or without a comma: "…, King's Lynn, NHS Foundation Trust". */
const headAfter = (reading: Reading, at: number, limit: number): FoundHead | null =>
  headAt(reading, at, limit) ?? (wordAt(reading, at) === MARK.comma ? headAt(reading, at + 1, limit) : null);

/** The best name of the gazetteer at `at`: the longest with its own head word, else the longest that ends there. */
const knownAt = (
  reading: Reading,
  at: number,
  limit: number,
): { match: Match; found: FoundHead | null } | null => {
  const matches = namesAt(reading, at, limit);
  let bare: Match | null = null;
  for (let n = matches.length - 1; n >= 0; n--) {
    const named = matches[n];
    if (!named) continue;
    const match = withCorporate(reading, named, limit);
    const found = headAfter(reading, match.end, limit);
    const covered = bare !== null && found !== null && found.end <= bare.end;
    if (found && !covered && match.forms.some((form) => form.kind === found.head.kind))
      return { match, found };
    const whole = !found && (!goesOn(reading, match.end, limit) || standsBefore(reading, match, at));
    if (!bare && whole) bare = match;
  }
  return bare && { match: bare, found: null };
};

/** Whether an open stretch only ends with a name, after words of its own: "Struggling Medway FT", "London's Whittington Health". */
const endsKnown = (reading: Reading, at: number, { end, found }: Stretch): boolean => {
  for (let i = at + 1; i < end; i++) {
    const before = wordAt(reading, i - 1);
    if (tokenText(reading, i - 1) === 'based' && isCapital(reading, i)) return true;
    if (before === WORD.and || before === MARK.comma || hasClass(reading, i - 1, WORD_CLASS.nameOpener))
      return false;
    if (before === WORD.of && hasClass(reading, i - 2, WORD_CLASS.ofHead)) return false;
    if (!isCapital(reading, i) || (flagsAt(reading, i) & FLAG.joined) !== 0) continue;
    const owned = before === MARK.possessive;
    const names = (match: Match): boolean =>
      found && !found.head.ending
        ? match.end === end && match.forms.some((form) => form.kind === found.head.kind)
        : (owned || (found !== null && match.end === end)) && strong(match);
    if (namesAt(reading, i, end).some(names)) return true;
  }
  return false;
};

/** Whether it only tells where the name behind it is at home: "Australia's IBA Health", "Abu Dhabi's PureHealth". */
const isHome = (reading: Reading, at: number): boolean => {
  let end = at;
  while (hasClass(reading, end, WORD_CLASS.region | WORD_CLASS.compass) && isCapital(reading, end)) end++;
  return end > at && wordAt(reading, end) === MARK.possessive && isCapital(reading, end + 1);
};

/** Item whose name begins at the capitalised token `at`, or null where no name begins there. */
export const itemAt = (reading: Reading, at: number, limit: number): Item | null => {
  let nameStart = at;
  let known = knownAt(reading, at, limit);
  const nhs = !known && wordAt(reading, at) === WORD.nhs;
  if (nhs) {
    nameStart = at + 1;
    if (nameStart >= limit || !isCapital(reading, nameStart) || headAt(reading, nameStart, limit))
      return null;
    known = knownAt(reading, nameStart, limit);
  }
  const generic = known ? null : headAt(reading, nameStart, limit);
  const practice = known ? null : practiceAt(reading, nameStart, limit);
  if (!known && !practice && hasClass(reading, nameStart, WORD_CLASS.post)) return null;
  if (generic && !generic.head.keeps) return null;
  const stretch: Stretch =
    known?.found || (known && strong(known.match) && !goesOn(reading, known.match.end, limit))
      ? { end: 0, found: null }
      : practice
        ? { end: practice.end, found: practice }
        : stretchAt(reading, nameStart, limit);
  const open = !known || (stretch.found !== null && stretch.end > known.match.end);
  if (open && isCompoundAdjective(reading, nameStart)) return null;
  if (open && !known && (endsKnown(reading, nameStart, stretch) || isHome(reading, nameStart))) return null;
  const found = open ? stretch.found : (known?.found ?? null);
  const bareEnd = open ? stretch.end : (known?.match.end ?? stretch.end);
  if (bareEnd <= nameStart) return null;
  const nameEnd = found ? bareEnd : withTail(reading, nameStart, bareEnd, limit);
  const after = Math.max(nameEnd, found?.end ?? 0);
  const bracket = bracketAt(reading, after, limit, nameStart, nameEnd);
  // "Royal Free London (RFL) NHS Foundation Trust": the head word comes behind the short form
  const late = !found && bracket.alias ? headAt(reading, bracket.end, limit) : null;
  return {
    start: at,
    end: late?.end ?? bracket.end,
    nameStart,
    nameEnd,
    forms: open || nameEnd > bareEnd ? [] : (known?.match.forms ?? []),
    head: (late ?? found)?.head ?? null,
    headEnd: late?.end ?? after,
    lowerHead: (late ?? found)?.lower ?? false,
    nhs,
    alias: bracket.alias,
  };
};
