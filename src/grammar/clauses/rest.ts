/** A reader behind the verb phrases of a clause in, what still belongs to it out: clauses, participles, reports, further clauses. */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import { type ClauseOptions, readClause } from '../clause.js';
import { readComplements } from '../complements/read-complements.js';
import { readEcho } from '../echo.js';
import { readGapped, readSharedPassive } from '../gapping.js';
import { govern } from '../govern.js';
import { clauseFollows, finiteVerbAhead } from '../lookahead.js';
import {
  backTo,
  type GroupStart,
  groupAt,
  markOf,
  type Reader,
  skipAdverbs,
  tagAt,
  tokenAt,
} from '../reader.js';
import { readRelative, startsRelative } from '../relative-clause.js';
import { invertsAhead } from '../verb-coordination.js';
import { readFurtherVerbs, readVerbPhrases } from '../verb-phrase.js';
import { verblessEnd } from '../verbless-aside.js';
import { readReportTail } from './report-tail.js';
import { BARRING, clauseOpens, readSubordinate } from './subordinate.js';

/** The phrase that stands last before the reader: what a participle or "which" behind a comma describes. */
const lastPhrase = (reader: Reader, heads: readonly Predicate[]): NounPhrase | null => {
  const last = reader.phrases.filter((phrase) => phrase.to <= reader.at && phrase.head.tag !== 'pron');
  const nearest = last.reduce<NounPhrase | null>(
    (best, one) =>
      best === null || one.to > best.to || (one.to === best.to && one.from <= best.from) ? one : best,
    null,
  );
  return nearest ?? heads[0]?.subject ?? null;
};

/** "Is to be wound up and its functions transferred to B": the auxiliaries are said once. */
const shareAuxiliaries = (
  first: Predicate | undefined,
  next: Predicate | undefined,
  { tokens }: Reader,
): void => {
  if (!first?.passive || first.modal === '' || !next || next.modal !== '' || next.object) return;
  const isBare = next.from === next.at && next.past && !next.passive;
  if (!isBare || !tokens[next.at]?.open || !next.subject?.possessor) return;
  Object.assign(next, { modal: first.modal, passive: true, past: false });
};

/** "and C will close", "; C with D": a further clause, or one whose verb is left out. */
const readFurther = (reader: Reader, heads: Predicate[], options: ClauseOptions, next: number): boolean => {
  if (tagAt(reader) === ';' && options.kind !== 'main') return false;
  const startMark = markOf(reader);
  const opens =
    clauseFollows(reader, next + 1) ||
    (groupAt(reader, next + 1) === 'gerund' && finiteVerbAhead(reader, next + 2));
  if (options.kind === 'report' && tagAt(reader, next) === 'that' && opens) {
    reader.at = next + 1;
    heads.push(...readClause(reader, options));
    return true;
  }
  const full =
    clauseFollows(reader, next) ||
    clauseOpens(reader, next) ||
    invertsAhead(reader, next) ||
    ['have', 'modal'].includes(tagAt(reader, next) ?? '');
  if (
    tagAt(reader) !== ';' &&
    tokenAt(reader, next - 1)?.lower !== 'but' &&
    readSharedPassive(reader, heads, next, options.kind)
  )
    return true;
  if (!full && readGapped(reader, heads, next)) return true;
  if (full) {
    reader.at = next;
    const further = readClause(reader, options);
    shareAuxiliaries(heads.at(-1), further[0], reader);
    heads.push(...further);
    if (further.length > 0) return true;
  }
  backTo(reader, startMark);
  return false;
};

/** "…, which was founded in 2013": of the phrase that stands last. */
const readRelativeOfLast = (reader: Reader, heads: readonly Predicate[], at: number): boolean => {
  const startMark = markOf(reader);
  const last = lastPhrase(reader, heads);
  reader.at = at;
  if (last && readRelative(reader, last, 'object')) return true;
  backTo(reader, startMark);
  return false;
};

/** "…, creating a new trust", "…, founded in 2013". */
const readParticiple = (
  reader: Reader,
  heads: readonly Predicate[],
  subject: NounPhrase | null,
  at: number,
): boolean => {
  const startMark = markOf(reader);
  const reduced = groupAt(reader, skipAdverbs(reader, at)) !== 'gerund';
  reader.at = at;
  const about = reduced ? (lastPhrase(reader, heads) ?? subject) : subject;
  if (readVerbPhrases(reader, about, { kind: 'participle', place: 'object', reduced }).length > 0)
    return true;
  backTo(reader, startMark);
  return false;
};

const PARTICIPLES: ReadonlySet<GroupStart | null> = new Set(['gerund', 'past', 'participle'] as const);

/** "Gave, provided that …, its blessing to B": what an inserted clause cut off from its verb. */
const isCutOff = (reader: Reader): boolean =>
  tagAt(reader) === ',' &&
  tagAt(reader, reader.at + 1) === 'prep' &&
  reader.enclosed === 0 &&
  reader.closedAt !== reader.at &&
  tagAt(reader, reader.at - 1) !== ',';

/** What may follow a time that ends what is said of a verb. */
const BEHIND_TIME: ReadonlySet<string | null> = new Set([null, ',', 'prep', '-', ')']);

const VERBAL: ReadonlySet<string | null> = new Set(['verb', 'be', 'have', 'do', 'modal']);

/** Whether a verb stands before the next mark. */
const verbFollows = (reader: Reader, from: number): boolean => {
  for (let at = from; ; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ',' || tag === ';') return false;
    if (VERBAL.has(tag)) return true;
  }
};

/** "Have worked together since 2017, and formally since 2021": the same verb at another time. */
const readFurtherTime = (reader: Reader, verb: Predicate, from: number): boolean => {
  const at = tagAt(reader, from) === 'adv' ? from + 1 : from;
  const preposition = tagAt(reader, at) === 'prep' ? tokenAt(reader, at)?.lower : undefined;
  const token = tokenAt(reader, at + 1);
  const behind = at + 2;
  if (preposition === undefined || token?.tag !== 'time' || !BEHIND_TIME.has(tagAt(reader, behind)))
    return false;
  // "merged with B in May and in June with C"
  if (tagAt(reader, behind + 1) === 'name' || verbFollows(reader, behind)) return false;
  verb.times.push({ token, preposition });
  reader.at = behind;
  return true;
};

/** "Has been confirmed – due on 1 April – by B": said of the subject. */
const readDue = (reader: Reader, verb: Predicate, at: number): boolean => {
  const end = verb.subject ? verblessEnd(reader, at) : -1;
  if (end < 0) return false;
  reader.asides.push({ from: at, to: end, about: verb });
  reader.at = tagAt(reader, end) === '-' && tagAt(reader) === '-' ? end + 1 : end;
  return true;
};

/** Clauses that a comma closes: "if C agrees, A and B will merge". */
const SUBORDINATE: ReadonlySet<ClauseOptions['kind']> = new Set(['conditional', 'time', 'adjunct'] as const);

/** Reads one thing that follows; false where the clause ends. */
const readOne = (
  reader: Reader,
  heads: Predicate[],
  options: ClauseOptions,
  subject: NounPhrase | null,
): boolean => {
  const tag = tagAt(reader);
  const comma = tag === ',' || tag === '-' ? 1 : 0;
  const at = reader.at + comma;
  const last = heads.at(-1);
  // "it is untrue, A said, that B will merge"
  const isTold = last?.second || last?.part === 'adjective';
  if (comma && tagAt(reader, at) === 'that' && isTold && clauseFollows(reader, at + 1)) {
    reader.at = at + 1;
    govern(readClause(reader, { kind: 'report' }), last, 'clause');
    return true;
  }
  if (clauseOpens(reader, at)) {
    reader.at = at;
    const marker = tokenAt(reader)?.lower ?? '';
    if (BARRING.has(marker)) last?.adverbs.push(marker);
    reader.enclosed += comma;
    readSubordinate(reader, null, subject);
    reader.enclosed -= comma;
    return true;
  }
  if (last && tagAt(reader, at) === 'cc' && readFurtherTime(reader, last, at + 1)) return true;
  const joint = tag === ';' ? at + 1 : at;
  if (tokenAt(reader, joint)?.lower === 'nor' && readEcho(reader, joint + 1, true)) return true;
  if (tagAt(reader, at) === 'cc' || tag === ';') return readFurther(reader, heads, options, at + 1);
  if (!comma) return false;
  if (startsRelative(reader, at) && tagAt(reader, at) !== 'that')
    return readRelativeOfLast(reader, heads, at);
  if (PARTICIPLES.has(groupAt(reader, skipAdverbs(reader, at))))
    return readParticiple(reader, heads, subject, at);
  if (last && readDue(reader, last, at)) return true;
  if (last && isCutOff(reader)) {
    reader.at = at;
    readComplements(reader, last, 'object');
    return true;
  }
  if (tag === ',' && !SUBORDINATE.has(options.kind) && readGapped(reader, heads, at)) return true;
  if (options.kind !== 'main' || !clauseFollows(reader, at)) return false;
  reader.at = at;
  heads.push(...readClause(reader, options));
  return true;
};

/** Reads what follows the verb phrases, in the order of the text. */
export const readRest = (
  reader: Reader,
  heads: Predicate[],
  options: ClauseOptions,
  subject: NounPhrase | null,
): void => {
  for (let before = -1; reader.at !== before && tagAt(reader) !== null; ) {
    before = reader.at;
    if (reader.awaiting > 0 && (tagAt(reader) === ',' || tagAt(reader) === '-')) return;
    // "claims that A will close, B said": what is told is the whole
    if (reader.telling === 0 && readReportTail(reader, heads))
      readFurtherVerbs(reader, heads, { kind: options.kind, place: 'object' });
    else if (!readOne(reader, heads, options, subject)) return;
  }
};
