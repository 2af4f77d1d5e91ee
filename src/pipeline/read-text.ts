/** An article's text in, its sentences with the organisations that they name, as rows of units, out. */
import type { Engine } from '../engine.js';
import type { Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import { contains } from '../model/span.js';
import type { Unit } from '../model/unit.js';
import { findOrganisations } from '../stages/find-organisations.js';
import { fullNames } from '../stages/full-names.js';
import { maskMarks } from '../stages/mask-marks.js';
import { readUnits } from '../stages/read-units.js';
import { splitBlocks } from '../stages/split-blocks.js';
import { splitSentences } from '../stages/split-sentences.js';

/** An article as far as its sentences have been read one by one. */
export interface ReadText {
  /** The text, with what is no part of its words masked. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Mentions by name, in order. */
  readonly names: readonly Mention[];
  /** The units of each sentence by its index, each name a unit of its own: what the grammar reads. */
  readonly named: readonly (readonly Unit[])[];
  /** The sentences as they were read for it. */
  readonly byName: readonly ReadRow[];
}

/** The units of a sentence, and the mentions in it that they were read with. */
interface ReadRow {
  readonly mentions: readonly Mention[];
  readonly units: readonly Unit[];
}

const mentionsBySentence = (
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly (readonly Mention[])[] => {
  let next = 0;
  return sentences.map((sentence) => {
    const own: Mention[] = [];
    for (let mention = mentions[next]; mention && mention.start < sentence.end; mention = mentions[++next]) {
      if (contains(sentence, mention)) own.push(mention);
    }
    return own;
  });
};

const areSame = (some: readonly Mention[], others: readonly Mention[]): boolean =>
  some.length === others.length && some.every((one, n) => one === others[n]);

/** Each sentence with these mentions as units, as it was read `before` where it has the same; boilerplate is empty. */
const readRows = (
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  { units }: Engine,
  before: readonly ReadRow[] = [],
): readonly ReadRow[] => {
  const bySentence = mentionsBySentence(sentences, mentions);
  return sentences.map((sentence, n) => {
    const own = bySentence[sentence.index] ?? [];
    const known = before[n];
    if (known && areSame(known.mentions, own)) return known;
    const isRead = sentence.kind !== 'boilerplate';
    return { mentions: own, units: isRead ? readUnits(text, sentence, own, units) : [] };
  });
};

const withFullNames = (text: string, rows: readonly ReadRow[]): ReadText['named'] =>
  fullNames(
    text,
    rows.map(({ units }) => units),
  );

/** The rows of all sentences, with these mentions as units; an empty row of boilerplate. */
export const rowsWith = (
  { text, sentences, byName }: ReadText,
  mentions: readonly Mention[],
  engine: Engine,
): readonly (readonly Unit[])[] => withFullNames(text, readRows(text, sentences, mentions, engine, byName));

/** A coordination as one mention for each of its names: the grammar joins them itself. */
const singleNames = (mention: Mention): readonly Mention[] =>
  (mention.members?.length ?? 0) > 1 && mention.members
    ? mention.members.map(({ start, end, organisation }) => ({
        start,
        end,
        form: 'name',
        organisations: [organisation],
      }))
    : [mention];

export const readText = (written: string, engine: Engine): ReadText => {
  const text = maskMarks(written);
  const sentences = splitSentences(text, splitBlocks(text));
  const names = findOrganisations(text, sentences, engine.gazetteer);
  const byName = readRows(text, sentences, names.flatMap(singleNames), engine);
  return { text, sentences, names, named: withFullNames(text, byName), byName };
};
