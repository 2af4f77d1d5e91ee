/** What verbs and nouns ask of their surroundings, by class; data of the domain. */

/** Word classes of `english/verbs.yaml` and those that relations and factuality add. */
export interface Valency {
  /** Verbs whose object is the subject of the infinitive that follows: ask, urge, allow. */
  readonly objectControl: ReadonlySet<string>;
  /** The same without "to": let, make, see. */
  readonly bareInfinitive: ReadonlySet<string>;
  /** Verbs and adjectives that a clause may follow without "that": say, think. */
  readonly reporting: ReadonlySet<string>;
  /** Nouns that a clause follows: report, news, doubt. */
  readonly clauseNouns: ReadonlySet<string>;
  /** Nouns that prepositions attach to: merger, talks, plan. */
  readonly eventNouns: ReadonlySet<string>;
  /** Nouns that may tell of an event with others before them: "single organisation". */
  readonly frameNouns: ReadonlySet<string>;
  /** Nouns whose content a copula tells: "the plan is to merge". */
  readonly contentNouns: ReadonlySet<string>;
  /** Verbs that keep an object in the passive: call, give. */
  readonly doubleObject: ReadonlySet<string>;
  /** Verbs without an object: no past form of theirs describes a noun. */
  readonly intransitive: ReadonlySet<string>;
  /** Verbs with their particles, by "verb particle". */
  readonly particles: ReadonlySet<string>;
  /** Nouns for organisations: trust, neighbour. */
  /** Verbs whose object is told something: tell, assure. */
  readonly informing: ReadonlySet<string>;
  readonly organisationNouns: ReadonlySet<string>;
  /** Nouns for places: north, county. */
  readonly places: ReadonlySet<string>;
  /** Nouns for what speaks or acts for an organisation: board, members, chair. */
  readonly parts: ReadonlySet<string>;
  /** Prepositions of what happens at another time than the clause that it opens: subject to, after. */
  readonly otherTimes: ReadonlySet<string>;
  /** Words that only stress the noun before them: whatever. */
  readonly emphatic: ReadonlySet<string>;
  /** Verbs that give a name: call, know. */
  readonly naming: ReadonlySet<string>;
  /** Nouns for those who tell: source, insider. */
  readonly sources: ReadonlySet<string>;
  /** Prepositions of what is refused: rather than. */
  readonly rejecting: ReadonlySet<string>;
  /** Nouns for what one is in with others: partnership, talks. */
  readonly standing: ReadonlySet<string>;
  /** Prepositions of a day or month. */
  readonly dating: ReadonlySet<string>;
}
