/** A claim and the text of its article in; what the page shows of it out. */
import type { Claim } from '../model/claim.js';
import { excerpts } from '../review/excerpt.js';
import type { ReportClaim, ReportFigure } from './report-data.js';

const whatOf = (claim: Claim): string =>
  [claim.title, claim.person, claim.scope, claim.attribute, claim.mode, claim.tender, claim.service]
    .filter((part) => part !== undefined)
    .join(' ');

const figureOf = ({ value, min, max, unit }: Claim): ReportFigure | null =>
  value === undefined && min === undefined && max === undefined ? null : { value, min, max, unit };

/** "They", "his organisation", "a spokesman": no name, by which a reader would know who it is. */
const isName = (speaker: string): boolean =>
  !/^(?:I|it|they|he|she|we|this|that)$/i.test(speaker) && /^\p{Lu}/u.test(speaker);

const speakerOf = ({ attribution, participants }: Claim): string | null => {
  const { speaker, post, organisation } = attribution;
  if (speaker !== null && isName(speaker)) return [speaker, post].filter(Boolean).join(', ');
  return participants.find(({ id }) => id === organisation)?.name ?? null;
};

/** `article` is the position of its article; `text` null where that is not known. */
export const reportClaim = (claim: Claim, article: number, text: string | null): ReportClaim => {
  const quoted = text === null ? [] : excerpts(text, claim.evidence);
  const bare = claim.evidence.map((e) => [{ text: e.quote, marked: true }]);
  return {
    id: claim.id,
    article,
    relation: claim.relation,
    status: claim.status,
    who: claim.participants.map(({ id, name, role }) => ({ id, name, role })),
    what: whatOf(claim),
    figure: figureOf(claim),
    reported: claim.reported.edtf,
    reportedDay: claim.reported.to ?? claim.reported.from,
    event: claim.event?.edtf ?? null,
    eventDay: claim.event?.to ?? claim.event?.from ?? null,
    speaker: speakerOf(claim),
    sentences: (quoted.length > 0 ? quoted : bare).map((pieces) => pieces.map((p) => [p.text, p.marked])),
    pattern: claim.pattern,
    confidence: claim.confidence,
  };
};
