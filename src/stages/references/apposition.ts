/** A referring phrase and the names of its sentence in; out the organisations of the name that stands beside it: "the enlarged trust, Frimley Health, …". */
import type { OrganisationRef } from '../../model/organisation.js';
import { isMark, type Reading } from '../organisations/reading.js';
import { fitting, type History } from './history.js';
import type { Located } from './located.js';
import type { Phrase, PhraseSort } from './phrase.js';

const SORTS: ReadonlySet<PhraseSort> = new Set(['one', 'new', 'merged', 'neighbour', 'several', 'coming']);

/** Whether the name is one such as the phrase tells: so many, of its kind. */
const suits = (history: History, phrase: Phrase, refs: readonly OrganisationRef[]): boolean => {
  const many = phrase.sort === 'several' || (phrase.sort === 'coming' && phrase.count !== 1);
  if (many ? refs.length !== phrase.count : refs.length !== 1) return false;
  return fitting(history, refs, { ...phrase, places: [] }).length === refs.length;
};

/** Organisations named beside the phrase, between marks; null where none are. */
export const apposition = (
  reading: Reading,
  located: readonly Located[],
  phrase: Phrase,
  history: History,
): readonly OrganisationRef[] | null => {
  if (!SORTS.has(phrase.sort)) return null;
  for (const { mention, from, to } of located) {
    const after = from === phrase.end + 1 && isMark(reading, phrase.end) && isMark(reading, to);
    const before = to === phrase.start - 1 && isMark(reading, to) && isMark(reading, phrase.end);
    if ((after || before) && suits(history, phrase, mention.organisations)) return mention.organisations;
  }
  return null;
};
