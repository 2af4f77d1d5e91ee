/** What the grammar reads in a sentence: predicates with their grammatical arguments. */
import type { Token, TokenForm } from './token.js';

/** A noun phrase, or several coordinated ones. Positions count tokens of the sentence, half open. */
export interface NounPhrase {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  /** Singular of the head noun. */
  readonly lemma: string;
  /** Words between the determiner and the head: adjectives, participles, nouns, names. */
  readonly modifiers: readonly Token[];
  /** "the", "no", "its", "both of"; '' where there is none. */
  readonly determiner: string;
  /** How many, where a number says so. */
  readonly quantity: number | null;
  /** Whose: "Arden CSU's", "its". */
  readonly possessor: NounPhrase | null;
  /** The phrases that "and" or "or" join; empty for a single one. */
  readonly members: readonly NounPhrase[];
  readonly conjunction: string;
  /** What prepositions attach: "of A", "between A and B". */
  readonly phrases: PhraseArgument[];
  /** What stands beside it for the same: "its neighbour, Sutton CCG". */
  readonly equals: NounPhrase[];
  /** Predicates that it governs ("plans to merge") or that describe it ("which will merge"). */
  readonly clauses: Predicate[];
  readonly times: Token[];
}

export interface PhraseArgument {
  readonly preposition: string;
  readonly object: NounPhrase;
}

/** What governs a predicate: through which place of which other predicate it is reached. */
export interface Governor {
  readonly predicate: Predicate;
  /** `object`, `subject`, `complement` (to, -ing), `clause` (that), `whether`, `conditional`, a preposition, `compound` or `time`. */
  readonly as: string;
}

export type ClauseKind =
  | 'main'
  | 'report'
  | 'relative'
  | 'complement'
  | 'gerund'
  | 'participle'
  | 'conditional'
  | 'whether'
  | 'question'
  | 'time'
  | 'adjunct'
  | 'fragment';

/** A verb, adjective or noun that says something of its arguments. Filled while the sentence is read. */
export interface Predicate {
  readonly id: number;
  part: 'verb' | 'adjective' | 'noun';
  /** Lemma with its particle: "take over". */
  lemma: string;
  /** Token that stands for it. */
  readonly at: number;
  /** Tokens of its verb group or noun phrase. */
  readonly from: number;
  to: number;
  readonly form: TokenForm;
  readonly finite: boolean;
  readonly past: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  passive: boolean;
  readonly modal: string;
  readonly negated: boolean;
  /** Adverbs of its group and clause, in lower case. */
  readonly adverbs: string[];
  clause: ClauseKind;
  /** Conjunction or preposition that opens its clause: if, after, rather than. */
  marker: string;
  subject: NounPhrase | null;
  object: NounPhrase | null;
  /** A second object, or what is said of subject or object by a copula. */
  second: NounPhrase | null;
  readonly phrases: PhraseArgument[];
  /** What is refused: "rather than with B", "not B but C". */
  readonly rejected: PhraseArgument[];
  readonly times: { readonly token: Token; readonly preposition: string }[];
  governor: Governor | null;
  /** Predicate that it is coordinated with, told before. */
  beside: Predicate | null;
  /** The noun phrase, of a noun. */
  readonly phrase: NounPhrase | null;
  /** Position after its last token. */
  end: number;
}
