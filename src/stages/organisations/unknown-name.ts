/** A slot in; out whether its words name something that no list has, and no place, person or month. */
import { FORENAMES } from '../../model/forenames.js';
import { FLAG } from '../../model/tokens.js';
import { WORD_CLASS } from '../../model/word-classes.js';
import type { Item } from './item.js';
import { flagsAt, hasClass, isCapital, type Reading, tokenText } from './reading.js';
import type { Slot } from './share-heads.js';

/** Longest name, in tokens, that is made of nothing but its role. */
const LONGEST = 5;

/** Words that say nothing of whom they name: "first" of "First CSU". */
const PLACE = WORD_CLASS.region | WORD_CLASS.compass | WORD_CLASS.number | WORD_CLASS.refers;
const NO_PART = WORD_CLASS.starter | WORD_CLASS.post;
const NO_NAME = PLACE | NO_PART | WORD_CLASS.nhs;

const anyToken = (item: Item, test: (i: number) => boolean): boolean => {
  for (let i = item.nameStart; i < item.nameEnd; i++) if (test(i)) return true;
  return false;
};

/** Whether a slot holds a name of no organisation, place, person or month that is known. */
export const isUnknown = (reading: Reading, { item, ref }: Slot): boolean => {
  if (ref || item.head || item.nhs || item.forms.length > 0 || item.nameEnd - item.nameStart > LONGEST)
    return false;
  const first = tokenText(reading, item.nameStart).toLowerCase();
  if (FORENAMES.has(first) && item.nameEnd - item.nameStart > 1) return false;
  // the "&" of "Larwood & Tuck" begins no sentence
  const belongs = (i: number): boolean =>
    tokenText(reading, i) === '&' || (i === item.nameStart && hasClass(reading, i, WORD_CLASS.number));
  if (anyToken(item, (i) => !belongs(i) && hasClass(reading, i, NO_PART))) return false;
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
