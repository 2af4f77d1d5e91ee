/** An article's text and a gold claim that is missing in; what nearly fired where its evidence stands, and what failed, out. */
import type { Engine } from '../engine.js';
import { type InspectedSentence, inspectText } from '../inspect.js';
import type { GoldClaim } from '../model/gold.js';
import { overlaps } from '../model/span.js';
import type { EventMention } from '../relations/find-events.js';
import type { WhyNot } from '../review/difference.js';
import { locate } from '../review/excerpt.js';
import { governedBy, toldGovernors } from './render-reading.js';

const MOST_PATTERNS = 3;

const namedIn = (sentences: readonly InspectedSentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ mentions, predicates }) => [
      ...mentions.flatMap((mention) => mention.organisations.map((o) => o.id)),
      ...predicates.flatMap((one) => one.arguments.flatMap(({ organisations }) => organisations)),
    ]),
  );

const unnamed = (gold: GoldClaim, sentences: readonly InspectedSentence[]): WhyNot[] => {
  const named = namedIn(sentences);
  const missing = gold.participants.filter((ids) => !ids.some((id) => named.has(id)));
  if (missing.length === 0) return [];
  const reason = `its sentence is not read to speak of ${missing.map((ids) => ids[0]).join(', ')}`;
  return [{ pattern: null, reason }];
};

/** Patterns of the relation that matched and still made no such claim. */
const unasserted = (gold: GoldClaim, { matches }: InspectedSentence, text: string): WhyNot[] =>
  matches
    .filter(({ match }) => match.pattern.relation === gold.relation)
    .map(({ match, judgement }) => {
      const governors = toldGovernors(judgement.governors, text);
      const told = judgement.status ?? 'no status';
      const whom = match.arguments.flatMap((one) =>
        one.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []),
      );
      const reason = `it matched, with ${told}${governors ? ` by ${governors}` : ''} and ${whom.join(', ') || 'no organisation'}`;
      return { pattern: match.pattern.name, reason };
    });

const participantsOf = ({ roles }: EventMention): string =>
  roles
    .flatMap(({ role, named }) => named.map(({ organisation }) => `${organisation.id} (${role})`))
    .join(', ');

/** Frames of the relation that fitted and still made no such claim. */
const unlike = (gold: GoldClaim, { events }: InspectedSentence, text: string): WhyNot[] =>
  events
    .filter(({ frame }) => frame.relation === gold.relation)
    .map((event) => {
      const { status } = event.factuality;
      const governors = governedBy(event, text);
      const told = status === null ? 'asserts nothing' : `says ${status}`;
      const why = governors ? ` by ${governors}` : '';
      return { pattern: event.frame.name, reason: `it fits and ${told}${why}, of ${participantsOf(event)}` };
    });

/** What no sentence holds, of frames or of patterns, whichever the relation has. */
const nothingOf = (relation: GoldClaim['relation'], { domain }: Engine): WhyNot => {
  const hasFrames = domain.grammar.frames.some((frame) => frame.relation === relation);
  const reason = hasFrames
    ? `no frame of ${relation} has a word of its sentence`
    : `no trigger of a ${relation} pattern stands in its sentence`;
  return { pattern: null, reason };
};

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
    const matched = sentences.flatMap((one) => [...unlike(gold, one, text), ...unasserted(gold, one, text)]);
    const near = sentences
      .flatMap((one) => one.nearMisses)
      .filter((miss) => miss.relation === gold.relation)
      .toSorted((a, b) => b.nearness - a.nearness)
      .map(({ pattern, reason }) => ({ pattern, reason }));
    const patterns = [...matched, ...near].slice(0, MOST_PATTERNS);
    return [
      ...unnamed(gold, sentences),
      ...(patterns.length > 0 ? patterns : [nothingOf(gold.relation, engine)]),
    ];
  };
};
