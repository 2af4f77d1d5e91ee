/** A chain in; out the kind that a plural before it tells, and whether that counts its names: "the six local health boards of …". */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { isFull } from './license-by-kind.js';
import { hasClass, tokenText, wordAt } from './reading.js';
import { before, type Slots, type Surroundings, startOf } from './surroundings.js';

const BEFORE_NAMES: ReadonlySet<number> = new Set([
  WORD.are,
  WORD.were,
  WORD.include,
  WORD.includes,
  WORD.including,
  WORD.namely,
  WORD.between,
  WORD.as,
  MARK.colon,
  MARK.dash,
  MARK.open,
]);

/** "The CSUs involved are A, B and C", "the CCGs of A and B", "two units, A and B": the kind of the plural before. */
export const pluralBefore = ({ reading, parts, kinds }: Surroundings, slots: Slots): string | null => {
  if (slots.length < 2) return null;
  const start = startOf(slots);
  const heads = parts.heads.filter(
    (head) => head.plural && head.end <= start && (!head.weak || kinds.includes(head.kind)),
  );
  const head = heads[heads.length - 1];
  if (!head) return null;
  const at = before(reading, slots, parts.from);
  const word = wordAt(reading, at);
  const near = head.end >= at;
  // "trusts in Kent, Surrey and Sussex" are those of three counties
  if (near && word === WORD.in && !slots.every((slot) => isFull(slot.item, head.kind))) return null;
  if (near && (at < head.end || word === WORD.of || word === WORD.for || word === WORD.in)) return head.kind;
  if (BEFORE_NAMES.has(word)) return head.kind;
  return word === MARK.comma && at - head.end < 6 ? head.kind : null;
};

const COUNTS: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, n) => [word, n + 2],
  ),
);

/** Tokens of "six local health boards of" at most. */
const COUNTED = 8;

/** Whether a plural right before a chain counts as many as it has names, and is nobody's: "the six local health boards of …". */
export const areCounted = ({ reading, parts }: Surroundings, slots: Slots): boolean => {
  const at = before(reading, slots, parts.from);
  if (slots.length < 2 || !parts.heads.some(({ plural, weak, end }) => plural && !weak && end === at))
    return false;
  for (let i = at - 1; i >= Math.max(parts.from, at - COUNTED); i--) {
    const count = COUNTS.get(tokenText(reading, i).toLowerCase());
    if (!count) continue;
    const owned = wordAt(reading, at) === MARK.comma && hasClass(reading, i - 1, WORD_CLASS.preposition);
    return count === slots.length && !owned;
  }
  return false;
};
