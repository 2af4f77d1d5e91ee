/** A slot in; out the kind that a noun before or after it tells, and whether it is introduced as a new body. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { lower } from './deal-words.js';
import { endsHere } from './dealings.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

const WHOSE: ReadonlySet<number> = new Set([WORD.its, WORD.their]);

/** Whether "its neighbour" ends at `at`, with a comma or without: "its southern neighbour, Barnsley". */
export const followsNeighbour = (reading: Reading, at: number): boolean => {
  const noun = wordAt(reading, at) === MARK.comma ? at - 1 : at;
  if (!hasClass(reading, noun, WORD_CLASS.alike)) return false;
  return noun === at || [1, 2].some((n) => WHOSE.has(wordAt(reading, noun - n)));
};

/** The noun before the slot that tells its kind, "supplier" of "its supplier Xantura". */
export const roleBefore = (
  reading: Reading,
  slot: Slot,
): { readonly kind: string; readonly plural: boolean } | null => {
  const at = slot.item.start - 1;
  return (isCapital(reading, at) ? null : reading.gazetteer.roles.get(tokenText(reading, at))) ?? null;
};

/** Nouns that introduce a body which did not exist before, beside those that the domain has. */
const BODY =
  /^(?:body|organisation|organization|company|firm|subsidiary|agency|charity|venture|group|trust|unit|alliance|federation|partnership|consortium|network)$/;

/** What a body has of its own: "its telehealth subsidiary, X". */
const PART = /^(?:subsidiary|arm|offshoot|spin-off|parent)$/;

/** Whether the name is that of "a new body, X" or "its subsidiary, X": its noun stands right before the comma, "a", "new" or "its" close before that. */
export const isIntroduced = (reading: Reading, { item }: Slot, to: number): boolean => {
  if (!endsHere(reading, item.end, to) || hasClass(reading, item.end, WORD_CLASS.speech)) return false;
  const at = wordAt(reading, item.start - 1) === WORD.the ? item.start - 2 : item.start - 1;
  if (wordAt(reading, at) !== MARK.comma) return false;
  const noun = lower(reading, at - 1);
  if (PART.test(noun) && [2, 3, 4].some((n) => WHOSE.has(wordAt(reading, at - n)))) return true;
  if (!BODY.test(noun)) return false;
  return [at - 2, at - 3].some((i) => {
    const word = wordAt(reading, i);
    return word === WORD.new || word === WORD.a || word === WORD.an;
  });
};

/** Tokens of "a Norwich-based data" at most. */
const DESCRIPTION = 8;

/** What a body is to the one that the text speaks of: "X, its new owner". */
const RELATION = /^(?:parent|buyer|suitor|rival|supplier)$/;
/** The same, which a person may be, behind a word for when: "its new owner". */
const OWNER = /^(?:owner|landlord|operator)$/;
const WHEN = /^(?:new|next|future|current|former|old)$/;

const isOwnedRole = (reading: Reading, comma: number): boolean => {
  const owner = wordAt(reading, comma + 1);
  if (owner !== WORD.its && owner !== WORD.their) return false;
  const adjective = WHEN.test(lower(reading, comma + 2));
  const noun = lower(reading, adjective ? comma + 3 : comma + 2);
  return RELATION.test(noun) || (adjective && OWNER.test(noun));
};

/** Whether the name is one of two that are told with where they are at home: "…, a Cardiff start-up, and Quenby, of Swansea,". */
const isHomeAside = (reading: Reading, start: number, comma: number): boolean => {
  if (wordAt(reading, start - 1) !== WORD.and || wordAt(reading, start - 2) !== MARK.comma) return false;
  if (wordAt(reading, comma) !== MARK.comma || wordAt(reading, comma + 1) !== WORD.of) return false;
  let at = comma + 2;
  while (isCapital(reading, at) || hasClass(reading, at, WORD_CLASS.link)) at++;
  return (
    at > comma + 2 && wordAt(reading, at) === MARK.comma && hasClass(reading, at + 1, WORD_CLASS.auxiliary)
  );
};

/** The noun of the description after the slot: "Quenby, a chain of clinics". */
export const roleAfter = (reading: Reading, slot: Slot, to: number): { readonly kind: string } | null => {
  const { end } = slot.item;
  const mark = wordAt(reading, end);
  if (mark !== MARK.comma && mark !== MARK.dash && mark !== MARK.open) return null;
  const article = wordAt(reading, end + 1);
  const kind = reading.gazetteer.anyCompany;
  if (kind && (isHomeAside(reading, slot.item.start, end) || isOwnedRole(reading, end))) return { kind };
  if (article !== WORD.a && article !== WORD.an && article !== WORD.the) return null;
  // "in Clun, a practice closed"
  if (hasClass(reading, slot.item.start - 1, WORD_CLASS.locative)) return null;
  for (let i = end + 2; i < Math.min(to, end + 2 + DESCRIPTION); i++) {
    if (isMark(reading, i) || hasClass(reading, i, WORD_CLASS.follows | WORD_CLASS.post)) return null;
    const role = reading.gazetteer.roles.get(tokenText(reading, i));
    const goesOn = !isMark(reading, i + 1) && !hasClass(reading, i + 1, WORD_CLASS.follows);
    if (role && !role.plural && (i + 1 >= to || !goesOn)) return role;
  }
  return null;
};
