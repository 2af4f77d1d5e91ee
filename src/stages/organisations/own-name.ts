/** An item in; out the organisation that it names by its own head word, or with what it shares with another. */
import type { Form } from '../../model/gazetteer.js';
import type { OrganisationRef } from '../../model/organisation.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { Item } from './item.js';
import { formsOf, formsOfRanges } from './look-up.js';
import { openName } from './open-name.js';
import { hasClass, type Reading, tokenText, wordAt } from './reading.js';

/** The one organisation of a kind that `forms` name: a full name before a shortened one, nothing where several compete. */
export const choose = (forms: readonly Form[], kind: string): OrganisationRef | null => {
  const ofKind = forms.filter((form) => form.kind === kind);
  const full = ofKind.filter((form) => form.strength !== 'short');
  const ids = new Set((full.length > 0 ? full : ofKind).map((form) => form.ref.id));
  const first = full[0] ?? ofKind[0];
  return first && (full.length > 0 || ids.size === 1) ? first.ref : null;
};

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

const isFull = (form: Form, kind: string): boolean => form.kind === kind && form.strength !== 'short';

/** "Private hospital" at the beginning of a sentence: no word in it is a name. */
const onlyOrdinary = (reading: Reading, { nameStart, nameEnd, head }: Item): boolean => {
  const end = head?.keeps ? nameEnd - head.capitals.length : nameEnd;
  for (let i = nameStart; i < end; i++)
    if (!reading.gazetteer.ordinary.has(tokenText(reading, i).toLowerCase())) return false;
  return true;
};

/** Organisation that an item with a head word of its own names. */
export const ownName = (reading: Reading, item: Item): OrganisationRef | null => {
  const head = item.head;
  if (!head) return null;
  const afterThe = wordAt(reading, item.start - 1) === WORD.the;
  // "the Kent trust" is one in Kent, unless the article names it by more
  const isPlace = afterThe && item.lowerHead && !head.plural && item.nameEnd - item.nameStart === 1;
  if (isPlace && item.forms.length > 0 && !item.forms.some((form) => isFull(form, head.kind))) return null;
  const known =
    choose(item.forms, head.kind) ?? (head.keeps ? null : withoutDescriptors(reading, item, head.kind));
  const indefinite = isIndefinite(reading, item.start) && !head.plural;
  if (indefinite && (item.lowerHead || !known)) return null;
  if (known || head.weak) return known;
  if (item.lowerHead && (onlyOrdinary(reading, item) || (afterThe && !head.plural))) return null;
  if (item.lowerHead && (item.forms.length > 0 || !(head.keeps || head.plural))) return null;
  return openName(reading, item.nameStart, head.keeps ? item.headEnd : item.nameEnd, head);
};

/** "North" before "Central Manchester CCGs": the name with what the two share, "North Manchester". */
export const elided = (reading: Reading, item: Item, headed: Item, kind: string): OrganisationRef | null => {
  const compassEnd = (item: Item): number => {
    let i = item.nameStart;
    while (i < item.nameEnd && hasClass(reading, i, WORD_CLASS.compass)) i++;
    return i;
  };
  const shared = compassEnd(headed);
  if (compassEnd(item) < item.nameEnd || shared === headed.nameStart) return null;
  if (shared === headed.nameEnd) return null;
  const ranges = [
    [item.nameStart, item.nameEnd],
    [shared, headed.nameEnd],
  ] as const;
  return choose(formsOfRanges(reading, ranges), kind);
};

/** Whether an organisation of the list has never been in the register: "Staffordshire CSU", which was merged before it was set up. */
export const isPlannedOnly = ({ gazetteer }: Reading, ref: OrganisationRef | null): boolean => {
  const known = ref && gazetteer.organisations.get(ref.id);
  return !!known && !known.register;
};
