/** A chain in, its slots out: each item with the organisation that it names by its own head word or by one it shares. */
import type { OrganisationRef } from '../../model/organisation.js';
import { MARK } from '../../model/tokens.js';
import { WORD } from '../../model/word-classes.js';
import type { Chain, Separator } from './chain.js';
import type { Item } from './item.js';
import { nearName } from './near-name.js';
import { kebab, openName, writtenName } from './open-name.js';
import { choose, elided, isPlannedOnly, ownName } from './own-name.js';
import { type Reading, wordAt } from './reading.js';
import { splitKnown } from './split-known.js';

/** An item, what joins it to the one before, and its organisation, null while it is unknown. */
export interface Slot {
  readonly item: Item;
  readonly separator: Separator | null;
  readonly ref: OrganisationRef | null;
}

/** The organisation whose name stands by itself here. */
const standing = (item: Item): OrganisationRef | null =>
  item.forms.find((form) => form.strength === 'alone')?.ref ?? null;

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

/** One known name out of "West" and "South Yorkshire and Bassetlaw CSU", though a comma parts it. */
const parted = (reading: Reading, left: Slot, right: Slot): Slot | null => {
  const head = right.item.head;
  if (!head || head.keeps || left.ref) return null;
  const name = kebab(writtenName(reading, left.item.nameStart, right.item.nameEnd));
  const ref = nearName(reading.gazetteer, head.kind, name);
  const item = { ...right.item, start: left.item.start, nameStart: left.item.nameStart, forms: [] };
  return ref && { item, separator: left.separator, ref };
};

/** One name out of "Wessex" and "Solent CCG", where neither is known and one head word covers both. */
const joined = (reading: Reading, left: Slot, right: Slot): Slot | null => {
  const head = right.item.head;
  if (!head || head.ending || right.separator !== 'and') return null;
  // "NHS Devon, NHS Plymouth and Torbay Care Trust" are three
  if (left.item.nhs && left.separator !== null) return null;
  const ref = openName(reading, left.item.nameStart, right.item.nameEnd, head);
  const item = { ...right.item, start: left.item.start, nameStart: left.item.nameStart, nhs: left.item.nhs };
  return ref && { item, separator: left.separator, ref };
};

/** Whether a singular head word after two names is shared by them: both are known names of its kind. */
const sharesSingular = (reading: Reading, slots: readonly Slot[], n: number, kind: string): boolean => {
  const first = slots[0];
  const before = first ? wordAt(reading, first.item.start - 1) : MARK.other;
  if (before === WORD.a || before === WORD.new || before === WORD.single) return false;
  const own = choose(slots[n]?.item.forms ?? [], kind);
  return own !== null && !isPlannedOnly(reading, own) && (slots[n + 1]?.item.forms.length ?? 0) > 0;
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
        elided(reading, slot.item, shared.item, own.kind) ??
        (own.weak ? null : openName(reading, slot.item.nameStart, slot.item.nameEnd, own));
      slots[n] = { ...slot, ref };
    } else if (sharesSingular(reading, slots, n, own.kind)) {
      slots[n] = { ...slot, ref: choose(slot.item.forms, own.kind) };
    } else {
      const near: boolean = slots[n + 1] === shared && !slot.ref;
      const open: boolean = near && shared.item.forms.length === 0;
      const one: Slot | null =
        (near ? parted(reading, slot, shared) : null) ?? (open ? joined(reading, slot, shared) : null);
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
