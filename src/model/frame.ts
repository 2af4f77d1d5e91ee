/** Patterns laid on predicates, and the classes by which what governs an event bears on it: compiled, plain data. */
import type { Relation, Status } from './claim.js';

/**
 * Where an argument stands. Of verbs: `agent` and `patient` (whatever the voice), or a preposition; of nouns: a preposition,
 * `'s` (whose it is), `compound` (a name before it), `holder` (who has, plans or undergoes it). `place.owner` takes
 * the organisation whose thing stands there.
 */
type ArgumentPlace = string;

export interface CompiledFrame {
  /** `relation/name`. */
  readonly name: string;
  readonly relation: Relation;
  /** Happens at once (merge), or lasts (work together): its present tense is then a fact. */
  readonly aspect: 'event' | 'state';
  /** Verbs, each with the words that must stand among its particles, adverbs and complements: ["join", "forces"]. */
  readonly verbs: readonly (readonly string[])[];
  readonly nouns: readonly (readonly string[])[];
  readonly roles: Readonly<Record<string, readonly ArgumentPlace[]>>;
  readonly nounRoles: Readonly<Record<string, readonly ArgumentPlace[]>>;
  /** Head words that, at a place, show that something else is meant; `any` looks at all arguments. */
  readonly unless: Readonly<Record<string, readonly string[]>>;
  /** Head words of which a place must have one. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Head words that stand for the organisation whose they are: services, staff, contracts. */
  readonly owned: readonly string[];
  /** Status where nothing tells one; null where nothing is then asserted. */
  readonly neutral: Status | null;
  /** The farthest status of what it tells: an offer, once made, is still only a plan. */
  readonly utmost: Status | null;
  /** Told only where it changes: a plain present or past tells nothing. */
  readonly change: boolean;
  /** Status that it always has: "formerly". */
  readonly status: Status | null;
  readonly kinds: readonly string[];
  readonly least: number;
  /** So many are acquired at most; null for any number. */
  readonly most: number | null;
}

/** What becomes of the status of what a class governs. */
export type Effect = Status | 'same' | 'own' | 'none' | 'flip';

export interface FactualityClass {
  readonly name: string;
  readonly asserted: Effect;
  readonly negated: Effect;
  readonly open: Effect;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
}

/** All that the grammar and the laying of frames need, compiled. */
export interface CompiledGrammar {
  readonly lexicon: import('./lexicon.js').CompiledLexicon;
  readonly valency: Readonly<Record<string, readonly string[]>>;
  readonly factuality: readonly FactualityClass[];
  readonly frames: readonly CompiledFrame[];
  /** Words by which an article refers to what it has named. */
  readonly discourse: {
    readonly anyKind: readonly string[];
    readonly numbers: Readonly<Record<string, number>>;
    readonly others: readonly string[];
    readonly collectives: readonly string[];
    readonly players: readonly string[];
    readonly plainAdjectives: readonly string[];
    /** Relations that a noun may take up. */
    readonly events: Readonly<Record<string, readonly string[]>>;
    readonly leading: readonly string[];
    readonly breakdowns: readonly string[];
    readonly pronouns: Readonly<Record<string, readonly string[]>>;
    /** Words that tell a person's gender: of what sort they are, then by gender. */
    readonly persons: Readonly<
      Record<'pronouns' | 'honorifics' | 'forenames', Readonly<Record<'female' | 'male', readonly string[]>>>
    >;
    readonly definite: readonly string[];
    readonly newBodies: readonly string[];
    readonly noPlaces: readonly string[];
    readonly emptySubjects: readonly string[];
    readonly outsiders: readonly string[];
    readonly speakers: readonly string[];
  };
}
