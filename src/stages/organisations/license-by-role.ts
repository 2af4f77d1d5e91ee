/** Slots without an organisation in; out the same with those named that no list knows, where only an organisation can stand. */
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { isActWord } from './acting.js';
import { apposedKind } from './apposed.js';
import { arePartners } from './dealers.js';
import { beforeSlot, endsHere, isDealing, type RoleContext } from './dealings.js';
import { followsNeighbour, isIntroduced, roleAfter, roleBefore } from './introduction.js';
import type { Item } from './item.js';
import { byAct } from './license-by-act.js';
import { kebab, openName, writtenName } from './open-name.js';
import { openedBy } from './opening.js';
import { choose } from './own-name.js';
import { isPartnerPlace } from './partner-place.js';
import { hasClass, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';
import { isUnknown } from './unknown-name.js';

type Slots = readonly Slot[];

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

/** Known companies by their shortened names beside one in full: "Spire, Ramsay and Practice Plus Group". */
const byFellow = ({ reading, parts }: RoleContext, slots: Slots): Slots => {
  const kind = reading.gazetteer.anyCompany;
  const isCompany = ({ ref }: Slot): boolean => ref !== null && kindOf(ref) === kind;
  const last = slots[slots.length - 1];
  if (!kind || !last || !slots.some(isCompany) || !endsHere(reading, last.item.end, parts.to)) return slots;
  return slots.map((slot) =>
    slot.ref || slot.item.head || slot.item.forms.some((form) => form.kind !== kind)
      ? slot
      : { ...slot, ref: choose(slot.item.forms, kind) },
  );
};

/** Tokens between a plural noun and what its bodies do at most. */
const DOING = 12;

/** Whether unknown names share a noun that tells what they are, and do what bodies do: "St Ann’s and St Bede’s hospices merged". */
const areOfOneSort = ({ reading, parts }: RoleContext, slots: Slots): boolean => {
  const end = slots[slots.length - 1]?.item.end ?? parts.to;
  const [first] = slots;
  if (!first || hasClass(reading, beforeSlot(reading, first), WORD_CLASS.locative)) return false;
  if (slots.length < 2 || end >= parts.to || !reading.gazetteer.roles.get(tokenText(reading, end))?.plural)
    return false;
  if (!slots.every((slot) => isUnknown(reading, slot))) return false;
  for (let i = end + 1; i < Math.min(parts.to, end + DOING); i++) if (isActWord(reading, i)) return true;
  return false;
};

/** "Its neighbour Clun", "its neighbour, Clun, …": between commas or without. */
const isNeighbour = (reading: Reading, { start, end }: Item, to: number): boolean => {
  if (!followsNeighbour(reading, start - 1)) return false;
  return isMark(reading, start - 1) ? end >= to || isMark(reading, end) : endsHere(reading, end, to);
};

/** Kind of what an unknown slot names, if its place in the sentence makes it an organisation; null if not. */
const kindByRole = (context: RoleContext, slot: Slot): string | null => {
  const { reading, parts } = context;
  const role = roleBefore(reading, slot) ?? roleAfter(reading, slot, parts.to);
  if (role) return role.kind;
  if (isIntroduced(reading, slot, parts.to) || isDealing(context, slot)) return reading.gazetteer.anyCompany;
  return isNeighbour(reading, slot.item, parts.to) ? (context.kinds[0] ?? null) : null;
};

/** The organisation that a bare known name means beside another of its kind: "no merger with Solihull, says Oldham CCG". */
const knownByRole = (context: RoleContext, slot: Slot): Slot => {
  const { item, ref } = slot;
  if (ref || item.head) return slot;
  // "its neighbour Barnsley" is of the kind that the article is about
  if (hasClass(context.reading, item.start - 1, WORD_CLASS.alike)) return slot;
  const named = ofKinds(context, item);
  const isPartner = named && !isCounty(item, named) && isPartnerPlace(context.reading, context.parts, slot);
  if (named && (isPartner || isDealing(context, slot))) return { ...slot, ref: named };
  const only = named ? null : ofOnlyKind(item);
  return only && isDealing(context, slot) ? { ...slot, ref: only } : slot;
};

/** "Kent", for all that "Kent Community Health" begins so: one word that is short for a body of a county. */
const isCounty = ({ forms, nameStart, nameEnd }: Item, { id }: OrganisationRef): boolean =>
  nameEnd - nameStart === 1 &&
  /-(?:community|partnership|mental)\b/.test(id) &&
  forms.every(({ strength, ref }) => ref.id !== id || strength === 'short');

/** What a name means that one body alone has, of whatever kind: "Northumbria bought Rake Lane Pharmacy". */
const ofOnlyKind = ({ forms }: Item): OrganisationRef | null => {
  const [first] = forms;
  return first && forms.every(({ ref }) => ref.id === first.ref.id) ? first.ref : null;
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

/** Names the slots that a noun before their comma tells the kind of: "a foundation trust, Arden". */
const byApposition = ({ reading, parts }: RoleContext, slots: Slots): Slots => {
  const told = apposedKind(reading, slots, parts.to);
  if (!told) return slots;
  const { kind } = told;
  return slots.map((slot) => {
    const { item, ref } = slot;
    if (ref || item.head) return slot;
    const known = choose(item.forms, kind) ?? openedBy(reading.gazetteer, kind, slugOf(reading, item));
    const open = isUnknown(reading, slot)
      ? openName(reading, item.nameStart, item.nameEnd, { kind, keeps: false })
      : null;
    return { ...slot, ref: known ?? open };
  });
};

/** Names the unknown slots of a chain by what they are called, what is done with them, or those they stand with. */
export const licenseByRole = (context: RoleContext, all: Slots): Slots => {
  const { reading } = context;
  const kind = reading.gazetteer.anyCompany;
  if (all.every(({ ref }) => ref)) return all;
  const slots = byFellow(context, byAct(context, byApposition(context, all)));
  if (!kind || !slots.some((slot) => isUnknown(reading, slot)))
    return slots.map((slot) => knownByRole(context, slot));
  const [first] = slots;
  const plural = first ? roleBefore(reading, first) : null;
  const shared = areOfOneSort(context, slots);
  const partners =
    slots.every((slot) => isUnknown(reading, slot)) &&
    arePartners(reading, slots, context.parts.from, context.parts.to);
  const together = plural?.plural || shared || partners || isAmongNamed(reading, slots) ? kind : null;
  return slots.map((slot) => {
    const known = knownByRole(context, slot);
    if (known.ref || !isUnknown(reading, slot)) return known;
    const whole = shared || endsHere(reading, slot.item.end, context.parts.to);
    const own = (whole ? together : null) ?? kindByRole(context, slot);
    if (!own) return slot;
    const ref = openName(reading, slot.item.nameStart, slot.item.nameEnd, { kind: own, keeps: true });
    return ref ? { ...slot, ref } : slot;
  });
};
