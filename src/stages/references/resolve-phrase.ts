/** A referring phrase and what was named before it in, the organisations that it refers to out; null where that is not clear. */
import type { OrganisationRef } from '../../model/organisation.js';
import {
  type Entry,
  fitting,
  groupBefore,
  groupIn,
  groupOfAll,
  type History,
  singleBefore,
  singleIn,
  type Wanted,
} from './history.js';
import type { Phrase } from './phrase.js';

type Refs = readonly OrganisationRef[];

/** Where a phrase stands. */
export interface Standpoint {
  readonly sentence: number;
  /** Entries of its own sentence before it. */
  readonly earlier: readonly Entry[];
  /** Nothing but a conjunction or adverb stands before it in its sentence. */
  readonly initial: boolean;
  /** Organisations of whoever is quoted here; null outside quotations and where that is not known. */
  readonly speaker: Refs | null;
  readonly history: History;
  readonly offTopic: ReadonlySet<string>;
  /** Members of the group that the article has given a name, if it has. */
  readonly namedGroup: Refs | null;
}

/** How many sentences back an antecedent may stand. */
const REACH = { noun: 14, set: 10, single: 5 };

const wantedOf = (phrase: Phrase, at: Standpoint): Wanted => ({
  kind: phrase.kind,
  count: phrase.count,
  places: phrase.places,
  offTopic: at.offTopic,
});

const any = (at: Standpoint): Wanted => ({ kind: null, count: null, places: [], offTopic: at.offTopic });

const subjectOf = (entries: readonly Entry[]): Entry | null => entries.find((entry) => entry.subject) ?? null;

/** "they", "their": the plural subject of this sentence or, at its start, of the one before. */
const they = (at: Standpoint): Refs | null => {
  const own = groupIn(
    at.earlier.filter((entry) => entry.refs.length > 1),
    any(at),
  );
  if (own) return own;
  if (!at.initial || at.earlier.length > 0) return null;
  const before = at.history.bySentence.get(at.sentence - 1) ?? [];
  const subject = subjectOf(before);
  return subject && subject.refs.length > 1 ? subject.refs : groupIn(before, any(at));
};

/** "it", "its": the single subject of this sentence or, at its start, of the one before. */
const it = (at: Standpoint): Refs | null => {
  if (at.earlier.length > 0) {
    const subject = subjectOf(at.earlier) ?? (at.earlier.length === 1 ? at.earlier[0] : null);
    return subject?.refs.length === 1 ? subject.refs : null;
  }
  const subject = at.initial ? subjectOf(at.history.bySentence.get(at.sentence - 1) ?? []) : null;
  return subject?.refs.length === 1 ? subject.refs : null;
};

const several = (phrase: Phrase, at: Standpoint): Refs | null => {
  const wanted = wantedOf(phrase, at);
  const reach = phrase.kind === null ? REACH.set : REACH.noun;
  return (
    groupIn(at.earlier, wanted) ??
    groupBefore(at.history, at.sentence, wanted, reach) ??
    groupOfAll(at.history, wanted)
  );
};

const one = (phrase: Phrase, at: Standpoint): Refs | null => {
  const wanted = wantedOf(phrase, at);
  const own = singleIn(at.earlier, wanted);
  if (own !== undefined) return own && [own];
  const all = fitting(at.history.all, wanted);
  const found = all.length === 1 ? all[0] : singleBefore(at.history, at.sentence, wanted, REACH.single);
  return found ? [found] : null;
};

/** "our two organisations": a group with the speaker in it. */
const ours = (phrase: Phrase, at: Standpoint): Refs | null => {
  const group = several(phrase, at);
  if (!group || !at.speaker) return group;
  const ids = new Set(group.map((ref) => ref.id));
  return at.speaker.some((ref) => ids.has(ref.id)) ? group : null;
};

const pairBefore = (at: Standpoint): Refs | null =>
  several({ start: 0, end: 0, sort: 'several', count: 2, kind: null, places: [] }, at);

const nth = (refs: Refs | null, n: number): Refs | null => {
  const ref = refs?.[n];
  return ref ? [ref] : null;
};

/** "the other": of the last two, the one that this sentence has not named. */
const other = (at: Standpoint): Refs | null => {
  const named = at.earlier.findLast((entry) => entry.refs.length === 1)?.refs[0];
  const pair = named ? groupBefore(at.history, at.sentence, { ...any(at), count: 2 }, REACH.set) : null;
  if (!named || !pair?.some((ref) => ref.id === named.id)) return null;
  return pair.filter((ref) => ref.id !== named.id);
};

/** "Two commissioning support units …": the group of that size that the next sentences name. */
const coming = (phrase: Phrase, at: Standpoint): Refs | null => {
  const wanted = wantedOf(phrase, at);
  for (let ahead = 1; ahead <= 3; ahead++) {
    const named = (at.history.bySentence.get(at.sentence + ahead) ?? []).filter((entry) => entry.named);
    if (phrase.count === 1) {
      const subject = subjectOf(named);
      if (at.sentence > 1 || ahead > 1 || subject?.refs.length !== 1) return null;
      return fitting(subject.refs, { ...wanted, count: null }).length === 1 ? subject.refs : null;
    }
    const group = groupIn(named, wanted);
    if (group) return group;
  }
  return null;
};

const group = (at: Standpoint): Refs | null =>
  at.namedGroup ?? several({ start: 0, end: 0, sort: 'several', count: null, kind: null, places: [] }, at);

/** What the phrase refers to from where it stands. */
export const resolvePhrase = (phrase: Phrase, at: Standpoint): Refs | null => {
  switch (phrase.sort) {
    case 'they':
      return they(at);
    case 'it':
      return it(at);
    case 'we':
      return at.speaker;
    case 'ours':
      return ours(phrase, at);
    case 'several':
      return several(phrase, at);
    case 'one':
      return one(phrase, at);
    case 'merged':
      return several({ ...phrase, kind: phrase.kind, count: null }, at);
    case 'group':
      return group(at);
    case 'other':
      return other(at);
    case 'former':
      return nth(pairBefore(at), 0);
    case 'latter':
      return nth(pairBefore(at), 1);
    case 'coming':
      return coming(phrase, at);
  }
};
