/** "They", "their", "the CSUs": the last set that the text speaks of, else those that the sentence before names. */
import type { NounPhrase } from '../../model/predicate.js';
import type { Anaphor } from '../anaphor.js';
import type { DiscourseMention } from '../model.js';
import { rank } from '../rank.js';
import {
  allOfKinds,
  candidates,
  distinctRefs,
  type Found,
  isOfKinds,
  SET_REACH,
  SINGLE_REACH,
  type Sieve,
  type SieveContext,
} from '../sieve.js';

/** Sentences back that a pronoun reaches. */
const NEAR = 2;
/** Names of one sentence that "they" may sum up. */
const MOST = 3;

const applies = (
  { plural, complement, order, form, count, phrase }: Anaphor,
  { lexicon }: SieveContext,
): boolean =>
  plural &&
  !complement &&
  order === null &&
  form !== 'indefinite' &&
  form !== 'speaker' &&
  (count === null || form !== 'definite') &&
  !lexicon.others.has(phrase.lemma);

interface Told extends Found {
  /** All take part in one clause: "A is working with B". */
  readonly together: boolean;
}

/** Those that the last sentence with names tells of one by one. */
const named = (
  anaphor: Anaphor,
  near: readonly DiscourseMention[],
  { lexicon }: SieveContext,
): Told | null => {
  const last = near.find(({ organisations }) => organisations.length > 0)?.sentence;
  if (last === undefined || anaphor.sentence - last > NEAR) return null;
  const own = near.filter(
    ({ sentence, organisations }) =>
      sentence === last &&
      organisations.length > 0 &&
      organisations.every((one) => isOfKinds(one, anaphor.kinds) && !lexicon.bystanders.has(one.id)),
  );
  const organisations = distinctRefs(own.flatMap((one) => one.organisations).toReversed());
  const antecedent = own[0] ?? null;
  const together = own.every(
    ({ predicate, direct }) => direct && predicate !== null && predicate === antecedent?.predicate,
  );
  if (organisations.length > 1)
    return organisations.length <= MOST ? { organisations, antecedent, together } : null;
  // "staff at A were told that they were being taken over"
  return organisations.length === 1 && anaphor.form !== 'definite' && anaphor.sentence - last <= 1
    ? { organisations, antecedent, together }
    : null;
};

/** "Talks were going on between them": only what is spoken of is an event of several. */
const mayBe = (
  { phrase, role }: DiscourseMention,
  { predicate, phrase: own }: Anaphor,
  { lexicon }: SieveContext,
): boolean =>
  phrase.head.plural &&
  !(role !== 'subject' && isOthers(phrase)) &&
  // "together they have 41 practices": those whom the text has joined
  !(predicate?.subject === own && predicate.adverbs.includes('together')) &&
  (predicate?.subject === own || !lexicon.events.has(phrase.lemma));

/** "Unlike other agreements, each will": others than those meant. */
const isOthers = ({ determiner, modifiers }: NounPhrase): boolean =>
  determiner.split(' ').includes('other') || modifiers.some(({ lower }) => lower === 'other');

const isNearer = ({ antecedent }: Found, other: DiscourseMention): boolean =>
  antecedent !== null && antecedent.sentence > other.sentence;

export const plural: Sieve = {
  name: 'plural',
  resolve: (anaphor, context) => {
    if (!applies(anaphor, context)) return null;
    const definite = anaphor.form === 'definite';
    const near = candidates(anaphor, context, definite ? SET_REACH : SINGLE_REACH);
    const isSet = ({ organisations }: DiscourseMention): boolean =>
      organisations.length > 1 &&
      (anaphor.count === null || organisations.length === anaphor.count) &&
      allOfKinds(organisations, anaphor.kinds);
    const best = rank(
      anaphor,
      near.filter((one) =>
        one.known === 'unnamed' ? !definite && mayBe(one, anaphor, context) : isSet(one),
      ),
      near,
    );
    const told = named(anaphor, near, context);
    const several = told && told.organisations.length > 1 ? told : null;
    // "A works with B. Their plan …": nearer than others that the text spoke of before
    if (best?.known === 'unnamed') return several && isNearer(several, best) ? several : null;
    if (several?.together && best && isNearer(several, best)) return several;
    if (best && anaphor.sentence - best.sentence <= NEAR)
      return { organisations: best.organisations, antecedent: best };
    if (several) return several;
    return best && definite ? { organisations: best.organisations, antecedent: best } : told;
  },
};
