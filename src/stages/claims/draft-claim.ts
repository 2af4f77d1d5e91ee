/** A finding and its participants in, the draft of a claim with its evidence out. */
import type { Evidence, Participant } from '../../model/claim.js';
import type { RelationMatch } from '../../model/match.js';
import { contains } from '../../model/span.js';
import { sentencesOf, type Unit } from '../../model/unit.js';
import { type DetailsContext, detailsOf } from './details-of.js';
import type { Draft, Finding } from './finding.js';
import { isRole } from './participants-of.js';

/** What the article and the domain add to a finding. */
export interface DraftContext extends DetailsContext {
  readonly article: string;
  readonly confidence: (pattern: string) => number;
}

/** One stretch of evidence for each sentence that the match rests on: an item of a list and its heading are two. */
const evidenceOf = (match: RelationMatch, { text, sentences }: DraftContext): Evidence[] => {
  const units = match.clause.units.slice(match.extent.from, match.extent.to);
  return sentencesOf(match.clause).flatMap((index) => {
    const sentence = sentences[index];
    const own = units.filter((unit) => sentence && contains(sentence, unit));
    if (own.length === 0) return [];
    const start = own.reduce((least, unit) => Math.min(least, unit.start), Number.POSITIVE_INFINITY);
    const end = own.reduce((most, unit) => Math.max(most, unit.end), 0);
    return [{ sentence: index, start, end, quote: text.slice(start, end) }];
  });
};

const argumentSpan = (units: readonly Unit[]): { start: number; end: number } => ({
  start: units[0]?.start ?? 0,
  end: units.at(-1)?.end ?? 0,
});

/** One finding about these participants as a claim that others may still join. */
export const draftClaim = (
  finding: Finding,
  participants: readonly Participant[],
  context: DraftContext,
): Draft => {
  const { match, judgement, dates, attribution } = finding;
  const { units } = match.clause;
  return {
    claim: {
      article: context.article,
      relation: match.pattern.relation,
      status: judgement.status,
      participants: [...participants],
      ...detailsOf(match, context, isRole),
      ...dates,
      attribution,
      evidence: evidenceOf(match, context),
      pattern: match.pattern.name,
      confidence: context.confidence(match.pattern.name),
    },
    match: match.match.source,
    sentence: match.clause.sentence,
    trigger: argumentSpan(units.slice(match.trigger.from, match.trigger.to)),
    arguments: match.arguments.map((argument) => ({
      slot: argument.slot,
      ...argumentSpan(argument.units),
      organisations: argument.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []),
    })),
    cues: judgement.cues,
    neutral: judgement.neutral,
  };
};
