/** A match that leaves an organisation out in, the organisation that the text is speaking of there out. */
import type { RelationMatch } from '../../model/match.js';
import type { Mention, OrganisationRef } from '../../model/organisation.js';
import type { Sentence } from '../../model/sentence.js';
import { mentionsWithin } from './mentions-within.js';

/** The article's sentences and mentions, both in order. */
export interface SpokenContext {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** Sentences back in which the organisation may stand. */
const MEMORY = 3;

/**
 * "A joint chair": of those who are named together, the set that stands nearest before the match. Null where none is near.
 */
export const setSpokenOf = (match: RelationMatch, context: SpokenContext): Mention | null => {
  const own = match.clause.sentence;
  const at = match.clause.units[match.extent.from]?.start ?? 0;
  const from = context.sentences[Math.max(0, own - MEMORY)]?.start ?? 0;
  return (
    context.mentions.findLast(
      ({ start, end, organisations }) => start >= from && end <= at && organisations.length > 1,
    ) ?? null
  );
};

const counted = new WeakMap<readonly Mention[], ReadonlyMap<string, number>>();

/** How often each organisation is mentioned; of one article counted once. */
const weights = (mentions: readonly Mention[]): ReadonlyMap<string, number> => {
  const known = counted.get(mentions);
  if (known) return known;
  const counts = new Map<string, number>();
  counted.set(mentions, counts);
  for (const { organisations } of mentions)
    for (const { id } of organisations) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/**
 * "…," said chief executive Jo Smith: of the organisations that her sentence names before her, the last; else of
 * those that the nearest sentence before names, the one that the article speaks of most. Mentions of several and
 * of those that are not wanted do not count. Null where none is near.
 */
export const spokenOf = (
  match: RelationMatch,
  context: SpokenContext,
  wanted: (ref: OrganisationRef, mention: Mention) => boolean,
): Mention | null => {
  const own = match.clause.sentence;
  const at = match.clause.units[match.extent.from]?.start ?? 0;
  const isWanted = (mention: Mention): boolean => {
    const [first, second] = mention.organisations;
    return first !== undefined && !second && wanted(first, mention);
  };
  const within = (index: number): readonly Mention[] => {
    const { start, end } = context.sentences[index] ?? { start: 0, end: 0 };
    return mentionsWithin(context.mentions, start, Math.min(end, at)).filter(isWanted);
  };
  const beside = within(own).at(-1);
  if (beside) return beside;
  const counts = weights(context.mentions);
  const weight = ({ organisations: [only] }: Mention): number => counts.get(only?.id ?? '') ?? 0;
  for (let index = own - 1; index >= Math.max(0, own - MEMORY); index--) {
    const [main] = within(index).toSorted((a, b) => weight(b) - weight(a));
    if (main) return main;
  }
  return null;
};
