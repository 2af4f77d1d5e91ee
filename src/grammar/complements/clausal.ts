/** A reader before an infinitive, a clause or a bare verb in, what it says given to the predicate that governs it. */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import type { Token } from '../../model/token.js';
import { readClause } from '../clause.js';
import { clauseOpens } from '../clauses/subordinate.js';
import { govern } from '../govern.js';
import { clauseFollows, finiteVerbAhead } from '../lookahead.js';
import type { Place } from '../noun-phrase.js';
import { groupAt, type Reader, tagAt, tokenAt } from '../reader.js';
import { startsRelative } from '../relative-clause.js';
import { readVerbPhrases } from '../verb-phrase.js';
import { readObject } from './object.js';

/** The noun whose content a copula tells: in "their plan is to merge" it is "plan". */
export const contentOf = (
  reader: Reader,
  { lemma, subject, object, second }: Predicate,
): NounPhrase | null =>
  lemma === 'be' &&
  subject?.head.tag === 'noun' &&
  !object &&
  !second &&
  reader.valency.contentNouns.has(subject.lemma)
    ? subject
    : null;

/** Gives an infinitive to the noun that it tells the content of, or to the predicate that governs it. */
export const tell = (content: NounPhrase | null, heads: readonly Predicate[], predicate: Predicate): void => {
  if (content) content.clauses.push(...heads.map((head) => Object.assign(head, { marker: 'to' })));
  else govern(heads, predicate, 'complement');
};

/** Who does what an infinitive behind the verb says. */
const controller = ({ valency }: Reader, { object, subject, lemma }: Predicate): NounPhrase | null =>
  object && (valency.objectControl.has(lemma) || valency.bareInfinitive.has(lemma)) ? object : subject;

export const readInfinitive = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const told = contentOf(reader, predicate);
  const subject = told ? null : controller(reader, predicate);
  const heads = readVerbPhrases(reader, subject, { kind: 'complement', place });
  tell(told, heads, predicate);
  return heads.length > 0;
};

/** Whether "that" opens what is told rather than what describes the object. */
const tellsThat = (reader: Reader, { object, lemma, part }: Predicate): boolean =>
  !object ||
  reader.valency.informing.has(lemma) ||
  lemma === 'be' ||
  part === 'adjective' ||
  reader.valency.reporting.has(lemma) ||
  !startsRelative(reader, reader.at);

export const readThat = (reader: Reader, predicate: Predicate): boolean => {
  if (!tellsThat(reader, predicate)) return false;
  const next = reader.at + 1;
  const opens =
    clauseFollows(reader, next) ||
    clauseOpens(reader, next) ||
    // "said that merging was not on the agenda"
    (groupAt(reader, next) === 'gerund' && finiteVerbAhead(reader, next + 1)) ||
    (tagAt(reader, next) === 'prep' && tokenAt(reader, next)?.lower !== 'of');
  if (!opens) return readObject(reader, predicate);
  reader.at++;
  const heads = readClause(reader, { kind: 'report' });
  govern(heads, predicate, 'clause');
  const { lemma, part, subject, object, second } = predicate;
  // "it was in April that A took over B": then
  const isCleft = lemma === 'be' && part === 'verb' && subject?.head.lower === 'it' && !object && !second;
  if (isCleft && !predicate.negated) heads[0]?.times.push(...predicate.times);
  return true;
};

/** "Whether to merge", "how to merge": the subject is that of the verb. */
export const readWhetherTo = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  if (groupAt(reader, reader.at) !== 'to') return false;
  govern(readVerbPhrases(reader, predicate.subject, { kind: 'whether', place }), predicate, 'whether');
  return true;
};

/** Verbs behind which "if" is "whether". */
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

export const readWhether = (reader: Reader, predicate: Predicate, place: Place, token: Token): boolean => {
  if (token.tag !== 'whether' && (token.lower !== 'if' || !ASKING_IF.has(predicate.lemma))) return false;
  reader.at++;
  if (!readWhetherTo(reader, predicate, place))
    govern(readClause(reader, { kind: 'whether' }), predicate, 'whether');
  return true;
};

export const readQuestionWord = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  reader.at++;
  if (!readWhetherTo(reader, predicate, place) && clauseFollows(reader, reader.at))
    govern(readClause(reader, { kind: 'question' }), predicate, 'question');
  return true;
};

/** Verbs behind whose object a past form is a participle: "had it cleared". */
const CAUSING = new Set(['have', 'get', 'see', 'want', 'leave', 'find']);

/** "Considers merging", "let A merge", "had it cleared". */
export const readBareVerb = (reader: Reader, predicate: Predicate, place: Place, token: Token): boolean => {
  const { object, lemma, subject } = predicate;
  // "said closing was out of the question"
  if (
    token.form === 'gerund' &&
    !object &&
    reader.valency.reporting.has(lemma) &&
    finiteVerbAhead(reader, reader.at + 1)
  ) {
    govern(readClause(reader, { kind: 'report' }), predicate, 'clause');
    return true;
  }
  const bare = token.form === 'base';
  if (bare && !reader.valency.bareInfinitive.has(lemma)) return false;
  if (token.open && (object === null || !CAUSING.has(lemma))) return false;
  if (token.form !== 'gerund' && token.form !== 'participle' && !bare && !token.open) return false;
  const heads = readVerbPhrases(reader, object ?? subject, {
    kind: 'gerund',
    place,
    ...(bare ? { before: { infinitive: true } } : {}),
  });
  govern(heads, predicate, 'complement');
  return heads.length > 0;
};

/** "A has indicated is likely not to merge": a report of itself that lacks its "it". */
export const saysOfItself = (reader: Reader, predicate: Predicate, place: Place): boolean => {
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
