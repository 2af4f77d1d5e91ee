/** A referring phrase and what was named before it in, the organisations that it refers to out; null where that is not clear. */
import { groupBefore, pairBefore } from './history.js';
import { bare, type Phrase } from './phrase.js';
import { coming } from './resolve-coming.js';
import { several } from './resolve-groups.js';
import { besides, lastGroup, others, outsider, ranked, slice } from './resolve-picked.js';
import { it, neighbour, spokenFor, they, withoutSpeaker } from './resolve-pronouns.js';
import { fresh, lastNamed, one, oneGroup } from './resolve-single.js';
import { ANY, REACH, RECENT, type Refs, type Standpoint } from './standpoint.js';

/** "our two organisations": a group with the speaker in it. */
const ours = (phrase: Phrase, at: Standpoint): Refs | null => {
  const group = several(phrase, at);
  const speaker = group && at.speaker();
  if (!group || !speaker) return group;
  const ids = new Set(group.map((ref) => ref.id));
  return speaker.some((ref) => ids.has(ref.id)) ? group : null;
};

const nth = (refs: Refs | null, n: number): Refs | null => {
  const ref = refs?.[n];
  return ref ? [ref] : null;
};

/** "the other": of the last two, the one that this sentence has not named. */
const other = (phrase: Phrase, at: Standpoint): Refs | null => {
  const named = at.earlier.findLast((entry) => entry.refs.length === 1)?.refs[0];
  const wanted = { ...ANY, kind: phrase.kind, count: 2 };
  const pair = named ? groupBefore(at.history, at.sentence, wanted, REACH.set) : null;
  if (!named || !pair?.some((ref) => ref.id === named.id)) return null;
  return pair.filter((ref) => ref.id !== named.id);
};

/** What the phrase refers to from where it stands. */
export const resolvePhrase = (phrase: Phrase, at: Standpoint): Refs | null => {
  switch (phrase.sort) {
    case 'they':
    case 'them':
      return they(phrase, at);
    case 'it':
    case 'its':
      return it(phrase, at);
    case 'we':
      return at.speaker() ?? spokenFor(at);
    case 'ours':
      return ours(phrase, at);
    case 'several':
      return several(phrase, at);
    case 'set':
      return withoutSpeaker(several(phrase, at, REACH.set), at);
    case 'one':
      return one(phrase, at);
    case 'that':
      return lastNamed(phrase, at, 0);
    case 'whose':
      return lastNamed(phrase, at, RECENT);
    case 'neighbour':
      return neighbour(at);
    case 'new':
      return fresh(phrase, at);
    case 'merged':
      return several({ ...phrase, count: null }, at);
    case 'group':
      return at.namedGroup ?? oneGroup(at) ?? several(ANY, at);
    case 'other':
      return other(phrase, at);
    case 'others':
      return others(phrase, at);
    case 'those':
      return lastGroup(phrase, at) ?? several(phrase, at, REACH.set);
    case 'slice':
      return slice(phrase, at);
    case 'ranked':
      return ranked(phrase, at);
    case 'neighbours':
      return besides(it(bare(0, 0, 'its'), at) ?? they(bare(0, 0, 'they'), at), phrase, at);
    case 'their-neighbour':
      return outsider(they(bare(0, 0, 'they'), at), at);
    case 'former':
      return nth(pairBefore(at.history, at.sentence, at.earlier), 0);
    case 'latter':
      return nth(pairBefore(at.history, at.sentence, at.earlier), 1);
    case 'coming':
      return coming(phrase, at);
  }
};

/** A phrase that asks for any group at all. */
export const anyGroup = (at: number): Phrase => ({ ...bare(at, at, 'several'), site: true });
