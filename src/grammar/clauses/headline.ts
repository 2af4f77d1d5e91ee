/** A headline's subject and a reader behind it in, the predicates whose auxiliary a headline leaves out. */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import { groupAt, type Reader, skipAdverbs, startsNominal, tagAt, tokenAt } from '../reader.js';
import { readVerbPhrases } from '../verb-phrase.js';

/** Prepositions behind a passive, even before a noun: "snapped up by", "scrapped over costs". */
const BEHIND_PASSIVE = new Set(['by', 'over', 'after', 'for', 'in', 'amid']);

/** In a headline a past form is a passive where no object follows: "snapped up by". */
const isPassive = (reader: Reader, verb: number): boolean => {
  let at = verb + 1;
  while (tagAt(reader, at) === 'adv') at++;
  const token = tokenAt(reader, at);
  if (token?.tag !== 'prep') return token === undefined || token.tag === ',' || token.tag === 'time';
  return (
    BEHIND_PASSIVE.has(token.lower) || tagAt(reader, at + 1) === 'time' || !startsNominal(reader, at + 1)
  );
};

/** "X to merge", "Y snapped up by Z". */
export const readHeadlineVerb = (reader: Reader, subject: NounPhrase): Predicate[] => {
  const options = { kind: 'main', place: 'object' } as const;
  if (groupAt(reader, reader.at) === 'to')
    return readVerbPhrases(reader, subject, { ...options, before: { modal: 'be to', finite: true } });
  const verb = skipAdverbs(reader, reader.at);
  const token = tokenAt(reader, verb);
  if (token?.tag !== 'verb') return [];
  if (token.form !== 'participle' && !(token.open && isPassive(reader, verb))) return [];
  return readVerbPhrases(reader, subject, { ...options, reduced: true, before: { finite: true } });
};
