/** A phrase that picks some of a group in, those organisations out; null where it is not clear which. */
import { type Entry, groupBefore, groupIn, kindOf } from './history.js';
import type { Phrase } from './phrase.js';
import { ANY, REACH, RECENT, type Refs, type Standpoint } from './standpoint.js';

/** "the last of these": by its place in the group that was spoken of last. */
export const ranked = ({ rank, count }: Phrase, { history, earlier, sentence }: Standpoint): Refs | null => {
  const wanted = { ...ANY, count };
  const group = groupIn(history, earlier, wanted) ?? groupBefore(history, sentence, wanted, RECENT);
  const ref = group?.at(rank);
  return ref && group && group.length > Math.max(1, rank) ? [ref] : null;
};

/** "those two": the last that one mention joins, in this sentence or the one before. */
export const lastGroup = ({ count }: Phrase, { history, earlier, sentence }: Standpoint): Refs | null => {
  const entries = [...(history.bySentence.get(sentence - 1) ?? []), ...earlier];
  return entries.findLast((entry) => entry.refs.length === count)?.refs ?? null;
};

/** "the others": of the last group, those that this sentence has not named. */
export const others = ({ count }: Phrase, { history, earlier, sentence }: Standpoint): Refs | null => {
  const named = new Set(earlier.flatMap((entry: Entry) => entry.refs.map((ref) => ref.id)));
  if (named.size === 0) return null;
  const wanted = { ...ANY, count: count === null ? null : count + named.size };
  const group = groupBefore(history, sentence, wanted, REACH.set) ?? [];
  const rest = group.filter((ref) => !named.has(ref.id));
  return rest.length > 0 && rest.length === group.length - named.size ? rest : null;
};

/** "their neighbour": the one that a larger group of their kind lately had beside them. */
export const outsider = (owners: Refs | null, { history, sentence }: Standpoint): Refs | null => {
  const [first] = owners ?? [];
  if (!owners || !first) return null;
  const wanted = { ...ANY, kind: kindOf(first), count: owners.length + 1 };
  const group = groupBefore(history, sentence, wanted, REACH.set) ?? [];
  const rest = group.filter((ref) => owners.every((owner) => owner.id !== ref.id));
  return rest.length === 1 ? rest : null;
};
