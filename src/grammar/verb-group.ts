/** A reader before a verb group in, the group as a predicate out: tense, modal, voice, polarity. */
import type { Predicate } from '../model/predicate.js';
import { addPredicate } from './add-predicate.js';
import type { Building } from './auxiliary.js';
import { passInserted, VERB_FORMS } from './inserted.js';
import { type Aside, groupAt, type Reader, tagAt, tokenAt } from './reader.js';
import { readStep } from './verb-steps.js';

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
    if (readStep(reader, built, start)) continue;
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
