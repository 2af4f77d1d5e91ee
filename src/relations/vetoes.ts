/** A predicate and a frame in, whether its arguments show that the frame does not fit out. */
import type { CompiledFrame } from '../model/frame.js';
import type { Predicate } from '../model/predicate.js';
import { members } from './argument-context.js';
import { phrasesAt } from './places.js';

const headsAt = (predicate: Predicate, place: string): readonly string[] => {
  if (predicate.part === 'noun') {
    const { phrase } = predicate;
    if (!phrase) return [];
    if (place === 'compound') return phrase.modifiers.map(({ lemma }) => lemma);
    const at = phrase.phrases
      .filter(({ preposition }) => place === 'any' || preposition === place)
      .flatMap(({ object }) => members(object));
    return at
      .map(({ lemma }) => lemma)
      .concat(place === 'any' ? phrase.modifiers.map(({ lemma }) => lemma) : []);
  }
  if (place === 'any')
    return [predicate.object, predicate.second, ...predicate.phrases.map(({ object }) => object)]
      .filter((one) => one !== null)
      .flatMap(members)
      .map(({ lemma }) => lemma);
  return phrasesAt(predicate, place)
    .flatMap(members)
    .map((phrase) =>
      phrase.head.tag === 'person' || phrase.head.tag === 'title'
        ? 'person'
        : phrase.head.tag === 'name'
          ? '@name'
          : phrase.lemma,
    );
};

/** Whether the words at some place show that something else is meant. */
const meansOther = (predicate: Predicate, frame: CompiledFrame): boolean =>
  Object.entries(frame.unless).some(([place, heads]) =>
    headsAt(predicate, place).some((head) => heads.includes(head) || heads[0] === '*'),
  );

/** Whether something else is meant, or what the frame needs is not there. */
const isBarred = (predicate: Predicate, frame: CompiledFrame): boolean => {
  if (meansOther(predicate, frame)) return true;
  for (const [places, heads] of Object.entries(frame.needs)) {
    if (places.startsWith('verb:')) {
      if (
        places.slice(5).split('|').includes(predicate.lemma) &&
        !headsAt(predicate, 'patient')
          .concat(headsAt(predicate, 'agent'))
          .some((head) => heads.includes(head))
      )
        return true;
    } else if (
      !places.split('|').some((place) => headsAt(predicate, place).some((head) => heads.includes(head)))
    )
      return true;
  }
  return false;
};

/** "The best partnership category": the noun only says of what sort another thing is. */
const isOnlyNamed = ({ part, phrase, lemma, governor }: Predicate, { relation }: CompiledFrame): boolean =>
  part === 'noun' &&
  relation === 'alliance' &&
  phrase !== null &&
  phrase.lemma !== lemma &&
  phrase.modifiers.some((one) => one.lemma === lemma) &&
  governor?.as !== 'compound';

/** Whether something else is meant, the frame lacks what it needs, or its noun only names a sort. */
export const doesNotFit = (predicate: Predicate, frame: CompiledFrame): boolean =>
  isBarred(predicate, frame) || isOnlyNamed(predicate, frame);
