/** A chain in, its slots out: each item with the organisation that it names by its own head word or by one it shares. */
import type { Form } from '../../model/gazetteer.js';
import type { OrganisationRef } from '../../model/organisation.js';
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { Chain, Separator } from './chain.js';
import { formsOf, formsOfRanges, type Item } from './item.js';
import { openName } from './open-name.js';
import { hasClass, type Reading, wordAt } from './reading.js';

/** An item, what joins it to the one before, and its organisation, null while it is unknown. */
export interface Slot {
  readonly item: Item;
  readonly separator: Separator | null;
  readonly ref: OrganisationRef | null;
}

/** The one organisation of a kind that `forms` name: a full name before a shortened one, nothing where several compete. */
export const choose = (forms: readonly Form[], kind: string): OrganisationRef | null => {
  const ofKind = forms.filter((form) => form.kind === kind);
  const full = ofKind.filter((form) => form.strength !== 'short');
  const ids = new Set((full.length > 0 ? full : ofKind).map((form) => form.ref.id));
  const first = full[0] ?? ofKind[0];
  return first && (full.length > 0 || ids.size === 1) ? first.ref : null;
};

/** The organisation whose name stands by itself here. */
const standing = (item: Item): OrganisationRef | null =>
  item.forms.find((form) => form.strength === 'alone')?.ref ?? null;

/** "Central Manchester Hospitals" without its last words, where the gazetteer knows the rest. */
const withoutDescriptors = (reading: Reading, item: Item, kind: string): OrganisationRef | null => {
  for (let end = item.nameEnd; end > item.nameStart; end--) {
    const known = choose(formsOf(reading, item.nameStart, end), kind);
    if (known) return known;
    if (!hasClass(reading, end - 1, WORD_CLASS.descriptor)) return null;
  }
  return null;
};

const INDEFINITE: ReadonlySet<number> = new Set([
  WORD.a,
  WORD.an,
  WORD.another,
  WORD.any,
  WORD.every,
  WORD.no,
  WORD.one,
]);

const isIndefinite = (reading: Reading, at: number): boolean =>
  INDEFINITE.has(wordAt(reading, at - 1)) || hasClass(reading, at - 1, WORD_CLASS.number);

/** Organisation that an item with a head word of its own names. */
const ownName = (reading: Reading, item: Item): OrganisationRef | null => {
  const head = item.head;
  if (!head) return null;
  const known =
    choose(item.forms, head.kind) ?? (head.keeps ? null : withoutDescriptors(reading, item, head.kind));
  const indefinite = isIndefinite(reading, item.start) && !head.plural;
  if (indefinite && (item.lowerHead || !known)) return null;
  if (known || head.weak) return known;
  if (item.lowerHead && (item.forms.length > 0 || !(head.keeps || head.plural))) return null;
  return openName(reading, item.nameStart, head.keeps ? item.headEnd : item.nameEnd, head);
};

/** Position after the comma, "and" or both at `at`; `at` where there is none. */
const afterJoint = (reading: Reading, at: number): number => {
  const comma = wordAt(reading, at) === MARK.comma ? at + 1 : at;
  return wordAt(reading, comma) === WORD.and ? comma + 1 : comma;
};

/** Ends of the names that `[from, to)` consists of, joined by commas and "and", the longest names first; null if it does not. */
const partEnds = (
  reading: Reading,
  from: number,
  to: number,
  isName: (forms: readonly Form[]) => boolean,
  whole: boolean,
): readonly number[] | null => {
  for (let end = whole ? to : to - 1; end > from; end--) {
    if (end < to && afterJoint(reading, end) === end) continue;
    if (!isName(formsOf(reading, from, end))) continue;
    if (end === to) return [end];
    const rest = partEnds(reading, afterJoint(reading, end), to, isName, true);
    if (rest) return [end, ...rest];
  }
  return null;
};

/** Splits "Arden and Greater East Midlands" into its parts where all of them are names that `isName` accepts. */
export const splitKnown = (
  reading: Reading,
  item: Item,
  isName: (forms: readonly Form[]) => boolean,
): readonly Item[] => {
  const ends = partEnds(reading, item.nameStart, item.nameEnd, isName, false);
  if (!ends) return [item];
  return ends.map((end, n): Item => {
    const nameStart = n === 0 ? item.nameStart : afterJoint(reading, ends[n - 1] ?? 0);
    const forms = formsOf(reading, nameStart, end);
    const start = n === 0 ? item.start : nameStart;
    if (n === ends.length - 1) return { ...item, start, nameStart, forms, nhs: false };
    return {
      ...item,
      start,
      end,
      nameStart,
      nameEnd: end,
      forms,
      head: null,
      alias: null,
      nhs: n === 0 && item.nhs,
    };
  });
};

const startSlots = (reading: Reading, chain: Chain): Slot[] => {
  const slots: Slot[] = [];
  chain.items.forEach((item, n) => {
    const separator = n === 0 ? null : (chain.separators[n - 1] ?? null);
    const { head } = item;
    if (!head?.plural || chain.items[n - 1]?.head === null) {
      slots.push({ item, separator, ref: head ? null : standing(item) });
      return;
    }
    splitKnown(reading, item, (forms) => choose(forms, head.kind) !== null).forEach((part, p) => {
      slots.push({ item: part, separator: p === 0 ? separator : 'and', ref: null });
    });
  });
  return slots;
};

/** One name out of "Wessex" and "Solent CCG", where neither is known and one head word covers both. */
const joined = (reading: Reading, left: Slot, right: Slot): Slot | null => {
  const head = right.item.head;
  if (!head || right.separator !== 'and') return null;
  const ref = openName(reading, left.item.nameStart, right.item.nameEnd, head);
  const item = { ...right.item, start: left.item.start, nameStart: left.item.nameStart, nhs: left.item.nhs };
  return ref && { item, separator: left.separator, ref };
};

/** Whether a singular head word after two names is shared by them: both are known names of its kind. */
const sharesSingular = (reading: Reading, slots: readonly Slot[], n: number, kind: string): boolean => {
  const first = slots[0];
  const before = first ? wordAt(reading, first.item.start - 1) : MARK.other;
  if (before === WORD.a || before === WORD.new || before === WORD.single) return false;
  return choose(slots[n]?.item.forms ?? [], kind) !== null && (slots[n + 1]?.item.forms.length ?? 0) > 0;
};

/** "North" before "Central Manchester CCGs": the name with what the two share, "North Manchester". */
const elided = (reading: Reading, slot: Slot, headed: Slot, kind: string): OrganisationRef | null => {
  const compassEnd = (item: Item): number => {
    let i = item.nameStart;
    while (i < item.nameEnd && hasClass(reading, i, WORD_CLASS.compass)) i++;
    return i;
  };
  const shared = compassEnd(headed.item);
  if (compassEnd(slot.item) < slot.item.nameEnd || shared === headed.item.nameStart) return null;
  if (shared === headed.item.nameEnd) return null;
  const ranges = [
    [slot.item.nameStart, slot.item.nameEnd],
    [shared, headed.item.nameEnd],
  ] as const;
  return choose(formsOfRanges(reading, ranges), kind);
};

/** Whether a weak head word such as "unit" ends a name of the chain. */
export const hasWeakHead = (chain: Chain): boolean => chain.items.some((item) => item.head?.weak);

/**
 * Gives each slot its organisation, from the last to the first, since the head word comes last. Weak head words
 * count only for `kinds`, those that the article speaks of by other words too.
 */
export const shareHeads = (
  reading: Reading,
  chain: Chain,
  kinds: readonly string[] = [],
): readonly Slot[] => {
  const slots = startSlots(reading, chain);
  if (chain.items.every((item) => !item.head)) return slots;
  let shared: Slot | null = null;
  for (let n = slots.length - 1; n >= 0; n--) {
    const slot = slots[n];
    if (!slot) continue;
    const head: Slot['item']['head'] = slot.item.head;
    if (head?.weak && !kinds.includes(head.kind)) {
      shared = null;
      continue;
    }
    if (head) {
      shared = { ...slot, ref: ownName(reading, slot.item) };
      slots[n] = shared;
      continue;
    }
    const own = shared?.item.head;
    if (!shared || !own) continue;
    if (own.plural) {
      const ref =
        choose(slot.item.forms, own.kind) ??
        slot.ref ??
        elided(reading, slot, shared, own.kind) ??
        (own.weak ? null : openName(reading, slot.item.nameStart, slot.item.nameEnd, own));
      slots[n] = { ...slot, ref };
    } else if (sharesSingular(reading, slots, n, own.kind)) {
      slots[n] = { ...slot, ref: choose(slot.item.forms, own.kind) };
    } else {
      const open: boolean = slots[n + 1] === shared && shared.item.forms.length === 0 && !slot.ref;
      const one: Slot | null = open ? joined(reading, slot, shared) : null;
      if (one) slots.splice(n, 2, one);
      shared = one;
    }
  }
  return withoutLonePlurals(slots);
};

/** A plural head word after a single name names no organisation: "North West London CCGs" are those of a region. */
const withoutLonePlurals = (slots: readonly Slot[]): readonly Slot[] =>
  slots.map((slot, n) => {
    const before = slots[n - 1];
    const shared = before?.ref && (before.item.head?.keeps ?? true);
    const lone = slot.item.head?.plural && !shared;
    return lone ? { ...slot, ref: null } : slot;
  });
