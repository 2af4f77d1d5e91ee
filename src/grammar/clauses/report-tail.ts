/** A reader behind a clause in, the report that governs it out: "…, NHS England said", "…, said NHS England". */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import { readComplements } from '../complements/read-complements.js';
import { govern } from '../govern.js';
import { subjectVerb } from '../lookahead.js';
import { readPhrase } from '../noun-phrase.js';
import { readPrepositional } from '../postmodifiers/prepositional.js';
import { backTo, markOf, type Reader, skipAdverbs, startsNominal, tagAt, tokenAt } from '../reader.js';
import { readGroup } from '../verb-group.js';
import { readVerbPhrases } from '../verb-phrase.js';

/** "…, said NHS England": whether a verb of saying stands before its subject. */
const saysBefore = (reader: Reader, at: number): boolean => {
  const token = tokenAt(reader, at);
  return (
    token?.tag === 'verb' &&
    reader.valency.reporting.has(token.lemma) &&
    (token.form === 'past' || token.form === 'third') &&
    startsNominal(reader, at + 1)
  );
};

/** "…, said a spokesman for A": there is no object that it could hang on instead. */
const readWhose = (reader: Reader, subject: NounPhrase): void => {
  const { tag } = subject.head;
  const passes = tag === 'noun' || tag === 'title';
  while (passes && tagAt(reader) === 'prep') if (!readPrepositional(reader, subject, 'object')) return;
};

const readSaidBy = (reader: Reader, at: number, heads: readonly Predicate[]): boolean => {
  reader.at = at;
  const say = readGroup(reader);
  if (!say) return false;
  say.clause = 'main';
  say.subject = readPhrase(reader, 'object');
  if (say.subject) readWhose(reader, say.subject);
  while (tagAt(reader) === 'time' || tagAt(reader) === 'adv') reader.at++;
  say.end = reader.at;
  govern(heads, say, 'clause');
  return true;
};

const AUXILIARY = new Set(['have', 'be', 'adv', 'modal']);

/** "…, NHS England said": whether a verb of saying, and nothing that is said, follows its subject. */
const saysBehind = (reader: Reader, at: number): boolean => {
  const verb = startsNominal(reader, at) ? subjectVerb(reader, at) : -1;
  if (verb < 0) return false;
  let main = verb;
  while (AUXILIARY.has(tagAt(reader, main) ?? '')) main++;
  const lemma = tokenAt(reader, main)?.lemma ?? '';
  return (
    reader.valency.reporting.has(lemma) &&
    (lemma === 'tell' || !startsNominal(reader, main + 1)) &&
    tagAt(reader, main + 1) !== 'that'
  );
};

/** What governs the clause stands behind or within it. */
export const readReportTail = (reader: Reader, heads: readonly Predicate[]): boolean => {
  if (tagAt(reader) !== ',' && tagAt(reader) !== '-') return false;
  const startMark = markOf(reader);
  const at = skipAdverbs(reader, reader.at + 1);
  if (saysBefore(reader, at)) return readSaidBy(reader, at, heads);
  if (!saysBehind(reader, at)) return false;
  reader.at = at;
  const subject = readPhrase(reader, 'subject');
  // "will be taken over, staff were told, by B": what the report cut off is of the verb before
  reader.enclosed++;
  // "has no money, the regulator believes, and will be dissolved": nor is what follows of whoever says so
  reader.awaiting++;
  const [say] = readVerbPhrases(reader, subject, { kind: 'main', place: 'object' });
  reader.awaiting--;
  reader.enclosed--;
  const cut = heads.at(-1);
  if (
    say &&
    cut &&
    tagAt(reader) === ',' &&
    tagAt(reader, reader.at + 1) === 'prep' &&
    reader.enclosed === 0
  ) {
    reader.at++;
    readComplements(reader, cut, 'object');
  }
  if (say) govern(heads, say, 'clause');
  else backTo(reader, startMark);
  return say !== undefined;
};

/** "No merger with B, insists A": what is said has no verb. */
export const readFragmentReport = (reader: Reader, subject: NounPhrase): boolean => {
  const start = reader.predicates.length;
  if (!readReportTail(reader, [])) return false;
  const say = reader.predicates.slice(start).find(({ lemma }) => reader.valency.reporting.has(lemma));
  if (say) say.object ??= subject;
  return true;
};
