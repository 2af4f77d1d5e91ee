/** A governor in, the class of factuality that its words are of out. */
import type { Status } from '../model/claim.js';
import type { FactualityClass } from '../model/frame.js';
import type { Governor, NounPhrase, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { isMandative } from './verb-status.js';

/** Classes by lemma, for each part of speech. */
export interface FactualityLexicon {
  readonly verbs: ReadonlyMap<string, readonly FactualityClass[]>;
  readonly nouns: ReadonlyMap<string, readonly FactualityClass[]>;
  readonly adjectives: ReadonlyMap<string, readonly FactualityClass[]>;
  /** Verbs of what comes about by what stands with them: "grew with its takeover of B". */
  readonly growing: ReadonlySet<string>;
  /** Verbs of what is only agreed on paper: "signed a deal to buy B". */
  readonly signings: ReadonlySet<string>;
  /** Nouns for what lets or has one do something: "its contract to run B". */
  readonly entitlements: ReadonlySet<string>;
}

export const indexFactuality = (
  classes: readonly FactualityClass[],
  words: Pick<FactualityLexicon, 'growing' | 'signings' | 'entitlements'>,
): FactualityLexicon => {
  const index = (key: 'verbs' | 'nouns' | 'adjectives'): Map<string, FactualityClass[]> => {
    const map = new Map<string, FactualityClass[]>();
    for (const one of classes) for (const lemma of one[key]) map.set(lemma, [...(map.get(lemma) ?? []), one]);
    return map;
  };
  return { verbs: index('verbs'), nouns: index('nouns'), adjectives: index('adjectives'), ...words };
};

const PLACING: ReadonlyMap<string, string> = new Map([
  ['put', 'on'],
  ['bring', 'to'],
]);

/** "Put their plans on ice", "bring it to an end": where the object is put, though it stands behind its noun. */
const placed = ({ lemma, object }: Predicate): NounPhrase['phrases'] =>
  object?.phrases.filter(({ preposition }) => preposition === PLACING.get(lemma)) ?? [];

/** Words of a light verb's complements: "give the green light", "put on ice", "is on the table". */
const complementNouns = (predicate: Predicate, except: ReadonlySet<NounPhrase>): readonly NounPhrase[] =>
  [
    predicate.object,
    predicate.second,
    ...[...predicate.phrases, ...placed(predicate)].map(({ object }) => object),
  ].filter(
    (phrase): phrase is NounPhrase =>
      phrase !== null &&
      phrase.head.tag !== 'name' &&
      !except.has(phrase) &&
      // "is a break-up of A and a takeover of B": one is no governor of the other
      !phrase.members.some((one) => except.has(one)),
  );

export const LIGHT = new Set([
  'be',
  'have',
  'give',
  'put',
  'come',
  'take',
  'make',
  'hold',
  'get',
  'win',
  'reach',
  'go',
  'remain',
  'lie',
  'stand',
  'receive',
  'become',
  'hit',
  'run',
  'meet',
  'send',
  'keep',
  'do',
  'need',
  'hand',
  'await',
  'face',
  'leave',
  'bring',
  'set',
]);

export const find = (
  classes: readonly FactualityClass[] | undefined,
  as: string,
  subjunctive: boolean,
): FactualityClass | null => {
  if (!classes) return null;
  const telling = classes.find(
    ({ name }) => name === 'imply' || ['report', 'deny', 'doubt', 'leave-open'].includes(name),
  );
  const other = classes.find(({ name }) => name !== 'report');
  if (as === 'clause' && !subjunctive) return telling ?? other ?? null;
  return other ?? telling ?? null;
};

/** Whether the governor asks for something rather than reports it. */
export const demands = (governor: Governor, inner: Predicate, lexicon: FactualityLexicon): boolean => {
  const found = classOf(lexicon, governor, inner, new Set());
  return found !== null && found.name !== 'report';
};

/** Nouns for what comes before a decision: a case, talks, a bid. */
export const isTrial = ({ part, lemma }: Predicate, { nouns }: FactualityLexicon): boolean => {
  const name = part === 'noun' ? find(nouns.get(lemma), 'of', false)?.name : undefined;
  return name === 'want' || name === 'consider';
};

/** "Come to nothing", "put on hold", "call time": a verb with what its preposition takes, or with its object. */
const idioms = ({ lemma, phrases, object }: Predicate): readonly string[] => [
  ...phrases.map(({ preposition, object: taken }) => `${lemma} ${preposition} ${taken.lemma}`),
  ...(object ? [`${lemma} ${object.lemma}`] : []),
];

/** Class of a governor, by its lemma or by what a light verb takes as complement. */
export const classOf = (
  lexicon: FactualityLexicon,
  { predicate, as }: Governor,
  inner: Predicate,
  chain: ReadonlySet<NounPhrase>,
): FactualityClass | null => {
  const subjunctive = isMandative(inner);
  if (predicate.part === 'noun') return find(lexicon.nouns.get(predicate.lemma), as, subjunctive);
  if (predicate.part === 'adjective') {
    const nouns = complementNouns(predicate, chain);
    return (
      // "wide of the mark"
      idioms(predicate)
        .map((words) => find(lexicon.adjectives.get(words), as, subjunctive))
        .find((one) => one !== null) ??
      find(lexicon.adjectives.get(predicate.lemma), as, subjunctive) ??
      nouns.map(({ lemma }) => find(lexicon.nouns.get(lemma), as, subjunctive)).find((one) => one !== null) ??
      null
    );
  }
  const idiom = idioms(predicate)
    .map((lemma) => find(lexicon.verbs.get(lemma), as, subjunctive))
    .find((one) => one !== null);
  // "is out of the question" is no question
  if (idiom && predicate.lemma === 'be') return idiom;
  if (LIGHT.has(predicate.lemma)) {
    for (const phrase of complementNouns(predicate, chain)) {
      // "a merger is the likeliest outcome"
      const likely = as === 'subject' && phrase === predicate.second ? likelihood(lexicon, phrase) : null;
      if (likely) return likely;
      const words = [phrase.lemma, ...phrase.modifiers.map(({ lemma }) => `${lemma} ${phrase.lemma}`)];
      const found = words
        .map((lemma) => find(lexicon.nouns.get(lemma), as, subjunctive))
        .find((one) => one !== null);
      // "their alliance is a precursor to a merger": what leads to something is there
      const leads = found?.name === 'lead-up' && as === 'subject';
      // "it puts an end to years of talk": not to itself
      const endsOther = predicate.lemma === 'put' && as === 'subject' && !predicate.passive;
      if (found && !leads && !endsOther) return found;
    }
    const adverb = predicate.adverbs
      .map((word) => find(lexicon.adjectives.get(word), as, subjunctive))
      .find((one) => one !== null);
    if (adverb) return adverb;
  }
  const word = as === 'complement' ? 'to' : as;
  const joined = find(lexicon.verbs.get(`${predicate.lemma} ${word}`), as, subjunctive) ?? idiom;
  if (joined) return joined;
  const found = find(lexicon.verbs.get(predicate.lemma), as, subjunctive);
  // "closed on the day of the takeover": what ends is no event that stands beside it
  return found?.name === 'undo' && (inner.part === 'noun' || as === 'of') && !UNDONE.has(as) ? null : found;
};

/** Where an event stands that a verb brings to its end: "the merger ended", "left the alliance", "split from the alliance". */
const UNDONE = new Set(['subject', 'object', 'second', 'from']);

/** What an adjective tells of how likely something is: "the most likely outcome". */
const likelihood = ({ adjectives }: FactualityLexicon, { modifiers }: NounPhrase): FactualityClass | null =>
  modifiers
    .filter(({ tag }) => tag === 'adj')
    .flatMap(({ lower }) => adjectives.get(lower) ?? [])
    .find(({ name }) => name === 'consider' || name === 'unlikely') ?? null;

export const modifierStatus = (
  lexicon: FactualityLexicon,
  phrase: NounPhrase,
): { status: Status; name: string } | null => {
  for (const token of [...phrase.modifiers].reverse()) {
    if (token.tag !== 'adj' && token.tag !== 'noun') continue;
    const words = token.form === 'participle' ? [token.lower, token.lemma] : [token.lower];
    for (const word of words) {
      const one =
        find(lexicon.adjectives.get(word), 'modifier', false) ??
        (token.form === 'participle' ? find(lexicon.verbs.get(word), 'modifier', false) : null);
      if (one && one.asserted !== 'same' && one.asserted !== 'none' && one.asserted !== 'flip')
        return { status: one.asserted === 'own' ? 'effected' : one.asserted, name: one.name };
    }
  }
  return null;
};

/** Whether a predicate is of a class that tells of an event's course. */
export const isTelling = (predicate: Predicate, lexicon: FactualityLexicon): boolean => {
  const found = classOf(lexicon, { predicate, as: 'subject' }, predicate, new Set());
  return found !== null && found.name !== 'report';
};

/** What a label says of the names behind it: "Planned:", "Under discussion:", "Called off:". */
export const labelStatus = (tokens: readonly Token[], lexicon: FactualityLexicon): Status | null => {
  const lemma = tokens.map((token) => token.lemma);
  const words = [lemma.join(' '), ...tokens.flatMap((token) => [token.lower, token.lemma])];
  for (const word of words) {
    const found =
      find(lexicon.adjectives.get(word), 'modifier', false) ??
      find(lexicon.verbs.get(word), 'modifier', false) ??
      find(lexicon.nouns.get(word), 'modifier', false);
    if (!found || found.asserted === 'same' || found.asserted === 'none' || found.asserted === 'flip')
      continue;
    return found.asserted === 'own' ? 'effected' : found.asserted;
  }
  return null;
};
