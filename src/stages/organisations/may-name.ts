/** A text in; out whether it may name an organisation on topic, told without reading its sentences. */
import { HIDDEN } from '../../model/characters.js';
import type { Form, Gazetteer } from '../../model/gazetteer.js';
import type { Span } from '../../model/span.js';
import { MARK, tokenise } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { isActWord } from './acting.js';
import { BUYS, DEAL, lower, SELLS } from './deal-words.js';
import { endsName } from './ending.js';
import { headAt, namesAt } from './look-up.js';
import { hasClass, isCapital, type Reading, tokenText, wordAt } from './reading.js';

/** Whether the text has any of the words that all names on topic have one of. Very fast. */
export const hasTopicWord = (text: string, { topic }: Gazetteer): boolean => topic(text, 0) >= 0;

/** Whether the head word at `at`, if any, can belong to a name: "hospital" only with a capital before it. */
const headCounts = (reading: Reading, at: number, limit: number): boolean => {
  const found = headAt(reading, at, limit);
  if (!found || found.head.weak || !reading.gazetteer.kinds.get(found.head.kind)?.topic) return false;
  if (!found.lower || found.head.plural) return true;
  const before = wordAt(reading, at - 1) === WORD.nhs ? at - 2 : at - 1;
  const inName = isCapital(reading, before) || hasClass(reading, before, WORD_CLASS.inside);
  return inName || wordAt(reading, before) === MARK.comma;
};

const isOnTopic = ({ gazetteer }: Reading, form: Form): boolean => {
  const kind = gazetteer.kinds.get(form.kind);
  return kind !== undefined && (kind.topic || kind.central.includes(form.ref.id));
};

/** Whether a name begins at `at` that needs no head word. */
const nameCounts = (reading: Reading, at: number, limit: number): boolean => {
  const afterNhs = wordAt(reading, at - 1) === WORD.nhs;
  return namesAt(reading, at, limit).some(({ forms }) =>
    forms.some((form) => isOnTopic(reading, form) && (afterNhs || form.strength === 'alone')),
  );
};

/** What organisations do with each other, or what becomes of them. */
const isDealWord = (reading: Reading, at: number): boolean => {
  const word = lower(reading, at);
  return isActWord(reading, at) || BUYS.test(word) || SELLS.test(word) || DEAL.test(word) || ENDS.test(word);
};

const ENDS = /^(?:closed|closing|closure|subsidiary)$/;

/** Whether some token is such a word. */
const hasToken = (limit: number, isSuch: (at: number) => boolean): boolean => {
  for (let at = 0; at < limit; at++) if (isSuch(at)) return true;
  return false;
};

/** Whether a deal is told beside a word for care, which few texts have. */
const tellsOfCare = (reading: Reading, limit: number): boolean =>
  hasToken(limit, (at) => reading.gazetteer.signs.has(tokenText(reading, at))) &&
  hasToken(limit, (at) => isDealWord(reading, at));

/** Characters around a word on topic that any name with that word lies within. */
const AROUND = 120;

const namesWithin = (span: Span, text: string, gazetteer: Gazetteer): boolean => {
  const reading = { text, sentences: [], tokens: tokenise(text, [span], gazetteer.vocabulary), gazetteer };
  const limit = reading.tokens.start.length;
  for (let at = 0; at < limit; at++) {
    if (hasClass(reading, at, WORD_CLASS.headStart) && headCounts(reading, at, limit)) return true;
    if (hasClass(reading, at, WORD_CLASS.nameStart) && nameCounts(reading, at, limit)) return true;
    if (isCapital(reading, at) && endsName(reading, at, limit)) return true;
  }
  return tellsOfCare(reading, limit);
};

/** Whether a name lies around one of the words found, from `first` on; of those close to one another the first will do. */
const namesAround = (first: number, text: string, gazetteer: Gazetteer): boolean => {
  for (let hit = first; hit >= 0; hit = gazetteer.topic(text, hit + AROUND)) {
    const span = { start: Math.max(0, hit - AROUND), end: Math.min(text.length, hit + 2 * AROUND) };
    if (namesWithin(span, text, gazetteer)) return true;
  }
  return false;
};

/** False only where `findOrganisations` finds nothing on topic, however the text is divided into sentences. */
export const mayNameOrganisation = (text: string, gazetteer: Gazetteer): boolean => {
  const first = gazetteer.topic(text, 0);
  if (first < 0) return false;
  return HIDDEN.some((character) => text.includes(character))
    ? namesWithin({ start: 0, end: text.length }, text, gazetteer)
    : namesAround(first, text, gazetteer);
};
