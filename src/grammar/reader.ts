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

const finiteForm = (token: Token): GroupStart | null => {
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

const NOMINAL: ReadonlySet<Tag> = new Set([
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

const INSIDE: ReadonlySet<Tag> = new Set([...NOMINAL, "'s", 'time', 'adv', 'not']);
const LOOK = 45;
/** Longest aside that a subject is followed over, in tokens. */
const ASIDE = 16;

/**
 * Position of the finite verb whose subject begins at `from`: over names, nouns, what prepositions attach, and
 * lists; -1 where something else comes first.
 */
export const subjectVerb = (reader: Reader, from: number, lists = true): number => {
  let at = from;
  let nominal = false;
  let depth = 0;
  let open = false;
  for (; at < from + LOOK; at++) {
    const tag = tagAt(reader, at);
    if (tag === null) return -1;
    if (tag === '-' && nominal) {
      const close = closingDash(reader, at);
      if (close < 0) return -1;
      at = close;
    } else if (tag === '(') depth++;
    else if (tag === ')') {
      // what stands in brackets has no verb outside of them
      if (depth === 0) return -1;
      depth--;
    } else if (depth > 0) continue;
    else if (tag === 'that' && nominal) return -1;
    else if ((tag === 'det' || tag === 'poss' || tag === 'pron') && endsNominal(reader, at - 1) && at > from)
      return -1;
    else if (INSIDE.has(tag)) nominal ||= NOMINAL.has(tag);
    else if (tag === 'prep' || (tag === 'cc' && nominal)) {
      if (tag === 'cc' && !startsNominal(reader, at + 1)) return -1;
      if (tag === 'cc') open = false;
      if (groupAt(reader, at + 1) === 'gerund') return -1;
    } else if (tag === ',') {
      const close = lists && !open && nominal ? asideEnd(reader, at) : -1;
      if (close >= 0) {
        at = close;
        continue;
      }
      open = !open;
      const listed = tagAt(reader, at - 1) === 'name' || tagAt(reader, at - 1) === 'pron';
      if (lists && !listed && tagAt(reader, at + 1) === 'name') return -1;
      if (!lists || !startsNominal(reader, at + 1)) {
        if (!(tagAt(reader, at + 1) === 'cc' && startsNominal(reader, at + 2) && lists)) return -1;
      }
    } else {
      const group = groupAt(reader, at);
      // a comma that neither "and" nor another comma closes parts the phrase from the subject
      if (!nominal || group === null || open) return -1;
      if (group === 'base' && tagAt(reader, from - 1) === 'that') return at;
      if (group === 'finite' || group === 'past') return at;
      return group === 'base' && tokenAt(reader, at)?.tag === 'verb' && isPluralBefore(reader, from, at)
        ? at
        : -1;
    }
  }
  return -1;
};

/** The comma that closes an aside before the verb: "a sale to A, a Miami start-up, is"; -1 where none does. */
const asideEnd = (reader: Reader, from: number): number => {
  for (let at = from + 2; at < from + ASIDE; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ';' || tag === ':') return -1;
    if (tag !== ',') continue;
    const group = groupAt(reader, at + 1);
    // "at a meeting, A, a unit of 300 staff, agreed": behind what stands before a subject its verb comes
    return group === 'finite' || (group === 'past' && reader.fronting > 0) ? at : -1;
  }
  return -1;
};

const closingDash = (reader: Reader, from: number): number => {
  for (let at = from + 1; at < from + LOOK; at++) if (tagAt(reader, at) === '-') return at;
  return -1;
};

const endsNominal = (reader: Reader, at: number): boolean =>
  ['noun', 'name', 'pron', 'person', 'time', 'number'].includes(tagAt(reader, at) ?? '');

const isPluralBefore = (reader: Reader, from: number, at: number): boolean => {
  for (let i = from; i < at; i++) {
    const token = tokenAt(reader, i);
    if (
      token?.plural ||
      token?.tag === 'cc' ||
      token?.lower === 'they' ||
      token?.lower === 'we' ||
      token?.lower === 'both'
    )
      return true;
  }
  return false;
};

/** Whether a clause with a subject of its own begins here. */
export const clauseFollows = (reader: Reader, from: number): boolean => {
  const at = skipAdverbs(reader, from);
  if (tagAt(reader, at) === 'there') return true;
  return startsNominal(reader, at) && subjectVerb(reader, at) >= 0;
};

/** "And still runs": a conjunction stands before the verb and its adverbs. */
const isJoined = (reader: Reader, at: number): boolean => {
  let before = at - 1;
  while (tagAt(reader, before) === 'adv' || tagAt(reader, before) === 'not') before--;
  return tagAt(reader, before) === 'cc';
};

const OPENING: ReadonlySet<string> = new Set(['before', 'after', 'since', 'until', 'till']);

/** Whether the clause's finite verb is still to come behind `from`, after those of so many clauses within: over whatever stands before the next full stop of a clause. */
export const finiteVerbAhead = (reader: Reader, from: number, clauses = 0): boolean => {
  let within = clauses;
  for (let at = from; at < from + LOOK; at++) {
    const tag = tagAt(reader, at);
    // "made up of A, B and C has won"
    if (
      tag === ',' &&
      tagAt(reader, at - 1) === 'name' &&
      (tagAt(reader, at + 1) === 'name' || tagAt(reader, at + 2) === 'name')
    )
      continue;
    if (
      tag === null ||
      tag === ';' ||
      tag === ':' ||
      tag === 'rel' ||
      tag === 'that' ||
      tag === ',' ||
      tag === '-'
    )
      return false;
    // "created when A and B merged has appointed": the first finite verb is that of the clause within
    if (
      tag === 'sub' ||
      (tag === 'prep' && OPENING.has(tokenAt(reader, at)?.lower ?? '') && clauseFollows(reader, at + 1))
    ) {
      if (++within > 2) return false;
      continue;
    }
    const finite =
      tag === 'modal' ||
      (['verb', 'be', 'have', 'do'].includes(tag) &&
        ['finite', 'past'].includes(finiteForm(tokenAt(reader, at) as Token) ?? ''));
    if (!finite) continue;
    if (within === 0) return !isJoined(reader, at);
    within--;
  }
  return false;
};
