/** A reader before a noun phrase in, its core out: determiner, number, modifiers, head, whose it is. */
import type { NounPhrase } from '../model/predicate.js';
import type { Tag, Token } from '../model/token.js';
import { subjectVerb } from './lookahead.js';
import { backTo, isOwningTime, markOf, type Reader, tagAt, tokenAt } from './reader.js';

const HEADS: ReadonlySet<Tag> = new Set(['noun', 'name', 'person', 'title', 'number', 'pron']);
const CORE: ReadonlySet<Tag> = new Set(['noun', 'name', 'person', 'title', 'number', 'adj', 'det', 'poss']);

const pronounToken = (token: Token): Token => ({ ...token, tag: 'pron' });

interface Parts {
  from: number;
  to: number;
  determiner: string;
  possessor: NounPhrase | null;
  quantity: number | null;
  modifiers: Token[];
  times: Token[];
}

const make = (reader: Reader, parts: Parts, head: Token): NounPhrase => {
  const phrase: NounPhrase = {
    id: reader.phrases.length,
    from: parts.from,
    to: parts.to,
    head,
    lemma: head.lemma,
    modifiers: parts.modifiers,
    determiner: parts.determiner,
    quantity: parts.quantity,
    possessor: parts.possessor,
    members: [],
    conjunction: '',
    phrases: [],
    equals: [],
    clauses: [],
    times: parts.times,
  };
  reader.phrases.push(phrase);
  return phrase;
};

/** A group of phrases that "and" or "or" joins. */
export const makeGroup = (
  reader: Reader,
  members: readonly NounPhrase[],
  conjunction: string,
): NounPhrase => {
  const [first, last] = [members[0] as NounPhrase, members.at(-1) as NounPhrase];
  const group: NounPhrase = {
    ...first,
    id: reader.phrases.length,
    to: last.to,
    members,
    conjunction,
    phrases: [],
    equals: [],
    clauses: [],
    times: [],
  };
  reader.phrases.push(group);
  return group;
};

/** Whether a word that may describe is followed by what it describes: "mental health specialist Cornwall Partnership". */
const goesOn = (reader: Reader, at: number): boolean => {
  const tag = tagAt(reader, at);
  return tag !== null && CORE.has(tag) && tag !== 'det' && tag !== 'poss';
};

/** "On the day of the transaction A will be dissolved", "no doubt A will": a name behind a noun that stands for no organisation is a subject. */
const beginsSubject = (reader: Reader, head: Token | null): boolean =>
  head !== null &&
  head.tag === 'noun' &&
  !reader.valency.organisationNouns.has(head.lemma) &&
  (reader.valency.clauseNouns.has(head.lemma) || reader.fronting > 0) &&
  subjectVerb(reader, reader.at) >= 0;

/** Owners of owners that are read at most: "A's board's chair's plan" has three. */
const MOST_OWNERS = 12;

/** Reads a core; null where none stands here. Adverbs before numbers and adjectives are passed over. */
export const readCore = (
  reader: Reader,
  possessed: NounPhrase | null = null,
  owners = 0,
): NounPhrase | null => {
  const start = reader.at;
  const startMark = markOf(reader);
  const parts: Parts = {
    from: possessed?.from ?? start,
    to: start,
    determiner: '',
    possessor: possessed,
    quantity: null,
    modifiers: [],
    times: [],
  };
  let head: Token | null = null;
  for (;;) {
    const token = tokenAt(reader);
    if (!token) break;
    const { tag } = token;
    if (tag === 'adv' || (tag === 'not' && reader.at === start)) {
      const next = tagAt(reader, reader.at + 1);
      const opens =
        head === null &&
        (next === 'number' ||
          next === 'adj' ||
          (next === 'det' && reader.at === start) ||
          (reader.at > start && next === 'noun'));
      if (!opens) break;
    } else if (tag === 'det' || tag === 'poss' || tag === 'that') {
      if ((head && head.tag !== 'number') || (parts.determiner && parts.modifiers.length > 0)) break;
      if (tag === 'that' && (parts.determiner || parts.modifiers.length > 0)) break;
      if (tag === 'that' && !goesOn(reader, reader.at + 1)) {
        head = pronounToken(token);
        reader.at++;
        break;
      }
      if (parts.determiner && (tag === 'poss' || token.lower === 'the'))
        parts.determiner += ` ${token.lower}`;
      else parts.determiner = parts.determiner ? `${parts.determiner} ${token.lower}` : token.lower;
      if (tag === 'poss') {
        parts.possessor = make(
          reader,
          {
            ...parts,
            from: reader.at,
            to: reader.at + 1,
            determiner: '',
            possessor: null,
            modifiers: [],
            times: [],
          },
          pronounToken(token),
        );
        parts.to = reader.at + 1;
      }
    } else if (tag === 'number') {
      if (head && head.tag !== 'number') break;
      parts.quantity = token.unit?.value ?? (token.lower === 'one' ? 1 : null);
      head ??= token;
    } else if (tag === 'adj') {
      if (
        head &&
        head.tag !== 'number' &&
        !(head.tag === 'name' && goesOn(reader, reader.at + 1)) &&
        !(head.tag === 'noun' && goesOn(reader, reader.at + 1) && token.form === '')
      )
        break;
      if (head && head.tag !== 'number') parts.modifiers.push(head);
      if (head && head.tag !== 'number') head = null;
      parts.modifiers.push(token);
    } else if (reader.at === start && isOwningTime(reader)) {
      parts.times.push(token);
      reader.at++;
      parts.from = reader.at + 1;
    } else if (tag === 'time' && token.timex?.role === 'name' && head === null && parts.determiner) {
      // "the 2014 merger", "its March meeting"
      parts.modifiers.push(token);
    } else if (
      tag === ',' &&
      head === null &&
      tagAt(reader, reader.at - 1) === 'adj' &&
      tagAt(reader, reader.at + 1) === 'adj'
    ) {
      // "bigger, better-funded South CSU"
    } else if (tag === 'pron') {
      // "the others", "the two others"
      const counted = token.lower === 'others' && (!head || head.tag === 'number');
      const alone =
        !head && parts.modifiers.length === 0 && (!parts.determiner || parts.determiner.endsWith(' of'));
      if (!counted && !alone) break;
      head = token;
      reader.at++;
      if (tagAt(reader) === "'s") continue;
      break;
    } else if (HEADS.has(tag)) {
      if (tag === 'name' && beginsSubject(reader, head)) break;
      if (head && head.tag !== 'number') {
        if (head.tag === 'person' && tag !== 'title') break;
        if (head.tag === 'name' && tag === 'name') break;
        parts.modifiers.push(head);
      }
      head = token;
    } else if (tag === "'s" && head && owners < MOST_OWNERS) {
      reader.at++;
      parts.to = reader.at;
      const owner = make(reader, { ...parts, to: reader.at - 1 }, head);
      return readCore(reader, owner, owners + 1) ?? owner;
    } else break;
    reader.at++;
  }
  // "next to close", "first to be wound up"
  if (!head && parts.modifiers.length > 0 && tagAt(reader) === 'to') head = parts.modifiers.pop() ?? null;
  // "the proposed", "the former": an adjective stands for its noun
  if (!head && parts.modifiers.length > 0 && (parts.determiner !== '' || parts.possessor))
    head = parts.modifiers.pop() ?? null;
  if (
    !head &&
    parts.determiner !== '' &&
    /^(?:both|all|each|neither|either|some|many|most|few|none|several|any|another|half)(?: of)?$/.test(
      parts.determiner,
    ) &&
    tokenAt(reader, reader.at - 1)
  ) {
    head = pronounToken(tokenAt(reader, reader.at - 1) as Token);
  }
  if (!head) {
    backTo(reader, startMark);
    return null;
  }
  parts.to = reader.at;
  return make(reader, parts, head);
};

/** End of a core and the tag of its head, without reading it; null where none stands. */
export const skipCore = (
  reader: Reader,
  from: number,
): { readonly to: number; readonly tag: Tag; readonly proper: boolean } | null => {
  let at = from;
  let tag: Tag | null = null;
  let proper = false;
  for (;;) {
    const one = tagAt(reader, at);
    if (one === null) break;
    if (HEADS.has(one) || one === 'adj') {
      tag = one === 'adj' ? tag : one;
      proper ||= one === 'noun' && (tokenAt(reader, at)?.capital ?? false);
    } else if (one === 'det' || one === 'poss') {
      if (tag) break;
    } else if (one === 'that' && tag === null) {
      tag = 'pron';
    } else if (one === "'s" && tag) {
      // goes on
    } else if (one === 'adv' && tag === null && at === from) {
      // "some 300 staff"
    } else if (one === 'prep' && tokenAt(reader, at)?.lower === 'of' && tag && tag !== 'name') {
      // "the boards of A"
    } else break;
    at++;
  }
  return tag ? { to: at, tag, proper } : null;
};
