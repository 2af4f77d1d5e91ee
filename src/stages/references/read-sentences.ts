/** An article's sentences with their named organisations in; out its references, resolved in reading order. */
import type { Mention, OrganisationRef } from '../../model/organisation.js';
import type { Sentence } from '../../model/sentence.js';
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, isMark, type Reading, tokenText, wordAt } from '../organisations/reading.js';
import { distinct, type Entry, type History } from './history.js';
import { type GroupName, groupNameAt, namesAt } from './named-groups.js';
import { mayRefer, type Phrase, phraseAt } from './phrase.js';
import { resolvePhrase } from './resolve-phrase.js';
import { quotedTokens, speakersOf } from './speakers.js';

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
  readonly sentences: readonly Sentence[];
  readonly located: readonly (readonly Located[])[];
  readonly quoted: readonly boolean[];
  readonly speakers: readonly (Refs | null)[];
  readonly offTopic: ReadonlySet<string>;
  readonly all: Refs;
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

/** Whether the tokens `[from, to)` are the subject of a clause: at its beginning, and a verb or an aside follows. */
const isSubject = (reading: Reading, from: number, to: number, first: number, limit: number): boolean => {
  let before = from - 1;
  while (
    before >= first &&
    (wordAt(reading, before) === WORD.the ||
      wordAt(reading, before) === WORD.both ||
      wordAt(reading, before) === MARK.quote)
  )
    before--;
  const begins =
    before < first ||
    isMark(reading, before) ||
    (hasClass(reading, before, WORD_CLASS.starter) &&
      !hasClass(reading, before, WORD_CLASS.inside | WORD_CLASS.locative)) ||
    wordAt(reading, before) === WORD.that ||
    wordAt(reading, before) === WORD.and ||
    /^(?:understands|says|said)$/.test(tokenText(reading, before));
  if (!begins) return false;
  if (to >= limit || wordAt(reading, to) === MARK.possessive) return to >= limit;
  if (isMark(reading, to)) return true;
  if (hasClass(reading, to, WORD_CLASS.follows)) return !hasClass(reading, to, WORD_CLASS.inside);
  return /(?:ed|es|ly|s)$/.test(tokenText(reading, to)) && !hasClass(reading, to, WORD_CLASS.post);
};

const named = (reading: Reading, located: readonly Located[], sentence: number): readonly Entry[] => {
  const first = reading.tokens.from[sentence] ?? 0;
  const limit = reading.tokens.from[sentence + 1] ?? first;
  return located.map(({ mention, from, to }) => ({
    refs: mention.organisations,
    sentence,
    subject: isSubject(reading, from, to, first, limit),
    named: true,
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
  const phrase: Phrase = { start: 0, end: 0, sort: 'several', count: null, kind: null, places: [] };
  const members =
    own?.mention.organisations ??
    resolvePhrase(phrase, standpoint(article, progress, sentence, name.start, []));
  if (members) progress.groups.set(name.key, members);
  return members;
};

const standpoint = (
  article: Article,
  progress: Progress,
  sentence: number,
  at: number,
  earlier: readonly Entry[],
) => {
  const first = article.reading.tokens.from[sentence] ?? 0;
  let words = 0;
  for (let i = first; i < at; i++) if (!isMark(article.reading, i)) words++;
  const history: History = { bySentence: progress.bySentence, all: article.all };
  const groups = [...progress.groups.values()];
  return {
    sentence,
    earlier,
    initial: words <= 1,
    speaker: article.quoted[at] ? (article.speakers[sentence] ?? null) : null,
    history,
    offTopic: article.offTopic,
    namedGroup: groups[groups.length - 1] ?? null,
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
    const end = Math.min(limit, mention?.from ?? limit);
    const found = referenceAt(article, progress, sentence, i, end, entries);
    if (!found) {
      i++;
      continue;
    }
    const { refs, to } = found;
    progress.references.push(span(reading, i, to, refs));
    entries.push({ refs, sentence, subject: isSubject(reading, i, to, first, limit), named: false });
    i = to;
  }
  progress.bySentence.set(sentence, entries);
};

const referenceAt = (
  article: Article,
  progress: Progress,
  sentence: number,
  at: number,
  limit: number,
  entries: readonly Entry[],
): { refs: Refs; to: number } | null => {
  const { reading } = article;
  if (wordAt(reading, at) === WORD.the || namesAt(reading, at, reading.tokens.from[sentence] ?? 0)) {
    const name = groupNameAt(reading, at, limit);
    const members = name && membersOf(article, progress, name, sentence);
    if (name && members) return { refs: members, to: name.end };
  }
  if (!mayRefer(reading, at)) return null;
  const phrase = phraseAt(reading, at, limit, reading.tokens.from[sentence] ?? 0);
  const refs = phrase && resolvePhrase(phrase, standpoint(article, progress, sentence, at, entries));
  return phrase && refs && refs.length > 0 ? { refs, to: phrase.end } : null;
};

/** References of the article, in order. */
export const readSentences = (
  reading: Reading,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly Mention[] => {
  const located = locate(reading, sentences, mentions);
  const quoted = quotedTokens(reading, sentences);
  const offTopic = new Set(
    [...reading.gazetteer.kinds.values()].filter((kind) => !kind.topic).map((kind) => kind.kind),
  );
  const article: Article = {
    reading,
    sentences,
    located,
    quoted,
    speakers: speakersOf(reading, sentences, quoted, (n) => (located[n] ?? []).map(({ mention }) => mention)),
    offTopic,
    all: distinct(mentions.flatMap((mention) => mention.organisations)),
  };
  const progress: Progress = {
    bySentence: new Map(sentences.map((_, n) => [n, named(reading, located[n] ?? [], n)])),
    groups: new Map(),
    references: [],
  };
  sentences.forEach((_, n) => {
    readSentence(article, progress, n);
  });
  return progress.references;
};
