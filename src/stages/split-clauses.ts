/** Rows of units of all sentences in, clauses out: asides taken out of their sentence, list items joined to their heading. */
import type { Sentence } from '../model/sentence.js';
import type { Clause, Unit } from '../model/unit.js';
import { splitSentence } from './clauses/asides.js';
import {
  headed,
  inlineItems,
  isExemplifying,
  isHeading,
  withoutColon,
  withSubject,
} from './clauses/lists.js';
import { joinOrganisations } from './clauses/units-of.js';

/** A sentence that lends its words to others. */
interface Heading {
  readonly sentence: number;
  readonly units: readonly Unit[];
}

const LONGEST_HEADING = 100;

const under = (heading: Heading, sentence: number, units: readonly Unit[]): Clause => ({
  sentence,
  units: units.slice(0, LONGEST_HEADING),
  origin: 'list-item',
  heading: heading.sentence,
});

/** "Two pairs have merged: A and B; C and D." */
const inlineClauses = (whole: Heading): Clause[] => {
  const inline = inlineItems(whole.units);
  return (inline?.items ?? []).flatMap((item) => {
    const names = joinOrganisations(item);
    return names && inline ? [under(whole, whole.sentence, headed(inline.heading, names))] : [];
  });
};

/**
 * The clauses of all sentences, in order. `rows` gives the units of each sentence by its index; an empty row
 * stands for a sentence that no pattern need look at.
 */
export const splitClauses = (
  sentences: readonly Sentence[],
  rows: readonly (readonly Unit[])[],
): readonly Clause[] => {
  const clauses: Clause[] = [];
  let heading: Heading | null = null;
  let before: Heading = { sentence: 0, units: [] };
  for (const sentence of sentences) {
    const units = rows[sentence.index] ?? [];
    const item = sentence.kind === 'list-item' && heading ? joinOrganisations(units) : null;
    if (item && heading) clauses.push(under(heading, sentence.index, headed(heading.units, item)));
    if (sentence.kind !== 'list-item')
      heading = isHeading(units) ? { sentence: sentence.index, units: withoutColon(units) } : null;
    const named = isExemplifying(units) ? joinOrganisations(units) : null;
    const exemplified = named && withSubject(before.units, named);
    if (exemplified) clauses.push(under(before, sentence.index, exemplified));
    before = { sentence: sentence.index, units };
    clauses.push(...inlineClauses(before), ...splitSentence(sentence.index, units));
  }
  return clauses;
};
