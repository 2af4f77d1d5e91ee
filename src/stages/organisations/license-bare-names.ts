/** Slots without an organisation in; out the same with those named that the article, a list or their neighbours vouch for. */
import type { Form } from '../../model/gazetteer.js';
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { introduced } from './article-names.js';
import { divided } from './divide.js';
import type { Item } from './item.js';
import { allOfKind, byKind, byNeighbour, isFull, onlyCompass } from './license-by-kind.js';
import { kebab, openName, writtenName } from './open-name.js';
import { openedBy } from './opening.js';
import { choose } from './own-name.js';
import { areCounted, pluralBefore } from './plural-before.js';
import { hasClass, type Reading, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';
import {
  endOf,
  fillsSentence,
  followedWell,
  placed,
  type Slots,
  type Surroundings,
  startOf,
} from './surroundings.js';

/** "Croydon" in an article about groups that speaks of no trusts: the group, though a trust is named that some call so. */
const ofTopic = (
  { kinds }: Surroundings,
  { forms }: Item,
  { kind, strength }: Form,
): OrganisationRef | null =>
  strength !== 'short' || kinds[0] === undefined || kinds.includes(kind)
    ? null
    : (forms.find((form) => form.kind === kinds[0] && form.strength !== 'short')?.ref ?? null);

const fromArticle = (around: Surroundings, item: Item): OrganisationRef | null => {
  const { ids, shorts, openings } = around.names;
  const ofKind = (id: string): boolean => !item.head || id.startsWith(`${item.head.kind}/`);
  for (const id of item.forms.length > 0 ? ids : []) {
    const named = item.forms.find((form) => form.ref.id === id && ofKind(id));
    if (named) return ofTopic(around, item, named) ?? named.ref;
  }
  const ref = introduced(around.reading, item, shorts, openings);
  return ref && ofKind(ref.id) ? ref : null;
};

/** Names the slots that are short forms which the article introduced. */
const byAlias = ({ reading, names }: Surroundings, slots: Slots): Slots =>
  slots.map((slot) => {
    const alias = slot.ref && slot.item.head ? null : introduced(reading, slot.item, names.aliases);
    return alias ? { ...slot, ref: alias } : slot;
  });

/** Whether the last of several names only says where an organisation is: "Arden CSU and the Norfolk unit". */
const describes = ({ reading, parts }: Surroundings, slots: Slots): boolean =>
  slots.length > 1 && endOf(slots) < parts.to && hasClass(reading, endOf(slots), WORD_CLASS.nounStart);

/** "The Liverpool trust", "a third Surrey trust": the name of a place, though some trust begins with it. */
const isWhere = ({ item }: Slot, afterThe: boolean): boolean =>
  (afterThe || item.forms.every(({ strength }) => strength === 'short')) &&
  item.lowerHead &&
  item.nameEnd - item.nameStart === 1 &&
  item.forms.every((form) => form.kind !== item.head?.kind || form.strength === 'short');

/** "Great Western" beside "Great Western Ambulance Service" is short for that, and for no other that the article does not name in full. */
const asOpened = ({ reading, names }: Surroundings, slot: Slot): Slot => {
  if (slot.item.head || !slot.ref || names.full.has(slot.ref.id)) return slot;
  const ref = introduced(reading, slot.item, names.openings);
  // "Birmingham Women's" is no "Birmingham Women's and Children's"
  const isOneOfTwo =
    ref?.id.includes(`${slugOf(reading, slot.item)}-and-`) && kindOf(ref) === kindOf(slot.ref);
  return ref && !isOneOfTwo && names.full.has(ref.id) ? { ...slot, ref } : slot;
};

/** Names the slots that the article names in full elsewhere, where they do not stand for places. */
const byArticle = (around: Surroundings, slots: Slots): Slots => {
  const { reading, parts, names } = around;
  const unlikely = placed(around, slots);
  const last = followedWell(around, endOf(slots)) ? null : slots.at(-1);
  if (last && !describes(around, slots)) return byAlias(around, slots);
  const afterThe = wordAt(reading, startOf(slots) - 1) === WORD.the;
  const tied = hasClass(reading, endOf(slots), WORD_CLASS.tie) && endOf(slots) < parts.to;
  return slots.map((slot) => {
    const alias = slot.ref && slot.item.head ? null : introduced(reading, slot.item, names.aliases);
    if (alias) return { ...slot, ref: alias };
    if (slot.ref) return asOpened(around, slot);
    if (unlikely || slot === last || slot.item.head?.plural || isWhere(slot, afterThe)) return slot;
    const compass = onlyCompass(reading, slot.item);
    const lone = slots.length === 1 && compass && slot.item.nameEnd - slot.item.nameStart === 1;
    if (lone || (afterThe && compass && !tied)) return slot;
    return { ...slot, ref: fromArticle(around, slot.item) };
  });
};

/** Whether a body that a form names began when the kind that the article is about was no more. */
const isLater = (reading: Reading, { ref }: Form, until: string): boolean =>
  (reading.gazetteer.organisations.get(ref.id)?.from ?? '') > until;

/** "NHS Oldham": the kind that the article speaks of, else the first that has such a name. */
const byPrefix = ({ reading, kinds }: Surroundings, slot: Slot): Slot => {
  const { item, ref } = slot;
  if (ref || !item.nhs || item.forms.length === 0) return slot;
  // what stands above others in a region has no such names
  const topic = kinds.map((one) => reading.gazetteer.kinds.get(one)).find((one) => one && !one.regional);
  const until = topic?.until;
  const forms = until ? item.forms.filter((form) => !isLater(reading, form, until)) : item.forms;
  const own = forms.filter((form) => form.strength !== 'short').map((form) => form.kind);
  const kind = kinds.find((one) => own.includes(one)) ?? own[0];
  if (kind) return { ...slot, ref: choose(forms, kind) };
  // "NHS Plymouth" of primary care trusts, which no list has
  const head = topic && until ? { kind: topic.kind, keeps: false } : null;
  return head ? { ...slot, ref: openName(reading, item.nameStart, item.nameEnd, head) } : slot;
};

/** The same with those named too that begin the name of just one of the kind: "Mid Yorkshire FT and Calderdale". */
const withOpenings = ({ reading }: Surroundings, slots: Slots, kind: string): Slots =>
  withKind(slots, kind).map((slot) =>
    slot.ref || slot.item.head
      ? slot
      : {
          ...slot,
          ref: openedBy(reading.gazetteer, kind, slugOf(reading, slot.item)),
        },
  );

const slugOf = (reading: Reading, { nameStart, nameEnd }: Item): string =>
  kebab(writtenName(reading, nameStart, nameEnd));

const withKind = (slots: Slots, kind: string): Slots =>
  slots.map((slot) => (slot.ref || slot.item.head ? slot : { ...slot, ref: choose(slot.item.forms, kind) }));

/** The same with all named, those too that no list knows. */
const withOpen = ({ reading }: Surroundings, slots: Slots, kind: string): Slots =>
  withKind(slots, kind).map((slot) => {
    const { nameStart, nameEnd } = slot.item;
    if (slot.ref || slot.item.head) return slot;
    return { ...slot, ref: openName(reading, nameStart, nameEnd, { kind, keeps: false }) };
  });

/** "A and B alliance" of two known names of a kind that the article speaks of. */
const tiedKind = (around: Surroundings, slots: Slots): string | null => {
  const end = endOf(slots);
  if (slots.length < 2 || end >= around.parts.to || !hasClass(around.reading, end, WORD_CLASS.tie))
    return null;
  return around.kinds.find((kind) => allOfKind(slots, kind)) ?? null;
};

/** Whether a name is one of the kind's, in whole, shortened or by its opening, and no other that the article names. */
const isOneOf = ({ reading, names }: Surroundings, item: Item, kind: string): boolean => {
  if (isFull(item, kind)) return true;
  if (onlyCompass(reading, item) || item.forms.some(({ ref }) => names.ids.has(ref.id))) return false;
  return (
    choose(item.forms, kind) !== null || openedBy(reading.gazetteer, kind, slugOf(reading, item)) !== null
  );
};

/** Kind of a neighbour that is named with its head word: "A CSU and B". */
const siblingKind = (around: Surroundings, slots: Slots): string | null => {
  const named = slots.find((slot) => slot.ref && (slot.item.head ? !slot.item.head.keeps : true));
  if (!named || !followedWell(around, endOf(slots)) || placed(around, slots)) return null;
  const kind = named.item.head?.kind ?? named.item.forms[0]?.kind;
  if (!kind || named.item.head || around.kinds.includes(kind)) return kind ?? null;
  const topic = around.reading.gazetteer.kinds.get(kind)?.topic;
  const known = ({ ref, item }: Slot): boolean => ref !== null || isOneOf(around, item, kind);
  return topic && slots.every(known) ? kind : null;
};

/** Names a list item that holds nothing but names; unknown ones too, where the list is one of organisations. */
const byList = (around: Surroundings, slots: Slots): Slots => {
  const { listKind } = around;
  if (!listKind || !fillsSentence(around, slots)) return slots;
  const known = withKind(slots, listKind);
  const long = slots.some((slot) => slot.item.nameEnd - slot.item.nameStart > 5);
  if (!around.isItem || (long && known.every((slot) => !slot.ref))) return known;
  return withOpen(around, known, listKind);
};

/** Whether the chain only says where those are that are listed behind it: "Cornwall: Central Cornwall and West of Cornwall". */
const isLabel = ({ reading, parts }: Surroundings, slots: Slots): boolean => {
  const next = endOf(slots) + 1;
  return (
    wordAt(reading, next - 1) === MARK.colon &&
    parts.chains.some(({ items }) => items.length > 1 && items[0]?.start === next)
  );
};

/** Known names at any place of a list item, of the kind that the article is about: "April 2014 – Anglia absorbed by …". */
const byItem = (around: Surroundings, slots: Slots): Slots => {
  const kind = around.isItem ? around.kinds[0] : undefined;
  if (!kind || placed(around, slots) || !followedWell(around, endOf(slots))) return slots;
  return isLabel(around, slots) ? slots : withKind(slots, kind);
};

/** Whether nothing can vouch for a chain: no name in it is known, and the article has introduced none. */
const isHopeless = ({ names, isItem }: Surroundings, slots: Slots): boolean =>
  !isItem &&
  names.shorts.size === 0 &&
  names.aliases.size === 0 &&
  names.openings.size === 0 &&
  slots.every((slot) => !slot.ref && slot.item.forms.length === 0);

/** Whether all names of a chain are told; one without a head word may be a short form that the article gave another. */
const isSettled = ({ names }: Surroundings, slots: Slots): boolean =>
  slots.every(
    (slot) => slot.ref && (slot.item.head || (names.aliases.size === 0 && names.full.has(slot.ref.id))),
  );

/** Names what can be named of a chain's slots. */
export const licenseBareNames = (around: Surroundings, all: Slots): Slots => {
  if (isSettled(around, all) || (isHopeless(around, all) && !areCounted(around, all))) return all;
  const slots = all.flatMap((slot) => divided(around, slot));
  let out = slots.map((slot) => byPrefix(around, slot));
  const kind = pluralBefore(around, out);
  if (kind && allOfKind(out, kind)) return withKind(out, kind);
  if (kind && areCounted(around, out)) return withOpen(around, out, kind);
  out = [...byItem(around, byArticle(around, byList(around, out)))];
  if (out.some((slot) => !slot.ref)) out = [...byKind(around, byNeighbour(around, out), slots)];
  const other = tiedKind(around, out) ?? siblingKind(around, out);
  return other ? withOpenings(around, out, other) : out;
};
