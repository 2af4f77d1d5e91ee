/** State of reading one sentence, and what can be told by looking ahead in it. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Tag, Token, TokenForm } from '../model/token.js';
import type { Valency } from './valency.js';

/** A stretch lifted out of a clause, and what it stands in: tokens [from, to). */
export interface Aside {
  readonly from: number;
  readonly to: number;
  readonly about: Predicate | NounPhrase | null;
  /** The phrase that an adjective alone describes. */
  readonly described?: NounPhrase;
}

export interface Reader {
  readonly tokens: readonly Token[];
  readonly valency: Valency;
  at: number;
  /** End of the stretch that is being read. */
  end: number;
  readonly predicates: Predicate[];
  readonly phrases: NounPhrase[];
  /** Stretches lifted out of verb groups and noun phrases, to be read on their own. */
  readonly asides: Aside[];
  /** Prepositions whose object stands elsewhere: "the trust that A plans to merge with". */
  readonly stranded: { readonly predicate: Predicate; readonly preposition: string }[];
  /** Clauses that are being read which tell what a noun says: "claims that A will close". */
  telling: number;
  /** Enclosing phrases whose "that" tells what they say: "reports in the press that". */
  clausal: number;
  /** Subject of a main clause whose verb has not been read. */
  cutOff: NounPhrase | null;
  /** Prepositional phrases before a subject that are being read. */
  fronting: number;
  /** An auxiliary stands before the subject that is being read. */
  inverted: boolean;
  /** The subject of a clause without a verb is being read: its prepositions are the verb's. */
  gapping: boolean;
  /** Subordinate clauses between commas that are being read. */
  enclosed: number;
  /** The comma that closed the last relative clause. */
  closedAt: number;
  /** Commas of the last stretch that looked like a list and was none. */
  noList: { readonly from: number; readonly to: number; readonly end: number; readonly sort: Tag };
  /** How deep phrases stand within phrases. */
  nested: number;
  /** How deep clauses stand within clauses. */
  depth: number;
  /** Enclosing clauses that still await their finite verb. */
  awaiting: number;
  readonly headline: boolean;
  readonly question: boolean;
}

/** Where a reader stands, to come back to. */
export interface Mark {
  readonly at: number;
  readonly predicates: number;
  readonly phrases: number;
  readonly asides: number;
  readonly stranded: number;
}

export const markOf = ({ at, predicates, phrases, asides, stranded }: Reader): Mark => ({
  at,
  predicates: predicates.length,
  phrases: phrases.length,
  asides: asides.length,
  stranded: stranded.length,
});

/** Goes back to a mark and forgets all that was read since. */
export const backTo = (reader: Reader, mark: Mark): void => {
  reader.at = mark.at;
  reader.predicates.length = mark.predicates;
  reader.phrases.length = mark.phrases;
  reader.asides.length = mark.asides;
  reader.stranded.length = mark.stranded;
};

export const tokenAt = (reader: Reader, at = reader.at): Token | undefined =>
  at < reader.end ? reader.tokens[at] : undefined;
export const tagAt = (reader: Reader, at = reader.at): Tag | null =>
  at < reader.end ? (reader.tokens[at]?.tag ?? null) : null;

/** The mark that closes what each opens. */
export const CLOSING: Readonly<Record<string, string>> = { ',': ',', '-': '-', '(': ')' };

const SKIPPED: ReadonlySet<Tag> = new Set(['adv', 'not', 'time']);

/** Position of the next token that is no adverb, negation or time. */
export const skipAdverbs = (reader: Reader, from: number): number => {
  let at = from;
  for (;;) {
    const tag = tagAt(reader, at);
    if (tag !== null && SKIPPED.has(tag)) at++;
    else if (tag === 'prep' && tagAt(reader, at + 1) === 'time') at += 2;
    else return at;
  }
};

/** What a verb group that begins at a token is like; null where none does. */
export type GroupStart = 'finite' | 'past' | 'base' | 'to' | 'participle' | 'gerund';

export const finiteForm = (token: Token): GroupStart | null => {
  const form: TokenForm = token.form;
  if (form === 'gerund') return 'gerund';
  if (form === 'participle') return 'participle';
  if (token.tag === 'verb' && form === 'past') return token.open ? 'past' : 'finite';
  if (token.lower === 'be') return 'base';
  return token.tag === 'verb' && form === 'base' ? 'base' : 'finite';
};

/** The verb group that begins at a position, adverbs and negations before it passed over. */
export const groupAt = (reader: Reader, from: number): GroupStart | null => {
  let at = from;
  while (tagAt(reader, at) === 'adv' || tagAt(reader, at) === 'not') at++;
  const token = tokenAt(reader, at);
  if (!token) return null;
  if (token.tag === 'modal') return 'finite';
  if (token.tag === 'to') return 'to';
  return ['verb', 'be', 'have', 'do'].includes(token.tag) ? finiteForm(token) : null;
};

export const NOMINAL: ReadonlySet<Tag> = new Set([
  'det',
  'poss',
  'number',
  'adj',
  'noun',
  'name',
  'person',
  'title',
  'pron',
  'that',
]);
/** "Last year's merger": a time that tells of the noun behind it. */
export const isOwningTime = (reader: Reader, at = reader.at): boolean =>
  tagAt(reader, at) === 'time' && tagAt(reader, at + 1) === "'s" && NOMINAL.has(tagAt(reader, at + 2) ?? ',');

/** Whether a time stands here that tells when, and whose nothing is. */
export const isTime = (reader: Reader, at = reader.at): boolean =>
  tagAt(reader, at) === 'time' && !isOwningTime(reader, at);

export const startsNominal = (reader: Reader, at = reader.at): boolean => {
  const tag = tagAt(reader, at);
  if (isOwningTime(reader, at)) return true;
  if (tag === 'adv') {
    const next = tagAt(reader, at + 1);
    return (
      next === 'number' ||
      next === 'det' ||
      (next === 'adj' && tagAt(reader, at + 2) !== null && NOMINAL.has(tagAt(reader, at + 2) ?? ','))
    );
  }
  return tag !== null && NOMINAL.has(tag);
};

/** Passes adverbs that belong to no phrase. */
export const passAdverbs = (reader: Reader): void => {
  while (tagAt(reader) === 'adv' && !startsNominal(reader)) reader.at++;
};

/** Reads the time that stands here. */
export const readTime = (reader: Reader, preposition = ''): Predicate['times'][number] => {
  const token = tokenAt(reader) as Token;
  reader.at++;
  return { token, preposition };
};
