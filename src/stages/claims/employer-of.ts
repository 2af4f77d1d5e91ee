/** A match that names a person's post and no organisation in, the organisation that the text is speaking of there out. */
import type { RelationMatch } from '../../model/match.js';
import type { Mention, OrganisationRef } from '../../model/organisation.js';
import type { Sentence } from '../../model/sentence.js';

/** The article's sentences and mentions, both in order. */
export interface EmployerContext {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** Sentences back in which the organisation may stand. */
const MEMORY = 3;

const isOne = (mention: Mention): boolean => mention.organisations.length === 1;

/** How often each organisation is mentioned alone. */
const weights = (mentions: readonly Mention[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { organisations } of mentions)
    for (const { id } of organisations) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/**
 * "…," said chief executive Jo Smith: of the organisations that her sentence names before her, the last; else of
 * those that the nearest sentence before names, the one that the article speaks of most. Null where none is near.
 */
export const employerOf = (match: RelationMatch, context: EmployerContext): OrganisationRef | null => {
  const own = match.clause.sentence;
  const at = match.clause.units[match.extent.from]?.start ?? 0;
  const within = (index: number): readonly OrganisationRef[] => {
    const { start, end } = context.sentences[index] ?? { start: 0, end: 0 };
    return context.mentions
      .filter((mention) => isOne(mention) && mention.start >= start && mention.end <= Math.min(end, at))
      .flatMap((mention) => mention.organisations);
  };
  const beside = within(own).at(-1);
  if (beside) return beside;
  const counts = weights(context.mentions);
  for (let index = own - 1; index >= Math.max(0, own - MEMORY); index--) {
    const [main] = within(index).toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    if (main) return main;
  }
  return null;
};
