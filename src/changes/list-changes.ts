/** Two datasets in; what differs between them, record by record and field by field, out. */
import { hash } from 'node:crypto';
import type { Dataset } from '../dataset/read-dataset.js';
import type { ArticleRecord } from '../model/article.js';
import type { State, Track } from '../model/timeline.js';
import type { Change, ChangeTable } from './change.js';
import { compareFields } from './compare-fields.js';
import { type Keys, type Pair, pairRecords } from './pair-records.js';

/** The change of a pair; null where the two are the same. */
const changeOf = (table: ChangeTable, { key, old, new: now }: Pair<object>): Change | null => {
  if (old === null) return now && { table, key, change: 'added', record: now };
  if (now === null) return { table, key, change: 'gone', record: old };
  const fields = compareFields(old, now);
  return Object.keys(fields).length === 0 ? null : { table, key, change: 'changed', record: now, fields };
};

async function* changesIn<T extends object>(
  table: ChangeTable,
  old: Dataset,
  now: Dataset,
  read: (dataset: Dataset) => AsyncIterable<T>,
  keys: Keys<T>,
): AsyncGenerator<Change> {
  for await (const pair of pairRecords(read(old), read(now), keys, [old.folder, now.folder])) {
    const change = changeOf(table, pair);
    if (change) yield change;
  }
}

type KeyedState = Pick<Track, 'track' | 'relation' | 'participants'> & State;

/** States of a track by status, and by which of that status they are: a state that moves stays the same. */
const statesByKey = (track: Track | null): ReadonlyMap<string, KeyedState> => {
  const seen = new Map<string, number>();
  return new Map(
    track?.states.map((state) => {
      const nth = (seen.get(state.status) ?? 0) + 1;
      seen.set(state.status, nth);
      const key = [track.track, state.status, ...(nth > 1 ? [nth] : [])].join(' ');
      const { relation, participants } = track;
      return [key, { track: track.track, relation, participants, ...state }];
    }),
  );
};

const withoutStates = (track: Track | null): object | null => {
  if (track === null) return null;
  const { states, ...rest } = track;
  return rest;
};

async function* timelineChanges(old: Dataset, now: Dataset): AsyncGenerator<Change> {
  const keys: Keys<Track> = { group: (t) => t.track, key: (t) => t.track };
  const pairs = pairRecords(old.timeline(), now.timeline(), keys, [old.folder, now.folder]);
  for await (const pair of pairs) {
    const own = changeOf('tracks', { ...pair, old: withoutStates(pair.old), new: withoutStates(pair.new) });
    if (own) yield own;
    const [before, after] = [statesByKey(pair.old), statesByKey(pair.new)];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const change = changeOf('states', { key, old: before.get(key) ?? null, new: after.get(key) ?? null });
      if (change) yield change;
    }
  }
}

type Told = Omit<ArticleRecord, 'text'> & { readonly text: string | null };

/** Of a text only that it is another is of interest: its digest stands for it. */
async function* articlesOf(dataset: Dataset): AsyncGenerator<Told> {
  for await (const article of dataset.articles()) {
    const { text } = article;
    yield { ...article, text: text === null ? null : `sha256:${hash('sha256', text, 'hex')}` };
  }
}

const BY_ID = { group: (r: { readonly id: string }) => r.id, key: (r: { readonly id: string }) => r.id };

/**
 * Articles first, then claims, tracks with their states, and organisations, each sorted by key (claims by article
 * first). What the runs themselves were, and what was rejected, is not compared. No more is held than the claims
 * of one article. Throws a UserError for a dataset that is damaged.
 */
export async function* listChanges(old: Dataset, now: Dataset): AsyncGenerator<Change> {
  yield* changesIn('articles', old, now, articlesOf, BY_ID);
  yield* changesIn('claims', old, now, (d) => d.claims(), { group: (c) => c.article, key: (c) => c.id });
  yield* timelineChanges(old, now);
  yield* changesIn('organisations', old, now, (d) => d.organisations(), BY_ID);
}
