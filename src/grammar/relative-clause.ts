/** A reader at a relative pronoun in, the clauses that describe the phrase before it out. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { readClause } from './clause.js';
import { clauseOpens, readSubordinate } from './clauses/subordinate.js';
import { readCore } from './noun-core.js';
import type { Place } from './noun-phrase.js';
import { readPostmodifiers } from './postmodifiers.js';
import {
  backTo,
  groupAt,
  markOf,
  type Reader,
  skipAdverbs,
  startsNominal,
  tagAt,
  tokenAt,
} from './reader.js';
import { readVerbPhrases } from './verb-phrase.js';

/** Words of "the services of which" at most. */
const OWNED = 5;

/** Position of "of" in "the services of which", "the two boards of which"; -1 where none of these stands here. */
const ofWhichAt = (reader: Reader, from: number): number => {
  if (tokenAt(reader, from)?.lower !== 'the') return -1;
  for (let at = from + 2; at < from + OWNED; at++) {
    if (tokenAt(reader, at)?.lower === 'of')
      return ['which', 'whom'].includes(tokenAt(reader, at + 1)?.lower ?? '') ? at : -1;
    if (!['noun', 'adj', 'number'].includes(tagAt(reader, at) ?? '')) return -1;
  }
  return -1;
};

/** Whether a relative clause begins here: "which", "with which", "two of which", "whose". */
export const startsRelative = (reader: Reader, at: number): boolean => {
  const tag = tagAt(reader, at);
  if (tag === 'rel' || (tag === 'wh' && ['which', 'who', 'where'].includes(tokenAt(reader, at)?.lower ?? '')))
    return true;
  if (tag === 'poss' && tokenAt(reader, at)?.lower === 'whose') return true;
  if (tag === 'that') {
    const group = groupAt(reader, at + 1);
    return (group !== null && group !== 'to') || startsNominal(reader, at + 1);
  }
  if (tag === 'prep')
    return (
      tagAt(reader, at + 1) === 'rel' ||
      (tagAt(reader, at + 1) === 'wh' && tokenAt(reader, at + 1)?.lower === 'which')
    );
  if (ofWhichAt(reader, at) >= 0) return true;
  return (
    (tag === 'det' || tag === 'number') &&
    ((tokenAt(reader, at)?.lower.endsWith(' of') ?? false) || tokenAt(reader, at + 1)?.lower === 'of') &&
    ['rel', 'wh'].includes(tagAt(reader, tokenAt(reader, at)?.lower.endsWith(' of') ? at + 1 : at + 2) ?? '')
  );
};

/** The phrase stands where the clause has a gap: as object, or behind a preposition without one. */
const fillGap = (
  reader: Reader,
  heads: readonly Predicate[],
  phrase: NounPhrase,
  stranded: number,
  pronounGap: boolean,
): void => {
  const left = reader.stranded.slice(stranded);
  reader.stranded.length = stranded;
  const [gap] = left;
  if (gap) {
    gap.predicate.phrases.push({ preposition: gap.preposition, object: phrase });
    return;
  }
  if (!pronounGap) return;
  const last = reader.predicates.findLast(
    (one) => heads.includes(one) || (one.governor && heads.includes(one.governor.predicate)),
  );
  if (last && !last.object && !last.passive) last.object = phrase;
};

/** Reads one relative clause, or several coordinated ones; false where none could be read. */
export const readRelative = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const startMark = markOf(reader);
  const outer = reader.awaiting;
  reader.awaiting = place === 'subject' ? outer + 1 : outer;
  const heads: Predicate[] = [];
  for (;;) {
    const read = readOne(reader, phrase, place);
    if (read.length === 0) break;
    heads.push(...read);
    const joins =
      tagAt(reader) === 'cc'
        ? reader.at + 1
        : tagAt(reader) === ',' && tagAt(reader, reader.at + 1) === 'cc'
          ? reader.at + 2
          : -1;
    if (joins < 0 || !startsRelative(reader, joins) || tagAt(reader, joins) === 'that') break;
    reader.at = joins;
  }
  if (heads.length > 0 && clauseOpens(reader, reader.at)) readSubordinate(reader, null, phrase);
  reader.awaiting = outer;
  if (heads.length === 0) backTo(reader, startMark);
  for (const head of heads) if (!head.governor) head.clause = 'relative';
  phrase.clauses.push(...heads);
  return heads.length > 0;
};

/** The predicate at the end of a chain of complements: in "with which A has agreed to merge" it is merge. */
const innermost = (reader: Reader, heads: readonly Predicate[]): Predicate | undefined => {
  let [inner] = heads;
  for (let n = 0; inner && n < 8; n++) {
    const outer: Predicate = inner;
    const next = reader.predicates.find(
      ({ governor }) => governor?.predicate === outer && governor.as === 'complement',
    );
    if (!next) return inner;
    inner = next;
  }
  return inner;
};

/** "Which this month published", "which in May published": the times between pronoun and verb. */
const skipTimes = (reader: Reader): Predicate['times'] => {
  const times: Predicate['times'] = [];
  for (;;) {
    const at = tagAt(reader) === 'prep' ? reader.at + 1 : reader.at;
    const token = tokenAt(reader, at);
    if (token?.tag !== 'time') break;
    times.push({ token, preposition: at > reader.at ? (tokenAt(reader)?.lower ?? '') : '' });
    reader.at = at + 1;
  }
  if (times.length > 0 && groupAt(reader, skipAdverbs(reader, reader.at)) === null && !startsNominal(reader))
    return [];
  return times;
};

/** Longest aside between pronoun and verb, in tokens. */
const ASIDE = 14;

/** "Which, like its neighbour, has had": the aside before the verb. */
const passAside = (reader: Reader): void => {
  if (tagAt(reader) !== ',') return;
  for (let at = reader.at + 2; at < reader.at + ASIDE; at++) {
    if (tagAt(reader, at) !== ',') continue;
    if (groupAt(reader, skipAdverbs(reader, at + 1)) !== null) reader.at = at + 1;
    return;
  }
};

/** "Will look at areas in which to work together": whoever looks at them. */
const readWhichTo = (reader: Reader, place: Place): readonly Predicate[] => {
  const verb = reader.predicates.findLast(({ part }) => part !== 'noun');
  const heads = readVerbPhrases(reader, verb?.subject ?? null, { kind: 'complement', place });
  if (verb) for (const head of heads) head.governor ??= { predicate: verb, as: 'complement' };
  return heads;
};

/** "Whose board", "the services of which": what belongs to the phrase. */
const readOwned = (reader: Reader, phrase: NounPhrase, { tag }: Token): NounPhrase | null => {
  if (tag === 'rel') reader.at++;
  const of = ofWhichAt(reader, reader.at);
  const core = readCore(reader);
  if (!core) return null;
  const owned: NounPhrase = Object.assign(core, { possessor: phrase });
  if (of >= 0) reader.at = of + 2;
  else readPostmodifiers(reader, owned, 'subject');
  return owned;
};

const readOne = (reader: Reader, phrase: NounPhrase, place: Place): readonly Predicate[] => {
  const startMark = markOf(reader);
  const stranded = reader.stranded.length;
  const token = tokenAt(reader);
  if (!token) return [];
  let heads: readonly Predicate[] = [];
  if (token.tag === 'prep') {
    reader.at += 2;
    heads = tagAt(reader) === 'to' ? readWhichTo(reader, place) : readClause(reader, { kind: 'relative' });
    innermost(reader, heads)?.phrases.push({ preposition: token.lower, object: phrase });
  } else if (token.lower === 'whose' || ofWhichAt(reader, reader.at) >= 0) {
    const owned = readOwned(reader, phrase, token);
    if (!owned) return [];
    heads = readClause(
      reader,
      groupAt(reader, skipAdverbs(reader, reader.at)) !== null
        ? { kind: 'relative', subject: owned }
        : { kind: 'relative' },
    );
  } else if (token.tag === 'det' || token.tag === 'number') {
    reader.at += token.lower.endsWith(' of') ? 2 : 3;
    heads = readVerbPhrases(reader, phrase, { kind: 'relative', place });
  } else {
    const bare = token.tag !== 'rel' && token.tag !== 'that' && token.tag !== 'wh';
    if (!bare) reader.at++;
    if (!bare) passAside(reader);
    const times = bare ? [] : skipTimes(reader);
    if (token.lower !== 'where' && groupAt(reader, skipAdverbs(reader, reader.at)) !== null && !bare)
      heads = readVerbPhrases(reader, phrase, { kind: 'relative', place });
    else {
      heads = readClause(reader, { kind: 'relative' });
      fillGap(reader, heads, phrase, stranded, token.lower !== 'where');
    }
    heads[0]?.times.unshift(...times);
  }
  if (heads.length === 0) backTo(reader, startMark);
  return heads;
};
