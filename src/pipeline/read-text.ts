/** An article's text in, its sentences with the organisations that they name, as rows of units, out. */
import type { Engine } from '../engine.js';
import type { Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import { contains } from '../model/span.js';
import type { Unit } from '../model/unit.js';
import { findOrganisations } from '../stages/find-organisations.js';
import { maskMarks } from '../stages/mask-marks.js';
import { readUnits } from '../stages/read-units.js';
import { resolvePersons } from '../stages/resolve-persons.js';
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

/** The rows of all sentences, with these mentions as units; an empty row of boilerplate. */
export const rowsWith = (
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  { units }: Engine,
): readonly (readonly Unit[])[] => {
  const bySentence = mentionsBySentence(sentences, mentions);
  return resolvePersons(
    text,
    sentences.map((sentence) =>
      sentence.kind === 'boilerplate'
        ? []
        : readUnits(text, sentence, bySentence[sentence.index] ?? [], units),
    ),
  );
};

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
  return { text, sentences, names, named: rowsWith(text, sentences, names.flatMap(singleNames), engine) };
};
