/** What has been named or referred to so far, sentence by sentence, and the groups that it makes. */
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import type { PhraseSort } from './phrase.js';

type Refs = readonly OrganisationRef[];

/** One mention as an antecedent. */
export interface Entry {
  readonly refs: Refs;
  /** Token position after it. */
  readonly to: number;
  /** It is the subject of its clause. */
  readonly subject: boolean;
  /** It owns what follows: "Arden CSU's chief executive". */
  readonly owner: boolean;
  /** It is said to be formed, or what something is called or becomes. */
  readonly created: boolean;
  /** How it refers to its organisations. */
  readonly sort: PhraseSort | 'name';
}

export interface History {
  /** Entries of each sentence in order: of those read, all; of those to come, the named ones. */
  readonly bySentence: ReadonlyMap<number, readonly Entry[]>;
  /** Sentences that are items of a list: they count only for one another. */
  readonly items: ReadonlySet<number>;
  /** Organisations named anywhere in the article, in order. */
  readonly all: Refs;
  /** Kinds whose bodies are no antecedents of "the organisations": regulators, companies. */
  readonly offTopic: ReadonlySet<string>;
  /** Ids of single hospitals, which "the trust" does not mean. */
  readonly sites: ReadonlySet<string>;
  /** Words in lower case for where an organisation is, beside those of its name. */
  readonly placesOf: (id: string) => readonly string[];
  /** EDTF of an organisation's first day, as far as known. */
  readonly since: (id: string) => string | null;
}

export const distinct = (refs: Refs): Refs => [...new Map(refs.map((ref) => [ref.id, ref])).values()];

/** What a phrase asks of its antecedent. */
export interface Wanted {
  readonly kind: string | null;
  readonly site: boolean;
  readonly count: number | null;
  readonly places: readonly string[];
}

/** Letters that a place shares at least with the county that is named after it: "Stafford", "Staffordshire". */
const STEM = 4;

const COMPASS = /\b(?:north|south|east|west|central|mid|greater|inner|outer)\b/i;

const hasPlace = ({ placesOf }: History, ref: OrganisationRef, place: string): boolean =>
  placesOf(ref.id).includes(place) ||
  // "East Sussex" of what is only known to be in Sussex
  (COMPASS.test(place) && placesOf(ref.id).length > 0 && !COMPASS.test(ref.name)) ||
  ref.name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word === place || (place.length >= STEM && word.startsWith(place)));

/** The organisations of `refs` that are of the wanted kind and place. */
export const fitting = (history: History, refs: Refs, wanted: Wanted): Refs =>
  refs.filter((ref) => {
    const kind = kindOf(ref);
    if (wanted.kind === null ? history.offTopic.has(kind) : kind !== wanted.kind) return false;
    if (wanted.kind !== null && !wanted.site && history.sites.has(ref.id)) return false;
    return wanted.places.every((place) => hasPlace(history, ref, place));
  });

const isGroup = (refs: Refs, count: number | null): boolean =>
  count === null ? refs.length > 1 : refs.length === count;

const sameKind = (refs: Refs): boolean => new Set(refs.map(kindOf)).size <= 1;

/** How many entries of a sentence its subject is among. */
const FIRST = 8;

/** The one organisation that acts in a sentence. */
const actorOf = (entries: readonly Entry[]): OrganisationRef | undefined =>
  entries.slice(0, FIRST).find((entry) => entry.subject && entry.refs.length === 1)?.refs[0];

/** Whether someone else of the kind acts on the group: "Arden CSU is talking to South and South West CSUs". */
const isActedOn = (entry: Entry, actor: OrganisationRef | undefined): boolean =>
  actor !== undefined &&
  !entry.subject &&
  entry.sort === 'name' &&
  entry.refs.every((ref) => ref.id !== actor.id && kindOf(ref) === kindOf(actor));

/** A group that one mention of the sentence makes, its subject before others. */
const spokenGroup = (history: History, entries: readonly Entry[], wanted: Wanted): Refs | null => {
  const actor = actorOf(entries);
  const plural = entries.filter((entry) => entry.refs.length > 1 && !isActedOn(entry, actor));
  const inOrder = [...plural.filter((entry) => entry.subject), ...plural.toReversed()];
  for (const entry of inOrder) {
    const refs = fitting(history, entry.refs, wanted);
    if (isGroup(refs, wanted.count)) return refs;
  }
  return null;
};

/** The group that the entries of one sentence make: one mention, or all that it names of one kind. */
export const groupIn = (history: History, entries: readonly Entry[], wanted: Wanted): Refs | null => {
  const spoken = spokenGroup(history, entries, wanted);
  if (spoken || entries.length < 2) return spoken;
  const union = fitting(history, distinct(entries.flatMap((entry) => entry.refs)), wanted);
  return sameKind(union) && isGroup(union, wanted.count) ? union : null;
};

/** Entries of sentence `sentence - back`, unless it is a list item seen from outside the list. */
const entriesBack = (history: History, sentence: number, back: number): readonly Entry[] =>
  history.items.has(sentence - back) && !history.items.has(sentence)
    ? []
    : (history.bySentence.get(sentence - back) ?? []);

/** A group that someone else of the kind acts on. */
const actedOn = (history: History, entries: readonly Entry[], wanted: Wanted): Refs | null => {
  const actor = actorOf(entries);
  const entry = entries.findLast((one) => one.refs.length > 1 && isActedOn(one, actor));
  const refs = entry ? fitting(history, entry.refs, wanted) : [];
  return isGroup(refs, wanted.count) ? refs : null;
};

/** How many sentences back names that nothing joins are a group before any that one mention has joined. */
const FRESH = 2;

/**
 * The nearest group before sentence `sentence`, at most `reach` sentences back: one that a mention has spoken of
 * as such, else one that the names of a sentence make.
 */
export const groupBefore = (
  history: History,
  sentence: number,
  wanted: Wanted,
  reach: number,
): Refs | null => {
  let loose: Refs | null = null;
  for (let back = 1; back <= reach; back++) {
    const entries = entriesBack(history, sentence, back);
    const group = (back > FRESH ? spokenGroup : groupIn)(history, entries, wanted);
    if (group) return group;
    loose ??= groupIn(history, entries, wanted) ?? actedOn(history, entries, wanted);
  }
  return loose;
};

/** How many sentences back the names that make a group between them may stand. */
const GATHER = 4;

/** The names of the last sentences, as many of them as make a group of the wanted size, with what the article is about if need be. */
export const gathered = (history: History, sentence: number, wanted: Wanted, own: Refs = []): Refs | null => {
  if (wanted.count === null) return null;
  const topic = fitting(history, history.all, wanted).slice(0, 1);
  let refs = own;
  for (let back = 1; back <= GATHER && refs.length < wanted.count; back++) {
    const entries = entriesBack(history, sentence, back);
    const named = fitting(history, distinct(entries.flatMap((entry) => entry.refs)), wanted);
    refs = distinct([...named, ...refs]);
    for (const group of [refs, distinct([...topic, ...refs])]) {
      if (group.length === wanted.count && sameKind(group)) return group;
    }
  }
  return null;
};

/** All organisations of the article that fit, where they are as many as wanted. */
export const groupOfAll = (history: History, wanted: Wanted): Refs | null => {
  const refs = fitting(history, history.all, wanted);
  return wanted.count !== null && sameKind(refs) && refs.length === wanted.count ? refs : null;
};

/** The one organisation that fits among the entries; null where several do, undefined where none does. */
export const singleIn = (
  history: History,
  entries: readonly Entry[],
  wanted: Wanted,
): OrganisationRef | null | undefined => {
  const found = entries.filter((entry) => fitting(history, entry.refs, wanted).length > 0);
  const refs = distinct(found.flatMap((entry) => fitting(history, entry.refs, wanted)));
  if (refs.length <= 1) return refs[0];
  const subject = found.find((entry) => entry.subject && entry.refs.length === 1);
  return subject ? (fitting(history, subject.refs, wanted)[0] ?? null) : null;
};

/**
 * The nearest single organisation before sentence `sentence`: any of the sentence just before; further back a
 * subject, or `topic`, what the article is about. Null where a sentence offers two, undefined where none offers one.
 */
export const singleBefore = (
  history: History,
  sentence: number,
  wanted: Wanted,
  reach: number,
  topic: OrganisationRef | null,
): OrganisationRef | null | undefined => {
  for (let back = 1; back <= reach; back++) {
    const entries = entriesBack(history, sentence, back);
    const isTopic = (entry: Entry): boolean => entry.refs.length === 1 && entry.refs[0]?.id === topic?.id;
    const prominent = back === 1 ? entries : entries.filter((entry) => entry.subject || isTopic(entry));
    const single = singleIn(history, prominent, wanted);
    if (single === undefined) continue;
    const passing = entries.every((entry) => !entry.subject);
    return passing && topicSpoke(history, sentence, topic) ? topic : single;
  }
  return undefined;
};

/** Whether what the article is about was a subject in one of the last sentences. */
const topicSpoke = (history: History, sentence: number, topic: OrganisationRef | null): boolean =>
  [1, 2, 3].some((back) =>
    entriesBack(history, sentence, back).some(
      (entry) => entry.subject && entry.refs.length === 1 && entry.refs[0]?.id === topic?.id,
    ),
  );

/** The two organisations that were spoken of last, in the order in which they were. */
export const pairBefore = (history: History, sentence: number, earlier: readonly Entry[]): Refs | null => {
  let entries = earlier.filter((entry) => entry.sort !== 'former');
  for (let back = 1; back <= 3; back++) {
    const all = distinct(entries.flatMap((entry) => entry.refs));
    const refs = all.filter((ref) => !history.offTopic.has(kindOf(ref)));
    // "Capita and Serco": two that one mention joins may be off topic
    if (refs.length === 0 && all.length === 2 && entries.some((entry) => entry.refs.length === 2)) return all;
    if (refs.length === 2) return refs;
    if (refs.length > 2) return null;
    entries = [...entriesBack(history, sentence, back), ...entries];
  }
  return null;
};
