/** An article's text and a gold claim that is missing in; what nearly fired where its evidence stands, and what failed, out. */
import type { Engine } from '../engine.js';
import { type InspectedSentence, inspectText } from '../inspect.js';
import type { GoldClaim } from '../model/gold.js';
import { overlaps } from '../model/span.js';
import type { WhyNot } from '../review/difference.js';
import { locate } from '../review/excerpt.js';

const MOST_PATTERNS = 3;

const namedIn = (sentences: readonly InspectedSentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => mention.organisations.map((o) => o.id)),
    ),
  );

const unnamed = (gold: GoldClaim, sentences: readonly InspectedSentence[]): WhyNot[] => {
  const named = namedIn(sentences);
  const missing = gold.participants.filter((ids) => !ids.some((id) => named.has(id)));
  if (missing.length === 0) return [];
  const reason = `its sentence is not read to speak of ${missing.map((ids) => ids[0]).join(', ')}`;
  return [{ pattern: null, reason }];
};

/** Patterns of the relation that matched and still made no such claim. */
const unasserted = (gold: GoldClaim, { matches }: InspectedSentence): WhyNot[] =>
  matches
    .filter(({ match }) => match.pattern.relation === gold.relation)
    .map(({ match, judgement }) => {
      const cues = judgement.cues.map((cue) => `“${cue.source}” (${cue.effect})`).join(', ');
      const told = judgement.status ?? 'no status';
      const whom = match.arguments.flatMap((one) =>
        one.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []),
      );
      const reason = `it matched, with ${told}${cues ? ` by ${cues}` : ''} and ${whom.join(', ') || 'no organisation'}`;
      return { pattern: match.pattern.name, reason };
    });

/** Asks about one gold claim of an article. */
export type AskWhyNot = (gold: GoldClaim) => readonly WhyNot[];

/**
 * Reads the article once, and answers for any of its gold claims: the most telling reasons first, at most
 * three of patterns; none where the evidence does not stand in the text.
 */
export const whyNot = (text: string, engine: Engine): AskWhyNot => {
  const inspected = inspectText(text, engine);
  return (gold) => {
    const span = locate(text, gold.evidence);
    if (!span) return [];
    const sentences = inspected.filter(({ sentence }) => overlaps(sentence, span));
    const matched = sentences.flatMap((one) => unasserted(gold, one));
    const near = sentences
      .flatMap((one) => one.nearMisses)
      .filter((miss) => miss.relation === gold.relation)
      .toSorted((a, b) => b.nearness - a.nearness)
      .map(({ pattern, reason }) => ({ pattern, reason }));
    const patterns = [...matched, ...near].slice(0, MOST_PATTERNS);
    const none = { pattern: null, reason: `no trigger of a ${gold.relation} pattern stands in its sentence` };
    return [...unnamed(gold, sentences), ...(patterns.length > 0 ? patterns : [none])];
  };
};
