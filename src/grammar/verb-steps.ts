/** A reader within a verb group and what the group holds so far in, one token more of it out: one step for each tag. */
import type { Tag } from '../model/token.js';
import {
  auxiliary,
  type Building,
  follows,
  isAdverbial,
  readBe,
  readDo,
  readHave,
  type Step,
} from './auxiliary.js';
import { type Reader, tagAt, tokenAt } from './reader.js';

/** Whether the verb that the auxiliaries await stands here. */
const goesOn = (reader: Reader, at: number): boolean => {
  const { group } = follows(reader, at);
  return group === 'base' || group === 'participle' || group === 'past';
};

/** "Will from June be". */
const readTimePhrase: Step = (reader, built, token, start) => {
  const time = tokenAt(reader, reader.at + 1);
  const isWithin = built.main < 0 && reader.at !== start;
  if (!isWithin || time?.tag !== 'time' || !goesOn(reader, reader.at + 2)) return false;
  built.times.push({ token: time, preposition: token.lower });
  reader.at++;
  return true;
};

const readBareTime: Step = (reader, built, token, start) => {
  if (built.main >= 0 || reader.at === start) return false;
  built.times.push({ token, preposition: '' });
  return true;
};

const readAdverb: Step = (_, built, token) => {
  if (built.main >= 0) return false;
  // "has neither closed nor merged"
  if (token.lower === 'neither') built.negated = true;
  built.adverbs.push(token.lower);
  return true;
};

/** What adds to a verb and does not deny it. */
const ADDING = new Set(['not only', 'not just', 'not merely', 'not simply']);

const readNegation: Step = (reader, built, token) => {
  const before = tagAt(reader, built.main);
  // "it has not"
  const isOfAuxiliary = built.main === reader.at - 1 && (before === 'have' || before === 'do');
  if (built.main >= 0 && !isOfAuxiliary) return false;
  if (isOfAuxiliary || !ADDING.has(token.lower)) built.negated = true;
  built.adverbs.push(token.lower);
  return true;
};

const MODALS: Readonly<Record<string, string>> = {
  ...{ "'ll": 'will', wo: 'will', "'d": 'would', ca: 'can', cannot: 'can' },
};

const readModal: Step = (_, built, token) => {
  if (built.main >= 0) return false;
  built.modal = MODALS[token.lower] ?? token.lower;
  built.finite = true;
  return true;
};

const readTo: Step = (_, built) => {
  if (built.main >= 0) return false;
  built.infinitive = true;
  return true;
};

/** "No longer seek": nothing but adverbs stands before the verb. */
const onlyAdverbs = (reader: Reader, start: number): boolean => {
  for (let at = start; at < reader.at; at++) if (!isAdverbial(tagAt(reader, at))) return false;
  return true;
};

const readMain: Step = (reader, built, { form }, start) => {
  if (built.main >= 0) return false;
  built.main = reader.at;
  if (built.finite || built.infinitive) return true;
  if (form === 'third' || form === 'past' || (form === 'base' && onlyAdverbs(reader, start))) {
    built.finite = true;
    built.past = form === 'past';
  }
  return true;
};

const STEPS: Readonly<Partial<Record<Tag, Step>>> = {
  prep: readTimePhrase,
  time: readBareTime,
  adv: readAdverb,
  not: readNegation,
  modal: readModal,
  to: readTo,
  have: auxiliary(readHave),
  do: auxiliary(readDo),
  be: auxiliary(readBe),
  verb: readMain,
};

/** Reads one token of the group that begins at `start`; false where the group has ended before it. */
export const readStep = (reader: Reader, built: Building, start: number): boolean => {
  const token = tokenAt(reader);
  if (!token || !STEPS[token.tag]?.(reader, built, token, start)) return false;
  if (token.negative) built.negated = true;
  reader.at++;
  return true;
};
