/** A predicate and a reader behind it in, whether another verb joins it out, and what of its group the two share. */
import type { Predicate } from '../model/predicate.js';
import {
  type GroupStart,
  groupAt,
  type Reader,
  skipAdverbs,
  startsNominal,
  tagAt,
  tokenAt,
} from './reader.js';
import type { GroupOptions } from './verb-group.js';

/** Tokens before an inverted auxiliary. */
const FRONTED = 5;

/** Form by which verbs join: a finite one only finite ones, an infinitive only bare ones. `open` where a main clause may go on with a bare form. */
export const joinsForm = (first: Predicate, next: GroupStart | null, open: boolean): next is GroupStart => {
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

/** Form by which the verb at a position joins another: "will employ 900 people and have one board" goes on with "will". */
export const joinedGroup = (reader: Reader, first: Predicate, at: number): GroupStart | null => {
  const after = groupAt(reader, at + 1);
  const isBare =
    first.modal !== '' && tokenAt(reader, at)?.lower === 'have' && after !== 'participle' && after !== 'past';
  return isBare ? 'base' : groupAt(reader, at);
};

const isPastForm = (reader: Reader, at: number): boolean => {
  const token = tokenAt(reader, at);
  return token?.tag === 'verb'
    ? token.form === 'past'
    : ['was', 'were', 'had', 'did'].includes(token?.lower ?? '');
};

/** "Concluded that neither can survive and asked": behind what is said in the present, a past form is of whoever said it. */
export const leavesReport = (reader: Reader, first: Predicate, verb: number): boolean => {
  if (!first.finite || first.past || first.perfect || ['would', 'could', 'might'].includes(first.modal))
    return false;
  const saying = reader.predicates.findLast(({ id, finite }) => id < first.id && finite);
  return (saying?.past || saying?.perfect) === true && isPastForm(reader, verb);
};

/** What an auxiliary before the first verb tells of one that shares it: "will merge and move". */
export const sharedAuxiliary = (first: Predicate, next: GroupStart, conjunction: string): GroupOptions => {
  const { modal, finite, past, perfect, passive } = first;
  // "will not close or merge": neither
  const negated = first.negated && (conjunction === 'or' || conjunction === 'nor');
  if (next === 'base') return { before: { modal, finite, past, negated } };
  const shared = (passive && (!modal || conjunction === 'or')) || (perfect && first.negated);
  if (next === 'participle' || (next === 'past' && shared))
    return { before: { modal, finite, past, perfect, passive, negated }, reduced: passive };
  if (next === 'gerund') return { before: { finite, past, progressive: true, negated } };
  return {};
};

/** A participle without an object: of a verb that has one otherwise. */
export const isBarePassive = (reader: Reader, at: number): boolean => {
  const token = tokenAt(reader, at);
  if (token?.tag !== 'verb' || !(token.form === 'participle' || token.open)) return false;
  const { lemma } = token;
  const { intransitive, reporting, particles } = reader.valency;
  const particle = `${lemma} ${tokenAt(reader, at + 1)?.lower ?? ''}`;
  const behind = particles.has(particle) ? at + 2 : at + 1;
  if (intransitive.has(lemma) || intransitive.has(particle) || reporting.has(lemma)) return false;
  return tagAt(reader, behind) !== 'that' && !startsNominal(reader, behind);
};

/** "Found no buyer, and will close": a comma without "and" joins verbs only where another follows. */
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

/** "And only on 1 April did the merger go ahead": an auxiliary before its subject opens a clause of its own. */
export const invertsAhead = (reader: Reader, from: number): boolean => {
  let at = from;
  while (['adv', 'time', 'prep'].includes(tagAt(reader, at) ?? '') && at < from + FRONTED) at++;
  const tag = tagAt(reader, at);
  const isDenied = tokenAt(reader, from - 1)?.lower === 'nor';
  return (at > from || isDenied) && (tag === 'modal' || tag === 'do') && startsNominal(reader, at + 1);
};

/** "A and B should merge, says a report": whoever says it stands behind. */
const isInvertedReport = (reader: Reader, { modal }: Predicate, at: number): boolean => {
  const verb = tokenAt(reader, at);
  return (
    modal !== '' &&
    verb?.tag === 'verb' &&
    (verb.form === 'third' || verb.form === 'past') &&
    reader.valency.reporting.has(verb.lemma) &&
    tagAt(reader, at + 1) === 'det'
  );
};

/** Where a coordinated verb phrase begins; -1 where none does. */
export const nextVerb = (reader: Reader, first: Predicate): number => {
  const next = reader.at + 1;
  const tag = tagAt(reader);
  if (tag === 'cc') return invertsAhead(reader, next) ? -1 : next;
  if (tag !== ',') return -1;
  const awaits = reader.awaiting > 0 && first.finite;
  if (tagAt(reader, next) === 'cc') return awaits || invertsAhead(reader, next + 1) ? -1 : next + 1;
  const at = skipAdverbs(reader, next);
  // ", could councillors persuade": an inverted clause of its own
  if (tagAt(reader, at) === 'modal' && startsNominal(reader, at + 1)) return -1;
  if (isInvertedReport(reader, first, at)) return -1;
  const group = groupAt(reader, at);
  if (awaits || group === 'gerund' || group === 'to' || group === null) return -1;
  return tokenAt(reader, next)?.lower === 'then' || verbListAhead(reader, at, group) ? next : -1;
};

/** "Founded and still runs B": the object of the last verb is that of the bare one before. */
export const shareObject = ({ valency }: Reader, first: Predicate | undefined, next: Predicate): void => {
  if (
    first?.part === 'verb' &&
    !first.object &&
    !(first.modal !== '' && first.adverbs.includes('either')) &&
    // "will close and move its staff": what is its own is not what it closes
    next.object?.possessor?.head.tag !== 'poss' &&
    next.object?.possessor?.head.tag !== 'pron' &&
    !first.passive &&
    !next.passive &&
    first.end === first.to &&
    first.phrases.length === 0 &&
    first.times.length === 0 &&
    !valency.intransitive.has(first.lemma)
  )
    first.object = next.object;
};
