/** A phrase that refers to one organisation by a noun in, that organisation out; null where it is not clear which. */
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import {
  distinct,
  type Entry,
  fitting,
  groupBefore,
  singleBefore,
  singleIn,
  type Wanted,
} from './history.js';
import type { Phrase } from './phrase.js';
import { REACH, RECENT, type Refs, type Standpoint } from './standpoint.js';

/** "the trust": the last one that was prominent; "the Durham-based unit": what the article is about. */
export const one = (phrase: Phrase, at: Standpoint): Refs | null => {
  const { history } = at;
  const all = fitting(history, history.all, phrase);
  const topic = all[0] ?? null;
  if (all.length === 1 && topic) return [topic];
  if (phrase.places.length > 0) return all.length === 0 ? onlyOne(phrase, at) : placed(phrase, at, topic);
  const own = singleIn(history, at.earlier, phrase);
  if (own !== undefined) return own && [own];
  const found = singleBefore(history, at.sentence, phrase, REACH.single, topic);
  if (found !== undefined) return found && [found];
  return topic && topicNamed(at, topic) ? [topic] : null;
};

/** Kind of what a phrase without one is likely to mean: of what stands before it, else of what the article is about. */
const likelyKind = ({ history, earlier }: Standpoint): string | null => {
  const ref = earlier.at(-1)?.refs[0] ?? history.all[0];
  return ref && !history.offTopic.has(kindOf(ref)) ? kindOf(ref) : null;
};

/** "the Essex trust", where several are: the only one that was named lately; "the Essex-based trust": what the article is about. */
const placed = (phrase: Phrase, at: Standpoint, topic: OrganisationRef | null): Refs | null => {
  const { history, earlier } = at;
  const wanted = { ...phrase, kind: phrase.kind ?? likelyKind(at) };
  const all = fitting(history, history.all, wanted);
  if (all.length === 1) return all;
  const own = fitting(history, distinct(earlier.flatMap((entry) => entry.refs)), wanted);
  if (own.length === 1) return own;
  const recent = [earlier, ...[1, 2].map((back) => history.bySentence.get(at.sentence - back) ?? [])];
  const refs = fitting(history, distinct(recent.flat().flatMap((entry) => entry.refs)), wanted);
  if (refs.length === 1) return refs;
  const named = refs.filter((ref) => phrase.places.every((place) => ref.name.toLowerCase().includes(place)));
  if (named.length === 1) return named;
  return phrase.based && topic && earlier.length === 0 ? [topic] : null;
};

/**
 * "the Harlow trust", where no name tells that it is in Harlow: the only one of its kind; "the Harlow-based trust":
 * what the article is about.
 */
const onlyOne = (phrase: Phrase, at: Standpoint): Refs | null => {
  const { history, earlier } = at;
  const refs = fitting(history, history.all, { ...phrase, places: [] });
  if (phrase.based) return earlier.length > 0 ? null : refs.slice(0, 1);
  if (phrase.kind === null) return null;
  return refs.length === 1 ? refs : unplaced(phrase, at);
};

/** "the Sheffield firm", where nothing tells where some of its kind are: the only one of those that was just named and is not who speaks of it. */
const unplaced = (phrase: Phrase, { history, earlier, sentence }: Standpoint): Refs | null => {
  const others = earlier.at(-1)?.subject ? earlier.slice(0, -1) : earlier;
  const near = [...(history.bySentence.get(sentence - 1) ?? []), ...others];
  const said = earlier.length > others.length ? (earlier.at(-1)?.refs ?? []) : [];
  const refs = fitting(history, distinct(near.flatMap((entry) => entry.refs)), {
    ...phrase,
    places: [],
  }).filter((ref) => history.placesOf(ref.id).length === 0 && said.every((one) => one.id !== ref.id));
  if (refs.length <= 1) return refs.length === 1 ? refs : null;
  const subject = (history.bySentence.get(sentence - 1) ?? []).find((entry) => entry.subject)?.refs;
  return subject?.length === 1 && refs.some((ref) => ref.id === subject[0]?.id) ? subject : null;
};

/** The last single organisation before the phrase: "that body", and with `reach` that of an earlier sentence. */
export const lastNamed = (wanted: Wanted, at: Standpoint, reach: number): Refs | null => {
  const fits = ({ refs }: Entry): boolean =>
    refs.length === 1 && fitting(at.history, refs, wanted).length === 1;
  for (let back = 0; back <= reach; back++) {
    const entries = back === 0 ? at.earlier : (at.history.bySentence.get(at.sentence - back) ?? []);
    const found = entries.findLast(fits);
    if (found) return found.refs;
  }
  return null;
};

/** "the new trust": what was said to be formed, else what the article is about if it is the younger, else those that form it. */
export const fresh = (phrase: Phrase, at: Standpoint): Refs | null => {
  for (let back = 0; back <= RECENT; back++) {
    const entries = back === 0 ? at.earlier : (at.history.bySentence.get(at.sentence - back) ?? []);
    const made = entries.findLast((entry) => entry.created && entry.refs.length === 1);
    if (made) return fitting(at.history, made.refs, phrase);
  }
  const [topic, ...others] = fitting(at.history, at.history.all, phrase);
  const founded = topic && at.history.since(topic.id);
  if (topic && founded && others.some((ref) => (at.history.since(ref.id) ?? founded) < founded))
    return [topic];
  const group = groupBefore(at.history, at.sentence, { ...phrase, count: null }, RECENT);
  return group && group.length <= MOST_FOUNDERS ? group : null;
};

/** More than so many have seldom become one, where no name tells of it. */
const MOST_FOUNDERS = 4;

/** "the group" in an article about clinical commissioning groups: the one that was just the subject. */
export const oneGroup = ({ history, earlier, sentence }: Standpoint): Refs | null => {
  const isGroup = (entry: Entry): boolean =>
    entry.refs.length === 1 && entry.refs.every((ref) => kindOf(ref) === 'ccg');
  const last = earlier.length > 0 ? [] : (history.bySentence.get(sentence - 1) ?? []);
  const found = earlier.find(isGroup) ?? last.find((entry) => entry.subject && isGroup(entry));
  return found?.refs ?? null;
};

/** Whether the article began with its topic. */
const topicNamed = ({ history, sentence }: Standpoint, topic: OrganisationRef): boolean =>
  [0, 1].some(
    (n) => n < sentence && history.bySentence.get(n)?.some((entry) => entry.refs[0]?.id === topic.id),
  );
