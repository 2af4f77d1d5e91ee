/** Dates told in full, with their tense, in; "will … by April 2014" puts the article before, "opened in April 2013" after. */
import type { Claim } from '../model/claim.js';
import { assuredDirection, resolveTimexes } from '../timexes/find.js';
import { type DatingRule, ownBound } from './dating-article.js';

/** What happens at once, and does not run on to the date that is told. */
const MOMENTARY = new Set(['merger', 'acquisition', 'closure']);

/** Offsets of the words that date what has happened. */
const datesOfEffected = (claims: readonly Claim[]): ReadonlySet<number> =>
  new Set(
    claims.flatMap(({ relation, status, event }) =>
      MOMENTARY.has(relation) && status === 'effected' ? (event?.start ?? []) : [],
    ),
  );

export const assuredTenses: DatingRule = (article) => {
  const happened = datesOfEffected(article.claims);
  return article.timexes.flatMap((read) => {
    const sentence = article.sentences[read.index];
    if (!sentence || sentence.kind === 'boilerplate') return [];
    return resolveTimexes([read], null).flatMap((timex) => {
      if (timex.anchor !== 'none' || timex.edtf === null || timex.type !== 'DATE') return [];
      const tense = happened.has(timex.start) ? 'past' : assuredDirection(read, timex);
      if (tense === 'past')
        return ownBound('assured-tense', 'after', timex.from, `${timex.text} is told of as past`, timex);
      if (tense === 'future')
        return ownBound('assured-tense', 'before', timex.to, `${timex.text} is told of as to come`, timex);
      return [];
    });
  });
};
