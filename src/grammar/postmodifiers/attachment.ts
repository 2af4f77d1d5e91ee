/** A noun phrase and a reader behind it in, whether what stands there hangs on the phrase out. */
import type { NounPhrase } from '../../model/predicate.js';
import { clauseFollows, finiteVerbAhead } from '../lookahead.js';
import { skipCore } from '../noun-core.js';
import type { Place } from '../noun-phrase.js';
import { type Reader, startsNominal, tagAt, tokenAt } from '../reader.js';
import { startsRelative } from '../relative-clause.js';

/** Prepositions that a noun for something that happens takes to itself. */
export const EVENT_PREPOSITIONS = new Set([
  'of',
  'with',
  'between',
  'by',
  'for',
  'on',
  'about',
  'over',
  'to',
  'into',
  'among',
  'against',
  'from',
  'involving',
  'regarding',
  'concerning',
  'in',
  'including',
  'that',
  'at',
  'under',
  'as',
  'covering',
  'towards',
  'amongst',
  'across',
  'than',
]);

export const isEvent = (reader: Reader, phrase: NounPhrase): boolean =>
  reader.valency.eventNouns.has(phrase.lemma) ||
  phrase.modifiers.some(({ tag, lemma }) => tag === 'noun' && reader.valency.eventNouns.has(lemma));

/** Prepositions of what belongs to a phrase: "trusts including A". */
const INCLUDING = ['including', 'such as', 'involving'];

/** Prepositions that any noun takes to itself, a name only some of them. */
const OF_NOUNS = new Set([...INCLUDING, 'between', 'covering', 'comprising', 'spanning']);
const OF_NAMES = new Set([...INCLUDING, 'plus']);

/** "It", "they": nothing hangs on them. */
const isBarePronoun = ({ head, determiner, lemma }: NounPhrase): boolean =>
  head.tag === 'pron' && determiner === '' && lemma !== 'that' && lemma !== 'those';

/** Whether a preposition here belongs to the phrase and not to its verb; before the verb there is no other to attach to. */
export const attaches = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const preposition = tokenAt(reader)?.lower ?? '';
  const before = place === 'subject';
  // "the takeover by A of B"
  const isWithin = place === 'inner' || place === 'nested';
  if (preposition === 'of' && isWithin && phrase.head.tag === 'name')
    return tagAt(reader, reader.at + 1) !== 'name';
  if (preposition === 'of') return true;
  if (reader.gapping) return false;
  if (reader.valency.rejecting.has(preposition)) return before && finiteVerbAhead(reader, reader.at + 1);
  if (before) return true;
  if (isBarePronoun(phrase)) return false;
  if (isEvent(reader, phrase)) return EVENT_PREPOSITIONS.has(preposition);
  if (tagAt(reader, reader.at + 1) === 'time') return false;
  if (place === 'fragment' || place === 'aside') return true;
  const named = phrase.head.tag === 'name' || phrase.head.tag === 'person';
  return (named ? OF_NAMES : OF_NOUNS).has(preposition);
};

export const takesInfinitive = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  if (phrase.head.tag === 'name' || phrase.head.tag === 'person' || phrase.head.tag === 'pron') return false;
  if (isEvent(reader, phrase) || reader.valency.clauseNouns.has(phrase.lemma)) return true;
  return (
    // "were all three to combine": the infinitive is the auxiliary's
    (place === 'subject' && !reader.inverted) ||
    /^(?:first|second|third|fourth|last|next|latest|another|one|pair)$/.test(phrase.lemma) ||
    phrase.modifiers.some(({ lower }) => /^(?:first|second|third|fourth|last|next|latest|only)$/.test(lower))
  );
};

/** What hangs on another phrase takes a name for itself alone: "a merger with its neighbour, A"; anything else is about the whole. */
export const takesNestedAside = (reader: Reader, phrase: NounPhrase): boolean => {
  if (tagAt(reader) === '(') return true;
  if (phrase.head.tag === 'name') return startsRelative(reader, reader.at + 1) || tagAt(reader) === '-';
  if (phrase.head.tag !== 'noun' || reader.valency.places.has(phrase.lemma) || isEvent(reader, phrase))
    return false;
  return skipCore(reader, reader.at + 1)?.tag === 'name';
};

/** "Reports that A would be taken over": what they say, not which. */
export const isThatClause = (reader: Reader, phrase: NounPhrase, at = reader.at): boolean =>
  reader.valency.clauseNouns.has(phrase.lemma) && clauseFollows(reader, at + 1);

/** A past form with an object, a gerund or "that" behind it is the clause's verb: "insisted the trust would", "stopped buying". */
const isActive = (reader: Reader, { lemma }: { readonly lemma: string }): boolean => {
  const { doubleObject, intransitive } = reader.valency;
  if (intransitive.has(lemma) && tokenAt(reader, reader.at + 1)?.lower !== 'by') return true;
  const at = reader.at + 1;
  // "denied it was in talks"
  if (reader.valency.reporting.has(lemma) && clauseFollows(reader, at)) return true;
  if (doubleObject.has(lemma)) return false;
  const particle = tokenAt(reader, at);
  const behind = particle && reader.valency.particles.has(`${lemma} ${particle.lower}`) ? at + 1 : at;
  const tag = tagAt(reader, behind);
  if (tag === 'that' || (tag === 'verb' && tokenAt(reader, behind)?.form === 'gerund')) return true;
  return startsNominal(reader, behind) && tag !== 'adv';
};

/** A participle that describes the phrase: "services run by A were moved". */
export const isReduced = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const token = tokenAt(reader);
  if (token?.tag !== 'verb' || phrase.head.tag === 'pron') return false;
  if (reader.inverted && place === 'subject') return false;
  if (reader.gapping) return false;
  if (token.form === 'participle') return true;
  if (token.form === 'gerund')
    return place === 'subject'
      ? finiteVerbAhead(reader, reader.at + 1)
      : phrase.head.tag === 'noun' && !isEvent(reader, phrase) && place !== 'fragment';
  if (token.form !== 'past' || !token.open) return false;
  if (place === 'fragment' || isActive(reader, token)) return false;
  if (place === 'subject' || place === 'inner')
    return finiteVerbAhead(
      reader,
      reader.at + 1,
      tokenAt(reader, reader.at + 1)?.lower === 'by' ? 0 : Math.max(0, reader.awaiting - 1),
    );
  return phrase.head.tag === 'noun' || tokenAt(reader, reader.at + 1)?.lower === 'by';
};
