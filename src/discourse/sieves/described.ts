/** "The trust that runs Wythenshawe Hospital", "the charity behind Larkfield Hospice": whose name its hospital has. */
import type { NounPhrase } from '../../model/predicate.js';
import type { DiscourseLexicon } from '../lexicon.js';
import { namesOf } from '../places-of.js';
import { isOfKinds, type Sieve } from '../sieve.js';

const BEHIND = new Set(['behind', 'responsible for', 'in charge of']);

/** What a clause or a preposition tells that it runs: only what has a name tells which one is meant. */
const runs = (phrase: NounPhrase, { leading }: DiscourseLexicon): readonly NounPhrase[] =>
  [
    ...phrase.clauses.map(({ clause, lemma, passive, object, subject, modal, perfect }) =>
      clause === 'relative' &&
      leading.has(lemma) &&
      !passive &&
      modal === '' &&
      !perfect &&
      subject === phrase
        ? object
        : null,
    ),
    ...phrase.phrases.map(({ preposition, object }) => (BEHIND.has(preposition) ? object : null)),
  ].flatMap((one) => (one?.head.capital || one?.head.tag === 'name' ? [one] : []));

export const described: Sieve = {
  name: 'described',
  resolve: ({ form, plural, phrase, kinds }, { lexicon }) => {
    if (form !== 'definite' || plural) return null;
    const run = runs(phrase, lexicon);
    if (run.length === 0) return null;
    const [one, other] = run.flatMap((object) => [object, ...object.members].flatMap(namesOf));
    // whoever it is, it is none of those told before
    const isItsOwn = one && !other && kinds.length > 0 && isOfKinds(one, kinds);
    return { organisations: isItsOwn ? [one] : [], antecedent: null };
  },
};
