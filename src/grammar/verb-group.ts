/** A reader before a verb group in, the group as a predicate out: tense, modal, voice, polarity. */
import type { Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { addPredicate } from './add-predicate.js';
import { INFINITIVE, insertedEnd, passInserted, VERB_FORMS } from './inserted.js';
import { type Aside, groupAt, type Reader, tagAt, tokenAt } from './reader.js';

interface Building {
  modal: string;
  perfect: boolean;
  negated: boolean;
  passive: boolean;
  progressive: boolean;
  infinitive: boolean;
  finite: boolean;
  past: boolean;
  /** The subject is a noun that an infinitive tells the content of: "their plan is to merge". */
  content: boolean;
  main: number;
  adverbs: string[];
  times: Predicate['times'][number][];
}

/** What may still follow in the group after an auxiliary. */
const follows = (
  reader: Reader,
  at: number,
): { group: ReturnType<typeof groupAt>; token: Token | undefined } => {
  let look = at;
  while (tagAt(reader, look) === 'adv' || tagAt(reader, look) === 'not') look++;
  return { group: groupAt(reader, look), token: tokenAt(reader, look) };
};

const isPast = (token: Token): boolean =>
  ['was', 'were', 'had', 'did'].includes(token.lower) || (token.tag === 'verb' && token.form === 'past');

const isAuxiliary = (reader: Reader, at: number): boolean => {
  const tag = tagAt(reader, at);
  return tag === 'have' || tag === 'do';
};

/** "No longer seek": nothing but adverbs stands before the verb. */
const onlyAdverbs = (reader: Reader, start: number): boolean => {
  for (let at = start; at < reader.at; at++)
    if (tagAt(reader, at) !== 'adv' && tagAt(reader, at) !== 'not') return false;
  return true;
};

const isPassiveInfinitive = (reader: Reader): boolean => {
  let at = reader.at + 1;
  while (tagAt(reader, at) === 'adv' || tagAt(reader, at) === 'not' || tagAt(reader, at) === 'to') at++;
  return tagAt(reader, at) === 'be';
};

/** Whether the verb that the auxiliaries await stands here. */
const goesOn = (reader: Reader, at: number): boolean => {
  const { group } = follows(reader, at);
  return group === 'base' || group === 'participle' || group === 'past';
};

const UNSURE = new Set(['may', 'might', 'could']);

/** Reads one token of the group; false where the group has ended before it. */
const step = (reader: Reader, built: Building, start: number): boolean => {
  const token = tokenAt(reader);
  if (!token) return false;
  const first = reader.at === start;
  switch (token.tag) {
    case 'prep': {
      // "will from June be"
      const time = tokenAt(reader, reader.at + 1);
      if (built.main >= 0 || first || time?.tag !== 'time' || !goesOn(reader, reader.at + 2)) return false;
      built.times.push({ token: time, preposition: token.lower });
      reader.at++;
      break;
    }
    case 'time':
      if (built.main >= 0 || first) return false;
      built.times.push({ token, preposition: '' });
      break;
    case 'adv':
    case 'not':
      // "it has not"
      if (token.tag === 'not' && built.main === reader.at - 1 && isAuxiliary(reader, built.main))
        built.negated = true;
      else if (built.main >= 0) return false;
      // "has neither closed nor merged"
      if (token.lower === 'neither') built.negated = true;
      if (token.tag === 'not') {
        if (
          token.lower !== 'not only' &&
          token.lower !== 'not just' &&
          token.lower !== 'not merely' &&
          token.lower !== 'not simply'
        )
          built.negated = true;
      }
      built.adverbs.push(token.lower);
      break;
    case 'modal':
      if (built.main >= 0) return false;
      built.modal =
        token.lower === "'ll" || token.lower === 'wo'
          ? 'will'
          : token.lower === "'d"
            ? 'would'
            : token.lower === 'ca' || token.lower === 'cannot'
              ? 'can'
              : token.lower;
      built.finite = true;
      break;
    case 'to':
      if (built.main >= 0) return false;
      built.infinitive = true;
      break;
    case 'have':
    case 'do':
    case 'be': {
      if (built.main >= 0) return false;
      if (
        !built.infinitive &&
        !built.modal &&
        !built.finite &&
        token.form !== 'gerund' &&
        token.form !== 'participle' &&
        token.lower !== 'be'
      ) {
        built.finite = true;
        built.past = isPast(token);
      }
      if (token.form === 'gerund' && first) built.finite = false;
      const { group, token: next } = follows(reader, reader.at + 1);
      const inserted = insertedEnd(reader, reader.at + 1, VERB_FORMS) >= 0;
      if (token.tag === 'be' && !built.content && passInserted(reader, reader.at + 1, INFINITIVE)) {
        built.modal = 'be to';
        break;
      }
      if (token.tag === 'have' && (group === 'participle' || group === 'past' || next?.lower === 'had'))
        built.perfect = true;
      else if (token.tag === 'have' && group === 'to' && next) {
        // "may have to close"
        if (!UNSURE.has(built.modal))
          built.modal =
            built.adverbs.includes('yet') || tokenAt(reader, reader.at + 1)?.lower === 'yet'
              ? 'yet to'
              : 'have to';
        while (tagAt(reader, reader.at + 1) !== 'to') reader.at++;
        reader.at++;
      } else if (token.tag === 'be' && group === 'to' && built.content && !isPassiveInfinitive(reader))
        built.main = reader.at;
      else if (token.tag === 'be' && group === 'to') {
        built.modal = tokenAt(reader, reader.at + 1)?.lower === 'yet' ? 'yet to' : 'be to';
        while (tagAt(reader, reader.at + 1) !== 'to') {
          if (tagAt(reader, reader.at + 1) === 'not') built.negated = true;
          reader.at++;
        }
        reader.at++;
      } else if (token.tag === 'be' && (group === 'participle' || group === 'past')) {
        built.passive = next?.tag === 'verb';
      } else if (token.tag === 'be' && group === 'gerund' && next && isGoingTo(reader, next)) {
        built.modal = 'be to';
        while (tagAt(reader, reader.at + 1) !== 'to') {
          if (tagAt(reader, reader.at + 1) === 'not') built.negated = true;
          reader.at++;
        }
        reader.at++;
      } else if (token.tag === 'be' && group === 'gerund') built.progressive = true;
      else if (token.tag === 'do' && group === 'base') built.past ||= token.lower === 'did';
      else if (!inserted) built.main = reader.at;
      break;
    }
    case 'verb':
      if (built.main >= 0) return false;
      built.main = reader.at;
      if (
        !built.finite &&
        !built.infinitive &&
        (token.form === 'third' ||
          token.form === 'past' ||
          (token.form === 'base' && (first || onlyAdverbs(reader, start))))
      ) {
        built.finite = true;
        built.past = token.form === 'past';
      }
      break;
    default:
      return false;
  }
  if (token.negative) built.negated = true;
  reader.at++;
  return true;
};

/** "Is going to merge": a future, and no verb of its own. */
const isGoingTo = (reader: Reader, going: Token): boolean =>
  going.lower === 'going' && tagAt(reader, reader.tokens.indexOf(going, reader.at) + 1) === 'to';

/** "April 2014 – A absorbed by B": a past form with nothing but an agent behind it. */
const isActedOn = (reader: Reader): boolean =>
  tokenAt(reader)?.lower === 'by' && tagAt(reader, reader.at + 1) === 'name';

export interface GroupOptions {
  /** What an inverted auxiliary before the subject told. */
  readonly before?: Partial<
    Pick<
      Building,
      | 'modal'
      | 'perfect'
      | 'passive'
      | 'progressive'
      | 'finite'
      | 'past'
      | 'negated'
      | 'infinitive'
      | 'content'
    >
  >;
  /** A past form is a participle here: "the body formed by A". */
  readonly reduced?: boolean;
}

/** Reads the verb group at the reader's position; null where none stands there. */
export const readGroup = (
  reader: Reader,
  { before = {}, reduced = false }: GroupOptions = {},
): Predicate | null => {
  const start = reader.at;
  const aside = reader.asides.length;
  const built: Building = {
    modal: '',
    perfect: false,
    negated: false,
    passive: false,
    progressive: false,
    infinitive: false,
    finite: false,
    past: false,
    content: false,
    main: -1,
    adverbs: [],
    times: [],
    ...before,
  };
  for (;;) {
    if (step(reader, built, start)) continue;
    const awaits = built.main < 0 && (built.modal || built.finite || built.infinitive);
    if (!awaits || !passInserted(reader, reader.at, VERB_FORMS)) break;
  }
  if (built.main < 0 && built.modal && built.finite) built.main = reader.at - 1;
  const main = tokenAt(reader, built.main);
  if (built.main < 0 || !main) {
    reader.at = start;
    return null;
  }
  if (reduced && main.form === 'past') {
    built.finite = before.finite ?? false;
    built.past = before.past ?? false;
    built.passive = true;
  }
  if (main.form === 'participle' && !built.perfect && built.modal === '') built.passive = true;
  if (built.past && !built.perfect && main.open && isActedOn(reader)) built.passive = true;
  if (main.lemma === 'get' && groupAt(reader, reader.at) === 'participle')
    return getPassive(reader, built, start);
  const predicate = addPredicate(reader, {
    part: 'verb',
    lemma: main.tag === 'verb' ? main.lemma : ['be', 'have', 'do'].includes(main.tag) ? main.tag : 'do',
    at: built.main,
    from: start,
    to: reader.at,
    form: built.infinitive ? 'base' : main.form,
    finite: built.finite,
    past: built.past,
    perfect: built.perfect,
    progressive: built.progressive,
    passive: built.passive,
    modal: built.modal,
    negated: built.negated,
    adverbs: built.adverbs,
    clause: 'main',
    times: built.times,
    end: reader.at,
  });
  for (let i = aside; i < reader.asides.length; i++)
    reader.asides[i] = { ...(reader.asides[i] as Aside), about: predicate };
  return predicate;
};

/** "Got taken over": a passive. */
const getPassive = (reader: Reader, built: Building, start: number): Predicate | null => {
  const inner = readGroup(reader);
  if (!inner) return null;
  const { finite, past, perfect, modal, negated } = built;
  const merged: Predicate = { ...inner, from: start, finite, past, perfect, modal, negated, passive: true };
  reader.predicates[reader.predicates.length - 1] = merged;
  return merged;
};
