/** An article's text, sentences and named organisations in; out the same mentions with those that refer to them. */
import type { Gazetteer } from '../model/gazetteer.js';
import type { Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import type { Span } from '../model/span.js';
import { readingOf } from './organisations/reading.js';
import { readSentences } from './references/read-sentences.js';

const inOrder = (a: Span, b: Span): number => a.start - b.start;

/**
 * Adds mentions of form `reference`: "the two CSUs", "they", "its", "the latter", "the Elis group". A phrase whose
 * organisations are not clear gives none, and where nothing is named nothing is referred to. Mentions stay in
 * order and do not overlap.
 */
export const resolveReferences = (
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] => {
  if (mentions.length === 0) return mentions;
  const references = readSentences(readingOf(text, sentences, gazetteer), mentions);
  return [...mentions, ...references].sort(inOrder);
};
