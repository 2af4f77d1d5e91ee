/** A claim and the text of its article in; what the page shows of it out. */
import type { Claim } from '../model/claim.js';
import { excerpts } from '../review/excerpt.js';
import type { Day, ReportClaim } from './report-data.js';

const DAY = 86_400_000;

export const dayOf = (date: string | null | undefined): Day => {
  const parts = date ? /^(-?\d+)-(\d\d)-(\d\d)$/.exec(date) : null;
  return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY : null;
};

const whatOf = (claim: Claim): string => {
  const range =
    claim.min === undefined && claim.max === undefined
      ? undefined
      : `${claim.min ?? '…'}–${claim.max ?? '…'}`;
  const parts = [claim.title, claim.person, claim.scope, claim.attribute, claim.value, range, claim.unit];
  return [...parts, claim.mode, claim.tender, claim.service].filter((part) => part !== undefined).join(' ');
};

/** The part of what it is about that sets its track apart. */
export const aboutOf = ({ relation, title, person, scope, attribute, service }: Claim): string => {
  if (relation === 'office') return [title, person].filter(Boolean).join(' ');
  return (relation === 'supply' ? service : (scope ?? attribute)) ?? '';
};

const valuesOf = ({ relation, value, min, max }: Claim): number[] =>
  relation === 'count' ? [value, min, max].filter((v) => typeof v === 'number') : [];

const voiceOf = ({ attribution }: Claim): string =>
  [attribution.speaker, attribution.post].filter(Boolean).join(', ') || attribution.kind;

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
    about: aboutOf(claim),
    scope: claim.scope ?? null,
    values: valuesOf(claim),
    reported: claim.reported.edtf,
    reportedDay: dayOf(claim.reported.from),
    event: claim.event?.edtf ?? null,
    eventDay: dayOf(claim.event?.from ?? claim.event?.to),
    voice: voiceOf(claim),
    sentences: (quoted.length > 0 ? quoted : bare).map((pieces) => pieces.map((p) => [p.text, p.marked])),
    pattern: claim.pattern,
    confidence: claim.confidence,
  };
};
