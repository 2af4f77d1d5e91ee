/** What the model of an article needs to know of nouns; made from a domain. */
import type { PhraseLexicon } from './organisations-of.js';

export type Gender = 'female' | 'male';

/** What tells a person's gender, by word in lower case. */
interface PersonLexicon {
  readonly pronouns: ReadonlyMap<string, Gender>;
  readonly honorifics: ReadonlyMap<string, Gender>;
  readonly forenames: ReadonlyMap<string, Gender>;
}

export interface DiscourseLexicon extends PhraseLexicon {
  /** Kinds of organisation by noun: "unit" is a CSU; an empty list is any kind. */
  readonly kindNouns: ReadonlyMap<string, readonly string[]>;
  /** How many a noun stands for: pair, trio. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Nouns for another of the same sort: neighbour, rival. */
  readonly others: ReadonlySet<string>;
  /** Nouns for organisations only where they are counted: two names, three players. */
  readonly players: ReadonlySet<string>;
  /** Adjectives with which a noun for any organisation may still be one of those named: neighbouring. */
  readonly plainAdjectives: ReadonlySet<string>;
  /** Nouns that take up an event, with its relations: deal, plan. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  /** Verbs of those who speak for what they lead: run, found. */
  readonly leading: ReadonlySet<string>;
  /** Verbs by which one gets what was another's: take over. */
  readonly taking: ReadonlySet<string>;
  /** Verbs of what plans and talks do, and no organisation does: break down, fall through. */
  readonly breakdowns: ReadonlySet<string>;
  /** By what they tell: singular, plural, speaker, possessive, dual, other. */
  readonly pronouns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly persons: PersonLexicon;
  /** Determiners that point at what is known. */
  readonly definite: readonly string[];
  /** Adjectives of a body that does not exist yet, or no more. */
  readonly newBodies: ReadonlySet<string>;
  /** Capital words that tell no place. */
  readonly noPlaces: ReadonlySet<string>;
  /** Adjectives that "it" is said to be where it stands for nothing. */
  readonly emptySubjects: ReadonlySet<string>;
  /** Last words of names of bodies that are never meant by "the pair": council. */
  readonly outsiders: ReadonlySet<string>;
  /** Posts of those who speak for whom the article speaks of: spokesman. */
  readonly speakers: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
  /** Places that tell which organisation is meant, in lower case, by id. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly bystanders: ReadonlySet<string>;
}
