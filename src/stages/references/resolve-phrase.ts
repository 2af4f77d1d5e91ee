/** A referring phrase and what was named before it in, the organisations that it refers to out; null where that is not clear. */
import type { OrganisationRef } from '../../model/organisation.js';
import {
  type Entry,
  fitting,
  groupBefore,
  groupIn,
  groupOfAll,
  type History,
  pairBefore,
  singleBefore,
  singleIn,
  type Wanted,
} from './history.js';
import { bare, type Phrase } from './phrase.js';

type Refs = readonly OrganisationRef[];

/** Where a phrase stands. */
export interface Standpoint {
  readonly sentence: number;
  /** Entries of its own sentence before it. */
  readonly earlier: readonly Entry[];
  /** Nothing but a conjunction or adverb stands before it in its sentence. */
  readonly initial: boolean;
  /** A preposition stands before it. */
  readonly object: boolean;
  /** What it owns is taken over or absorbed. */
  readonly takenOver: boolean;
  /** The entry whose relative clause it stands in: "Capita, which pulled its bid". */
  readonly relative: Entry | null;
  /** Organisations of whoever is quoted here; null outside quotations and where that is not known. */
  readonly speaker: () => Refs | null;
  readonly history: History;
  /** Members of the group that the article has given a name, if it has. */
  readonly namedGroup: Refs | null;
}

/** How many sentences back an antecedent may stand. */
const REACH = { noun: 16, set: 10, single: 6 };

const ANY: Wanted = { kind: null, site: true, count: null, places: [] };

const subjectOf = (entries: readonly Entry[]): Entry | null => entries.find((entry) => entry.subject) ?? null;

const before = (at: Standpoint): readonly Entry[] => at.history.bySentence.get(at.sentence - 1) ?? [];

/** "they", "their": the plural subject of this sentence or, at its start, of the one before. */
const they = (at: Standpoint): Refs | null => {
  const plural = at.earlier.filter((entry) => entry.refs.length > 1);
  const own = groupIn(at.history, plural, ANY);
  if (own) return own;
  if (!at.initial || at.earlier.length > 0) return null;
  const subject = subjectOf(before(at));
  return subject && subject.refs.length > 1 ? subject.refs : groupIn(at.history, before(at), ANY);
};

/** "with it", "take over its services": the one of the last two that is not the subject. */
const otherThan = (at: Standpoint, subject: Entry): Refs | null => {
  const pair = pairBefore(at.history, at.sentence, at.earlier);
  const rest = pair?.filter((ref) => ref.id !== subject.refs[0]?.id) ?? [];
  return rest.length === 1 ? rest : null;
};

/** "it", "its": the single subject of this sentence or, at its start, of the one before. */
const it = (phrase: Phrase, at: Standpoint): Refs | null => {
  if (at.relative) return at.relative.refs.length === 1 ? at.relative.refs : null;
  if (at.earlier.length > 0) {
    const only = at.earlier.length === 1 && !at.earlier[0]?.owner ? at.earlier[0] : null;
    const subject = subjectOf(at.earlier) ?? only;
    if (subject?.refs.length !== 1) return null;
    const apart = phrase.sort === 'it' ? at.object : at.takenOver;
    return apart ? otherThan(at, subject) : subject.refs;
  }
  const subject = at.initial ? subjectOf(before(at)) : null;
  return subject?.refs.length === 1 ? subject.refs : null;
};

const several = (wanted: Wanted, at: Standpoint, reach = REACH.noun): Refs | null =>
  groupIn(at.history, at.earlier, wanted) ??
  groupBefore(at.history, at.sentence, wanted, reach) ??
  groupOfAll(at.history, wanted);

/** "the trust": the last one that was prominent; "the Durham-based unit": what the article is about. */
const one = (phrase: Phrase, at: Standpoint): Refs | null => {
  const { history } = at;
  const all = fitting(history, history.all, phrase);
  const topic = all[0] ?? null;
  if (all.length === 1 && topic) return [topic];
  if (phrase.places.length > 0) return null;
  if (phrase.based) return topic && !at.earlier.length ? [topic] : null;
  const own = singleIn(history, at.earlier, phrase);
  if (own !== undefined) return own && [own];
  const found = singleBefore(history, at.sentence, phrase, REACH.single, topic);
  if (found !== undefined) return found && [found];
  return topic && topicNamed(at, topic) ? [topic] : null;
};

/** Whether the article began with its topic. */
const topicNamed = ({ history, sentence }: Standpoint, topic: OrganisationRef): boolean =>
  [0, 1].some(
    (n) => n < sentence && history.bySentence.get(n)?.some((entry) => entry.refs[0]?.id === topic.id),
  );

/** "our two organisations": a group with the speaker in it. */
const ours = (phrase: Phrase, at: Standpoint): Refs | null => {
  const group = several(phrase, at);
  const speaker = group && at.speaker();
  if (!group || !speaker) return group;
  const ids = new Set(group.map((ref) => ref.id));
  return speaker.some((ref) => ids.has(ref.id)) ? group : null;
};

const nth = (refs: Refs | null, n: number): Refs | null => {
  const ref = refs?.[n];
  return ref ? [ref] : null;
};

/** "the other": of the last two, the one that this sentence has not named. */
const other = (phrase: Phrase, at: Standpoint): Refs | null => {
  const named = at.earlier.findLast((entry) => entry.refs.length === 1)?.refs[0];
  const wanted = { ...ANY, kind: phrase.kind, count: 2 };
  const pair = named ? groupBefore(at.history, at.sentence, wanted, REACH.set) : null;
  if (!named || !pair?.some((ref) => ref.id === named.id)) return null;
  return pair.filter((ref) => ref.id !== named.id);
};

/** How many sentences ahead the names may come. */
const AHEAD = 3;

/** "Two commissioning support units …": the group of that size that the next sentences name. */
const coming = (phrase: Phrase, at: Standpoint): Refs | null => {
  const named = (ahead: number): readonly Entry[] =>
    (at.history.bySentence.get(at.sentence + ahead) ?? []).filter((entry) => entry.sort === 'name');
  if (phrase.count === 1) {
    const subject = at.sentence > 1 ? null : subjectOf(named(1));
    const refs = subject ? fitting(at.history, subject.refs, { ...phrase, count: null }) : [];
    return refs.length === 1 && subject?.refs.length === 1 ? refs : null;
  }
  for (let ahead = 1; ahead <= AHEAD; ahead++) {
    const group = groupIn(at.history, named(ahead), phrase);
    if (group) return group;
  }
  return null;
};

/** What the phrase refers to from where it stands. */
export const resolvePhrase = (phrase: Phrase, at: Standpoint): Refs | null => {
  switch (phrase.sort) {
    case 'they':
      return they(at);
    case 'it':
    case 'its':
      return it(phrase, at);
    case 'we':
      return at.speaker();
    case 'ours':
      return ours(phrase, at);
    case 'several':
      return several(phrase, at);
    case 'set':
      return several(phrase, at, REACH.set);
    case 'one':
      return one(phrase, at);
    case 'merged':
      return several({ ...phrase, count: null }, at);
    case 'group':
      return at.namedGroup ?? several(ANY, at);
    case 'other':
      return other(phrase, at);
    case 'former':
      return nth(pairBefore(at.history, at.sentence, at.earlier), 0);
    case 'latter':
      return nth(pairBefore(at.history, at.sentence, at.earlier), 1);
    case 'coming':
      return coming(phrase, at);
  }
};

/** A phrase that asks for any group at all. */
export const anyGroup = (at: number): Phrase => ({ ...bare(at, at, 'several'), site: true });
