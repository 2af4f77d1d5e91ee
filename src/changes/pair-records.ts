/** Two streams of records, each sorted by group, in; what both have, and what one alone has, side by side, out. */
import { compareBytes } from '../dataset/byte-order.js';
import { EXIT, UserError } from '../model/problem.js';

export interface Keys<T> {
  /** What the streams are sorted by, in the order of bytes; more than one record may have it. */
  readonly group: (record: T) => string;
  /** What tells records of a group apart. */
  readonly key: (record: T) => string;
}

/** At least one of the two is there. */
export interface Pair<T> {
  readonly key: string;
  readonly old: T | null;
  readonly new: T | null;
}

interface Group<T> {
  readonly name: string;
  readonly records: ReadonlyMap<string, T>;
}

const unsorted = (place: string, before: string, name: string): UserError => {
  const reason = `is not sorted: ${JSON.stringify(name)} comes after ${JSON.stringify(before)}`;
  const remedy = 'write the dataset again with "claimtrail run"';
  return new UserError({ code: 'bad-dataset', place, reason, remedy }, EXIT.usage);
};

async function* groups<T>(records: AsyncIterable<T>, keys: Keys<T>, place: string): AsyncGenerator<Group<T>> {
  let held: { name: string; records: Map<string, T> } | null = null;
  for await (const record of records) {
    const name = keys.group(record);
    if (held !== null && held.name !== name) {
      if (compareBytes(held.name, name) > 0) throw unsorted(place, held.name, name);
      yield held;
      held = null;
    }
    held ??= { name, records: new Map() };
    held.records.set(keys.key(record), record);
  }
  if (held !== null) yield held;
}

type Records<T> = ReadonlyMap<string, T> | null;

function* pairsOf<T>(old: Records<T>, now: Records<T>): Generator<Pair<T>> {
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  for (const key of [...keys].sort(compareBytes))
    yield { key, old: old?.get(key) ?? null, new: now?.get(key) ?? null };
}

/**
 * Pairs in the order of groups, then of keys; one group of each stream is held. `places` name the streams in
 * messages. Throws a UserError for a stream that is not sorted.
 */
export async function* pairRecords<T>(
  before: AsyncIterable<T>,
  after: AsyncIterable<T>,
  keys: Keys<T>,
  places: readonly [string, string],
): AsyncGenerator<Pair<T>> {
  const [olds, news] = [groups(before, keys, places[0]), groups(after, keys, places[1])];
  let [old, now] = [await olds.next(), await news.next()];
  while (!old.done || !now.done) {
    const order = old.done ? 1 : now.done ? -1 : compareBytes(old.value.name, now.value.name);
    yield* pairsOf(
      order <= 0 && !old.done ? old.value.records : null,
      order >= 0 && !now.done ? now.value.records : null,
    );
    if (order <= 0) old = await olds.next();
    if (order >= 0) now = await news.next();
  }
}
