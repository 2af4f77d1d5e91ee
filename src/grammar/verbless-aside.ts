/** An aside without a verb and the phrase that it stands behind in, its adjective as a predicate with its times out: "– due on 1 April –". */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { addPredicate } from './add-predicate.js';
import { type Reader, skipAdverbs, tagAt, tokenAt } from './reader.js';

/** Times from a position to another, with the prepositions before them. */
export const timesBetween = (reader: Reader, from: number, to: number): Predicate['times'] => {
  const times: Predicate['times'] = [];
  for (let at = from; at < to; at++) {
    const token = tokenAt(reader, at);
    if (token?.tag !== 'time') continue;
    const preposition = tagAt(reader, at - 1) === 'prep' ? (tokenAt(reader, at - 1)?.lower ?? '') : '';
    times.push({ token, preposition });
  }
  return times;
};

/** Where an aside ends that is an adjective with its time and nothing else: "the merger of A and B, due in April"; -1 where there is none. */
export const verblessEnd = (reader: Reader, at: number): number => {
  if (tagAt(reader, at) !== 'adj') return -1;
  const time = tagAt(reader, at + 1) === 'prep' ? at + 2 : at + 1;
  const after = tagAt(reader, time + 1);
  return tagAt(reader, time) === 'time' && (after === null || after === ',' || after === '-') ? time + 1 : -1;
};

/** Null where no adjective opens the aside, or no time stands in it. */
export const readVerblessAside = (
  reader: Reader,
  about: NounPhrase,
  from: number,
  to: number,
): Predicate | null => {
  const at = skipAdverbs(reader, from);
  const token = tokenAt(reader, at);
  const times = timesBetween(reader, at, to);
  if (token?.tag !== 'adj' || times.length === 0) return null;
  return addPredicate(reader, {
    part: 'adjective',
    lemma: token.lemma,
    at,
    from: at,
    to: at + 1,
    form: token.form,
    clause: 'participle',
    subject: about,
    times,
    end: to,
  });
};
