/** A reader at the beginning of a clause in, its main predicates out; those of its subordinate clauses are read on the way. */
import type { ClauseKind, NounPhrase, PhraseArgument, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { readComplements } from './complements/read-complements.js';
import { readGapped } from './gapping.js';
import { govern } from './govern.js';
import { readPhrase } from './noun-phrase.js';
import {
  backTo,
  clauseFollows,
  groupAt,
  isOwningTime,
  markOf,
  type Reader,
  skipAdverbs,
  startsNominal,
  subjectVerb,
  tagAt,
  tokenAt,
} from './reader.js';
import { readRelative, startsRelative } from './relative-clause.js';
import { type GroupOptions, readGroup } from './verb-group.js';
import { readVerbPhrases } from './verb-phrase.js';

export interface ClauseOptions {
  readonly kind: ClauseKind;
  readonly subject?: NounPhrase;
  readonly marker?: string;
}

/** Prepositions that open a clause as well. */
const OPENING_PREPOSITIONS = new Set(['before', 'after', 'since', 'until', 'till', 'as', 'than']);
const CONDITIONAL = new Set([
  'if',
  'unless',
  'provided',
  'provided that',
  'providing',
  'as long as',
  'in case',
  'even if',
  'given that',
  'on condition that',
  'assuming',
  'in the event that',
  'as if',
  'as though',
  'only if',
  'lest',
  'but only if',
]);
const TEMPORAL = new Set([
  'when',
  'while',
  'whilst',
  'once',
  'before',
  'after',
  'since',
  'until',
  'till',
  'as',
  'as soon as',
  'whenever',
  'by the time',
  'now that',
]);

/** Conjunctions that put a refusal off: "until A is ready, B will not merge". */
const BARRING = new Set(['until', 'till', 'unless', 'before']);

const kindOf = (marker: string): ClauseKind =>
  CONDITIONAL.has(marker) ? 'conditional' : TEMPORAL.has(marker) ? 'time' : 'adjunct';

/** Whether a conjunction, or a preposition with a clause behind it, stands here. */
export const clauseOpens = (reader: Reader, at: number): boolean => {
  const token = tokenAt(reader, at);
  if (!token) return false;
  if (token.tag === 'sub') return true;
  if (token.tag !== 'prep' || !OPENING_PREPOSITIONS.has(token.lower)) return false;
  // "since 2014 their partnership has been a formal one": a time is a subject only where its verb stands next
  if (tagAt(reader, at + 1) === 'time' && startsNominal(reader, at + 2)) return false;
  // "as finance director, and B is to …": no list begins behind "as"
  if (token.lower === 'as' && subjectVerb(reader, skipAdverbs(reader, at + 1), false) < 0) return false;
  return !invertsBehind(reader, at) && clauseFollows(reader, at + 1) && tagAt(reader, at + 1) !== 'that';
};

/** "Only after a consultation can A merge": the auxiliary behind belongs to the clause that is to come. */
const invertsBehind = (reader: Reader, at: number): boolean => {
  if (!/^(?:only|not|never)$/.test(tokenAt(reader, at - 1)?.lower ?? '')) return false;
  const verb = subjectVerb(reader, at + 1);
  return verb >= 0 && INVERTING.has(tagAt(reader, verb) ?? '') && startsNominal(reader, verb + 1);
};

/** What stands before the subject. */
interface Fronted {
  readonly times: Predicate['times'][number][];
  readonly adverbs: string[];
  readonly phrases: PhraseArgument[];
  /** Predicates that share the clause's subject: "After merging with B, A …". */
  readonly waiting: Predicate[];
  /** Clauses that are the subject: "Merging with B is one option". */
  readonly subjects: Predicate[];
  negated: boolean;
}

/** Reads a conjunction with its clause: a full one, or a participle that shares the main clause's subject. */
export const readSubordinate = (
  reader: Reader,
  fronted: Fronted | null,
  subject: NounPhrase | null,
): void => {
  const marker = tokenAt(reader)?.lower ?? '';
  reader.at++;
  const group = groupAt(reader, skipAdverbs(reader, reader.at));
  if (group === 'gerund' || group === 'participle' || group === 'past' || group === 'to') {
    const heads = readVerbPhrases(reader, subject, {
      kind: kindOf(marker),
      place: 'object',
      reduced: group !== 'gerund',
    });
    for (const head of heads) head.marker = marker;
    if (!subject) fronted?.waiting.push(...heads);
    return;
  }
  const heads = readClause(reader, { kind: kindOf(marker), marker });
  for (const head of heads) head.marker ||= marker;
  if (BARRING.has(marker)) fronted?.adverbs.push(marker);
};

/** "Subject to a vote in May, A will merge": the time is the vote's, whichever word of it it stands behind. */
const skipTime = (reader: Reader): void => {
  const time = tagAt(reader) === 'prep' ? reader.at + 1 : reader.at;
  if (tagAt(reader, time) === 'time') reader.at = time + 1;
};

const readFrontedPreposition = (reader: Reader, fronted: Fronted): boolean => {
  const preposition = tokenAt(reader)?.lower ?? '';
  const start = reader.at;
  reader.at++;
  while (tagAt(reader) === 'adv' && !startsNominal(reader)) reader.at++;
  const group = groupAt(reader, reader.at);
  if (tagAt(reader) === 'time' && !isOwningTime(reader)) {
    fronted.times.push({ token: tokenAt(reader) as Token, preposition });
    reader.at++;
    return true;
  }
  if (
    group === 'gerund' ||
    ((preposition === 'rather than' || preposition === 'instead of') && group === 'base')
  ) {
    const heads = readVerbPhrases(reader, null, {
      kind: preposition === 'rather than' ? 'gerund' : 'adjunct',
      place: 'object',
      ...(group === 'base' ? { before: { infinitive: true } } : {}),
    });
    for (const head of heads) head.marker = preposition;
    fronted.waiting.push(...heads);
    return true;
  }
  reader.fronting++;
  const object = readPhrase(reader, 'object');
  reader.fronting--;
  if (!object) {
    reader.at = start + 1;
    return true;
  }
  fronted.phrases.push({ preposition, object });
  if (reader.valency.otherTimes.has(preposition)) {
    skipTime(reader);
    return true;
  }
  fronted.times.push(...object.times.map((token) => ({ token, preposition: '' })));
  return true;
};

const INVERTING = new Set(['modal', 'have', 'be', 'do']);

/** Whether an auxiliary stands before its subject here. */
const isInverted = (reader: Reader): boolean => {
  const tag = tagAt(reader);
  if (tag === null || !INVERTING.has(tag)) return false;
  const next = tagAt(reader, reader.at + 1);
  return (
    next !== 'verb' &&
    next !== 'be' &&
    next !== 'have' &&
    startsNominal(reader, reader.at + 1) &&
    (tag !== 'be' || reader.question || tokenAt(reader)?.lower === 'were')
  );
};

/** Reads what stands before the subject; ends before it. */
const readFronted = (reader: Reader, fronted: Fronted): void => {
  for (;;) {
    const tag = tagAt(reader);
    const before = reader.at;
    if (tag === null) return;
    if (tag === ',' || tag === '-' || tag === ':') reader.at++;
    else if (tag === 'cc' && reader.at === 0) reader.at++;
    else if (isOwningTime(reader)) return;
    else if (tag === 'time') {
      // "March saw A and B become one": a time as subject
      const group = groupAt(reader, reader.at + 1);
      if (group === 'past' && tokenAt(reader, reader.at + 1)?.lemma === 'see') {
        fronted.times.push({ token: tokenAt(reader) as Token, preposition: '' });
        reader.at++;
        return;
      }
      fronted.times.push({ token: tokenAt(reader) as Token, preposition: '' });
      reader.at++;
    } else if (tag === 'not') {
      const { lower } = tokenAt(reader) as Token;
      if (lower !== 'not only' && lower !== 'not just' && groupAt(reader, reader.at + 1) !== 'finite') {
        if (tagAt(reader, reader.at + 1) === 'adv') return;
        if (startsNominal(reader, reader.at + 1)) return;
      }
      if (!lower.startsWith('not '))
        fronted.negated =
          lower !== 'not' ||
          (tagAt(reader, reader.at + 1) !== 'prep' && tagAt(reader, reader.at + 1) !== 'sub');
      else fronted.adverbs.push(lower);
      reader.at++;
    } else if (tag === 'adv') {
      if (startsNominal(reader)) return;
      fronted.adverbs.push(tokenAt(reader)?.lower ?? '');
      reader.at++;
    } else if (clauseOpens(reader, reader.at)) {
      readSubordinate(reader, fronted, null);
    } else if (tag === 'prep') {
      if (!readFrontedPreposition(reader, fronted)) return;
    } else if (
      tag === 'to' ||
      tag === 'verb' ||
      (tag === 'be' && tokenAt(reader)?.form === 'gerund') ||
      (tag === 'have' && tokenAt(reader)?.form === 'gerund')
    ) {
      if (!readFrontedVerb(reader, fronted)) return;
    } else return;
    if (reader.at === before) return;
  }
};

const readFrontedVerb = (reader: Reader, fronted: Fronted): boolean => {
  const group = groupAt(reader, reader.at);
  if (group === 'finite' || group === 'base' || group === null) return false;
  const startMark = markOf(reader);
  const heads = readVerbPhrases(reader, null, {
    kind: group === 'gerund' ? 'gerund' : 'adjunct',
    place: 'object',
    reduced: group === 'past' || group === 'participle',
  });
  if (heads.length === 0) {
    backTo(reader, startMark);
    return false;
  }
  const next = groupAt(reader, reader.at);
  const inverted = tagAt(reader) === 'be' && tagAt(reader, reader.at + 1) === 'name';
  if (inverted) for (const head of heads) head.marker = 'inverted';
  if (
    next === 'finite' &&
    !inverted &&
    (group === 'gerund' || group === 'to') &&
    tagAt(reader, reader.at - 1) !== ','
  )
    fronted.subjects.push(...heads);
  else fronted.waiting.push(...heads);
  return true;
};

/** The auxiliary before its subject, as the group goes on with it. */
const readInvertedAuxiliary = (reader: Reader): GroupOptions['before'] => {
  const token = tokenAt(reader) as Token;
  reader.at++;
  const past = ['was', 'were', 'had', 'did'].includes(token.lower);
  if (token.tag === 'modal') return { modal: token.lower, finite: true, negated: token.negative };
  if (token.tag === 'have') return { perfect: true, finite: true, past, negated: token.negative };
  return { finite: true, past, negated: token.negative, passive: token.tag === 'be' };
};

const addFronted = (head: Predicate, fronted: Fronted): void => {
  head.times.push(...fronted.times);
  head.adverbs.push(...fronted.adverbs);
  head.phrases.push(...fronted.phrases);
  if (fronted.negated) Object.assign(head, { negated: true });
};

/** "… , NHS England said": what governs the clause stands behind or within it. */
const readReportTail = (reader: Reader, heads: readonly Predicate[]): boolean => {
  const start = reader.at;
  const startMark = markOf(reader);
  if (tagAt(reader) !== ',' && tagAt(reader) !== '-') return false;
  const at = skipAdverbs(reader, start + 1);
  const token = tokenAt(reader, at);
  if (
    token?.tag === 'verb' &&
    reader.valency.reporting.has(token.lemma) &&
    (token.form === 'past' || token.form === 'third') &&
    startsNominal(reader, at + 1)
  ) {
    reader.at = at;
    const say = readGroup(reader);
    if (!say) return false;
    say.clause = 'main';
    say.subject = readPhrase(reader, 'object');
    while (tagAt(reader) === 'time' || tagAt(reader) === 'adv') reader.at++;
    say.end = reader.at;
    govern(heads, say, 'clause');
    return true;
  }
  if (!startsNominal(reader, at)) return false;
  const verb = subjectVerb(reader, at);
  const reporting = tokenAt(reader, verb);
  if (verb < 0 || !reporting) return false;
  let look = verb;
  while (
    tagAt(reader, look) === 'have' ||
    tagAt(reader, look) === 'be' ||
    tagAt(reader, look) === 'adv' ||
    tagAt(reader, look) === 'modal'
  )
    look++;
  const lemma = tokenAt(reader, look)?.lemma ?? '';
  if (!reader.valency.reporting.has(lemma)) return false;
  if (
    (startsNominal(reader, look + 1) && tokenAt(reader, look)?.lemma !== 'tell') ||
    tagAt(reader, look + 1) === 'that'
  )
    return false;
  reader.at = at;
  const subject = readPhrase(reader, 'subject');
  const says = readVerbPhrases(reader, subject, { kind: 'main', place: 'object' });
  const [say] = says;
  if (!say) {
    backTo(reader, startMark);
    return false;
  }
  govern(heads, say, 'clause');
  return true;
};

/** "No merger with B, insists A": what is said has no verb. */
const readFragmentReport = (reader: Reader, subject: NounPhrase): boolean => {
  const start = reader.predicates.length;
  if (!readReportTail(reader, [])) return false;
  const say = reader.predicates.slice(start).find(({ lemma }) => reader.valency.reporting.has(lemma));
  if (say) say.object ??= subject;
  return true;
};

/** What follows the verb phrases: relative clauses of the whole, participles, subordinate clauses, reports, further clauses. */
const readRest = (
  reader: Reader,
  heads: Predicate[],
  options: ClauseOptions,
  subject: NounPhrase | null,
): void => {
  for (;;) {
    const tag = tagAt(reader);
    const before = reader.at;
    const beforeMark = markOf(reader);
    if (tag === null) return;
    const comma = tag === ',' || tag === '-' ? 1 : 0;
    const at = reader.at + comma;
    if (comma && reader.awaiting > 0) return;
    if (readReportTail(reader, heads)) continue;
    if (comma && tagAt(reader, at) === 'that' && heads.at(-1)?.second && clauseFollows(reader, at + 1)) {
      reader.at = at + 1;
      govern(readClause(reader, { kind: 'report' }), heads.at(-1) ?? null, 'clause');
    } else if (clauseOpens(reader, at)) {
      reader.at = at;
      const start = reader.predicates.length;
      const marker = tokenAt(reader)?.lower ?? '';
      if (BARRING.has(marker)) heads.at(-1)?.adverbs.push(marker);
      reader.enclosed += comma;
      readSubordinate(reader, null, subject);
      reader.enclosed -= comma;
      const last = heads.at(-1);
      if (reader.predicates.length === start && last && tagAt(reader) === 'time') continue;
    } else if (tagAt(reader, at) === 'cc' || tag === ';') {
      if (!readFurther(reader, heads, options, at)) return;
    } else if (comma && startsRelative(reader, at) && tagAt(reader, at) !== 'that') {
      const last = lastPhrase(reader, heads);
      reader.at = at;
      if (!last || !readRelative(reader, last, 'object')) {
        backTo(reader, beforeMark);
        return;
      }
    } else if (
      comma &&
      ['gerund', 'past', 'participle'].includes(groupAt(reader, skipAdverbs(reader, at)) ?? '')
    ) {
      const group = groupAt(reader, skipAdverbs(reader, at));
      reader.at = at;
      const reduced = group !== 'gerund';
      const about = reduced ? (lastPhrase(reader, heads) ?? subject) : subject;
      const read = readVerbPhrases(reader, about, { kind: 'participle', place: 'object', reduced });
      if (read.length === 0) {
        backTo(reader, beforeMark);
        return;
      }
    } else if (
      tag === ',' &&
      tagAt(reader, at) === 'prep' &&
      reader.enclosed === 0 &&
      reader.closedAt !== before &&
      tagAt(reader, before - 1) !== ',' &&
      heads.length > 0 &&
      !clauseOpens(reader, at)
    ) {
      // "gave, provided that …, its blessing to B": what an inserted clause cut off from its verb
      reader.at = at;
      readComplements(reader, heads.at(-1) as Predicate, 'object');
    } else if (tag === ',' && readGapped(reader, heads, at)) {
      continue;
    } else if (comma && options.kind === 'main' && clauseFollows(reader, at)) {
      reader.at = at;
      heads.push(...readClause(reader, options));
    } else return;
    if (reader.at === before) return;
  }
};

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

/** "and C will close", "; C with D": a further clause, or one whose verb is left out. */
const readFurther = (reader: Reader, heads: Predicate[], options: ClauseOptions, at: number): boolean => {
  const startMark = markOf(reader);
  const next = tagAt(reader, at) === 'cc' || tagAt(reader, at) === ';' ? at + 1 : at;
  if (tagAt(reader, at) === ';' && options.kind !== 'main') return false;
  if (options.kind === 'report' && tagAt(reader, next) === 'that' && clauseFollows(reader, next + 1)) {
    reader.at = next + 1;
    heads.push(...readClause(reader, options));
    return true;
  }
  if (
    clauseFollows(reader, next) ||
    clauseOpens(reader, next) ||
    ['have', 'modal'].includes(tagAt(reader, next) ?? '')
  ) {
    reader.at = next;
    const further = readClause(reader, options);
    if (further.length > 0) {
      heads.push(...further);
      return true;
    }
    backTo(reader, startMark);
    return false;
  }
  if (readGapped(reader, heads, next)) return true;
  backTo(reader, startMark);
  return false;
};

/** Subject and verb of a headline: "X to merge", "Y snapped up by Z". */
const readHeadlineVerb = (reader: Reader, subject: NounPhrase | null): Predicate[] => {
  const group = groupAt(reader, reader.at);
  if (group === 'to')
    return readVerbPhrases(reader, subject, {
      kind: 'main',
      place: 'object',
      before: { modal: 'be to', finite: true },
    });
  const token = tokenAt(reader, skipAdverbs(reader, reader.at));
  const passive =
    token?.tag === 'verb' && (token.form === 'participle' || (token.open && headlinePassive(reader)));
  return passive
    ? readVerbPhrases(reader, subject, {
        kind: 'main',
        place: 'object',
        reduced: true,
        before: { finite: true },
      })
    : [];
};

/** In a headline a past form is a passive where no object follows: "snapped up by". */
const headlinePassive = (reader: Reader): boolean => {
  for (let at = skipAdverbs(reader, reader.at) + 1; ; at++) {
    const token = tokenAt(reader, at);
    if (token?.tag === 'adv') continue;
    if (token?.tag === 'prep')
      return (
        token.lower === 'by' ||
        tagAt(reader, at + 1) === 'time' ||
        !startsNominal(reader, at + 1) ||
        ['over', 'after', 'for', 'in', 'amid', 'by'].includes(token.lower)
      );
    return token === undefined || token.tag === ',' || token.tag === 'time';
  }
};

const settle = (
  reader: Reader,
  fronted: Fronted,
  heads: readonly Predicate[],
  subject: NounPhrase | null,
  asides: number,
): void => {
  const [first] = heads;
  if (!first) return;
  addFronted(first, fronted);
  const filler = subject ?? first.second ?? first.subject;
  for (const one of fronted.waiting) {
    if (one.passive && one.subject) continue;
    one.subject ??= filler;
  }
  for (const one of fronted.subjects) govern([one], first, 'subject');
  govern(
    fronted.waiting.filter((one) => one.marker === 'inverted'),
    first,
    'equation',
  );
  for (let i = asides; i < reader.asides.length; i++) {
    const aside = reader.asides[i];
    if (aside && (aside.about === null || !('part' in aside.about)))
      reader.asides[i] = { ...aside, about: first };
  }
  if (!subject && first.second) for (const { object } of fronted.phrases) object.equals.push(first.second);
};

/** Reads one clause with those that "and" joins to it. The heads are its main predicates, not yet governed. */
export const readClause = (reader: Reader, options: ClauseOptions): Predicate[] => {
  if (reader.depth > 40) {
    reader.at = reader.end;
    return [];
  }
  reader.depth++;
  const heads = readOneClause(reader, options);
  reader.depth--;
  return heads;
};

const readOneClause = (reader: Reader, options: ClauseOptions): Predicate[] => {
  const fronted: Fronted = { times: [], adverbs: [], phrases: [], waiting: [], subjects: [], negated: false };
  const outer = reader.awaiting;
  if (options.kind !== 'relative') reader.awaiting = outer;
  const asides = reader.asides.length;
  if (!options.subject) readFronted(reader, fronted);
  let { kind } = options;
  let before: GroupOptions['before'];
  let marker = options.marker ?? '';
  if (!options.subject && isInverted(reader)) {
    const { lower } = tokenAt(reader) as Token;
    const asserted =
      fronted.adverbs.length > 0 || fronted.negated || fronted.phrases.length > 0 || reader.at > 0;
    if (reader.question) kind = 'question';
    else if (!asserted && (lower === 'had' || lower === 'should' || lower === 'were')) {
      kind = 'conditional';
      marker = 'if';
    }
    before = readInvertedAuxiliary(reader);
    if (fronted.adverbs.some((adverb) => adverb.startsWith('not only') || adverb === 'no sooner'))
      fronted.negated = false;
  }
  if (tagAt(reader) === 'wh') {
    reader.at++;
    kind = 'question';
  }
  let subject = options.subject ?? null;
  const there = tagAt(reader) === 'there';
  if (there) reader.at++;
  else {
    const outside = reader.inverted;
    reader.inverted = before !== undefined;
    subject ??= readPhrase(
      reader,
      groupAt(reader, reader.at) === null || startsNominal(reader) ? 'subject' : 'object',
    );
    reader.inverted = outside;
    // ", and the staff that go with them, will be transferred": the comma that closes what was joined
    if (
      subject &&
      tagAt(reader) === ',' &&
      subject.members.length > 0 &&
      ['modal', 'be', 'have'].includes(tagAt(reader, reader.at + 1) ?? '')
    )
      reader.at++;
  }
  while (tagAt(reader) === 'time' || (tagAt(reader) === 'prep' && tagAt(reader, reader.at + 1) === 'time')) {
    const preposition = tagAt(reader) === 'prep' ? (tokenAt(reader)?.lower ?? '') : '';
    if (preposition) reader.at++;
    fronted.times.push({ token: tokenAt(reader) as Token, preposition });
    reader.at++;
  }
  if (subject) fronted.times.push(...subject.times.map((token) => ({ token, preposition: '' })));
  const headline = readHeadlineStart(reader, subject);
  const heads =
    headline.length > 0
      ? headline
      : readVerbPhrases(reader, subject, { kind, place: 'object', ...(before ? { before } : {}) });
  for (const head of heads) {
    // "were all three to combine": an infinitive by its form
    if (kind === 'conditional' && before) Object.assign(head, { clause: kind, marker });
    head.marker ||= marker;
  }
  settle(reader, fronted, heads, subject, asides);
  if (there && heads[0]) heads[0].adverbs.push('there');
  reader.awaiting = outer;
  if (heads.length === 0 && subject && readFragmentReport(reader, subject)) return [];
  if (heads.length === 0) {
    readRest(reader, fronted.waiting, { ...options, kind: options.kind }, subject);
    return fronted.waiting;
  }
  readRest(reader, heads, { ...options, kind: kind === 'question' ? 'main' : kind }, subject);
  if (kind === 'conditional' && options.kind === 'main') return readMainAfter(reader, heads, options);
  return heads;
};

/** "Had A and B merged, jobs would have gone": the main clause follows the inverted one. */
const readMainAfter = (reader: Reader, heads: Predicate[], options: ClauseOptions): Predicate[] => {
  if (tagAt(reader) === ',') reader.at++;
  const main = tagAt(reader) === null ? [] : readClause(reader, options);
  return main.length > 0 ? main : heads;
};

const readHeadlineStart = (reader: Reader, subject: NounPhrase | null): Predicate[] => {
  if (!reader.headline || !subject) return [];
  return readHeadlineVerb(reader, subject);
};
