/** Slots of a chain in; out the same without the buildings that the text only says something happens in. */
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';
import { before, placed, type Slots, type Surroundings } from './surroundings.js';

/** "Which runs the Royal Hospital": what an organisation has is no organisation. */
const HAS =
  /^(?:has|have|had|having|runs|run|ran|running|operates|operate|operating|owns|own|manages|managing)$/;

/** Whether the name ends in a word for a building: "Chase Farm Hospital". */
const isBuilding = (reading: Reading, { item }: Slot): boolean => {
  const sites = item.head ? (reading.gazetteer.kinds.get(item.head.kind)?.sites ?? []) : [];
  const last = tokenText(reading, item.headEnd - 1)
    .toLowerCase()
    .replace(/s$/, '');
  return sites.includes(last);
};

/** Whether the chain stands after "runs", "the trust for" or "the trust behind". */
const isOwned = ({ reading, parts }: Surroundings, slots: Slots): boolean => {
  let at = before(reading, slots, parts.from);
  if (hasClass(reading, at, WORD_CLASS.number)) at--;
  if (HAS.test(tokenText(reading, at))) return true;
  const isFor = wordAt(reading, at) === WORD.for || tokenText(reading, at) === 'behind';
  return isFor && hasClass(reading, at - 1, WORD_CLASS.nounStart);
};

/** "Taking over Good Hope Hospital": no place, for all its "over". */
const isTaken = ({ reading, parts }: Surroundings, slots: Slots): boolean =>
  hasClass(reading, before(reading, slots, parts.from), WORD_CLASS.absorbs);

/** Takes the organisation from slots that name buildings which no list knows as one, where they stand as places. */
export const withoutSites = (around: Surroundings, slots: Slots): Slots => {
  const { reading } = around;
  if (!slots.some((slot) => slot.ref && isBuilding(reading, slot))) return slots;
  const owned = isOwned(around, slots);
  if (!owned && (!placed(around, slots) || isTaken(around, slots))) return slots;
  return slots.map((slot) =>
    slot.ref && isBuilding(reading, slot) && (owned || !reading.gazetteer.organisations.has(slot.ref.id))
      ? { ...slot, ref: null }
      : slot,
  );
};
