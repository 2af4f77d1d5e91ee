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
    let [start, end] = [Number.POSITIVE_INFINITY, 0];
    for (const unit of units) {
      if (!sentence || !contains(sentence, unit)) continue;
      start = Math.min(start, unit.start);
      end = Math.max(end, unit.end);
    }
    return end > 0 ? [{ sentence: index, start, end, quote: text.slice(start, end) }] : [];
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
  const { relation, name: pattern } = match.pattern;
  // no spread: objects made by adding to one have a shape each, and every later look at them is slow
  const claim = Object.assign(
    { article: context.article, relation, status: judgement.status, participants: [...participants] },
    detailsOf(match, context, isRole),
    {
      reported: dates.reported,
      event: dates.event,
      attribution,
      evidence: evidenceOf(match, context),
      pattern,
      confidence: context.confidence(pattern),
    },
  );
  return {
    claim,
    match: match.match.source,
    sentence: match.clause.sentence,
    trigger: argumentSpan(units.slice(match.trigger.from, match.trigger.to)),
    arguments: match.arguments.map(({ slot, units: own }) => {
      const { start, end } = argumentSpan(own);
      const organisations = own.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []);
      return { slot, start, end, organisations };
    }),
    by: 'pattern',
    governors: judgement.governors,
    neutral: judgement.neutral,
  };
};
