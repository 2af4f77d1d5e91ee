/** A subject and a reader at its verb in, the predicate with its complements out, and those coordinated with it. */
import type { ClauseKind, NounPhrase, Predicate } from '../model/predicate.js';
import { clauseOpens, govern, readClause, readGapped } from './clause.js';
import { DEEPEST, type Place, readPhrase } from './noun-phrase.js';
import {
  backTo,
  clauseFollows,
  type GroupStart,
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
import { startsRelative } from './relative-clause.js';
import { type GroupOptions, readGroup } from './verb-group.js';

export interface VerbPhraseOptions extends GroupOptions {
  readonly kind: ClauseKind;
  readonly place: Place;
}

const REJECTING = new Set([
  'rather than',
  'instead of',
  'as opposed to',
  'in preference to',
  'instead of with',
]);

/** Form by which verbs join: a finite one only finite ones, an infinitive only bare ones. */
const joinsForm = (first: Predicate, next: GroupStart | null, open: boolean): boolean => {
  if (next === null) return false;
  if (first.form === 'gerund' && !first.finite && !first.progressive) return next === 'gerund';
  if (!first.finite && first.passive && first.form !== 'base')
    return next === 'participle' || next === 'past';
  if (!first.finite) return next === 'base' || (next === 'to' && first.form === 'base');
  if (next === 'finite' || next === 'past') return true;
  if (next === 'base') return first.modal !== '' || open || first.form === 'base';
  if (next === 'participle') return first.perfect || first.passive;
  if (next === 'gerund') return first.progressive || first.lemma === 'be' || first.part === 'adjective';
  return next === 'to' && first.modal.endsWith(' to');
};

/** What an auxiliary before the first verb tells of one that shares it: "will merge and move". */
const shared = (first: Predicate, next: GroupStart): GroupOptions => {
  if (next === 'base') return { before: { modal: first.modal, finite: first.finite, past: first.past } };
  if (next === 'participle' || (next === 'past' && first.passive && !first.modal))
    return next === 'participle' || first.passive
      ? {
          before: {
            modal: first.modal,
            finite: first.finite,
            past: first.past,
            perfect: first.perfect,
            passive: first.passive,
          },
          reduced: first.passive,
        }
      : {};
  if (next === 'gerund') return { before: { finite: first.finite, past: first.past, progressive: true } };
  return {};
};

const addPhrase = (predicate: Predicate, preposition: string, object: NounPhrase): void => {
  predicate.phrases.push({ preposition, object });
};

/** Reads "rather than with B", "not with A": what is refused. */
const readRejected = (reader: Reader, predicate: Predicate): boolean => {
  const start = reader.at;
  const startMark = markOf(reader);
  const opening = tokenAt(reader)?.lower ?? '';
  reader.at++;
  let preposition = 'with';
  if (tagAt(reader) === 'prep') {
    preposition = tokenAt(reader)?.lower ?? preposition;
    reader.at++;
  } else if (opening === 'not' && !startsNominal(reader)) {
    backTo(reader, startMark);
    return false;
  }
  const group = groupAt(reader, reader.at);
  if (group === 'base' || group === 'gerund' || group === 'to') {
    const heads = readVerbPhrases(reader, predicate.subject, { kind: 'gerund', place: 'object' });
    for (const head of heads) Object.assign(head, { marker: 'rather than' });
    return heads.length > 0;
  }
  const object = readPhrase(reader, 'preposition');
  if (!object) {
    backTo(reader, startMark);
    return false;
  }
  predicate.rejected.push({
    preposition: opening === 'not' && tokenAt(reader, start + 1)?.tag !== 'prep' ? 'object' : preposition,
    object,
  });
  if (
    tagAt(reader) === ',' &&
    (tagAt(reader, reader.at + 1) === 'cc' || tokenAt(reader, reader.at + 1)?.lower === 'but')
  )
    reader.at++;
  if (tagAt(reader) === 'cc' && tokenAt(reader)?.lower === 'but') reader.at++;
  return true;
};

/** The noun whose content a copula tells: in "their plan is to merge" it is "plan". */
const contentOf = (reader: Reader, { lemma, subject, object, second }: Predicate): NounPhrase | null =>
  lemma === 'be' &&
  subject?.head.tag === 'noun' &&
  !object &&
  !second &&
  reader.valency.contentNouns.has(subject.lemma)
    ? subject
    : null;

/** Gives an infinitive to the noun that it tells the content of, or to the predicate that governs it. */
const tell = (content: NounPhrase | null, heads: readonly Predicate[], predicate: Predicate): void => {
  if (!content) {
    govern(heads, predicate, 'complement');
    return;
  }
  content.clauses.push(...heads.map((head) => Object.assign(head, { marker: 'to' })));
};

/** Prepositions whose phrase is no clause: "as two organisations working together". */
const STANDING_FOR = new Set(['as', 'like', 'unlike', 'between', 'among', 'into', 'in', 'at']);

/** Prepositions of a day or month. */
const DATING = new Set(['on', 'in', 'at', 'by']);

/** Reads a preposition with what it governs: a time, a gerund, a clause, a phrase. */
const readPreposition = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const start = reader.at;
  const startMark = markOf(reader);
  const token = tokenAt(reader);
  if (!token) return false;
  const particle = `${predicate.lemma} ${token.lower}`;
  const next = tagAt(reader, start + 1);
  if (
    reader.valency.particles.has(particle) &&
    // "voted on Thursday"
    !(next === 'time' && DATING.has(token.lower)) &&
    (predicate.object === null || next === null || !(startsNominal(reader, start + 1) || next === 'time'))
  ) {
    predicate.lemma = particle;
    reader.at++;
    return true;
  }
  if (REJECTING.has(token.lower)) return readRejected(reader, predicate);
  if (clauseOpens(reader, start)) return false;
  if (token.lower === 'as' && ['finite', 'past', 'participle'].includes(groupAt(reader, start + 1) ?? '')) {
    // "as was once expected": a remark
    while (tagAt(reader) !== null && tagAt(reader) !== ',') reader.at++;
    return true;
  }
  // "be spun out of B": the particle is the first word of the preposition
  if (token.lower === 'out of' && reader.valency.particles.has(`${predicate.lemma} out`))
    predicate.lemma += ' out';
  reader.at++;
  while (tagAt(reader) === 'adv' && !startsNominal(reader)) reader.at++;
  const tag = tagAt(reader);
  if (tag === 'time' && !isOwningTime(reader)) {
    const time = tokenAt(reader);
    if (time) predicate.times.push({ token: time, preposition: token.lower });
    reader.at++;
    return true;
  }
  if (tag === 'rel') {
    backTo(reader, startMark);
    return false;
  }
  if (groupAt(reader, reader.at) === 'gerund') {
    const subject =
      predicate.object && reader.valency.objectControl.has(predicate.lemma)
        ? predicate.object
        : predicate.passive && !predicate.subject
          ? null
          : predicate.subject;
    govern(readVerbPhrases(reader, subject, { kind: 'gerund', place }), predicate, token.lower);
    return true;
  }
  if (tag === 'whether' || (tag === 'sub' && tokenAt(reader)?.lower === 'if') || tag === 'wh') {
    reader.at++;
    if (tag === 'wh' && groupAt(reader, reader.at) === 'to')
      govern(readVerbPhrases(reader, predicate.subject, { kind: 'whether', place }), predicate, 'whether');
    else govern(readClause(reader, { kind: 'whether' }), predicate, 'whether');
    return true;
  }
  const object = readPhrase(reader, 'preposition');
  if (!object) {
    reader.at = start + 1;
    reader.stranded.push({ predicate, preposition: token.lower });
    return (
      tag === null ||
      tag === ',' ||
      tag === 'cc' ||
      tag === ';' ||
      tag === ':' ||
      tag === 'verb' ||
      tag === 'modal' ||
      tag === 'be' ||
      tag === 'have' ||
      tag === 'adv' ||
      tag === 'prep' ||
      tag === '-' ||
      tag === '(' ||
      tag === ')'
    );
  }
  if (groupAt(reader, reader.at) === 'gerund' && !STANDING_FOR.has(token.lower)) {
    const heads = readVerbPhrases(reader, object, { kind: 'gerund', place });
    // "with A coming in by May and B by June"
    while (tagAt(reader) === 'cc' && readGapped(reader, heads, reader.at + 1));
    govern(heads, predicate, token.lower);
    return true;
  }
  if (token.lower === 'for' && groupAt(reader, reader.at) === 'to') {
    tell(
      contentOf(reader, predicate),
      readVerbPhrases(reader, object, { kind: 'complement', place }),
      predicate,
    );
    return true;
  }
  addPhrase(predicate, token.lower, object);
  if (groupAt(reader, reader.at) === 'gerund')
    object.clauses.push(...readVerbPhrases(reader, object, { kind: 'participle', place }));
  return true;
};

/** Who does what an infinitive or gerund behind the verb says. */
const controller = (reader: Reader, predicate: Predicate): NounPhrase | null => {
  const { valency } = reader;
  if (
    predicate.object &&
    (valency.objectControl.has(predicate.lemma) || valency.bareInfinitive.has(predicate.lemma))
  )
    return predicate.object;
  return predicate.subject;
};

/** Whether "but" tells what is the case instead: "it is not with A but with B". */
const butFollows = (reader: Reader): boolean => {
  for (let at = reader.at + 1; at < reader.at + 12; at++) {
    const token = tokenAt(reader, at);
    if (!token || token.tag === 'verb' || token.tag === 'be' || token.tag === 'modal') return false;
    if (token.lower === 'but' || token.lower === 'but rather') return true;
  }
  return false;
};

const ASKING_IF = new Set([
  'ask',
  'decide',
  'know',
  'say',
  'consider',
  'see',
  'wonder',
  'question',
  'determine',
  'confirm',
  'unclear',
  'clear',
  'sure',
  'unsure',
  'uncertain',
  'discuss',
  'vote',
  'doubt',
  'tell',
]);

/** Reads one complement of the predicate; false where the verb phrase ends. */
const readComplement = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const token = tokenAt(reader);
  if (!token) return false;
  const { tag } = token;
  if (tag === 'adv') {
    const particle = `${predicate.lemma} ${token.lower}`;
    if (reader.valency.particles.has(particle)) predicate.lemma = particle;
    else if (startsNominal(reader) && !predicate.object) return readObject(reader, predicate);
    else predicate.adverbs.push(token.lower);
    reader.at++;
    return true;
  }
  if (tag === 'time' && !isOwningTime(reader)) {
    predicate.times.push({ token, preposition: '' });
    reader.at++;
    return true;
  }
  if (tag === 'prep') return readPreposition(reader, predicate, place);
  // "decided not to merge", "likely not to enter"
  if (tag === 'to' || (tag === 'not' && tagAt(reader, reader.at + 1) === 'to')) {
    const told = contentOf(reader, predicate);
    const heads = readVerbPhrases(reader, told ? null : controller(reader, predicate), {
      kind: 'complement',
      place,
    });
    tell(told, heads, predicate);
    return heads.length > 0;
  }
  if (
    tag === 'not' &&
    predicate.lemma === 'be' &&
    !predicate.second &&
    !(tagAt(reader, reader.at + 1) === 'prep' && butFollows(reader))
  ) {
    // "not now, not in five years": told again, not taken back
    Object.assign(predicate, { negated: true });
    reader.at++;
    return true;
  }
  if (tag === 'not') return readRejected(reader, predicate);
  if (tag === 'that') {
    if (
      !predicate.object ||
      reader.valency.informing.has(predicate.lemma) ||
      predicate.lemma === 'be' ||
      predicate.part === 'adjective' ||
      reader.valency.reporting.has(predicate.lemma) ||
      !startsRelative(reader, reader.at)
    ) {
      if (
        clauseFollows(reader, reader.at + 1) ||
        clauseOpens(reader, reader.at + 1) ||
        (tagAt(reader, reader.at + 1) === 'prep' && tokenAt(reader, reader.at + 1)?.lower !== 'of')
      ) {
        reader.at++;
        govern(readClause(reader, { kind: 'report' }), predicate, 'clause');
        return true;
      }
      return readObject(reader, predicate);
    }
    return false;
  }
  if (tag === 'whether' || (tag === 'sub' && token.lower === 'if' && ASKING_IF.has(predicate.lemma))) {
    reader.at++;
    if (groupAt(reader, reader.at) === 'to')
      govern(readVerbPhrases(reader, predicate.subject, { kind: 'whether', place }), predicate, 'whether');
    else govern(readClause(reader, { kind: 'whether' }), predicate, 'whether');
    return true;
  }
  if (tag === 'wh') {
    reader.at++;
    if (groupAt(reader, reader.at) === 'to')
      govern(readVerbPhrases(reader, predicate.subject, { kind: 'whether', place }), predicate, 'whether');
    else if (clauseFollows(reader, reader.at))
      govern(readClause(reader, { kind: 'question' }), predicate, 'question');
    return true;
  }
  if (
    tag === 'verb' &&
    (token.form === 'gerund' ||
      token.form === 'base' ||
      token.form === 'participle' ||
      (token.open && predicate.object !== null))
  )
    return readBareVerb(reader, predicate, place);
  if (tag === 'be' && token.form === 'gerund') return readBareVerb(reader, predicate, place);
  if (tag === 'adj' && (!startsAdjectivePhrase(reader) || predicate.object)) {
    if (predicate.object && !predicate.second) {
      reader.at++;
      predicate.adverbs.push(token.lower);
      return true;
    }
    predicate.part = 'adjective';
    predicate.adverbs.push(predicate.lemma);
    predicate.lemma = token.form ? token.lower : token.lemma;
    reader.at++;
    return true;
  }
  if (startsNominal(reader)) return readObject(reader, predicate);
  return saysOfItself(reader, predicate, place);
};

/** "A has indicated is likely not to merge": a report of itself that lacks its "it". */
const saysOfItself = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  if (
    reader.awaiting > 0 ||
    !predicate.perfect ||
    predicate.passive ||
    predicate.object !== null ||
    predicate.phrases.length > 0 ||
    !reader.valency.reporting.has(predicate.lemma) ||
    !['be', 'have', 'modal'].includes(tagAt(reader) ?? '') ||
    groupAt(reader, reader.at) !== 'finite'
  )
    return false;
  const heads = readVerbPhrases(reader, predicate.subject, { kind: 'report', place });
  govern(heads, predicate, 'clause');
  return heads.length > 0;
};

/** Whether the adjective describes a noun behind it. */
const startsAdjectivePhrase = (reader: Reader): boolean => {
  const next = tagAt(reader, reader.at + 1);
  return (
    next === 'noun' ||
    next === 'name' ||
    next === 'adj' ||
    next === 'person' ||
    (next === ',' && tagAt(reader, reader.at + 2) === 'adj')
  );
};

const readBareVerb = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const token = tokenAt(reader);
  if (token?.form === 'base' && !reader.valency.bareInfinitive.has(predicate.lemma)) return false;
  if (token?.open && !['have', 'get', 'see', 'want', 'leave', 'find'].includes(predicate.lemma)) return false;
  const withObject = predicate.object !== null;
  const heads = readVerbPhrases(reader, withObject ? predicate.object : predicate.subject, {
    kind: 'gerund',
    place,
    ...(token?.form === 'base' ? { before: { infinitive: true } } : {}),
  });
  govern(heads, predicate, 'complement');
  return heads.length > 0;
};

const namesFirst = (reader: Reader): boolean => tagAt(reader) === 'name';

/** "Had their merger cleared": what was done to it. */
const caused = (reader: Reader, predicate: Predicate, phrase: NounPhrase): boolean => {
  const done = phrase.clauses.filter(
    ({ clause, passive, subject }) => clause === 'participle' && passive && subject === phrase,
  );
  if (!phrase.possessor || done.length === 0 || reader.at !== done.at(-1)?.end) return false;
  govern(done, predicate, 'complement');
  return true;
};

/** Reads an object, a second one, what a copula says, or a clause that needs no "that". */
const readObject = (reader: Reader, predicate: Predicate): boolean => {
  const copula = predicate.lemma === 'be';
  if (
    !predicate.passive &&
    reader.valency.reporting.has(predicate.lemma) &&
    (!predicate.object || predicate.lemma === 'tell') &&
    subjectVerb(reader, reader.at, namesFirst(reader)) >= 0
  ) {
    govern(readClause(reader, { kind: 'report' }), predicate, 'clause');
    return true;
  }
  if (
    predicate.part === 'adjective' &&
    subjectVerb(reader, reader.at) >= 0 &&
    reader.valency.reporting.has(predicate.lemma)
  ) {
    govern(readClause(reader, { kind: 'report' }), predicate, 'clause');
    return true;
  }
  if (predicate.second || (predicate.object && copula)) return false;
  // "since the first came one has been approved": a verb without objects ends where another clause begins
  if (
    !COPULAS.has(predicate.lemma) &&
    reader.valency.intransitive.has(predicate.lemma) &&
    subjectVerb(reader, reader.at) >= 0
  )
    return false;
  // "told staff that it would": what they are told, not which staff
  const informs = reader.valency.informing.has(predicate.lemma) ? 1 : 0;
  reader.clausal += informs;
  const phrase = readPhrase(reader, 'object');
  reader.clausal -= informs;
  if (!phrase) return false;
  if (predicate.lemma === 'have' && caused(reader, predicate, phrase)) return true;
  if (copula || predicate.lemma === 'become' || predicate.lemma === 'remain' || predicate.object)
    predicate.second = phrase;
  else predicate.object = phrase;
  return true;
};

/** Reads complements until the verb phrase ends; a comma may be passed before a preposition or a time. */
export const readComplements = (reader: Reader, predicate: Predicate, place: Place): void => {
  let inserted = false;
  for (;;) {
    const before = reader.at;
    if (!readComplement(reader, predicate, place)) {
      // "was considering, among other things, a merger": the comma that closes what was inserted
      if (
        inserted &&
        tagAt(reader) === ',' &&
        !predicate.object &&
        startsNominal(reader, reader.at + 1) &&
        !clauseFollows(reader, reader.at + 1)
      ) {
        reader.at++;
        inserted = false;
        continue;
      }
      inserted = true;
      if (!passComma(reader, predicate)) {
        reader.at = Math.max(before, reader.at);
        break;
      }
    }
    if (reader.at === before) break;
  }
  predicate.end = reader.at;
  if (COPULAS.has(predicate.lemma) && predicate.part === 'verb') equate(predicate);
};

const COPULAS = new Set(['be', 'remain', 'become', 'stay', 'continue']);

/** "The next to close is A": what the copula joins stands for the same. */
const equate = ({ subject, second, negated, phrases }: Predicate): void => {
  if (!subject || negated) return;
  const told = second ?? phrases.find(({ preposition }) => preposition === 'as')?.object ?? null;
  if (subject.head.tag === 'name' || subject.members.length > 0) {
    if (told && told.head.tag === 'noun' && told.members.length === 0 && !told.equals.includes(subject))
      told.equals.push(subject);
    return;
  }
  if (!second) return;
  if (subject.head.tag === 'pron' && subject.lemma !== 'they' && subject.lemma !== 'those') return;
  if (!subject.equals.includes(second)) subject.equals.push(second);
};

/** "… were taken on in April, after a hurried handover, by A": the comma parts nothing. */
const passComma = (reader: Reader, predicate: Predicate): boolean => {
  if (tagAt(reader) !== ',' || reader.awaiting > 0 || reader.enclosed > 0) return false;
  const next = tagAt(reader, reader.at + 1);
  const token = tokenAt(reader, reader.at + 1);
  if (next === 'time' || (next === 'not' && tagAt(reader, reader.at + 2) === 'prep')) {
    reader.at++;
    return true;
  }
  if (
    next === 'cc' &&
    token?.lower.startsWith('but') &&
    predicate.rejected.length > 0 &&
    (tagAt(reader, reader.at + 2) === 'prep' || startsNominal(reader, reader.at + 2))
  ) {
    reader.at += 2;
    return true;
  }
  if (next === 'cc' && tagAt(reader, reader.at + 2) === 'not' && tagAt(reader, reader.at + 3) === 'prep') {
    reader.at += 2;
    return true;
  }
  if (
    next === 'adv' &&
    (tagAt(reader, reader.at + 2) === 'prep' ||
      tagAt(reader, reader.at + 2) === null ||
      tagAt(reader, reader.at + 2) === ',')
  ) {
    reader.at++;
    return true;
  }
  if (
    next === 'to' &&
    (predicate.form === 'participle' || predicate.passive || predicate.part === 'adjective')
  ) {
    reader.at++;
    return true;
  }
  if (next !== 'prep' || clauseOpens(reader, reader.at + 1) || startsRelative(reader, reader.at + 1))
    return false;
  if (token?.lower === 'according to' || groupAt(reader, reader.at + 2) === 'gerund') return false;
  reader.at++;
  return true;
};

/** "Neither A nor B", "none of the four", "no trust". */
const isNegative = (subject: NounPhrase | null): boolean =>
  subject !== null &&
  (/^(?:neither|no|none of|neither of)\b/.test(subject.determiner) ||
    /^(?:neither|none|nobody|no one|nothing)$/.test(subject.lemma));

/** Reads one verb phrase; null where no verb group stands here. */
const readVerbPhrase = (
  reader: Reader,
  subject: NounPhrase | null,
  options: VerbPhraseOptions,
): Predicate | null => {
  const content =
    subject !== null && subject.head.tag === 'noun' && reader.valency.contentNouns.has(subject.lemma);
  const predicate = readGroup(
    reader,
    content ? { ...options, before: { ...options.before, content } } : options,
  );
  if (!predicate) return null;
  predicate.subject = subject;
  if (isNegative(subject) && predicate.finite) Object.assign(predicate, { negated: !predicate.negated });
  predicate.clause = options.kind;
  readComplements(reader, predicate, options.place);
  return predicate;
};

/** Where a coordinated verb phrase begins; -1 where none does. */
const nextVerb = (reader: Reader, first: Predicate, commas: boolean): number => {
  const tag = tagAt(reader);
  if (tag === 'cc') return reader.at + 1;
  if (tag !== ',') return -1;
  if (tagAt(reader, reader.at + 1) === 'cc') return reader.awaiting > 0 && first.finite ? -1 : reader.at + 2;
  const at = skipAdverbs(reader, reader.at + 1);
  const group = groupAt(reader, at);
  if (!commas || group === 'gerund' || group === 'to' || group === null) return -1;
  if (tokenAt(reader, reader.at + 1)?.lower === 'then') return reader.at + 1;
  return verbListAhead(reader, at, group) ? reader.at + 1 : -1;
};

/** "found no buyer, and will close": a comma without "and" joins verbs only where another follows. */
const verbListAhead = (reader: Reader, from: number, group: GroupStart): boolean => {
  if (group === 'finite') return true;
  for (let at = from + 1; at < from + 40; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ';' || tag === 'rel') return false;
    if (tag !== 'cc') continue;
    const next = groupAt(reader, skipAdverbs(reader, at + 1));
    if (next === 'past' || next === 'finite' || next === group) return true;
  }
  return false;
};

/** "Founded and still runs B": the object of the last verb is that of the bare one before. */
const shareObject = ({ valency }: Reader, first: Predicate | undefined, next: Predicate): void => {
  if (
    !first ||
    first.object ||
    first.passive ||
    next.passive ||
    first.end !== first.to ||
    first.part !== 'verb'
  )
    return;
  if (first.phrases.length === 0 && first.times.length === 0 && !valency.intransitive.has(first.lemma))
    first.object = next.object;
};

/** "Bought A in May and B in June": the verb is said once. */
const readSecondObjects = (reader: Reader, heads: Predicate[]): void => {
  for (;;) {
    const last = heads.at(-1);
    if (
      last?.object?.head.tag !== 'name' ||
      last.times.length === 0 ||
      tagAt(reader) !== 'cc' ||
      tagAt(reader, reader.at + 1) !== 'name'
    )
      return;
    const after = reader.at + 2;
    const time = tagAt(reader, after) === 'prep' ? after + 1 : after;
    const token = tokenAt(reader, time);
    if (token?.tag !== 'time') return;
    reader.at++;
    const object = readPhrase(reader, 'object');
    const preposition = time > after ? (tokenAt(reader, after)?.lower ?? '') : '';
    reader.at = Math.max(reader.at, time + 1);
    const gapped: Predicate = {
      ...last,
      id: reader.predicates.length,
      object,
      phrases: [],
      rejected: [],
      adverbs: [...last.adverbs],
      times: [{ token, preposition }],
      end: reader.at,
      beside: last,
    };
    reader.predicates.push(gapped);
    heads.push(gapped);
  }
};

/** Reads a verb phrase and those that share its subject, innermost first; empty where no verb stands here. */
export const readVerbPhrases = (
  reader: Reader,
  subject: NounPhrase | null,
  options: VerbPhraseOptions,
): Predicate[] => {
  if (reader.nested > DEEPEST) return [];
  reader.nested++;
  const heads = readCoordinated(reader, subject, options);
  reader.nested--;
  return heads;
};

const readCoordinated = (
  reader: Reader,
  subject: NounPhrase | null,
  options: VerbPhraseOptions,
): Predicate[] => {
  const first = readVerbPhrase(reader, subject, options);
  if (!first) return [];
  const heads = [first];
  for (;;) {
    const at = nextVerb(reader, first, reader.awaiting === 0 || !first.finite);
    if (at < 0) break;
    const verb = skipAdverbs(reader, at);
    const group = groupAt(reader, verb);
    if (!joinsForm(first, group, options.kind === 'main')) break;
    if (group === 'past' && tagAt(reader) === ',' && reader.awaiting > 0) break;
    const markMark = markOf(reader);
    const times: Predicate['times'][number][] = [];
    const adverbs: string[] = [];
    for (reader.at = at; reader.at < verb; reader.at++) {
      const token = tokenAt(reader);
      if (token?.tag === 'time') times.push({ token, preposition: '' });
      else if (token?.tag === 'prep') {
        const time = tokenAt(reader, reader.at + 1);
        if (time) times.push({ token: time, preposition: token.lower });
        reader.at++;
      } else if (token?.tag === 'not') break;
      else if (token) adverbs.push(token.lower);
    }
    const next = readVerbPhrase(reader, subject ?? first.subject, {
      ...options,
      ...shared(first, group as GroupStart),
    });
    if (!next) {
      backTo(reader, markMark);
      break;
    }
    next.times.push(...times);
    next.adverbs.push(...adverbs);
    next.beside = heads.at(-1) ?? null;
    shareObject(reader, heads.at(-1), next);
    heads.push(next);
  }
  readSecondObjects(reader, heads);
  return heads;
};
