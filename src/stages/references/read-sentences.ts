/** An article's sentences with their named organisations in; out its references, resolved in reading order. */
import type { Mention, OrganisationRef } from '../../model/organisation.js';
import type { Sentence } from '../../model/sentence.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isCapital, isMark, type Reading, wordAt } from '../organisations/reading.js';
import { distinct, type Entry, type History, kindOf } from './history.js';
import { type GroupName, groupNameAt, namesAt } from './named-groups.js';
import { mayRefer, phraseAt } from './phrase.js';
import { anyGroup, resolvePhrase, type Standpoint } from './resolve-phrase.js';
import { type Speech, speech } from './speakers.js';
import { isSubject } from './subject.js';

type Refs = readonly OrganisationRef[];

interface Located {
  readonly mention: Mention;
  /** Token range. */
  readonly from: number;
  readonly to: number;
}

/** State of the reading so far; each sentence adds to it. */
interface Progress {
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

/** The mentions of each sentence with their token ranges. */
const locate = (
  reading: Reading,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly (readonly Located[])[] => {
  const { start, from } = reading.tokens;
  let m = 0;
  return sentences.map((sentence, n) => {
    const found: Located[] = [];
    let i = from[n] ?? 0;
    const limit = from[n + 1] ?? i;
    for (let mention = mentions[m]; mention && mention.start < sentence.end; mention = mentions[++m]) {
      while (i < limit && (start[i] ?? 0) < mention.start) i++;
      const first = i;
      while (i < limit && (start[i] ?? 0) < mention.end) i++;
      found.push({ mention, from: first, to: i });
    }
    return found;
  });
};

const named = (reading: Reading, located: readonly Located[], sentence: number): readonly Entry[] => {
  const first = reading.tokens.from[sentence] ?? 0;
  const limit = reading.tokens.from[sentence + 1] ?? first;
  return located.map(({ mention, from, to }) => ({
    refs: mention.organisations,
    to,
    subject: isSubject(reading, from, to, first, limit),
    owner: wordAt(reading, to) === MARK.possessive,
    sort: 'name',
  }));
};

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

const INTRODUCTORY =
  WORD_CLASS.starter | WORD_CLASS.inside | WORD_CLASS.locative | WORD_CLASS.post | WORD_CLASS.number;

/** Whether nothing but an adverb or a date stands before the token at `at`: "In April 2013 it …". */
const isInitial = (reading: Reading, first: number, at: number): boolean => {
  let others = 0;
  for (let i = first; i < at; i++) {
    if (isMark(reading, i) || hasClass(reading, i, INTRODUCTORY)) continue;
    if ((flagsAt(reading, i) & FLAG.digit) === 0 && ++others > 1) return false;
    if (i > first + LONGEST_INTRODUCTION) return false;
  }
  return true;
};

/** Tokens before the subject at most. */
const LONGEST_INTRODUCTION = 6;

/** The entry in whose relative clause the token at `at` stands. */
const relativeAt = (reading: Reading, entry: Entry | undefined, at: number): Entry | null => {
  if (!entry) return null;
  const which = wordAt(reading, entry.to) === MARK.comma ? entry.to + 1 : entry.to;
  const word = wordAt(reading, which);
  if (which >= at || (word !== WORD.which && word !== WORD.who && word !== WORD.that)) return null;
  for (let i = which; i < at; i++) if (isMark(reading, i)) return null;
  return entry;
};

/** Whether what begins at the token `at` is taken over. */
const isTakenOver = (reading: Reading, at: number): boolean =>
  wordAt(reading, at - 1) === WORD.over
    ? hasClass(reading, at - 2, WORD_CLASS.takes)
    : hasClass(reading, at - 1, WORD_CLASS.absorbs);

/** Entries of a sentence that count for what follows: enough for any sentence, few enough for any text. */
const NEAREST = 32;

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
    initial: isInitial(reading, reading.tokens.from[sentence] ?? 0, at),
    object: hasClass(reading, at - 1, WORD_CLASS.preposition),
    takenOver: isTakenOver(reading, at),
    relative: relativeAt(reading, entries[entries.length - 1], at),
    speaker: () => article.speaking().speakerAt(sentence, at),
    history: article.history,
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
      entries.push({ ...found, subject, owner: wordAt(reading, found.to) === MARK.possessive });
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
  const refs = phrase && resolvePhrase(phrase, standpoint(article, progress, sentence, at, entries));
  return phrase && refs && refs.length > 0 ? { refs, to: phrase.end, sort: phrase.sort } : null;
};

/** Ids of names that the gazetteer does not know and that end with a word for a building. */
const sitesOf = (reading: Reading, refs: Refs): ReadonlySet<string> => {
  const { kinds, organisations } = reading.gazetteer;
  const isSite = (ref: OrganisationRef): boolean =>
    !organisations.has(ref.id) &&
    (kinds.get(kindOf(ref))?.sites ?? []).some((site) => ref.name.toLowerCase().endsWith(site));
  return new Set(refs.filter(isSite).map((ref) => ref.id));
};

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
    bySentence: new Map(sentences.map((_, n) => [n, named(reading, located[n] ?? [], n)])),
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
    },
  };
  sentences.forEach((_, n) => {
    readSentence(article, progress, n);
  });
  return progress.references;
};
