/** "The group", "the consortium": the set that the text joined by such a word, or the one that bears it in its name. */
import { kindOf } from '../../model/organisation.js';
import type { DiscourseLexicon } from '../lexicon.js';
import type { DiscourseMention } from '../model.js';
import { candidates, SET_REACH, type Sieve } from '../sieve.js';

/** Whether all are of one kind, and not one that the noun stands for itself: "the group" of commissioning groups is one of them. */
const isJoined = (
  { organisations }: DiscourseMention,
  noun: string,
  { kindNouns }: DiscourseLexicon,
): boolean => {
  const [kind, other] = new Set(organisations.map(kindOf));
  return (
    kind !== undefined &&
    other === undefined &&
    ![...kindNouns].some(([name, kinds]) => name.endsWith(` ${noun}`) && kinds.includes(kind))
  );
};

export const collective: Sieve = {
  name: 'collective',
  resolve: (anaphor, context) => {
    const { phrase, plural, form } = anaphor;
    if (!context.lexicon.collectives.has(phrase.lemma) || plural || form !== 'definite' || phrase.possessor)
      return null;
    const near = candidates(anaphor, context, SET_REACH);
    const last = near.find(
      ({ organisations, phrase: { head } }) =>
        organisations.length > 0 && head.tag !== 'poss' && head.tag !== 'pron',
    );
    if (
      last &&
      anaphor.places.length === 0 &&
      last.organisations.length === 1 &&
      anaphor.sentence - last.sentence <= 2 &&
      !isJoined(last, phrase.lemma, context.lexicon)
    )
      return { organisations: last.organisations, antecedent: last };
    const named = near.find(
      ({ organisations: [one, other] }) =>
        one && !other && one.name.toLowerCase().endsWith(` ${phrase.lemma}`),
    );
    if (named) return { organisations: named.organisations, antecedent: named };
    // "the Elis group": another one than those told of before
    if (anaphor.places.length > 0) return null;
    const set = near.find(
      (one) => one.organisations.length > 2 && isJoined(one, phrase.lemma, context.lexicon),
    );
    return set ? { organisations: set.organisations, antecedent: set } : null;
  },
};
