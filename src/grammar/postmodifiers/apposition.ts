/** A noun phrase and a reader behind it in, what stands beside it for the same out, and which phrase that is beside. */
import type { NounPhrase } from '../../model/predicate.js';
import type { Tag } from '../../model/token.js';
import { clauseFollows } from '../lookahead.js';
import { skipCore } from '../noun-core.js';
import { type Place, readPhrase } from '../noun-phrase.js';
import { type Reader, skipAdverbs, startsNominal, tagAt } from '../reader.js';
import { verblessEnd } from '../verbless-aside.js';
import { isEvent } from './attachment.js';
import { closeAside } from './marks.js';

/** What may stand behind an apposition that nothing closes. */
const BEHIND = new Set<Tag | null>([null, ',', ';', '-', 'cc', 'prep', 'rel', ')', 'verb', 'that', '(']);

/** "Four in the west (A, B, C and D)": as many names as the phrase before counts. */
export const countedBefore = (reader: Reader, phrase: NounPhrase, { members }: NounPhrase): NounPhrase =>
  members.length < 2 || phrase.quantity === members.length
    ? phrase
    : (reader.phrases.findLast(
        (one) =>
          one.to <= phrase.from &&
          phrase.from - one.to < 4 &&
          one.quantity === members.length &&
          one.equals.length === 0,
      ) ?? phrase);

const isPlural = (phrase: NounPhrase): boolean =>
  phrase.head.plural || (phrase.quantity ?? 1) > 1 || phrase.members.length > 1;

/** "Its neighbour, B, and the new trust will": two are not listed with a comma between, so another clause begins. */
const parts = (reader: Reader, { head }: NounPhrase, { tag, to }: { tag: Tag; to: number }): boolean =>
  head.tag === 'noun' &&
  tag === 'name' &&
  tagAt(reader, to) === ',' &&
  tagAt(reader, to + 1) === 'cc' &&
  clauseFollows(reader, to + 2);

/** An apposition behind an object, which no second comma need close: "by its neighbour, Sutton CCG". */
export const readLooseAside = (reader: Reader, phrase: NounPhrase, place: Place, start: number): boolean => {
  const at = skipAdverbs(reader, start + 1);
  const end = verblessEnd(reader, at);
  if (end > 0) {
    reader.asides.push({ from: at, to: end, about: phrase, described: phrase });
    reader.at = end;
    return true;
  }
  if (!startsNominal(reader, at) || tagAt(reader, at) === 'pron') return false;
  const core = skipCore(reader, at);
  if (clauseFollows(reader, start + 1) && !(core && parts(reader, phrase, core))) return false;
  if (!core || (phrase.head.tag === 'name' && (core.tag === 'name' || core.tag === 'person'))) return false;
  if (!BEHIND.has(tagAt(reader, core.to))) return false;
  reader.at = at;
  const beside = readPhrase(reader, 'aside');
  // several names stand for no single thing: "the two that formed a federation, A and B"
  if (
    !beside ||
    (isEvent(reader, phrase) && !isPlural(phrase) && (beside.members.length > 1 || beside.head.plural))
  ) {
    reader.at = start;
    return false;
  }
  const counted = countedBefore(reader, phrase, beside);
  (counted === phrase ? describedBy(reader, phrase, beside) : counted).equals.push(beside);
  if (place === 'inner' && reader.awaiting > 0) closeAside(reader, ',');
  return true;
};

/** "Its twin across the river, A": a name is no river's; it goes to the noun for an organisation before. */
const describedBy = (reader: Reader, phrase: NounPhrase, beside: NounPhrase): NounPhrase => {
  const { organisationNouns } = reader.valency;
  if (beside.head.tag !== 'name' || organisationNouns.has(phrase.lemma)) return phrase;
  return (
    reader.phrases.findLast(
      (one) =>
        one.to <= phrase.from &&
        phrase.from - one.to < 4 &&
        one.head.tag === 'noun' &&
        organisationNouns.has(one.lemma) &&
        one.equals.length === 0,
    ) ?? phrase
  );
};
