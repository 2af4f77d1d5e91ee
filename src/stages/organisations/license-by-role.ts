/** Slots without an organisation in; out the same with those named that no list knows, where only an organisation can stand. */
import { FORENAMES } from '../../model/forenames.js';
import type { OrganisationRef } from '../../model/organisation.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { SentenceParts } from './chain.js';
import type { Item } from './item.js';
import { kebab, openName, writtenName } from './open-name.js';
import { openedBy } from './opening.js';
import { choose } from './own-name.js';
import { flagsAt, hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

type Slots = readonly Slot[];

/** Longest name, in tokens, that is made of nothing but its role. */
const LONGEST = 5;

/** Words that say nothing of whom they name: "first" of "First CSU". */
const PLACE = WORD_CLASS.region | WORD_CLASS.compass | WORD_CLASS.number | WORD_CLASS.refers;
const NO_NAME = PLACE | WORD_CLASS.starter | WORD_CLASS.post | WORD_CLASS.nhs;

const anyToken = (item: Item, test: (i: number) => boolean): boolean => {
  for (let i = item.nameStart; i < item.nameEnd; i++) if (test(i)) return true;
  return false;
};

/** Whether a slot holds a name of no organisation, place, person or month that is known. */
const isUnknown = (reading: Reading, { item, ref }: Slot): boolean => {
  if (ref || item.head || item.nhs || item.forms.length > 0 || item.nameEnd - item.nameStart > LONGEST)
    return false;
  const first = tokenText(reading, item.nameStart).toLowerCase();
  if (FORENAMES.has(first) && item.nameEnd - item.nameStart > 1) return false;
  if (anyToken(item, (i) => hasClass(reading, i, WORD_CLASS.post | WORD_CLASS.starter))) return false;
  if (item.nameEnd - item.nameStart === 1 && (flagsAt(reading, item.nameStart) & FLAG.acronym) !== 0)
    return false;
  const { ordinary } = reading.gazetteer;
  return anyToken(
    item,
    (i) =>
      isCapital(reading, i) &&
      !hasClass(reading, i, NO_NAME) &&
      !ordinary.has(tokenText(reading, i).toLowerCase()),
  );
};

/** Position of what stands before a slot, "the" and quotation marks left out. */
const beforeSlot = (reading: Reading, { item }: Slot): number => {
  let at = item.start - 1;
  while (wordAt(reading, at) === WORD.the || wordAt(reading, at) === MARK.quote) at--;
  return at;
};

const lower = (reading: Reading, at: number): string =>
  isCapital(reading, at) ? '' : tokenText(reading, at).toLowerCase();

/** What deals are called, and the verbs of those who make them, by how the name beside them stands. */
const BUYS =
  /^(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired|purchase|purchases|purchased|absorb|absorbs|absorbed)$/;
const BOUGHT = /^(?:bought|acquired|purchased|absorbed|sold|snapped|taken|swallowed|rescued)$/;
const SELLS = /^(?:sell|sells|selling|sold|sale)$/;
const DEAL = /^(?:takeover|acquisition|purchase|sale|buyout|pursuit)$/;
const JOINS = /^(?:merge|merges|merged|merging|merger|partnership|alliance|venture)$/;
const SHARES = /^(?:shares|stake)$/;
/** Tokens between a verb and the name that it goes with. */
const REACH = 6;
const SENTENCE = 20;

/** Whether one of the tokens before `at`, in the same clause, is such a word. */
const precededBy = (reading: Reading, at: number, words: RegExp, reach = REACH): boolean => {
  for (let i = at; i > at - reach && i >= 0 && wordAt(reading, i) !== MARK.stop; i--)
    if (words.test(lower(reading, i))) return true;
  return false;
};

/** Whether a name ends here: no noun follows that it only describes, as in "the Norwegian investor". */
const endsHere = (reading: Reading, at: number, to: number): boolean =>
  at >= to ||
  isMark(reading, at) ||
  hasClass(reading, at, WORD_CLASS.follows | WORD_CLASS.auxiliary | WORD_CLASS.preposition) ||
  BUYS.test(lower(reading, at)) ||
  SELLS.test(lower(reading, at));

/** "Teenagers have bought …": a first word that is an ordinary noun, for all that its capital tells. */
const isFirstWord = (reading: Reading, { item }: Slot, from: number): boolean =>
  item.nameStart === from &&
  item.nameEnd - from === 1 &&
  wordAt(reading, item.end) !== MARK.possessive &&
  /s$/.test(tokenText(reading, from));

/** Whether what is done to or with this name only organisations have done: "bought X", "sold to X", "taken over by X", "a merger with X". */
const isDealtWith = (reading: Reading, slot: Slot, to: number): boolean => {
  const at = beforeSlot(reading, slot);
  const word = lower(reading, at);
  if (BUYS.test(word)) return true;
  if (word === 'over') return hasClass(reading, at - 1, WORD_CLASS.takes);
  if (word === 'of') return DEAL.test(lower(reading, at - 1));
  if (word === 'in') return SHARES.test(lower(reading, at - 1));
  if (word === 'to') return precededBy(reading, at - 1, SELLS);
  if (word === 'by' && wordAt(reading, at - 1) === MARK.comma) return slot.item.end >= to;
  // "Arden was bought by Capita, and Anglia by Serco"
  const reach = isCapital(reading, at - 1) ? SENTENCE : REACH;
  if (word === 'by') return precededBy(reading, at - 1, BOUGHT, reach) || precededBy(reading, at - 1, DEAL);
  return word === 'with' && precededBy(reading, at - 1, JOINS, 3);
};

/** Whether the name is who buys or sells: "X is to buy", "X’s attempt to acquire"; no stop, comma or other name between. */
const deals = (reading: Reading, slot: Slot, to: number): boolean => {
  for (let i = slot.item.end; i < Math.min(to, slot.item.end + REACH); i++) {
    if (isMark(reading, i) && wordAt(reading, i) !== MARK.possessive) return false;
    if (isCapital(reading, i)) return false;
    const word = lower(reading, i);
    if (BUYS.test(word) || SELLS.test(word) || DEAL.test(word)) return true;
    // "took over at Oldham CCG" is what a person did
    if (hasClass(reading, i, WORD_CLASS.takes) && wordAt(reading, i + 1) === WORD.over)
      return !isMark(reading, i + 2) && !hasClass(reading, i + 2, WORD_CLASS.follows);
  }
  return false;
};

/** Whether the name has done what another has: "South CSU closed; Arden did the same". */
const followsSuit = (reading: Reading, { item }: Slot): boolean => {
  const words = [0, 1, 2].map((n) => lower(reading, item.end + n)).join(' ');
  return /^(?:did the same|did so too|followed suit|will follow|has followed|followed)/.test(words);
};

/** Whether the chain stands after "a consortium of", "a merger between". */
const isMembership = (reading: Reading, slots: Slots): boolean => {
  const [first] = slots;
  if (!first || slots.length < 2) return false;
  const at = beforeSlot(reading, first);
  const word = wordAt(reading, at);
  return (word === WORD.of || word === WORD.between) && hasClass(reading, at - 1, WORD_CLASS.tie);
};

/** Whether unknown names stand in one coordination with others: as members of a body, or beside one that no list knows either. */
const isAmongNamed = (reading: Reading, slots: Slots): boolean =>
  (slots.some(({ ref }) => ref) && isMembership(reading, slots)) ||
  (slots.length > 1 && slots.some(({ item, ref }) => ref && item.head?.ending));

/** The noun before the slot that tells its kind, "supplier" of "its supplier Xantura". */
const roleBefore = (
  reading: Reading,
  slot: Slot,
): { readonly kind: string; readonly plural: boolean } | null => {
  const at = slot.item.start - 1;
  return (isCapital(reading, at) ? null : reading.gazetteer.roles.get(tokenText(reading, at))) ?? null;
};

/** Tokens of "a Norwich-based data" at most. */
const DESCRIPTION = 8;

/** The noun of the description after the slot: "Quenby, a chain of clinics". */
const roleAfter = (reading: Reading, slot: Slot, to: number): { readonly kind: string } | null => {
  const { end } = slot.item;
  const mark = wordAt(reading, end);
  if (mark !== MARK.comma && mark !== MARK.dash && mark !== MARK.open) return null;
  const article = wordAt(reading, end + 1);
  if (article !== WORD.a && article !== WORD.an && article !== WORD.the) return null;
  for (let i = end + 2; i < Math.min(to, end + 2 + DESCRIPTION); i++) {
    if (isMark(reading, i) || hasClass(reading, i, WORD_CLASS.follows | WORD_CLASS.post)) return null;
    const role = reading.gazetteer.roles.get(tokenText(reading, i));
    const goesOn = !isMark(reading, i + 1) && !hasClass(reading, i + 1, WORD_CLASS.follows);
    if (role && !role.plural && (i + 1 >= to || !goesOn)) return role;
  }
  return null;
};

/** What a sentence lets its names be. */
export interface RoleContext {
  readonly reading: Reading;
  readonly parts: SentenceParts;
  /** Kinds of the organisations that the sentence names. */
  readonly kinds: readonly string[];
}

/** Whether a slot stands where an organisation does that deals with another of the sentence. */
const isDealing = ({ reading, parts, kinds }: RoleContext, slot: Slot): boolean => {
  if (kinds.length === 0 || !endsHere(reading, slot.item.end, parts.to)) return false;
  if (isDealtWith(reading, slot, parts.to) || followsSuit(reading, slot)) return true;
  return !isFirstWord(reading, slot, parts.from) && deals(reading, slot, parts.to);
};

/** Kind of what an unknown slot names, if its place in the sentence makes it an organisation; null if not. */
const kindByRole = (context: RoleContext, slot: Slot): string | null => {
  const { reading, parts } = context;
  const role = roleBefore(reading, slot) ?? roleAfter(reading, slot, parts.to);
  return role?.kind ?? (isDealing(context, slot) ? reading.gazetteer.anyCompany : null);
};

/** The organisation that a bare known name means beside another of its kind: "no merger with Solihull, says Oldham CCG". */
const knownByRole = (context: RoleContext, slot: Slot): Slot => {
  const { item, ref } = slot;
  if (ref || item.head) return slot;
  // "its neighbour Barnsley" is of the kind that the article is about
  if (hasClass(context.reading, item.start - 1, WORD_CLASS.alike)) return slot;
  const named = ofKinds(context, item);
  return named && isDealing(context, slot) ? { ...slot, ref: named } : slot;
};

/** What a name means that is one of the kinds of which the sentence speaks, in full or by its opening. */
const ofKinds = ({ reading, kinds }: RoleContext, item: Item): OrganisationRef | null => {
  for (const kind of kinds) {
    const ref = choose(item.forms, kind) ?? openedBy(reading.gazetteer, kind, slugOf(reading, item));
    if (ref) return ref;
  }
  return null;
};

const slugOf = (reading: Reading, { nameStart, nameEnd }: Item): string =>
  kebab(writtenName(reading, nameStart, nameEnd));

/** Names the unknown slots of a chain by what they are called, what is done with them, or those they stand with. */
export const licenseByRole = (context: RoleContext, slots: Slots): Slots => {
  const { reading } = context;
  const kind = reading.gazetteer.anyCompany;
  if (slots.every(({ ref }) => ref)) return slots;
  if (!kind || !slots.some((slot) => isUnknown(reading, slot)))
    return slots.map((slot) => knownByRole(context, slot));
  const [first] = slots;
  const plural = first ? roleBefore(reading, first) : null;
  const together = plural?.plural || isAmongNamed(reading, slots) ? kind : null;
  return slots.map((slot) => {
    const known = knownByRole(context, slot);
    if (known.ref || !isUnknown(reading, slot)) return known;
    const whole = endsHere(reading, slot.item.end, context.parts.to);
    const own = (whole ? together : null) ?? kindByRole(context, slot);
    if (!own) return slot;
    const ref = openName(reading, slot.item.nameStart, slot.item.nameEnd, { kind: own, keeps: true });
    return ref ? { ...slot, ref } : slot;
  });
};
