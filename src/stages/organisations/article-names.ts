/** The slots of a whole article, by sentence and chain, in; out what it names, by id and by the short forms that it introduces. */
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { Item } from './item.js';
import { formsOf } from './look-up.js';
import { kebab, writtenName } from './open-name.js';
import { flagsAt, hasClass, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';
import { FEWEST_INITIALS, initialsOf, properEnd } from './unsaid-forms.js';

/** What an article calls its organisations. */
export interface ArticleNames {
  /** Ids of organisations named with a head word or by a name that stands alone. */
  readonly ids: ReadonlySet<string>;
  /** Ids of those named with a head word, or in full by several words. */
  readonly full: ReadonlySet<string>;
  /** Names without head words, and shortened, of organisations that the gazetteer does not know; by kebab-case words. */
  readonly shorts: ReadonlyMap<string, OrganisationRef>;
  /** Short forms introduced in brackets, and initials of what the article names in full; by kebab-case words. */
  readonly aliases: ReadonlyMap<string, OrganisationRef>;
  /**
   * How names begin; null where two begin so: what stands before "and" or a comma, "Ashford" of "Ashford and St Peter's",
   * "Bournemouth" of "Royal Bournemouth and Christchurch", or before ordinary words, "Bedfordshire and Luton" of
   * "Bedfordshire and Luton Mental Health".
   */
  readonly openings: ReadonlyMap<string, OrganisationRef | null>;
}

const key = (reading: Reading, from: number, to: number): string => kebab(writtenName(reading, from, to));

const addShorts = (
  reading: Reading,
  item: Item,
  ref: OrganisationRef,
  shorts: Map<string, OrganisationRef>,
): void => {
  let end = item.nameEnd;
  const { head } = item;
  if (head?.ending) {
    // "Kingsmead" of "Kingsmead Health", where nothing else is called so
    const own = end - head.capitals.length;
    if (own > item.nameStart && formsOf(reading, item.nameStart, own).length > 0) return;
    if (own > item.nameStart) end = own;
  }
  do {
    const short = key(reading, item.nameStart, end);
    if (short && !shorts.has(short)) shorts.set(short, ref);
    end--;
  } while (end > item.nameStart && hasClass(reading, end, WORD_CLASS.descriptor));
};

type Open = Map<string, OrganisationRef | null>;

const share = (into: Open, name: string, ref: OrganisationRef): void => {
  const known = into.get(name);
  into.set(name, known === undefined || known?.id === ref.id ? ref : null);
};

const addOpening = (
  reading: Reading,
  { nameStart, nameEnd }: Item,
  ref: OrganisationRef,
  openings: Open,
): void => {
  // "Wolverhampton" of "Royal Wolverhampton"
  if (nameEnd - nameStart === 2 && tokenText(reading, nameStart) === 'Royal')
    share(openings, key(reading, nameStart + 1, nameEnd), ref);
  for (let end = nameStart + 1; end < nameEnd; end++) {
    if (wordAt(reading, end) !== WORD.and && wordAt(reading, end) !== MARK.comma) continue;
    if (hasClass(reading, end - 1, WORD_CLASS.compass | WORD_CLASS.region)) return;
    const named =
      end > nameStart + 1 && tokenText(reading, nameStart) === 'Royal' ? nameStart + 1 : nameStart;
    for (const start of new Set([nameStart, named])) {
      share(openings, key(reading, start, end), ref);
    }
    return;
  }
};

const isAcronym = (reading: Reading, { nameStart, nameEnd }: Item): boolean =>
  nameEnd - nameStart === 1 &&
  (flagsAt(reading, nameStart) & FLAG.acronym) !== 0 &&
  tokenText(reading, nameStart).length >= FEWEST_INITIALS;

/** Acronyms of which the article has not said whose they are: unknown ones, and those of bodies that it does not name in full. */
const openAcronyms = (reading: Reading, slots: readonly Slot[]): ReadonlySet<string> => {
  const acronyms = slots.filter(({ item }) => isAcronym(reading, item));
  if (acronyms.length === 0) return new Set();
  const inFull = new Set(
    slots.flatMap(({ item, ref }) => (ref && !isAcronym(reading, item) ? [ref.id] : [])),
  );
  const open = acronyms.filter(
    ({ item, ref }) => !(ref && inFull.has(ref.id)) && !item.forms.some((form) => inFull.has(form.ref.id)),
  );
  return new Set(open.map(({ item }) => tokenText(reading, item.nameStart)));
};

/** The organisations whose initials the article's open acronyms are, by kebab-case words. */
const initialised = (reading: Reading, slots: readonly Slot[]): Open => {
  const open = openAcronyms(reading, slots);
  const found: Open = new Map();
  if (open.size === 0) return found;
  for (const { item, ref } of slots)
    for (const letters of ref && !isAcronym(reading, item) ? initialsOf(reading, item) : [])
      if (ref && open.has(letters)) share(found, kebab(letters), ref);
  return found;
};

/** Whether several words are all of its name: "Great Western Ambulance Service", no "Great Western". */
const isFullName = ({ nameStart, nameEnd, forms }: Item, { id }: OrganisationRef): boolean =>
  nameEnd - nameStart > 1 && forms.every((form) => form.ref.id !== id || form.strength !== 'short');

/** Collects the names of the article; the first organisation to claim a short form keeps it. */
export const articleNames = (
  reading: Reading,
  sentences: readonly (readonly (readonly Slot[])[])[],
): ArticleNames => {
  const ids = new Set<string>();
  const full = new Set<string>();
  const shorts = new Map<string, OrganisationRef>();
  const aliases = new Map<string, OrganisationRef>();
  const openings: Open = new Map();
  const add = ({ item, ref }: Slot): void => {
    if (!ref) return;
    ids.add(ref.id);
    if (item.head || isFullName(item, ref)) full.add(ref.id);
    if (item.forms.length === 0) addShorts(reading, item, ref, shorts);
    const kind = reading.gazetteer.kinds.get(kindOf(ref));
    if (!kind?.regional) addOpening(reading, item, ref, openings);
    const proper = kind?.regional || kind?.alone ? null : properEnd(reading, item);
    if (proper !== null) share(openings, key(reading, item.nameStart, proper), ref);
    if (!item.alias) return;
    const alias = key(reading, item.alias[0], item.alias[1]);
    if (alias && !aliases.has(alias)) aliases.set(alias, ref);
  };
  const slots = sentences.flat(2);
  for (const slot of slots) add(slot);
  for (const [letters, ref] of initialised(reading, slots))
    if (ref && !aliases.has(letters)) aliases.set(letters, ref);
  return { ids, full, shorts, aliases, openings };
};

/** Organisation that the article has introduced by these words, in the first of the maps that has one. */
export const introduced = (
  reading: Reading,
  item: Item,
  ...maps: readonly ReadonlyMap<string, OrganisationRef | null>[]
): OrganisationRef | null => {
  if (maps.every(({ size }) => size === 0)) return null;
  const words = key(reading, item.nameStart, item.nameEnd);
  for (const names of maps) {
    const ref = names.get(words);
    if (ref) return ref;
  }
  return null;
};
