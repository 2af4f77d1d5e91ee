/** A pronoun, or what it owns, in; the organisations that it stands for out; null where that is not clear. */
import { kindOf } from '../../model/organisation.js';
import { distinct, type Entry, fitting, groupBefore, groupIn, groupOfAll, pairBefore } from './history.js';
import { bare, type Phrase } from './phrase.js';
import { ANY, before, NEAR, type Refs, type Standpoint, subjectOf } from './standpoint.js';

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
export const they = (phrase: Phrase, at: Standpoint): Refs | null => {
  const plural = at.earlier.filter((entry) => entry.refs.length > 1);
  if (plural.length === 1 && plural[0]?.subject && at.joined()) return joinedBefore(at);
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
export const it = (phrase: Phrase, at: Standpoint): Refs | null => {
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

/** "its neighbour": the other of two of a kind. */
export const neighbour = (at: Standpoint): Refs | null => {
  const subject = at.earlier.findLast((entry) => entry.subject && entry.refs.length === 1);
  const owner = (subject?.refs ?? it(bare(0, 0, 'its'), at))?.[0];
  if (!owner) return null;
  const wanted = { ...ANY, kind: kindOf(owner), count: 2 };
  const pair = groupBefore(at.history, at.sentence, wanted, NEAR) ?? groupOfAll(at.history, wanted);
  return pair?.some((ref) => ref.id === owner.id) ? pair.filter((ref) => ref.id !== owner.id) : null;
};

/** "Jo Smith, who leads the Yorkshire body, said: “We …”": the one that its sentence refers to; in the next, the same. */
export const spokenFor = (at: Standpoint): Refs | null => {
  if (!at.quoted()) return null;
  const own = distinct(at.earlier.flatMap((entry) => entry.refs));
  if (own.length > 0) return own.length === 1 && at.earlier[0]?.sort !== 'name' ? own : null;
  const last = before(at).findLast((entry) => entry.sort === 'we');
  return last?.refs ?? null;
};

/** "We are talking to both": not those who speak. */
export const withoutSpeaker = (group: Refs | null, at: Standpoint): Refs | null => {
  const speaker = at.object ? at.earlier.findLast((entry) => entry.sort === 'we') : undefined;
  return group?.some((ref) => speaker?.refs.some(({ id }) => id === ref.id)) ? null : group;
};
