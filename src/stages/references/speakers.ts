/** Tokens and named organisations in, out who speaks in each sentence's quotation, as organisations. */
import type { Mention, OrganisationRef } from '../../model/organisation.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isCapital, type Reading, tokenText, wordAt } from '../organisations/reading.js';

type Refs = readonly OrganisationRef[];

/** Which tokens stand inside quotation marks; a new block closes a quotation that was left open. */
const quotedTokens = (reading: Reading): readonly boolean[] => {
  const { tokens, sentences } = reading;
  const quoted: boolean[] = [];
  let open = false;
  let block = -1;
  sentences.forEach((sentence, n) => {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    for (let i = tokens.from[n] ?? 0; i < (tokens.from[n + 1] ?? 0); i++) {
      if (tokens.word[i] === MARK.quote) {
        const mark = tokenText(reading, i);
        if (mark === '“') open = true;
        else if (mark === '”') open = false;
        else if (mark === '"') open = !open;
      }
      quoted.push(open);
    }
  });
  return quoted;
};

interface Attribution {
  /** What the sentence says about who speaks: organisations, an unknown person (null), or nothing (undefined). */
  readonly refs: Refs | null | undefined;
  readonly names: readonly string[];
}

/** Who a sentence says is speaking, read from its words outside quotation marks. */
const attributionOf = (
  reading: Reading,
  sentence: number,
  quoted: readonly boolean[],
  mentions: readonly Mention[],
  before: readonly Mention[],
  known: ReadonlyMap<string, Refs>,
): Attribution => {
  const { tokens } = reading;
  const names: string[] = [];
  let speech = false;
  let post = false;
  let remembered: Refs | undefined;
  let pronoun = false;
  let owned = false;
  let outside: Refs | null = null;
  let m = 0;
  for (let i = tokens.from[sentence] ?? 0; i < (tokens.from[sentence + 1] ?? 0); i++) {
    const start = tokens.start[i] ?? 0;
    while ((mentions[m]?.end ?? Number.POSITIVE_INFINITY) <= start) m++;
    const mention = mentions[m];
    if (quoted[i] || (flagsAt(reading, i) & FLAG.word) === 0) continue;
    if (mention && mention.start <= start) {
      outside ??= mention.organisations;
      continue;
    }
    if (hasClass(reading, i, WORD_CLASS.speech)) speech = true;
    if (hasClass(reading, i, WORD_CLASS.post) && !hasClass(reading, i, WORD_CLASS.follows)) post = true;
    if (hasClass(reading, i, WORD_CLASS.pronoun)) pronoun = true;
    if (wordAt(reading, i) === WORD.its) owned = true;
    if (!isCapital(reading, i) || hasClass(reading, i, WORD_CLASS.starter | WORD_CLASS.post)) continue;
    const written = tokenText(reading, i);
    if (wordAt(reading, i) === MARK.unknown) names.push(written);
    remembered ??= known.get(written);
  }
  // "its chief officer": that of whoever was named before
  if (owned && post)
    outside ??= before.findLast((one) => one.organisations.length === 1)?.organisations ?? null;
  const introduces = post && outside !== null && names.length > 0;
  if (!speech && !introduces) return { refs: undefined, names: [] };
  if (outside && (post || !pronoun)) return { refs: outside, names };
  if (remembered) return { refs: remembered, names: [] };
  return { refs: pronoun && names.length === 0 ? undefined : null, names: [] };
};

/**
 * Organisations of the speaker of each sentence, null where they are not known. A speaker goes on through the
 * sentences that name no other; where a quotation begins a block, the first attribution after it in that block counts.
 */
const speakersOf = (
  reading: Reading,
  quoted: readonly boolean[],
  mentionsOf: (sentence: number) => readonly Mention[],
): readonly (Refs | null)[] => {
  const { sentences } = reading;
  const people = new Map<string, Refs>();
  const said = sentences.map((_, n) => {
    const { refs, names } = attributionOf(reading, n, quoted, mentionsOf(n), mentionsOf(n - 1), people);
    if (refs) for (const name of names) people.set(name, refs);
    return refs;
  });
  let current: Refs | null = null;
  return sentences.map((sentence, n) => {
    const own = said[n];
    if (own !== undefined) {
      current = own;
      return own;
    }
    if (sentences[n - 1]?.block === sentence.block) return current;
    for (let next = n + 1; sentences[next]?.block === sentence.block; next++) {
      const later = said[next];
      if (later !== undefined) return later;
    }
    return current;
  });
};

/** Who is quoted at a token of a sentence; null outside quotation marks and where it is not known. */
export interface Speech {
  readonly speakerAt: (sentence: number, at: number) => Refs | null;
  readonly isQuoted: (at: number) => boolean;
}

/** Reads the quotations of an article, with the named organisations of each sentence. */
export const speech = (reading: Reading, mentionsOf: (sentence: number) => readonly Mention[]): Speech => {
  const quoted = quotedTokens(reading);
  const speakers = speakersOf(reading, quoted, mentionsOf);
  return {
    speakerAt: (sentence, at) => (quoted[at] ? (speakers[sentence] ?? null) : null),
    isQuoted: (at) => quoted[at] ?? false,
  };
};
