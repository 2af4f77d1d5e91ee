/** A reader at the beginning of a clause in, its main predicates out; those of its subordinate clauses are read on the way. */
import type { ClauseKind, NounPhrase, Predicate } from '../model/predicate.js';
import { type Fronted, nothingFronted, readFronted, settleFronted } from './clauses/fronted.js';
import { readHeadlineVerb } from './clauses/headline.js';
import { readInversion } from './clauses/inversion.js';
import { readFragmentReport } from './clauses/report-tail.js';
import { readRest } from './clauses/rest.js';
import { readPhrase } from './noun-phrase.js';
import { groupAt, type Reader, readTime, startsNominal, tagAt, tokenAt } from './reader.js';
import { readVerbPhrases } from './verb-phrase.js';

export interface ClauseOptions {
  readonly kind: ClauseKind;
  readonly subject?: NounPhrase;
  readonly marker?: string;
}

/** How deep clauses may stand within clauses. */
const DEEPEST = 40;

const readSubject = (reader: Reader, inverted: boolean): NounPhrase | null => {
  const outside = reader.inverted;
  reader.inverted = inverted;
  const before = groupAt(reader, reader.at) === null || startsNominal(reader);
  const subject = readPhrase(reader, before ? 'subject' : 'object');
  reader.inverted = outside;
  return subject;
};

/** ", and the staff that go with them, will be transferred": the comma that closes what was joined. */
const passClosing = (reader: Reader, subject: NounPhrase | null): void => {
  if (!subject || tagAt(reader) !== ',' || subject.members.length === 0) return;
  if (['modal', 'be', 'have'].includes(tagAt(reader, reader.at + 1) ?? '')) reader.at++;
};

/** Times between the subject and its verb. */
const readTimes = (reader: Reader): Predicate['times'] => {
  const times: Predicate['times'] = [];
  for (;;) {
    const preposition = tagAt(reader) === 'prep' ? (tokenAt(reader)?.lower ?? '') : '';
    const at = preposition ? reader.at + 1 : reader.at;
    if (tagAt(reader, at) !== 'time') return times;
    reader.at = at;
    times.push(readTime(reader, preposition));
  }
};

/** Stretches that were lifted out since `from`, and are about no predicate, are about the first one. */
const settleAsides = (reader: Reader, from: number, first: Predicate): void => {
  for (let i = from; i < reader.asides.length; i++) {
    const aside = reader.asides[i];
    if (aside && (aside.about === null || !('part' in aside.about)))
      reader.asides[i] = { ...aside, about: first };
  }
};

/** "Had it not been for C, A would now be part of B", "if C had agreed, A would be": it is not. */
const suppose = (conditions: readonly Predicate[], heads: readonly Predicate[]): void => {
  if (!conditions.some(({ clause, perfect, past }) => clause === 'conditional' && perfect && past)) return;
  for (const one of heads) if (one.modal === 'would') one.clause = 'conditional';
};

/** "Had A and B merged, jobs would have gone": the main clause follows the inverted one. */
const readMainAfter = (reader: Reader, heads: Predicate[], options: ClauseOptions): Predicate[] => {
  if (tagAt(reader) === ',') reader.at++;
  const main = tagAt(reader) === null ? [] : readClause(reader, options);
  suppose(heads, main);
  return main.length > 0 ? main : heads;
};

/** "Merging with B", "no merger with B, insists A": a clause without a verb of its own. */
const readVerbless = (
  reader: Reader,
  { waiting }: Fronted,
  subject: NounPhrase | null,
  options: ClauseOptions,
): Predicate[] => {
  if (subject && readFragmentReport(reader, subject)) return [];
  readRest(reader, waiting, options, subject);
  return waiting;
};

/** The subject that an aside parts from its verb: "A, whose staff …, the biggest of all, is to merge". */
const cutOff = (reader: Reader, { kind }: ClauseOptions): NounPhrase | null =>
  kind === 'main' && tagAt(reader, reader.at - 1) === ',' && groupAt(reader, reader.at) === 'finite'
    ? reader.cutOff
    : null;

const readOneClause = (reader: Reader, options: ClauseOptions): Predicate[] => {
  const asides = reader.asides.length;
  const before = reader.predicates.length;
  const fronted = options.subject ? nothingFronted() : readFronted(reader);
  const inversion = options.subject ? null : readInversion(reader, fronted);
  let kind = inversion?.kind ?? options.kind;
  if (tagAt(reader) === 'wh') {
    reader.at++;
    kind = 'question';
  }
  const there = tagAt(reader) === 'there';
  if (there) reader.at++;
  const own = options.subject ?? (there ? null : readSubject(reader, inversion !== null));
  const subject = own ?? (there || inversion ? null : cutOff(reader, options));
  if (!there) passClosing(reader, subject);
  fronted.times.push(...readTimes(reader));
  if (subject) fronted.times.push(...subject.times.map((token) => ({ token, preposition: '' })));
  let heads = reader.headline && subject ? readHeadlineVerb(reader, subject) : [];
  if (heads.length === 0) {
    const begun = inversion?.before;
    heads = readVerbPhrases(reader, subject, { kind, place: 'object', ...(begun ? { before: begun } : {}) });
  }
  const [first] = heads;
  if (options.kind === 'main') reader.cutOff = first ? null : (reader.cutOff ?? subject);
  if (!first) return readVerbless(reader, fronted, subject, options);
  const marker = inversion?.kind === 'conditional' ? 'if' : (options.marker ?? '');
  for (const head of heads) {
    // "were all three to combine": an infinitive by its form
    if (kind === 'conditional' && inversion) Object.assign(head, { clause: kind, marker });
    head.marker ||= marker;
  }
  suppose(
    reader.predicates.slice(before).filter(({ at }) => at < first.at),
    heads,
  );
  settleFronted(fronted, first, subject);
  settleAsides(reader, asides, first);
  if (there) first.adverbs.push('there');
  readRest(reader, heads, { ...options, kind: kind === 'question' ? 'main' : kind }, subject);
  return kind === 'conditional' && options.kind === 'main' ? readMainAfter(reader, heads, options) : heads;
};

/** Reads one clause with those that "and" joins to it. The heads are its main predicates, not yet governed. */
export const readClause = (reader: Reader, options: ClauseOptions): Predicate[] => {
  if (reader.depth > DEEPEST) {
    reader.at = reader.end;
    return [];
  }
  reader.depth++;
  const heads = readOneClause(reader, options);
  reader.depth--;
  return heads;
};
