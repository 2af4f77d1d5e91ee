/** Slots without an organisation in; out the same with those named that only one kind has or that stand beside one of a kind. */
import type { Form } from '../../model/gazetteer.js';
import { kindOf } from '../../model/organisation.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { acts } from './acting.js';
import type { Chain, SentenceParts } from './chain.js';
import { followsNeighbour } from './introduction.js';
import type { Item } from './item.js';
import { choose } from './own-name.js';
import { hasClass, type Reading, tokenText, wordAt } from './reading.js';
import {
  before,
  endOf,
  followedWell,
  placed,
  type Slots,
  type Surroundings,
  startOf,
} from './surroundings.js';

export const onlyCompass = (reading: Reading, item: Item): boolean => {
  for (let i = item.nameStart; i < item.nameEnd; i++) {
    if (!hasClass(reading, i, WORD_CLASS.compass | WORD_CLASS.inside)) return false;
  }
  return true;
};

export const isFull = (item: Item, kind: string): boolean =>
  item.forms.some((form) => form.kind === kind && form.strength !== 'short');

export const allOfKind = (slots: Slots, kind: string): boolean =>
  slots.every((slot) => slot.ref?.id.startsWith(`${kind}/`) || choose(slot.item.forms, kind) !== null);

/** A name of several words that only organisations of this kind have: "Staffordshire and Lancashire". */
const tells = (around: Surroundings, item: Item, kind: string): boolean =>
  item.nameEnd - item.nameStart > 1 &&
  !onlyCompass(around.reading, item) &&
  (isFullOf(around, item, kind) || isLong(around, item, kind));

/** Words from which on a name that was shortened can be none but its own: "Barnet, Enfield and Haringey". */
const LONG = 4;

/** Whether a body of a kind that is no more and that the article does not speak of: a health authority's old name is no rival to a trust's. */
const isPast = ({ reading, kinds }: Surroundings, { kind }: Form): boolean =>
  !kinds.includes(kind) && reading.gazetteer.kinds.get(kind)?.until !== undefined;

const isLong = (around: Surroundings, item: Item, kind: string): boolean =>
  item.nameEnd - item.nameStart >= LONG &&
  item.forms.every((form) => form.kind === kind || isPast(around, form)) &&
  choose(item.forms, kind) !== null;

const isFullOf = ({ names }: Surroundings, item: Item, kind: string): boolean =>
  isFull(item, kind) &&
  item.forms.every(
    (form) => form.kind === kind || (form.strength === 'short' && !names.ids.has(form.ref.id)),
  ) &&
  item.forms.every((form) => form.kind !== kind || form.strength !== 'short');

/** How many bodies of a kind the article names at least, where it is about that kind. */
const MANY = 2;

const TO = /^(?:with|join|joins|joined|joining)$/;
const HANDED = /^(?:to|by)$/;

/** Whether one name stands where a partner does: "merge with Rotherham", "joined Rotherham"; "moved to Kent and Medway", of several words. */
const isPartner = ({ reading, parts }: Surroundings, slots: Slots): boolean => {
  const at = before(reading, slots, parts.from);
  const item = slots[0]?.item;
  if (!item || at < parts.from || onlyCompass(reading, item)) return false;
  const word = tokenText(reading, at);
  return TO.test(word) || (HANDED.test(word) && item.nameEnd - item.nameStart > 1);
};

/** Whether several names are in full those of a kind that the article is about, and it names no other kind that has them. */
const isOnlyKind = (around: Surroundings, slots: Slots, kind: string): boolean => {
  const { names } = around;
  if (!slots.every((slot) => slot.ref || isFull(slot.item, kind))) return false;
  if (slots.length < 2 && !isPartner(around, slots) && !acts(around.reading, around.parts, slots))
    return false;
  const others = new Set(
    slots.flatMap(({ item }) =>
      item.forms.filter((form) => form.strength !== 'short').map((form) => form.kind),
    ),
  );
  let named = 0;
  for (const id of names.ids) {
    const own = kindOf({ id });
    if (own === kind) named++;
    else if (others.has(own)) return false;
  }
  return named >= MANY;
};

/** Whether one name follows "took over" or the like. */
const isTaken = ({ reading, parts }: Surroundings, slots: Slots): boolean => {
  const at = before(reading, slots, parts.from);
  if (slots.length > 1 || at < parts.from || !hasClass(reading, at, WORD_CLASS.absorbs)) return false;
  return wordAt(reading, at) !== WORD.over || hasClass(reading, at - 1, WORD_CLASS.takes);
};

const namesMany = ({ names }: Surroundings, kind: string): boolean => {
  let named = 0;
  for (const id of names.ids) if (id.startsWith(`${kind}/`)) named++;
  return named >= MANY;
};

/** How many chains back a head word may tell the kind of a name: enough for any sentence, few enough for any text. */
const NEAREST = 8;

/** The chains of the sentence that stand last before the token at `start`. */
const chainsBefore = ({ chains }: SentenceParts, start: number): readonly Chain[] => {
  let low = 0;
  let high = chains.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chains[middle]?.items[0]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return chains.slice(Math.max(0, low - NEAREST), low);
};

/** Kinds that a chain may be of: those of the head words before it in its sentence, then those of the article. */
const kindsNear = ({ parts, kinds }: Surroundings, slots: Slots): readonly string[] => {
  const heads = chainsBefore(parts, startOf(slots)).flatMap(({ items }) =>
    items.slice(-NEAREST).flatMap(({ head }) => (head && !head.weak ? [head.kind] : [])),
  );
  return [...heads.reverse(), ...kinds];
};

/** Names of one kind that the article is about and no other has, where they are party to something. */
export const byKind = (around: Surroundings, slots: Slots, first: Slots): Slots => {
  const { reading, parts } = around;
  const taken = isTaken(around, first);
  if ((placed(around, slots) && !taken) || !followedWell(around, endOf(slots))) return slots;
  if (first.some((slot) => slot.item.head)) return slots;
  const at = before(reading, first, parts.from);
  const tied = first.length > 1 && at > parts.from && hasClass(reading, at - 1, WORD_CLASS.tie);
  const kind = kindsNear(around, first).find(
    (one) =>
      allOfKind(first, one) &&
      (tied ||
        first.length > 2 ||
        first.some((slot) => tells(around, slot.item, one)) ||
        isOnlyKind(around, first, one) ||
        (taken && namesMany(around, one))),
  );
  return kind ? first.map((slot) => ({ ...slot, ref: choose(slot.item.forms, kind) ?? slot.ref })) : slots;
};

/** "its neighbour Barnsley": a body of the kind that the article speaks of most. */
export const byNeighbour = (around: Surroundings, slots: Slots): Slots => {
  const [slot] = slots;
  if (!slot || slot.ref || slot.item.head) return slots;
  if (!followsNeighbour(around.reading, slot.item.start - 1)) return slots;
  const kind = kindsNear(around, slots).find((one) => isFull(slot.item, one));
  return kind ? [{ ...slot, ref: choose(slot.item.forms, kind) }, ...slots.slice(1)] : slots;
};
