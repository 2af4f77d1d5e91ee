/** A phrase for several organisations in, those out; null where it is not clear which. */
import { distinct, fitting, gathered, groupBefore, groupIn, groupOfAll, type Wanted } from './history.js';
import { listed } from './resolve-picked.js';
import { before, NEAR, REACH, RECENT, type Refs, type Standpoint } from './standpoint.js';

/** "the two CSUs", "the pair": a group of the size, kind and place that the phrase tells; at most `reach` sentences back. */
export const several = (wanted: Wanted, at: Standpoint, reach = REACH.noun): Refs | null =>
  announced(wanted, at) ??
  listed(wanted, at) ??
  rounded(wanted, at) ??
  groupIn(at.history, at.earlier, wanted) ??
  groupBefore(at.history, at.sentence, wanted, reach) ??
  groupOfAll(at.history, wanted) ??
  gathered(at.history, at.sentence, wanted) ??
  elsewhere(wanted, at, reach) ??
  offTopic(wanted, at);

/** "the pair" of two companies: off topic, but one mention has just joined them and nobody else is meant. */
const offTopic = (wanted: Wanted, { history, earlier, sentence }: Standpoint): Refs | null => {
  if (wanted.kind !== null || wanted.count === null || wanted.places.length > 0) return null;
  const entries = [...(history.bySentence.get(sentence - 1) ?? []), ...earlier];
  const found = entries.findLast((entry) => entry.refs.length > 1)?.refs;
  return found?.length === wanted.count ? found : null;
};

/** "the three" after two names in its own sentence: those, with the one that the sentence before has. */
const rounded = (wanted: Wanted, { history, earlier, sentence }: Standpoint): Refs | null => {
  const own = fitting(history, distinct(earlier.flatMap((entry) => entry.refs)), wanted);
  return own.length > 1 && own.length < (wanted.count ?? 0) ? gathered(history, sentence, wanted, own) : null;
};

/**
 * "the two" after an article that began with "Two CSUs": those, though the last sentence names one of them beside
 * another, unless one mention joins the names.
 */
const announced = (wanted: Wanted, at: Standpoint): Refs | null => {
  const refs = at.lead ? fitting(at.history, at.lead, wanted) : [];
  if (wanted.count === null || refs.length !== wanted.count || at.earlier.length > 0) return null;
  const last = before(at);
  const isOurs = (id: string | undefined): boolean => refs.some((ref) => ref.id === id);
  const singles = last.every((entry) => entry.refs.length === 1);
  return singles && last.some((entry) => isOurs(entry.refs[0]?.id)) ? refs : null;
};

/** "the three Tees trusts", where names tell of some that they are there: the group just spoken of, if those are in it. */
const partlyThere = (there: Refs, wanted: Wanted, at: Standpoint): Refs | null => {
  if (wanted.count === null || there.length >= wanted.count) return null;
  const group = groupBefore(at.history, at.sentence, wanted, NEAR);
  const ids = new Set(group?.map((ref) => ref.id));
  return there.every((ref) => ids.has(ref.id)) ? group : null;
};

/** "the three Essex trusts", "the Essex trusts", where no name tells that they are in Essex. */
const elsewhere = (wanted: Wanted, at: Standpoint, reach: number): Refs | null => {
  if (wanted.places.length === 0 || (wanted.kind === null && wanted.count === null)) return null;
  const anywhere = { ...wanted, places: [] };
  const there = fitting(at.history, at.history.all, wanted);
  if (there.length > 0) return partlyThere(there, anywhere, at);
  if (wanted.count !== null) return several(anywhere, at, reach);
  const all = fitting(at.history, at.history.all, anywhere);
  const group = groupBefore(at.history, at.sentence, anywhere, RECENT);
  return group && group.length === all.length ? group : null;
};
