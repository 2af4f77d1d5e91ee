/** A reader before a noun phrase in, the whole phrase out: coordinated, with what describes it. */
import type { NounPhrase } from '../model/predicate.js';
import { isRefusing, type Tag, type Token } from '../model/token.js';
import { subjectVerb } from './lookahead.js';
import { makeGroup, readCore, skipCore } from './noun-core.js';
import { readPostmodifiers } from './postmodifiers.js';
import { backTo, markOf, type Reader, skipAdverbs, startsNominal, tagAt, tokenAt } from './reader.js';

/** Where a phrase stands: before its verb, behind it, behind a preposition of the verb or (`inner` before the verb, `nested` behind it) of another phrase, or where no verb is to come. */
export type Place = 'subject' | 'object' | 'preposition' | 'inner' | 'nested' | 'fragment' | 'aside';

const NAMES: ReadonlySet<Tag> = new Set(['name']);
const sameSort = (one: Tag, other: Tag): boolean => NAMES.has(one) === NAMES.has(other);

const LONGEST_LIST = 400;
/** How deep phrases may stand within phrases and verb phrases. */
export const DEEPEST = 60;
/** Tokens that brackets may hold. */
const LONGEST_BRACKET = 12;

const closingBracket = (reader: Reader, from: number): number => {
  for (let at = from + 1; at < from + LONGEST_BRACKET; at++) if (tagAt(reader, at) === ')') return at + 1;
  return from;
};

/** Whether a comma goes on with a list whose items are of one sort: ", B, C and D". */
export const listAhead = (reader: Reader, comma: number, first: Tag): boolean => {
  // "it, B and C"
  const sort = first === 'pron' ? 'name' : first;
  const { from, to, end, sort: other } = reader.noList;
  if (comma > from && comma <= to && end === reader.end && other === sort) return false;
  const broken = listBreak(reader, comma, sort);
  if (broken < 0) return true;
  reader.noList = { from: comma, to: broken, end: reader.end, sort };
  return false;
};

/** Where what looks like a list turns out to be none; -1 where it is one. */
const listBreak = (reader: Reader, comma: number, sort: Tag): number => {
  let at = comma;
  for (let n = 0; n < LONGEST_LIST; n++) {
    if (tagAt(reader, at) !== ',' && !(tagAt(reader, at) === ';' && sort === 'name')) return at;
    const joins = tagAt(reader, at + 1) === 'cc';
    const item = skipCore(reader, joins ? at + 2 : at + 1);
    if (!item || !(sameSort(item.tag, sort) || (sort === 'name' && item.proper))) return at;
    if (joins) return -1;
    at = item.to;
    if (tagAt(reader, at) === '(') at = closingBracket(reader, at);
    if (tagAt(reader, at) === 'cc') {
      const last = skipCore(reader, at + 1);
      return last !== null && (sameSort(last.tag, sort) || (sort === 'name' && last.proper)) ? -1 : at;
    }
  }
  return at;
};

/** "merged with A, and B with C": what follows has a preposition of its own, its verb is left out. */
const isGapped = (reader: Reader, at: number, first: NounPhrase): boolean => {
  const preposition = tokenAt(reader, first.from - 1);
  const item = skipCore(reader, at + 1);
  // "A will take on B and C the hospital in D"
  if (item?.tag === 'name' && tagAt(reader, item.to) === 'det' && first.head.tag === 'name') return true;
  if (preposition?.tag !== 'prep' || !item) return false;
  const after = tokenAt(reader, item.to);
  return (
    after?.tag === 'prep' &&
    after.lower === preposition.lower &&
    (after.lower === 'with' || after.lower === 'by' || after.lower === 'to')
  );
};

/** Whether an article with a noun for something that happens stands here, behind a name. */
const joinsEvent = (reader: Reader, from: number, { head }: NounPhrase): boolean => {
  if (head.tag !== 'name' || tagAt(reader, from) !== 'det') return false;
  let at = from + 1;
  while (tagAt(reader, at) === 'adj') at++;
  const noun = tokenAt(reader, at);
  return noun?.tag === 'noun' && reader.valency.eventNouns.has(noun.lemma);
};

/** "With A joining B and C joining D": C is no object. */
const isNextDoer = (reader: Reader, at: number, first: NounPhrase): boolean => {
  // a particle may stand between: "with A taking over B and C joining D"
  const verb = [1, 2].map((n) => tokenAt(reader, first.from - n)).find((one) => one?.tag === 'verb');
  if (verb?.form !== 'gerund') return false;
  const item = skipCore(reader, at + 1);
  const isDoer = item !== null && (item.tag === 'name' || tagAt(reader, at + 1) === 'poss');
  const next = isDoer ? tokenAt(reader, item.to) : undefined;
  return next?.tag === 'verb' && next.form === 'gerund';
};

/** Whether "and" at a position joins another phrase to the one read. */
const joinsPhrase = (
  reader: Reader,
  at: number,
  place: Place,
  commaBefore: boolean,
  first: NounPhrase,
): boolean => {
  const next = tokenAt(reader, at + 1);
  if (!next || !startsNominal(reader, at + 1)) return false;
  if (next.lower === 'that' && tagAt(reader, at + 2) !== 'prep') return false;
  if (isGapped(reader, at, first) || isNextDoer(reader, at, first)) return false;
  // "the closure of A and a takeover of B": what happens is not joined to whom it happens to
  if ((place === 'inner' || place === 'nested') && joinsEvent(reader, at + 1, first)) return false;
  if (place === 'subject' || place === 'inner') return true;
  if (commaBefore && (reader.awaiting > 0 || place !== 'fragment')) {
    const item = skipCore(reader, at + 1);
    if (reader.awaiting > 0 || subjectVerb(reader, at + 1) >= 0) return false;
    return item !== null;
  }
  // "merged with B and C will close": a clause of its own; relative clauses behind C are passed over
  const verb = subjectVerb(reader, at + 1, true);
  if (verb >= 0) return reader.awaiting > 0;
  return true;
};

/** A name before a compound that begins with another: "A and B merger talks" is talks about A and B. */
const distributes = (first: NounPhrase, last: NounPhrase): boolean =>
  first.head.tag === 'name' &&
  last.head.tag === 'noun' &&
  last.modifiers.some(({ tag }) => tag === 'name') &&
  last.determiner === '' &&
  last.possessor === null;

/** Puts a phrase into the place of the one that it was made of. */
const replace = (reader: Reader, phrase: NounPhrase): NounPhrase => {
  reader.phrases[phrase.id] = phrase;
  return phrase;
};

const distribute = (reader: Reader, members: readonly NounPhrase[]): NounPhrase => {
  const last = members.at(-1) as NounPhrase;
  const firsts = members.slice(0, -1).flatMap((one) => (one.members.length > 0 ? one.members : [one]));
  return replace(reader, {
    ...last,
    from: members[0]?.from ?? last.from,
    modifiers: [...firsts.map(({ head }) => head), ...last.modifiers],
  });
};

/** "A and B's merger": both of them own it. */
const sharePossessor = (
  reader: Reader,
  members: readonly NounPhrase[],
  conjunction: string,
): NounPhrase | null => {
  const last = members.at(-1);
  const owner = last?.possessor;
  if (!last || !owner || owner.head.tag !== 'name' || owner.from !== last.from) return null;
  if (!members.slice(0, -1).every(({ head, possessor }) => head.tag === 'name' && possessor === null))
    return null;
  if (last.head.tag === 'name') return null;
  const possessor = makeGroup(reader, [...members.slice(0, -1), owner], conjunction);
  return replace(reader, { ...last, from: possessor.from, possessor });
};

const groupOf = (reader: Reader, members: readonly NounPhrase[], conjunction: string): NounPhrase => {
  const [first, last] = [members[0] as NounPhrase, members.at(-1) as NounPhrase];
  for (const later of members.slice(1))
    if (
      later.possessor === null &&
      later.determiner === '' &&
      later.head.tag === 'noun' &&
      first.possessor &&
      first.head.tag !== 'name'
    )
      Object.assign(later, { possessor: first.possessor });
  if (distributes(first, last)) return distribute(reader, members);
  return sharePossessor(reader, members, conjunction) ?? makeGroup(reader, members, conjunction);
};

/** Reads one conjunct with its own postmodifiers. */
const readConjunct = (reader: Reader, place: Place): NounPhrase | null => {
  const core = readCore(reader);
  if (!core) return null;
  readPostmodifiers(reader, core, place);
  return core;
};

/** Reads one more of what is joined, from `at`; where none stands there, the reader stays before the conjunction. */
const readMember = (reader: Reader, at: number, place: Place, members: NounPhrase[]): boolean => {
  const mark = markOf(reader);
  reader.at = at;
  const next = readConjunct(reader, place);
  if (next) members.push(next);
  else backTo(reader, mark);
  return next !== null;
};

const refuses = (reader: Reader): boolean => {
  const token = tokenAt(reader);
  return token !== undefined && isRefusing(token);
};

/** "A but not B will": B is none of them; behind a verb the verb's own rules tell. */
const passRefused = (reader: Reader, place: Place): boolean => {
  if ((place !== 'subject' && place !== 'inner') || !startsNominal(reader, reader.at + 1)) return false;
  const mark = markOf(reader);
  reader.at++;
  if (readPhrase(reader, 'aside')) return true;
  backTo(reader, mark);
  return false;
};

/** Reads a phrase with all that it joins; null where none stands here. */
export const readPhrase = (reader: Reader, place: Place): NounPhrase | null => {
  if (reader.nested > DEEPEST) return null;
  reader.nested++;
  const phrase = readGroupOrOne(reader, place);
  reader.nested--;
  return phrase;
};

const readGroupOrOne = (reader: Reader, place: Place): NounPhrase | null => {
  const first = readConjunct(reader, place);
  if (!first) return null;
  const members = [first];
  let conjunction = '';
  for (;;) {
    const last = members.at(-1) as NounPhrase;
    const tag = tagAt(reader);
    if (refuses(reader)) {
      if (!passRefused(reader, place)) break;
      continue;
    }
    if (tag === 'cc' && !(tokenAt(reader)?.lower === 'but')) {
      if (conjunction !== '' && place !== 'subject' && members.length > 2) break;
      const at = skipAdverbs(reader, reader.at + 1);
      if (tagAt(reader, reader.at + 1) === 'not' || !joinsPhrase(reader, at - 1, place, false, first)) break;
      conjunction = tokenAt(reader)?.lower ?? 'and';
      if (!readMember(reader, at, place, members)) break;
      continue;
    }
    if (
      (tag === ',' || (tag === ';' && last.head.tag === 'name')) &&
      conjunction === '' &&
      listAhead(reader, reader.at, last.head.tag)
    ) {
      const joins = tagAt(reader, reader.at + 1) === 'cc';
      if (joins && isRefusing(tokenAt(reader, reader.at + 1) as Token)) break;
      if (joins && !joinsPhrase(reader, reader.at + 1, place, true, first)) break;
      if (place !== 'subject' && place !== 'inner' && !joins && reader.awaiting === 0 && listVerb(reader))
        break;
      if (joins) conjunction = tokenAt(reader, reader.at + 1)?.lower ?? 'and';
      if (!readMember(reader, reader.at + (joins ? 2 : 1), place, members)) break;
      continue;
    }
    // "A, which …, and B will merge": the clause still awaits its verb
    if (
      tag === ',' &&
      place === 'subject' &&
      tagAt(reader, reader.at + 1) === 'cc' &&
      !isRefusing(tokenAt(reader, reader.at + 1) as Token) &&
      startsNominal(reader, reader.at + 2)
    ) {
      conjunction = tokenAt(reader, reader.at + 1)?.lower ?? 'and';
      if (!readMember(reader, reader.at + 2, place, members)) break;
      continue;
    }
    break;
  }
  return members.length > 1 ? groupOf(reader, members, conjunction || 'and') : first;
};

/** Whether what looks like a list behind a comma is the subject of another clause: "in April, A and B will merge". */
const listVerb = (reader: Reader): boolean => subjectVerb(reader, reader.at + 1) >= 0;
