/** A noun phrase in, what it tells of whom it refers to out: number, kind, place; null where it refers to no organisation. */
import type { NounPhrase } from '../model/predicate.js';
import type { DiscourseLexicon } from './lexicon.js';
import type { Place } from './model.js';
import { pronounOf } from './pronouns.js';

export interface Anaphor extends Omit<Place, 'role'> {
  readonly sentence: number;
  readonly phrase: NounPhrase;
  readonly form: 'definite' | 'pronoun' | 'possessive' | 'speaker' | 'indefinite';
  /** How many; null where only singular or plural is known. */
  readonly count: number | null;
  readonly plural: boolean;
  /** Kinds that fit; empty for any. */
  readonly kinds: readonly string[];
  /** Says "other", "remaining": all but those spoken of. */
  readonly complement: boolean;
  /** "The first", "the last two": where in the set the meant ones begin, -1 at its end; null where no order is told. */
  readonly order: number | null;
  /** Words that tell which: places, names. */
  readonly places: readonly string[];
}

const COMPLEMENT = new Set(['other', 'remaining', 'others', 'rest']);
const ORDERS: Readonly<Record<string, number>> = {
  former: 0,
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  latter: -1,
  last: -1,
};

/** Whether a phrase points at what is known: "the", "all of these", "its". */
const isDefinite = ({ determiner, possessor }: NounPhrase, { definite }: DiscourseLexicon): boolean =>
  possessor !== null || definite.some((word) => determiner === word || determiner.startsWith(`${word} `));

/** Words that a noun for a kind has at most. */
const LONGEST_NOUN = 8;

/** Kinds that the noun with the words before it stands for: "support units" as "unit". */
const kindsOf = (phrase: NounPhrase, lexicon: DiscourseLexicon): readonly string[] | null => {
  const words = [...phrase.modifiers.map(({ lower }) => lower), ...phrase.lemma.split(' ')].slice(
    -LONGEST_NOUN,
  );
  for (let from = 0; from < words.length; from++) {
    const noun = words.slice(from).join(' ');
    // abbreviations of the field have no lemma of their own: "ccgs"
    const kinds = lexicon.kindNouns.get(noun) ?? lexicon.kindNouns.get(noun.replace(/s$/, ''));
    if (kinds) return kinds;
  }
  return null;
};

/** "Both boards", "the two leadership teams": of so many, their parts stand for them; "two boards" are nobody's known. */
const isCountedPart = (phrase: NounPhrase, count: number | null, lexicon: DiscourseLexicon): boolean =>
  lexicon.parts.has(phrase.lemma) &&
  phrase.head.plural &&
  count !== null &&
  count > 1 &&
  phrase.phrases.length === 0 &&
  isDefinite(phrase, lexicon);

/** "Local authorities", "private firms": a noun for any organisation is said of others where something describes it. */
const describesOthers = (
  { modifiers }: NounPhrase,
  kinds: readonly string[],
  count: number | null,
  lexicon: DiscourseLexicon,
): boolean =>
  kinds.length === 0 &&
  count === null &&
  modifiers.some(
    ({ tag, lower, capital }) =>
      (tag === 'adj' || tag === 'noun') &&
      !capital &&
      !lexicon.plainAdjectives.has(lower) &&
      ORDERS[lower] === undefined &&
      !COMPLEMENT.has(lower),
  );

const numeral = (phrase: NounPhrase, lexicon: DiscourseLexicon): number | null => {
  const own = phrase.quantity ?? lexicon.numbers.get(phrase.lemma);
  if (own !== undefined && own !== null) return own;
  return /^(?:both|either|neither|one or both)\b/.test(phrase.determiner) ? 2 : null;
};

const orderOf = ({ head, modifiers, determiner }: NounPhrase): number | null => {
  if (!determiner.startsWith('the') && !head.lower.startsWith('the ')) return null;
  const words = [head.lower.replace(/^the /, ''), ...modifiers.map(({ lower }) => lower)];
  return words.map((word) => ORDERS[word]).find((one) => one !== undefined) ?? null;
};

type Told = Omit<Anaphor, 'sentence' | 'phrase' | 'predicate' | 'argument' | 'direct'>;

const anaphorAt = (
  sentence: number,
  phrase: NounPhrase,
  { predicate, argument, direct }: Place,
  { form, count, plural, kinds, complement, order, places }: Told,
): Anaphor => ({
  sentence,
  phrase,
  predicate,
  argument,
  direct,
  form,
  count,
  plural,
  kinds,
  complement,
  order,
  places,
});

/** "Two of the best-known names in home care": so many of a kind, without a noun of their own. */
const partitive = (
  sentence: number,
  phrase: NounPhrase,
  place: Place,
  lexicon: DiscourseLexicon,
): Anaphor | null => {
  const of = phrase.phrases.find(({ preposition }) => preposition === 'of')?.object;
  const kinds = of?.head.plural ? (lexicon.players.has(of.lemma) ? [] : kindsOf(of, lexicon)) : null;
  const count = numeral(phrase, lexicon);
  return kinds && count !== null && count > 1
    ? anaphorAt(sentence, phrase, place, {
        form: 'indefinite',
        count,
        plural: true,
        kinds,
        complement: false,
        order: null,
        places: [],
      })
    : null;
};

const nominal = (
  sentence: number,
  phrase: NounPhrase,
  place: Place,
  lexicon: DiscourseLexicon,
): Anaphor | null => {
  const { head } = phrase;
  const counted = lexicon.numbers.has(phrase.lemma);
  const order = orderOf(phrase);
  const following = head.lower === 'following' && phrase.determiner === 'the';
  const bare =
    following ||
    head.tag === 'number' ||
    (head.tag === 'adj' && (COMPLEMENT.has(head.lower) || order !== null)) ||
    head.tag === 'pron';
  const count = numeral(phrase, lexicon);
  const kinds =
    counted || bare || lexicon.others.has(phrase.lemma) || isCountedPart(phrase, count, lexicon)
      ? []
      : lexicon.players.has(phrase.lemma) && count !== null && count > 1
        ? []
        : kindsOf(phrase, lexicon);
  if (!kinds) return null;
  if (
    phrase.modifiers.some(({ lower }) => lexicon.newBodies.has(lower)) ||
    (!bare && !counted && describesOthers(phrase, kinds, count, lexicon))
  )
    return null;
  const definite = isDefinite(phrase, lexicon);
  const plural = following || head.plural || (count ?? 1) > 1;
  if (head.tag === 'number' && !definite) return partitive(sentence, phrase, place, lexicon);
  const complement =
    COMPLEMENT.has(head.lower) ||
    phrase.modifiers.some(({ lower }) => COMPLEMENT.has(lower)) ||
    /\bother\b/.test(phrase.determiner);
  const places = phrase.modifiers
    .filter(
      ({ capital, tag, lower }) =>
        capital && tag !== 'adj' && !lexicon.noPlaces.has(lower) && !lexicon.kindNouns.has(lower),
    )
    .map(({ lower }) => lower);
  return anaphorAt(sentence, phrase, place, {
    form: definite ? 'definite' : 'indefinite',
    count: count ?? (plural || counted ? count : 1),
    plural,
    kinds,
    complement,
    order,
    places,
  });
};

/** What a phrase that names nobody may refer to. */
export const anaphorOf = (
  sentence: number,
  phrase: NounPhrase,
  place: Place,
  lexicon: DiscourseLexicon,
): Anaphor | null => {
  if (phrase.members.length > 0) return null;
  if (phrase.head.tag === 'pron' || phrase.head.tag === 'poss') {
    const found = pronounOf(phrase, lexicon);
    if (found) {
      const { form, count, plural, complement } = found;
      const told = { form, count, plural, kinds: [], complement, order: null, places: [] };
      return anaphorAt(sentence, phrase, place, told);
    }
    if (phrase.determiner === '' && orderOf(phrase) === null) return null;
  }
  if (phrase.head.tag === 'name' && /^all (?:but|except)/.test(phrase.determiner))
    return anaphorAt(sentence, phrase, place, {
      form: 'definite',
      count: null,
      plural: true,
      kinds: [],
      complement: true,
      order: null,
      places: [],
    });
  if (
    phrase.head.tag === 'noun' ||
    phrase.head.tag === 'number' ||
    phrase.head.tag === 'adj' ||
    phrase.head.tag === 'pron'
  )
    return nominal(sentence, phrase, place, lexicon);
  return null;
};
