/** A phrase that picks some of a group in, those organisations out; null where it is not clear which. */
import { kindOf } from '../../model/organisation.js';
import { distinct, type Entry, fitting, groupBefore, groupIn, type History, type Wanted } from './history.js';
import type { Phrase } from './phrase.js';
import { ANY, REACH, RECENT, type Refs, type Standpoint } from './standpoint.js';

/** All that a sentence has of one kind, three at least, as far as they are as many as wanted. */
const inOrder = (entries: readonly Entry[], wanted: Wanted, history: History): Refs | null => {
  const refs = fitting(history, distinct(entries.flatMap((entry) => entry.refs)), wanted);
  const many = wanted.count === null ? refs.length > 2 : refs.length === wanted.count;
  return many && new Set(refs.map(kindOf)).size === 1 ? refs : null;
};

/** "the first two": from one end of the group that was spoken of last. */
export const slice = ({ rank, count }: Phrase, at: Standpoint): Refs | null => {
  const group = lastTold(at, ANY);
  if (!group || count === null || group.length <= count) return null;
  return rank === 0 ? group.slice(0, count) : group.slice(-count);
};

/** What this sentence or the last ones tell of, in order. */
const lastTold = ({ history, earlier, sentence }: Standpoint, wanted: Wanted): Refs | null =>
  groupIn(history, earlier, wanted) ??
  inOrder(history.bySentence.get(sentence - 1) ?? [], wanted, history) ??
  groupBefore(history, sentence, wanted, RECENT);

/** "the last of these": by its place in the group that was spoken of last. */
export const ranked = ({ rank, count }: Phrase, at: Standpoint): Refs | null => {
  const group = lastTold(at, { ...ANY, count });
  const ref = group?.at(rank);
  return ref && group && group.length > Math.max(1, rank) ? [ref] : null;
};

/** "those two": the last that one mention joins, in this sentence or the one before. */
export const lastGroup = ({ count }: Phrase, { history, earlier, sentence }: Standpoint): Refs | null => {
  const entries = [...(history.bySentence.get(sentence - 1) ?? []), ...earlier];
  return entries.findLast((entry) => entry.refs.length === count)?.refs ?? null;
};

/** "the others": of the last group, or of the larger one that it is part of, those that this sentence has not named. */
export const others = ({ count }: Phrase, { history, earlier, sentence }: Standpoint): Refs | null => {
  const named = new Set(earlier.flatMap((entry: Entry) => entry.refs.map((ref) => ref.id)));
  if (named.size === 0) return null;
  const wanted = { ...ANY, count: count === null ? null : count + named.size };
  const last = groupBefore(history, sentence, wanted, REACH.set) ?? [];
  const part = last.every((ref) => !named.has(ref.id)) && count === null ? last.length + named.size : 0;
  const group =
    part > named.size ? (groupBefore(history, sentence, { ...ANY, count: part }, REACH.set) ?? []) : last;
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

/** "its three neighbours": of the last group, those beside it. */
export const besides = (
  owners: Refs | null,
  { count }: Phrase,
  { history, sentence }: Standpoint,
): Refs | null => {
  const [first] = owners ?? [];
  if (!owners || !first || count === null) return null;
  for (const more of [0, owners.length]) {
    const wanted = { ...ANY, kind: kindOf(first), count: count + more };
    const group = groupBefore(history, sentence, wanted, RECENT);
    const rest = group?.filter((ref) => owners.every((owner) => owner.id !== ref.id));
    if (rest?.length === count) return rest;
  }
  return null;
};

/** "all five", "the five": as many as the list right after its sentence or right before it holds. */
export const listed = (wanted: Wanted, { history, earlier, sentence }: Standpoint): Refs | null => {
  if (wanted.count === null || earlier.length > 0 || history.items.has(sentence)) return null;
  for (const step of [1, -1]) {
    const entries: Entry[] = [];
    for (let n = sentence + step; history.items.has(n) && entries.length < LONGEST_LIST; n += step)
      entries.push(...(history.bySentence.get(n) ?? []));
    const refs = fitting(history, distinct(entries.flatMap((entry) => entry.refs)), wanted);
    if (refs.length === wanted.count) return step > 0 ? refs : refs.toReversed();
  }
  return null;
};

/** Names in a list at most. */
const LONGEST_LIST = 32;
