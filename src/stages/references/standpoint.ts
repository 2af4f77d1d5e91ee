/** What a referring phrase is resolved from: where it stands, and what has been named before it. */
import type { OrganisationRef } from '../../model/organisation.js';
import type { Entry, History, Wanted } from './history.js';

export type Refs = readonly OrganisationRef[];

/** Where a phrase stands. */
export interface Standpoint {
  readonly sentence: number;
  /** Entries of its own sentence before it. */
  readonly earlier: readonly Entry[];
  /** Nothing but a conjunction or adverb stands before it in its sentence. */
  readonly initial: boolean;
  /** It begins its sentence. */
  readonly first: boolean;
  /** A preposition stands before it. */
  readonly object: boolean;
  /** Someone merges, works or talks with it, or joins it. */
  readonly joined: () => boolean;
  /** What it owns is taken over or absorbed. */
  readonly takenOver: boolean;
  /** The entry whose relative clause it stands in: "Capita, which pulled its bid". */
  readonly relative: Entry | null;
  /** Organisations of whoever is quoted here; null outside quotations and where that is not known. */
  readonly speaker: () => Refs | null;
  /** Inside quotation marks. */
  readonly quoted: () => boolean;
  readonly history: History;
  /** Those whom the article began with before it named them: "Two CSUs …". */
  readonly lead: Refs | null;
  /** Members of the group that the article has given a name, if it has. */
  readonly namedGroup: Refs | null;
}

/** How many sentences back an antecedent may stand. */
export const REACH = { noun: 16, set: 10, single: 6 };

/** How many sentences back counts as lately. */
export const RECENT = 3;

export const ANY: Wanted = { kind: null, site: true, count: null, places: [] };

/** How many sentences back a group may stand that nothing but "them" or "its neighbour" tells of. */
export const NEAR = 2;

/** Entries of the sentence before. */
export const before = (at: Standpoint): readonly Entry[] => at.history.bySentence.get(at.sentence - 1) ?? [];

/** The first that is a subject. */
export const subjectOf = (entries: readonly Entry[]): Entry | null =>
  entries.find((entry) => entry.subject) ?? null;
