/** An article's sentences with their named organisations in; out its references, resolved in reading order. */
import { kindOf, type Mention, type OrganisationRef } from '../../model/organisation.js';
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, isCapital, type Reading, wordAt } from '../organisations/reading.js';
import { apposition } from './apposition.js';
import { distinct, type Entry, type History } from './history.js';
import { type Located, locate, namedEntries } from './located.js';
import { type GroupName, groupNameAt, namesAt } from './named-groups.js';
import { mayRefer, phraseAt } from './phrase.js';
import { isInitial, isJoined, isTakenOver, relativeAt } from './position.js';
import { anyGroup, resolvePhrase } from './resolve-phrase.js';
import { type Speech, speech } from './speakers.js';
import type { Standpoint } from './standpoint.js';
import { isSubject } from './subject.js';

type Refs = readonly OrganisationRef[];

/** State of the reading so far; each sentence adds to it. */
interface Progress {
  /** What the first phrase for organisations not yet named refers to. */
  lead: Refs | null;
  readonly bySentence: Map<number, readonly Entry[]>;
  readonly groups: Map<string, Refs>;
  readonly references: Mention[];
}

interface Article {
  readonly reading: Reading;
  readonly located: readonly (readonly Located[])[];
  /** Who speaks where; found out on the first question, since few articles need it. */
  readonly speaking: () => Speech;
  readonly history: History;
}

const span = (reading: Reading, from: number, to: number, organisations: Refs): Mention => ({
  start: reading.tokens.start[from] ?? 0,
  end: reading.tokens.end[to - 1] ?? 0,
  form: 'reference',
  organisations,
});

/** Members of the group that is named at `name`: those that its sentence names, or the last group before. */
const membersOf = (article: Article, progress: Progress, name: GroupName, sentence: number): Refs | null => {
  const known = progress.groups.get(name.key);
  if (known) return known;
  if (!namesAt(article.reading, name.start, article.reading.tokens.from[sentence] ?? 0)) return null;
  const own = article.located[sentence]?.find(({ mention }) => mention.organisations.length > 1);
  const members =
    own?.mention.organisations ??
    resolvePhrase(anyGroup(name.start), standpoint(article, progress, sentence, name.start, []));
  if (members) progress.groups.set(name.key, members);
  return members;
};

/** Entries of a sentence that count for what follows: enough for any sentence, few enough for any text. */
const NEAREST = 32;

/** "…," said its chief executive; "Jo Smith, its chair, said …": whose she is, the sentence before tells. */
const isSaid = (reading: Reading, at: number, first: number): boolean =>
  wordAt(reading, at) === WORD.its &&
  (hasClass(reading, at - 1, WORD_CLASS.speech) ||
    (wordAt(reading, at - 1) === MARK.comma && allCapital(reading, first, at - 1)));

/** Whether the tokens `[from, to)` are a person's name and titles at most. */
const allCapital = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!isCapital(reading, i)) return false;
  return to > from && to - from < 6;
};

const standpoint = (
  article: Article,
  progress: Progress,
  sentence: number,
  at: number,
  entries: readonly Entry[],
): Standpoint => {
  const { reading } = article;
  return {
    sentence,
    earlier: entries.length > NEAREST ? entries.slice(-NEAREST) : entries,
    initial:
      isInitial(reading, reading.tokens.from[sentence] ?? 0, at) ||
      isSaid(reading, at, reading.tokens.from[sentence] ?? 0),
    first: at <= (reading.tokens.from[sentence] ?? 0) + 1,
    object: hasClass(reading, at - 1, WORD_CLASS.preposition),
    joined: () => isJoined(reading, at),
    takenOver: isTakenOver(reading, at),
    relative: relativeAt(reading, entries[entries.length - 1], at),
    speaker: () => article.speaking().speakerAt(sentence, at),
    quoted: () => article.speaking().isQuoted(at),
    history: article.history,
    lead: progress.lead,
    namedGroup: [...progress.groups.values()].at(-1) ?? null,
  };
};

/** Reads one sentence from left to right: named mentions and references become antecedents as they come. */
const readSentence = (article: Article, progress: Progress, sentence: number): void => {
  const { reading } = article;
  const first = reading.tokens.from[sentence] ?? 0;
  const limit = reading.tokens.from[sentence + 1] ?? first;
  const located = article.located[sentence] ?? [];
  const names = progress.bySentence.get(sentence) ?? [];
  const entries: Entry[] = [];
  let m = 0;
  for (let i = first; i < limit; ) {
    const mention = located[m];
    if (mention && i >= mention.from) {
      const entry = names[m];
      if (entry) entries.push(entry);
      i = Math.max(i + 1, mention.to);
      m++;
      continue;
    }
    const found =
      mayRefer(reading, i) || isCapital(reading, i)
        ? referenceAt(article, progress, sentence, i, entries)
        : null;
    if (found && found.to <= (mention?.from ?? limit)) {
      progress.references.push(span(reading, i, found.to, found.refs));
      const subject = isSubject(reading, i, found.to, first, limit);
      const owner = wordAt(reading, found.to) === MARK.possessive;
      const { refs, to, sort } = found;
      entries.push({ refs, to, sort, subject, owner, created: false });
      i = found.to;
    } else i++;
  }
  progress.bySentence.set(sentence, entries);
};

/** The reference at token `at`, with its organisations. */
const referenceAt = (
  article: Article,
  progress: Progress,
  sentence: number,
  at: number,
  entries: readonly Entry[],
): Pick<Entry, 'refs' | 'to' | 'sort'> | null => {
  const { reading } = article;
  const first = reading.tokens.from[sentence] ?? 0;
  const limit = reading.tokens.from[sentence + 1] ?? first;
  if (wordAt(reading, at) === WORD.the || namesAt(reading, at, first)) {
    const name = groupNameAt(reading, at, limit);
    const members = name && membersOf(article, progress, name, sentence);
    if (name && members) return { refs: members, to: name.end, sort: 'group' };
  }
  const phrase = mayRefer(reading, at) ? phraseAt(reading, at, limit, first) : null;
  if (!phrase) return null;
  const from = standpoint(article, progress, sentence, at, entries);
  const refs =
    apposition(reading, article.located[sentence] ?? [], phrase, article.history) ??
    resolvePhrase(phrase, from);
  if (phrase.sort === 'coming' && refs && refs.length > 1) progress.lead ??= refs;
  return refs && refs.length > 0 ? { refs, to: phrase.end, sort: phrase.sort } : null;
};

/** Ids of names that the gazetteer does not know and that end with a word for a building. */
const sitesOf = (reading: Reading, refs: Refs): ReadonlySet<string> => {
  const { kinds, organisations } = reading.gazetteer;
  const isSite = (ref: OrganisationRef): boolean =>
    !organisations.has(ref.id) &&
    (kinds.get(kindOf(ref))?.sites ?? []).some((site) => ref.name.toLowerCase().endsWith(site));
  return new Set(refs.filter(isSite).map((ref) => ref.id));
};

const NOWHERE: readonly string[] = [];

const placesOf = ({ gazetteer }: Reading, id: string): readonly string[] =>
  gazetteer.organisations.get(id)?.places?.flatMap((place) => place.toLowerCase().split(' ')) ?? NOWHERE;

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** References of the article, in order. */
export const readSentences = (reading: Reading, mentions: readonly Mention[]): readonly Mention[] => {
  const { sentences } = reading;
  const located = locate(reading, sentences, mentions);
  const speaking = lazily(() => speech(reading, (n) => (located[n] ?? []).map(({ mention }) => mention)));
  const all = distinct(mentions.flatMap((mention) => mention.organisations));
  const offTopic = [...reading.gazetteer.kinds.values()].filter((kind) => !kind.topic);
  const progress: Progress = {
    lead: null,
    bySentence: new Map(sentences.map((_, n) => [n, namedEntries(reading, located[n] ?? [], n)])),
    groups: new Map(),
    references: [],
  };
  const article: Article = {
    reading,
    located,
    speaking,
    history: {
      bySentence: progress.bySentence,
      items: new Set(sentences.flatMap((sentence, n) => (sentence.kind === 'list-item' ? [n] : []))),
      all,
      offTopic: new Set(offTopic.map((kind) => kind.kind)),
      sites: sitesOf(reading, all),
      placesOf: (id) => placesOf(reading, id),
      since: (id) => reading.gazetteer.organisations.get(id)?.from ?? null,
    },
  };
  sentences.forEach((_, n) => {
    readSentence(article, progress, n);
  });
  return progress.references;
};
