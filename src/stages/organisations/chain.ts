/** Tokens of a sentence in; out its chains: items joined by commas, "and" and the like, which may share a head word. */
import type { Head } from '../../model/gazetteer.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { endingAt } from './ending.js';
import { withoutOthers } from './fronted-place.js';
import { type Item, itemAt } from './item.js';
import { headAt } from './look-up.js';
import { flagsAt, hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';

/** What joins two items. */
export type Separator = 'comma' | 'and' | 'comma-and' | 'semicolon' | 'pair' | 'or' | 'nor';

/** Items in order; `separators[i]` stands before item `i + 1`. */
export interface Chain {
  readonly sentence: number;
  readonly items: readonly Item[];
  readonly separators: readonly Separator[];
}

/** A head word outside any name, or a plural one that several names may share: "the two CSUs", "Essex CCGs: …". */
interface LooseHead {
  readonly kind: string;
  readonly plural: boolean;
  readonly weak: boolean;
  /** Token position after it. */
  readonly end: number;
}

/** What one sentence holds; `from`/`to` is its token range. */
export interface SentenceParts {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly chains: readonly Chain[];
  readonly heads: readonly LooseHead[];
}

interface Joint {
  readonly separator: Separator;
  readonly next: number;
}

/** "and", "as well as", "together with", "along with", "plus" at `at`: the position after it, or `at`. */
const andAt = (reading: Reading, at: number): number => {
  const word = wordAt(reading, at);
  if (word === WORD.and || word === WORD.plus) return at + 1;
  const second = wordAt(reading, at + 1);
  if (word === WORD.as && second === WORD.well && wordAt(reading, at + 2) === WORD.as) return at + 3;
  return (word === WORD.together || word === WORD.along) && second === WORD.with ? at + 2 : at;
};

const isTight = (reading: Reading, at: number): boolean =>
  reading.tokens.end[at - 1] === reading.tokens.start[at] &&
  reading.tokens.end[at] === reading.tokens.start[at + 1];

/** What joins the item before `at` to the next. */
const jointAt = (reading: Reading, at: number, limit: number): Joint | null => {
  if (at >= limit) return null;
  const word = wordAt(reading, at);
  if (word === MARK.comma) {
    const next = andAt(reading, at + 1);
    return { separator: next > at + 1 ? 'comma-and' : 'comma', next };
  }
  if (word === MARK.semicolon) return { separator: 'semicolon', next: andAt(reading, at + 1) };
  if (word === MARK.slash || (word === MARK.dash && isTight(reading, at))) {
    return { separator: 'pair', next: at + 1 };
  }
  if ((flagsAt(reading, at) & FLAG.joined) !== 0 && isCapital(reading, at))
    return { separator: 'pair', next: at };
  const next = andAt(reading, at);
  if (next > at) return { separator: 'and', next };
  if (word === WORD.nor) return { separator: 'nor', next: at + 1 };
  return word === WORD.or ? { separator: 'or', next: at + 1 } : null;
};

/** Position after "its neighbour", "its larger neighbour" at `at`; `at` where there is none. */
const afterNeighbour = (reading: Reading, at: number): number => {
  const word = wordAt(reading, at);
  if (word !== WORD.its && word !== WORD.their) return at;
  const noun = hasClass(reading, at + 1, WORD_CLASS.alike) ? at + 1 : at + 2;
  return hasClass(reading, noun, WORD_CLASS.alike) ? noun + 1 : at;
};

/** "Possibly" between commas, which stands before a name and is no part of it. */
const AFTERTHOUGHT = /^(?:possibly|perhaps|potentially|probably|maybe|later|eventually)$/;

const afterAside = (reading: Reading, at: number): number => {
  const word = wordAt(reading, at) === MARK.comma ? at + 1 : at;
  if (!AFTERTHOUGHT.test(tokenText(reading, word))) return at;
  return wordAt(reading, word + 1) === MARK.comma ? word + 2 : word + 1;
};

const isPartOf = (reading: Reading, at: number): boolean =>
  (wordAt(reading, at) === WORD.parts || wordAt(reading, at) === WORD.part) &&
  wordAt(reading, at + 1) === WORD.of;

/** Skips "the", "both", "parts of", "its neighbour" before a name. */
const skipLead = (reading: Reading, at: number, limit: number): number => {
  let i = at;
  while (i < limit) {
    const word = wordAt(reading, i);
    if (word === WORD.the || word === WORD.both) i++;
    else if (afterAside(reading, i) > i) i = afterAside(reading, i);
    else if (afterNeighbour(reading, i) > i) i = afterNeighbour(reading, i);
    else if (isPartOf(reading, i)) i += 2;
    // "the Hertfordshire part of Hertfordshire and West Essex"
    else if (isCapital(reading, i) && isPartOf(reading, i + 1)) i += 3;
    else break;
  }
  return i;
};

/** Whether a known name begins with the number at `at`: "5 Boroughs". */
const isNumbered = (reading: Reading, at: number): boolean =>
  (flagsAt(reading, at) & FLAG.digit) !== 0 && hasClass(reading, at, WORD_CLASS.nameStart);

/** Whether a text's or clause's first word, "Struggling" or "Reformed", says how the organisation after it fares. */
const isFirstParticiple = (reading: Reading, at: number, from: number): boolean =>
  (at === from || isMark(reading, at - 1)) &&
  !hasClass(reading, at, WORD_CLASS.nameStart) &&
  !endingAt(reading, at, at + 1, at + 3) &&
  /[a-z](?:ing|ed)$/.test(tokenText(reading, at));

/** Whether the number word that a name begins with is its own and counts nothing: "by Three Rivers Hospice", "its neighbour, Five Towns". */
const ownsNumber = (reading: Reading, { nameStart, nameEnd, head }: Item, from: number): boolean => {
  if (!hasClass(reading, nameStart, WORD_CLASS.number) || head?.plural || nameEnd - nameStart < 2)
    return false;
  if (!isCapital(reading, nameStart + 1) || !/s$/.test(tokenText(reading, nameStart + 1))) return false;
  if (nameStart === from) return head?.ending ?? false;
  const before = nameStart - 1;
  return isMark(reading, before) ? wordAt(reading, before) === MARK.comma : !isCapital(reading, before);
};

/** The name that begins at `at` in the sentence that begins at `from`. */
const beginsAt = (reading: Reading, at: number, limit: number, from: number): Item | null => {
  if (at >= limit || !(isCapital(reading, at) || isNumbered(reading, at))) return null;
  const item = itemAt(reading, at, limit);
  if (!item || !hasClass(reading, at, WORD_CLASS.starter)) return item;
  return item.forms.length > 0 || ownsNumber(reading, item, from) ? item : null;
};

const chainFrom = (reading: Reading, first: Item, sentence: number, limit: number): Chain => {
  const items = [first];
  const separators: Separator[] = [];
  for (let end = first.end; ; ) {
    const joint = jointAt(reading, end, limit);
    // "South West, its neighbour Best West": a comma before a neighbour joins nothing
    if (joint?.separator === 'comma' && afterNeighbour(reading, joint.next) > joint.next) break;
    const next = joint && beginsAt(reading, skipLead(reading, joint.next, limit), limit, first.start);
    if (!joint || !next) break;
    items.push(next);
    separators.push(joint.separator);
    end = next.end;
  }
  return { sentence, items, separators };
};

const looseHead = ({ kind, plural, weak }: Head, end: number): LooseHead => ({ kind, plural, weak, end });

/** Chains and loose head words of one sentence, in order, without overlap. */
export const partsOf = (reading: Reading, sentence: number): SentenceParts => {
  const from = reading.tokens.from[sentence] ?? 0;
  const to = reading.tokens.from[sentence + 1] ?? from;
  const chains: Chain[] = [];
  const heads: LooseHead[] = [];
  let i = from;
  while (i < to) {
    const item = isFirstParticiple(reading, i, from) ? null : beginsAt(reading, i, to, from);
    if (item) {
      const chain = withoutOthers(reading, chainFrom(reading, item, sentence, to), from);
      chains.push(chain);
      for (const { head, headEnd } of chain.items) if (head?.plural) heads.push(looseHead(head, headEnd));
      i = chain.items[chain.items.length - 1]?.end ?? i + 1;
      continue;
    }
    const head = headAt(reading, i, to);
    if (head && (head.head.plural || !head.lower)) heads.push(looseHead(head.head, head.end));
    i = head ? head.end : i + 1;
  }
  return { sentence, from, to, chains, heads };
};
