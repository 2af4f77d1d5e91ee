/** A reader before a clause or an object whose verb is said once in, the predicate with that verb understood out. */
import type { ClauseKind, NounPhrase, PhraseArgument, Predicate } from '../model/predicate.js';
import { govern } from './govern.js';
import { readPhrase } from './noun-phrase.js';
import {
  backTo,
  markOf,
  type Reader,
  readTime,
  skipAdverbs,
  startsNominal,
  tagAt,
  tokenAt,
} from './reader.js';
import { isBarePassive } from './verb-coordination.js';
import { readVerbPhrases } from './verb-phrase.js';

/** The verb of a predicate with other arguments. */
const understood = (reader: Reader, model: Predicate, told: Partial<Predicate>): Predicate => ({
  ...model,
  id: reader.predicates.length,
  phrases: [],
  rejected: [],
  times: [],
  adverbs: [...model.adverbs],
  ...told,
});

/** The object of the verb, with another phrase behind its preposition. */
const takenUp = (reader: Reader, model: NounPhrase, held: PhraseArgument): NounPhrase => {
  const { from, to } = held.object;
  const id = reader.phrases.length;
  const phrase = { ...model, id, from: from - 1, to, phrases: [held], equals: [], clauses: [], times: [] };
  reader.phrases.push(phrase);
  return phrase;
};

/** Reads one argument of the verb that is understood: null where none stands, else whether it fills the place of one of the verb's. */
const readArgument = (reader: Reader, model: Predicate, gapped: Predicate): boolean | null => {
  const token = tokenAt(reader);
  if (token?.tag === 'time') {
    gapped.times.push(readTime(reader));
    return false;
  }
  if (token?.tag === 'prep') {
    reader.at++;
    if (tagAt(reader) === 'time') {
      gapped.times.push(readTime(reader, token.lower));
      return false;
    }
    const object = readPhrase(reader, 'preposition');
    if (!object) return null;
    // "A has opted for a merger with B; C, for one with D"
    if (model.lemma.endsWith(` ${token.lower}`) && !gapped.object) {
      gapped.object = object;
      return true;
    }
    // "A has formed a partnership with B, and C with D"
    if (model.object?.phrases.some(({ preposition }) => preposition === token.lower) && !gapped.object) {
      gapped.object = takenUp(reader, model.object, { preposition: token.lower, object });
      return true;
    }
    gapped.phrases.push({ preposition: token.lower, object });
    return model.phrases.some(({ preposition }) => preposition === token.lower);
  }
  if (!token || !startsNominal(reader) || gapped.object || !model.object) return null;
  gapped.object = readPhrase(reader, 'object');
  return gapped.object ? true : null;
};

/** "Join forces", "join hands": the object is part of the verb. */
const isIdiomatic = ({ object, passive }: Predicate): boolean =>
  !passive && object?.head.tag === 'noun' && object.determiner === '' && object.possessor === null;

const readGappedSubject = (reader: Reader): NounPhrase | null => {
  reader.gapping = true;
  const subject = readPhrase(reader, 'object');
  reader.gapping = false;
  if (tagAt(reader) === ',') reader.at++;
  return subject;
};

/** "Be dissolved and its hospital run by B": the auxiliaries are said once. */
export const readSharedPassive = (
  reader: Reader,
  heads: Predicate[],
  at: number,
  kind: ClauseKind,
): boolean => {
  const last = heads.at(-1);
  // "is likely to be dissolved and its hospital run by B"
  const model =
    last?.passive === false
      ? reader.predicates.findLast(
          (one) => one.passive && !one.finite && one.end === reader.at && one.governor?.predicate === last,
        )
      : last;
  if (!model?.passive || model.part !== 'verb' || model.negated || !startsNominal(reader, at)) return false;
  const startMark = markOf(reader);
  reader.at = at;
  const subject = readGappedSubject(reader);
  const verb = skipAdverbs(reader, reader.at);
  if (subject && tagAt(reader, reader.at - 1) !== ',' && isBarePassive(reader, verb)) {
    const { modal, finite, past, perfect, governor } = model;
    const before = { modal, finite, past, perfect, passive: true };
    const isInner = model !== last;
    const read = readVerbPhrases(reader, subject, {
      kind: isInner ? model.clause : kind,
      place: 'object',
      before,
      reduced: true,
    });
    const [first] = read;
    if (isInner && governor) govern(read, governor.predicate, governor.as);
    if (first && first.times.length === 0) first.times.push(...model.times);
    if (!isInner) heads.push(...read);
    if (first) return true;
  }
  backTo(reader, startMark);
  return false;
};

/** "and B with C", "and B, C in June": the verb of the clause before is understood. */
export const readGapped = (reader: Reader, heads: Predicate[], at: number): boolean => {
  const model = heads.findLast(({ part, phrase }) => part !== 'noun' && phrase === null);
  if (!model || !startsNominal(reader, at)) return false;
  const startMark = markOf(reader);
  reader.at = at;
  const subject = readGappedSubject(reader);
  const gapped = understood(reader, model, { subject, object: null, from: at });
  let filled = false;
  for (;;) {
    const fills = readArgument(reader, model, gapped);
    if (fills === null) break;
    filled ||= fills;
  }
  // "A will close in June and B in July"
  filled ||= gapped.times.length > 0 && model.times.length > 0 && !model.object;
  if (!subject || !filled) {
    backTo(reader, startMark);
    return false;
  }
  gapped.end = reader.at;
  // "A will join forces with B, and C with D"
  if (!gapped.object && gapped.phrases.length > 0 && isIdiomatic(model)) gapped.object = model.object;
  if (gapped.times.length === 0) gapped.times.push(...model.times);
  reader.predicates.push(gapped);
  heads.push(gapped);
  return true;
};

/** "Bought A in May and B in June": the verb is said once. */
export const readSecondObjects = (reader: Reader, heads: Predicate[]): void => {
  for (;;) {
    const last = heads.at(-1);
    const joins = tagAt(reader) === ',' && tagAt(reader, reader.at + 1) === 'cc' ? 2 : 1;
    const after = reader.at + joins + 1;
    if (
      last?.object?.head.tag !== 'name' ||
      last.times.length === 0 ||
      (tagAt(reader) !== 'cc' && tagAt(reader) !== ',') ||
      tagAt(reader, after - 1) !== 'name'
    )
      return;
    const preposition = tagAt(reader, after) === 'prep' ? (tokenAt(reader, after)?.lower ?? '') : null;
    const time = preposition === null ? after : after + 1;
    const token = tokenAt(reader, time);
    if (token?.tag !== 'time') return;
    reader.at += joins;
    const object = readPhrase(reader, 'object');
    reader.at = Math.max(reader.at, time + 1);
    const times = [{ token, preposition: preposition ?? '' }];
    const gapped = understood(reader, last, { object, times, end: reader.at, beside: last });
    reader.predicates.push(gapped);
    heads.push(gapped);
  }
};
