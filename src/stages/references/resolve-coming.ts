/** A phrase for organisations that are not yet named in, those that the next sentences name out; null where that is not clear. */
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import { type Entry, fitting, groupIn } from './history.js';
import type { Phrase } from './phrase.js';
import { type Refs, type Standpoint, subjectOf } from './standpoint.js';

/** How many sentences ahead the names may come. */
const AHEAD = 3;

/** The subjects of the next sentences, one each: "Arden CSU has … . South CSU has …" after "Two CSUs". */
const successive = (
  phrase: Phrase,
  at: Standpoint,
  named: (ahead: number) => readonly Entry[],
): Refs | null => {
  const refs: OrganisationRef[] = [];
  for (let ahead = 1; ahead <= (phrase.count ?? 0); ahead++) {
    const [only, ...more] = subjectOf(named(ahead))?.refs ?? [];
    const fits =
      only && more.length === 0 && fitting(at.history, [only], { ...phrase, count: null }).length > 0;
    const before = named(ahead - 1).some((entry) => entry.refs.some((ref) => ref.id === only?.id));
    if (!fits || (ahead > 1 && before) || refs.some((ref) => ref.id === only.id)) return null;
    refs.push(only);
  }
  return refs.length > 0 ? refs : null;
};

/** Whether the article has named nobody up to this sentence. */
const isOpening = ({ history, sentence }: Standpoint): boolean => {
  for (let n = 0; n <= sentence; n++) {
    const entries = history.bySentence.get(n) ?? [];
    if (entries.some(({ refs }) => refs.some((ref) => !history.offTopic.has(kindOf(ref))))) return false;
  }
  return true;
};

/** "Two commissioning support units …": the group of that size that the next sentences name. */
export const coming = (phrase: Phrase, at: Standpoint): Refs | null => {
  if (!at.first && !isOpening(at)) return null;
  const named = (ahead: number): readonly Entry[] =>
    (at.history.bySentence.get(at.sentence + ahead) ?? []).filter((entry) => entry.sort === 'name');
  if (phrase.count === 1) {
    const subject = at.sentence > 1 ? null : subjectOf(named(1));
    const refs = subject ? fitting(at.history, subject.refs, { ...phrase, count: null }) : [];
    return refs.length === 1 && subject?.refs.length === 1 ? refs : null;
  }
  const subjects = successive(phrase, at, named);
  if (subjects) return subjects;
  for (let ahead = 1; ahead <= AHEAD; ahead++) {
    const group = groupIn(at.history, named(ahead), phrase);
    if (group) return group;
  }
  return null;
};
