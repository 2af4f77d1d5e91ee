/** Compiled frames in, those that a predicate may be of out, by its lemma. */
import type { CompiledFrame } from '../model/frame.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { phrasesAt } from './places.js';

/** One way to say a frame: alternatives for each of its words. */
interface Wording {
  readonly frame: CompiledFrame;
  readonly words: readonly (readonly string[])[];
  readonly negated: boolean;
}

export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Wording[]>;
  readonly nouns: ReadonlyMap<string, readonly Wording[]>;
}

const add = (map: Map<string, Wording[]>, key: string, wording: Wording): void => {
  map.set(key, [...(map.get(key) ?? []), wording]);
};

export const indexFrames = (frames: readonly CompiledFrame[]): FrameIndex => {
  const verbs = new Map<string, Wording[]>();
  const nouns = new Map<string, Wording[]>();
  for (const frame of frames) {
    for (const spec of frame.verbs) {
      const negated = spec[0] === 'not';
      const words = (negated ? spec.slice(1) : spec).map((word) => word.split('|'));
      for (const lemma of words[0] ?? []) add(verbs, lemma, { frame, words: words.slice(1), negated });
    }
    for (const spec of frame.nouns) {
      const words = spec.map((word) => word.split('|'));
      for (const lemma of words.at(-1) ?? [])
        add(nouns, lemma, { frame, words: words.slice(0, -1), negated: false });
    }
  }
  return { verbs, nouns };
};

const phraseWords = (phrase: NounPhrase | null): readonly string[] =>
  phrase
    ? [
        phrase.lemma,
        phrase.head.lower,
        ...phrase.modifiers.flatMap(({ lower, lemma }) => [lower, lemma]),
        ...(phrase.determiner.endsWith(' of') && phrase.determiner !== 'part of'
          ? []
          : phrase.determiner.split(' ')),
        ...(phrase.quantity === 1 ? ['one'] : []),
        ...(phrase.head.tag === 'number' ? ['@number'] : []),
      ]
    : [];

/** Words that stand beside a verb and may make its meaning, each with the prepositional phrases it is of; 0 for none. */
interface Beside {
  readonly groups: ReadonlyMap<string, ReadonlySet<number>>;
  readonly prepositions: readonly string[];
}

const LOOSE = 0;

const besideVerb = (predicate: Predicate, governed: readonly Predicate[]): Beside => {
  const beside = new Map<string, Set<number>>();
  const put = (words: readonly string[], group: number): void => {
    for (const word of words) beside.set(word, (beside.get(word) ?? new Set()).add(group));
  };
  put(
    [
      predicate.lemma,
      ...predicate.adverbs.flatMap((word) => [word, ...word.split(' ')]),
      ...phraseWords(predicate.object),
      ...phraseWords(predicate.second),
      // "is likely to stay independent": not yet
      ...(predicate.part === 'adjective' ? [] : governed)
        .filter(({ governor }) => governor?.as === 'complement' || governor?.as === 'in')
        .map(({ lemma }) => lemma),
    ],
    LOOSE,
  );
  predicate.phrases.forEach(({ preposition, object }, n) => {
    // "led by one board": who leads it is not what it is
    if (preposition.endsWith(' by')) return;
    put([preposition, ...preposition.split(' '), ...phraseWords(object)], n + 1);
  });
  return { groups: beside, prepositions: predicate.phrases.map(({ preposition }) => preposition) };
};

/**
 * Whether all words are there, those behind a preposition in its own phrase: "into one", no "one … into"; nor "form a
 * group under one board".
 */
const says = (words: readonly (readonly string[])[], { groups: beside, prepositions }: Beside): boolean => {
  const [first] = words;
  if (first && !first.some((one) => beside.has(one))) return false;
  const isSaid = (group: number): boolean => {
    const preposition = prepositions[group - 1] ?? '';
    return preposition !== 'under' || words.some((word) => word.includes(preposition));
  };
  let within: ReadonlySet<number> | null = null;
  for (const word of words) {
    const groups = word.flatMap((one) => [...(beside.get(one) ?? [])]).filter(isSaid);
    const fitting: ReadonlySet<number> = new Set(groups.filter((group) => within?.has(group) ?? true));
    if (fitting.size === 0) return false;
    within = fitting.has(LOOSE) ? null : fitting;
  }
  return true;
};

/** Whether nothing stands where the frame bars anything: "take over from" is no "take over A from B". */
const isOpen = ({ unless }: CompiledFrame, predicate: Predicate): boolean =>
  !Object.entries(unless).some(
    ([place, heads]) => heads[0] === '*' && phrasesAt(predicate, place).length > 0,
  );

export interface MatchedFrame {
  readonly frame: CompiledFrame;
  /** The wording holds the negation itself: "no longer exists" is an end. */
  readonly negated: boolean;
}

/** "Is unlikely to enter an alliance": what it does not mean to do. */
export const isDoubted = ({ governor }: Predicate): boolean =>
  governor?.as === 'complement' && DOUBTED.has(governor.predicate.lemma);
const DOUBTED = new Set(['unlikely', 'reluctant', 'unwilling']);

/** Frames of a predicate. `governed` are the predicates that it governs. */
export const framesOf = (
  index: FrameIndex,
  predicate: Predicate,
  governed: readonly Predicate[],
): readonly MatchedFrame[] => {
  if (predicate.part === 'noun') {
    const wordings = index.nouns.get(predicate.lemma);
    if (!wordings) return [];
    const words = new Set(phraseWords(predicate.phrase));
    return wordings
      .filter((wording) => wording.words.every((word) => word.some((one) => words.has(one))))
      .map(({ frame }) => ({ frame, negated: false }));
  }
  // "remain independent": the copula stands among the adverbs of the adjective
  const lemmas = predicate.part === 'adjective' ? predicate.adverbs : [predicate.lemma];
  let beside: Beside | null = null;
  const found: (MatchedFrame & { readonly words: number })[] = [];
  for (const lemma of lemmas) {
    for (const { frame, words, negated } of index.verbs.get(lemma) ?? []) {
      if (negated && !predicate.negated && !isDoubted(predicate)) continue;
      if (words.length > 0) {
        beside ??= besideVerb(predicate, governed);
        if (!says(words, beside) || !isOpen(frame, predicate)) continue;
      }
      found.push({ frame, negated, words: words.length });
    }
  }
  if (found.length === 0) return [];
  // "join forces" is no "join"
  const most = Math.max(...found.map(({ words }) => words));
  return [
    ...new Map(
      found
        .filter(({ words, frame }) => words === most || frame.relation === 'independence')
        .map((one) => [one.frame, one]),
    ).values(),
  ];
};
