/** A named item in; out what an article may call it without saying so first: its initials, the part of its name that is no ordinary word. */
import { MARK } from '../../model/tokens.js';
import { WORD_CLASS } from '../../model/word-classes.js';
import type { Item } from './item.js';
import { hasClass, isCapital, type Reading, tokenText, wordAt } from './reading.js';

/** Fewest letters of initials that say whose they are. */
export const FEWEST_INITIALS = 3;

const initial = (reading: Reading, at: number): string => tokenText(reading, at).charAt(0).toUpperCase();

/** "DIHC" and "DIHCT" of "Dudley Integrated Health and Care Trust". */
export const initialsOf = (reading: Reading, item: Item): readonly string[] => {
  let name = '';
  for (let i = item.nameStart; i < item.nameEnd; i++) if (isCapital(reading, i)) name += initial(reading, i);
  let whole = name;
  for (let i = item.nameEnd; i < item.headEnd; i++)
    if (!hasClass(reading, i, WORD_CLASS.nhs)) whole += initial(reading, i);
  return [name, whole].filter((letters) => letters.length >= FEWEST_INITIALS);
};

const isOrdinary = (reading: Reading, at: number): boolean =>
  hasClass(reading, at, WORD_CLASS.descriptor) ||
  reading.gazetteer.ordinary.has(tokenText(reading, at).toLowerCase());

const isPoint = (reading: Reading, at: number): boolean =>
  hasClass(reading, at, WORD_CLASS.compass | WORD_CLASS.region);

/** End of "Bedfordshire and Luton" in "Bedfordshire and Luton Mental Health"; null where the name has no such part. */
export const properEnd = (reading: Reading, { nameStart, nameEnd }: Item): number | null => {
  // "Great Western" of "Great Western Ambulance"
  let end = nameStart + 1 < nameEnd && isPoint(reading, nameStart + 1) ? nameStart + 1 : nameStart;
  while (end < nameEnd && (isPoint(reading, end) || !isCapital(reading, end) || !isOrdinary(reading, end)))
    end++;
  if (end === nameEnd) return null;
  while (end > nameStart && (!isCapital(reading, end - 1) || wordAt(reading, end - 1) === MARK.comma)) end--;
  const alone = end - nameStart === 1 && isPoint(reading, nameStart);
  return end === nameStart || alone ? null : end;
};
