/** Slots without an organisation in; out the same with those named that are said to do what bodies do, or what another has done. */
import { MARK } from '../../model/tokens.js';
import { WORD } from '../../model/word-classes.js';
import { acts, isInverted } from './acting.js';
import type { RoleContext } from './dealings.js';
import { saysSeveral } from './divide.js';
import type { Item } from './item.js';
import { isFull } from './license-by-kind.js';
import { openName } from './open-name.js';
import { choose } from './own-name.js';
import { type Reading, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

type Slots = readonly Slot[];

/** Known names that merge, close or stay on their own in a sentence that names others of their kind: "Weston is to join Arden FT". */
export const byAct = (context: RoleContext, slots: Slots): Slots => {
  const { reading, parts, kinds } = context;
  if (kinds.length === 0 || slots.some(({ item }) => item.head) || !acts(reading, parts, slots)) return slots;
  // "Arden and Greater East Midlands are to merge" may be two
  const last = slots[slots.length - 1];
  if (last && holdsAnd(reading, last.item) && saysSeveral(reading, last.item.end)) return slots;
  const kind = kinds.find((one) =>
    slots.every(({ item, ref }) => ref?.id.startsWith(`${one}/`) || isNamed(reading, item, one)),
  );
  if (!kind && isInverted(reading, slots[0]?.item.start ?? 0))
    return slots.map((slot) => likewise(context, slot));
  return kind ? slots.map((slot) => ({ ...slot, ref: slot.ref ?? choose(slot.item.forms, kind) })) : slots;
};

/** "Wiltshire PCT will close, as will Swindon": one of the same kind, though no list has it, that is called after a place which another is called by. */
const likewise = ({ reading, kinds }: RoleContext, slot: Slot): Slot => {
  const { item, ref } = slot;
  const kind = kinds.find((one) => {
    const { until, regional } = reading.gazetteer.kinds.get(one) ?? {};
    return until && !regional;
  });
  const owner = wordAt(reading, item.end) === MARK.possessive;
  if (ref || !kind || (item.forms.length === 0 && !owner)) return slot;
  return { ...slot, ref: openName(reading, item.nameStart, item.nameEnd, { kind, keeps: false }) };
};

const holdsAnd = (reading: Reading, { nameStart, nameEnd }: Item): boolean => {
  for (let i = nameStart; i < nameEnd; i++) if (wordAt(reading, i) === WORD.and) return true;
  return false;
};

/** Whether a name is one of a kind's, for a kind that is called after counties in full. */
const isNamed = (reading: Reading, item: Item, kind: string): boolean =>
  reading.gazetteer.kinds.get(kind)?.regional ? isFull(item, kind) : choose(item.forms, kind) !== null;
