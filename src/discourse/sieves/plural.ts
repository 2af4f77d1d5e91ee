/** "They", "their", "the CSUs": the last set that the text speaks of, else those that the sentence before names. */
import { kindOf } from '../../model/organisation.js';
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
  withoutBodies,
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
  (!lexicon.others.has(phrase.lemma) || areMutual(phrase));

/** "The partners", "these neighbours": those spoken of are so to each other. */
const areMutual = ({ possessor, phrases }: NounPhrase): boolean => possessor === null && phrases.length === 0;

const HOLDING = new Set(['under']);

/** "Under them, the two would merge": plans, and nobody's board. */
const isOfPlans = ({ phrase, predicate }: Anaphor): boolean =>
  phrase.head.tag === 'pron' &&
  predicate?.phrases.some(({ preposition, object }) => object === phrase && HOLDING.has(preposition)) ===
    true;

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

/** Sentences back that names told one after another may stand in. */
const APART = 4;

/** "The trusts": those of the kind that the nearest sentences name, until they are several: "A backed the plan. B's board did the same." */
const namedApart = (
  { sentence, kinds }: Anaphor,
  near: readonly DiscourseMention[],
  { lexicon }: SieveContext,
): Found | null => {
  const own = near.filter(
    ({ organisations }) =>
      organisations.length > 0 &&
      organisations.every((one) => kinds.includes(kindOf(one)) && !lexicon.bystanders.has(one.id)),
  );
  const ids = new Set<string>();
  const taken: DiscourseMention[] = [];
  for (const mention of own) {
    if (sentence - mention.sentence > APART) break;
    if (ids.size > 1 && mention.sentence !== taken.at(-1)?.sentence) break;
    for (const { id } of mention.organisations) ids.add(id);
    taken.push(mention);
  }
  const [antecedent] = taken;
  if (!antecedent || ids.size < 2 || ids.size > MOST) return null;
  return { organisations: distinctRefs(taken.toReversed().flatMap((one) => one.organisations)), antecedent };
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
    if (!applies(anaphor, context) || isOfPlans(anaphor)) return null;
    const definite = anaphor.form === 'definite';
    const near = withoutBodies(candidates(anaphor, context, definite ? SET_REACH : SINGLE_REACH), context);
    const isSet = ({ organisations }: DiscourseMention): boolean =>
      organisations.length > 1 &&
      !(definite && organisations.every(({ id }) => context.lexicon.bystanders.has(id))) &&
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
    const apart = definite && anaphor.kinds.length > 0 ? namedApart(anaphor, near, context) : null;
    if (apart) return apart;
    return best && definite ? { organisations: best.organisations, antecedent: best } : told;
  },
};
