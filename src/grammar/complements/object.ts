/** A reader before a noun phrase behind its verb in, the phrase as object, second object or what a copula says out. */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import { readClause } from '../clause.js';
import { govern } from '../govern.js';
import { subjectVerb } from '../lookahead.js';
import { readPhrase } from '../noun-phrase.js';
import { type Reader, tagAt } from '../reader.js';

export const COPULAS = new Set(['be', 'remain', 'become', 'stay', 'continue']);

/** "The next to close is A": what the copula joins stands for the same. */
export const equate = ({ subject, second, negated, phrases }: Predicate): void => {
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

/** "Had their merger cleared": what was done to it. */
const readCaused = (reader: Reader, predicate: Predicate, phrase: NounPhrase): boolean => {
  const done = phrase.clauses.filter(
    ({ clause, passive, subject }) => clause === 'participle' && passive && subject === phrase,
  );
  if (!phrase.possessor || done.length === 0 || reader.at !== done.at(-1)?.end) return false;
  govern(done, predicate, 'complement');
  return true;
};

/** "Said A would": a clause that needs no "that". */
const reportsClause = (reader: Reader, { lemma, part, passive, object }: Predicate): boolean => {
  if (!reader.valency.reporting.has(lemma)) return false;
  if (
    !passive &&
    (!object || lemma === 'tell') &&
    subjectVerb(reader, reader.at, tagAt(reader) === 'name') >= 0
  )
    return true;
  return part === 'adjective' && subjectVerb(reader, reader.at) >= 0;
};

/** "Since the first came one has been approved": a verb without objects ends where another clause begins. */
const endsBefore = (reader: Reader, { lemma }: Predicate): boolean =>
  !COPULAS.has(lemma) && reader.valency.intransitive.has(lemma) && subjectVerb(reader, reader.at) >= 0;

export const readObject = (reader: Reader, predicate: Predicate): boolean => {
  const { lemma } = predicate;
  if (reportsClause(reader, predicate)) {
    govern(readClause(reader, { kind: 'report' }), predicate, 'clause');
    return true;
  }
  if (predicate.second || (predicate.object && lemma === 'be') || endsBefore(reader, predicate)) return false;
  // "told staff that it would": what they are told, not which staff
  const informs = reader.valency.informing.has(lemma) ? 1 : 0;
  reader.clausal += informs;
  const phrase = readPhrase(reader, 'object');
  reader.clausal -= informs;
  if (!phrase) return false;
  if (lemma === 'have' && readCaused(reader, predicate, phrase)) return true;
  if (predicate.object || ['be', 'become', 'remain'].includes(lemma)) predicate.second = phrase;
  else predicate.object = phrase;
  return true;
};
