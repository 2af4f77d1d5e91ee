/** A reader before a preposition behind a verb in, what it governs given to the verb's predicate: a time, a gerund, a clause, a phrase. */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import type { Tag, Token } from '../../model/token.js';
import { readClause } from '../clause.js';
import { clauseOpens } from '../clauses/subordinate.js';
import { readEcho } from '../echo.js';
import { readGapped } from '../gapping.js';
import { govern } from '../govern.js';
import { type Place, readPhrase } from '../noun-phrase.js';
import {
  backTo,
  groupAt,
  isTime,
  markOf,
  passAdverbs,
  type Reader,
  readTime,
  startsNominal,
  tagAt,
  tokenAt,
} from '../reader.js';
import { readVerbPhrases } from '../verb-phrase.js';
import { contentOf, readWhetherTo, tell } from './clausal.js';
import { readRejected } from './rejected.js';

/** Prepositions whose phrase is no clause: "as two organisations working together". */
const STANDING_FOR = new Set(['as', 'like', 'unlike', 'between', 'among', 'into', 'in', 'at']);

/** Before these a preposition has lost its object, and the verb phrase may go on. */
const STRANDING = new Set<Tag | null>([
  null,
  ',',
  ';',
  ':',
  '-',
  '(',
  ')',
  'cc',
  'verb',
  'modal',
  'be',
  'have',
  'adv',
  'prep',
]);

const isParticle = (reader: Reader, { lemma, object }: Predicate, { lower }: Token): boolean => {
  if (!reader.valency.particles.has(`${lemma} ${lower}`)) return false;
  const next = tagAt(reader, reader.at + 1);
  // "voted on Thursday"
  if (next === 'time' && reader.valency.dating.has(lower)) return false;
  return object === null || !(startsNominal(reader, reader.at + 1) || next === 'time');
};

/** "As was once expected": a remark. */
const passRemark = (reader: Reader): boolean => {
  if (!['finite', 'past', 'participle'].includes(groupAt(reader, reader.at + 1) ?? '')) return false;
  while (tagAt(reader) !== null && tagAt(reader) !== ',') reader.at++;
  return true;
};

/** Who does what a gerund behind the preposition says: "barred A from merging", "agreed on merging". */
const doerOf = ({ valency }: Reader, { object, subject, lemma }: Predicate): NounPhrase | null =>
  object && valency.objectControl.has(lemma) ? object : subject;

/** Reads "whether", "if" or a question word with its clause; false where none stands here. */
const readAsked = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const { tag, lower } = tokenAt(reader) ?? {};
  if (tag !== 'whether' && tag !== 'wh' && (tag !== 'sub' || lower !== 'if')) return false;
  reader.at++;
  if (tag !== 'wh' || !readWhetherTo(reader, predicate, place))
    govern(readClause(reader, { kind: 'whether' }), predicate, 'whether');
  return true;
};

/** ", with its staff passing to A": what was read as describing the phrase is what happens beside the verb. */
const takeAbsolute = (predicate: Predicate, object: NounPhrase): boolean => {
  const doers = object.members.length > 0 ? object.members : [object];
  const told = doers.flatMap(({ clauses }) => clauses.at(-1) ?? []);
  if (
    told.length < doers.length ||
    told.some(({ form, clause }) => form !== 'gerund' || clause !== 'participle')
  )
    return false;
  for (const { clauses } of doers) clauses.pop();
  for (const one of told) Object.assign(one, { clause: 'gerund' });
  govern(told, predicate, 'with');
  return true;
};

/** "With A joining B and C joining D": one more who does something. */
const readNextDoer = (reader: Reader, heads: Predicate[], place: Place): boolean => {
  const startMark = markOf(reader);
  reader.at++;
  const doer = readPhrase(reader, 'preposition');
  const read =
    doer && groupAt(reader, reader.at) === 'gerund'
      ? readVerbPhrases(reader, doer, { kind: 'gerund', place })
      : [];
  heads.push(...read);
  if (read.length === 0) backTo(reader, startMark);
  return read.length > 0;
};

/** Reads the phrase that the preposition governs, and the clause whose subject it may be: "with A coming in by May". */
const readGoverned = (reader: Reader, predicate: Predicate, place: Place, preposition: string): boolean => {
  const isAside = preposition === 'with' && tagAt(reader, reader.at - 2) === ',';
  const object = readPhrase(reader, 'preposition');
  if (!object) return false;
  // "with most of its services going to A"
  const isOwn = preposition === 'with' && object.possessor?.head.tag === 'pron';
  if ((isAside || isOwn) && takeAbsolute(predicate, object)) {
    const more: Predicate[] = [];
    while (tagAt(reader) === 'cc' && readNextDoer(reader, more, place));
    govern(more, predicate, 'with');
    return true;
  }
  const group = groupAt(reader, reader.at);
  if (group === 'gerund' && !STANDING_FOR.has(preposition)) {
    const heads = readVerbPhrases(reader, object, { kind: 'gerund', place });
    // "with A coming in by May and B by June"
    while (
      tagAt(reader) === 'cc' &&
      (readGapped(reader, heads, reader.at + 1) || readNextDoer(reader, heads, place))
    );
    govern(heads, predicate, preposition);
  } else if (group === 'to' && preposition === 'for') {
    const content = contentOf(reader, predicate);
    tell(content, readVerbPhrases(reader, object, { kind: 'complement', place }), predicate);
  } else {
    predicate.phrases.push({ preposition, object });
    if (group === 'gerund')
      object.clauses.push(...readVerbPhrases(reader, object, { kind: 'participle', place }));
  }
  return true;
};

/** Reads a preposition with what it governs; false where the verb phrase ends before it. */
export const readPreposition = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const startMark = markOf(reader);
  const token = tokenAt(reader) as Token;
  const { lower } = token;
  if (isParticle(reader, predicate, token)) {
    predicate.lemma += ` ${lower}`;
    reader.at++;
    return true;
  }
  if (reader.valency.rejecting.has(lower)) return readRejected(reader, predicate);
  if (clauseOpens(reader, reader.at)) return false;
  if (lower === 'as' && (readEcho(reader, reader.at + 1) || passRemark(reader))) return true;
  // "be spun out of B": the particle is the first word of the preposition
  if (lower === 'out of' && reader.valency.particles.has(`${predicate.lemma} out`)) predicate.lemma += ' out';
  reader.at++;
  passAdverbs(reader);
  const tag = tagAt(reader);
  if (isTime(reader)) {
    predicate.times.push(readTime(reader, lower));
    return true;
  }
  if (tag === 'rel') {
    backTo(reader, startMark);
    return false;
  }
  if (groupAt(reader, reader.at) === 'gerund') {
    govern(readVerbPhrases(reader, doerOf(reader, predicate), { kind: 'gerund', place }), predicate, lower);
    return true;
  }
  if (readAsked(reader, predicate, place) || readGoverned(reader, predicate, place, lower)) return true;
  reader.at = startMark.at + 1;
  reader.stranded.push({ predicate, preposition: lower });
  return STRANDING.has(tag);
};
