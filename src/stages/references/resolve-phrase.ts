/** A referring phrase and what was named before it in, the organisations that it refers to out; null where that is not clear. */
import type { OrganisationRef } from '../../model/organisation.js';
import {
  distinct,
  type Entry,
  fitting,
  gathered,
  groupBefore,
  groupIn,
  groupOfAll,
  kindOf,
  pairBefore,
  type Wanted,
} from './history.js';
import { bare, type Phrase } from './phrase.js';
import { besides, lastGroup, listed, others, outsider, ranked, slice } from './resolve-picked.js';
import { fresh, lastNamed, one, oneGroup } from './resolve-single.js';
import { ANY, REACH, RECENT, type Refs, type Standpoint } from './standpoint.js';

/** How many sentences back a group may stand that nothing but "them" or "its neighbour" tells of. */
const NEAR = 2;

const subjectOf = (entries: readonly Entry[]): Entry | null => entries.find((entry) => entry.subject) ?? null;

const before = (at: Standpoint): readonly Entry[] => at.history.bySentence.get(at.sentence - 1) ?? [];

/** "merging with them": all that the sentence before has of one kind, else the group before. */
const joinedBefore = (at: Standpoint): Refs | null => {
  const refs = fitting(at.history, distinct(before(at).flatMap((entry) => entry.refs)), ANY);
  const own = new Set(at.earlier.flatMap((entry) => entry.refs.map((ref) => ref.id)));
  const others = refs.length > 1 && refs.every((ref) => !own.has(ref.id));
  return others && new Set(refs.map(kindOf)).size === 1
    ? refs
    : groupBefore(at.history, at.sentence, ANY, NEAR);
};

/** "they", "their": the plural subject of this sentence or, at its start, of the one before. */
const they = (phrase: Phrase, at: Standpoint): Refs | null => {
  const plural = at.earlier.filter((entry) => entry.refs.length > 1);
  if (at.joined && plural.length === 1 && plural[0]?.subject) return joinedBefore(at);
  const own = groupIn(at.history, plural, ANY);
  if (own) return own;
  const named = new Set(at.earlier.map((entry) => entry.refs[0]?.id));
  if (phrase.sort === 'them' && at.object && named.size === 1)
    return groupBefore(at.history, at.sentence, ANY, NEAR);
  if (!at.initial || at.earlier.length > 0) return null;
  const subject = subjectOf(before(at));
  return subject && subject.refs.length > 1 ? subject.refs : groupIn(at.history, before(at), ANY);
};

/** "with it", "take over its services": the one of the last two that is not the subject. */
const otherThan = (at: Standpoint, subject: Entry): Refs | null => {
  const pair = pairBefore(at.history, at.sentence, at.earlier);
  const rest = pair?.filter((ref) => ref.id !== subject.refs[0]?.id) ?? [];
  return rest.length === 1 ? rest : null;
};

/** "it", "its": the single subject of this sentence or, at its start, of the one before. */
const it = (phrase: Phrase, at: Standpoint): Refs | null => {
  if (at.relative) return at.relative.refs.length === 1 ? at.relative.refs : null;
  if (at.earlier.length > 0) {
    const only = at.earlier.length === 1 && !at.earlier[0]?.owner ? at.earlier[0] : null;
    const subject = subjectOf(at.earlier) ?? only;
    if (subject?.refs.length !== 1) return null;
    const apart = phrase.sort === 'it' ? at.object : at.takenOver;
    return apart ? otherThan(at, subject) : subject.refs;
  }
  const subject = at.initial ? subjectOf(before(at)) : null;
  return subject?.refs.length === 1 ? subject.refs : null;
};

const several = (wanted: Wanted, at: Standpoint, reach = REACH.noun): Refs | null =>
  announced(wanted, at) ??
  listed(wanted, at) ??
  rounded(wanted, at) ??
  groupIn(at.history, at.earlier, wanted) ??
  groupBefore(at.history, at.sentence, wanted, reach) ??
  groupOfAll(at.history, wanted) ??
  gathered(at.history, at.sentence, wanted) ??
  elsewhere(wanted, at, reach) ??
  offTopic(wanted, at);

/** "the pair" of two companies: off topic, but one mention has just joined them and nobody else is meant. */
const offTopic = (wanted: Wanted, { history, earlier, sentence }: Standpoint): Refs | null => {
  if (wanted.kind !== null || wanted.count === null || wanted.places.length > 0) return null;
  const entries = [...(history.bySentence.get(sentence - 1) ?? []), ...earlier];
  const found = entries.findLast((entry) => entry.refs.length > 1)?.refs;
  return found?.length === wanted.count ? found : null;
};

/** "the three" after two names in its own sentence: those, with the one that the sentence before has. */
const rounded = (wanted: Wanted, { history, earlier, sentence }: Standpoint): Refs | null => {
  const own = fitting(history, distinct(earlier.flatMap((entry) => entry.refs)), wanted);
  return own.length > 1 && own.length < (wanted.count ?? 0) ? gathered(history, sentence, wanted, own) : null;
};

/**
 * "the two" after an article that began with "Two CSUs": those, though the last sentence names one of them beside
 * another, unless one mention joins the names.
 */
const announced = (wanted: Wanted, at: Standpoint): Refs | null => {
  const refs = at.lead ? fitting(at.history, at.lead, wanted) : [];
  if (wanted.count === null || refs.length !== wanted.count || at.earlier.length > 0) return null;
  const last = before(at);
  const isOurs = (id: string | undefined): boolean => refs.some((ref) => ref.id === id);
  const singles = last.every((entry) => entry.refs.length === 1);
  return singles && last.some((entry) => isOurs(entry.refs[0]?.id)) ? refs : null;
};

/** "the three Tees trusts", where names tell of some that they are there: the group just spoken of, if those are in it. */
const partlyThere = (there: Refs, wanted: Wanted, at: Standpoint): Refs | null => {
  if (wanted.count === null || there.length >= wanted.count) return null;
  const group = groupBefore(at.history, at.sentence, wanted, NEAR);
  const ids = new Set(group?.map((ref) => ref.id));
  return there.every((ref) => ids.has(ref.id)) ? group : null;
};

/** "the three Essex trusts", "the Essex trusts", where no name tells that they are in Essex. */
const elsewhere = (wanted: Wanted, at: Standpoint, reach: number): Refs | null => {
  if (wanted.places.length === 0 || (wanted.kind === null && wanted.count === null)) return null;
  const anywhere = { ...wanted, places: [] };
  const there = fitting(at.history, at.history.all, wanted);
  if (there.length > 0) return partlyThere(there, anywhere, at);
  if (wanted.count !== null) return several(anywhere, at, reach);
  const all = fitting(at.history, at.history.all, anywhere);
  const group = groupBefore(at.history, at.sentence, anywhere, RECENT);
  return group && group.length === all.length ? group : null;
};

/** "its neighbour": the other of two of a kind. */
const neighbour = (at: Standpoint): Refs | null => {
  const subject = at.earlier.findLast((entry) => entry.subject && entry.refs.length === 1);
  const owner = (subject?.refs ?? it(bare(0, 0, 'its'), at))?.[0];
  if (!owner) return null;
  const wanted = { ...ANY, kind: kindOf(owner), count: 2 };
  const pair = groupBefore(at.history, at.sentence, wanted, NEAR) ?? groupOfAll(at.history, wanted);
  return pair?.some((ref) => ref.id === owner.id) ? pair.filter((ref) => ref.id !== owner.id) : null;
};

/** "Jo Smith, who leads the Yorkshire body, said: “We …”": the one that its sentence refers to; in the next, the same. */
const spokenFor = (at: Standpoint): Refs | null => {
  if (!at.quoted()) return null;
  const own = distinct(at.earlier.flatMap((entry) => entry.refs));
  if (own.length > 0) return own.length === 1 && at.earlier[0]?.sort !== 'name' ? own : null;
  const last = before(at).findLast((entry) => entry.sort === 'we');
  return last?.refs ?? null;
};

/** "We are talking to both": not those who speak. */
const withoutSpeaker = (group: Refs | null, at: Standpoint): Refs | null => {
  const speaker = at.object ? at.earlier.findLast((entry) => entry.sort === 'we') : undefined;
  return group?.some((ref) => speaker?.refs.some(({ id }) => id === ref.id)) ? null : group;
};

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

/** How many sentences ahead the names may come. */
const AHEAD = 3;

/** The subjects of the next sentences, one each: "Arden CSU has … . South CSU has …" after "Two CSUs". */
const successive = (
  phrase: Phrase,
  at: Standpoint,
  named: (ahead: number) => readonly Entry[],
): Refs | null => {
  const refs: OrganisationRef[] = [];
  for (let ahead = 1; ahead <= (phrase.count ?? 0); ahead++) {
    const [only, ...more] = subjectOf(named(ahead))?.refs ?? [];
    const fits =
      only && more.length === 0 && fitting(at.history, [only], { ...phrase, count: null }).length > 0;
    const before = named(ahead - 1).some((entry) => entry.refs.some((ref) => ref.id === only?.id));
    if (!fits || (ahead > 1 && before) || refs.some((ref) => ref.id === only.id)) return null;
    refs.push(only);
  }
  return refs.length > 0 ? refs : null;
};

/** Whether the article has named nobody up to this sentence. */
const isOpening = ({ history, sentence }: Standpoint): boolean => {
  for (let n = 0; n <= sentence; n++) {
    const entries = history.bySentence.get(n) ?? [];
    if (entries.some(({ refs }) => refs.some((ref) => !history.offTopic.has(kindOf(ref))))) return false;
  }
  return true;
};

/** "Two commissioning support units …": the group of that size that the next sentences name. */
const coming = (phrase: Phrase, at: Standpoint): Refs | null => {
  if (!at.first && !isOpening(at)) return null;
  const named = (ahead: number): readonly Entry[] =>
    (at.history.bySentence.get(at.sentence + ahead) ?? []).filter((entry) => entry.sort === 'name');
  if (phrase.count === 1) {
    const subject = at.sentence > 1 ? null : subjectOf(named(1));
    const refs = subject ? fitting(at.history, subject.refs, { ...phrase, count: null }) : [];
    return refs.length === 1 && subject?.refs.length === 1 ? refs : null;
  }
  const subjects = successive(phrase, at, named);
  if (subjects) return subjects;
  for (let ahead = 1; ahead <= AHEAD; ahead++) {
    const group = groupIn(at.history, named(ahead), phrase);
    if (group) return group;
  }
  return null;
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
