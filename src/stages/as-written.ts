/** Claims of a text whose marks were masked, and that text as it was written, in; the claims with its own words out. */
import type { Claim } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { Derivation } from '../model/derivation.js';

const MASK = /\u00ad/g;

/** A name or title without what masks left in it. */
const plain = (text: string): string =>
  text
    .replace(MASK, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();

const plainOr = (text: string | null): string | null => (text === null ? null : plain(text));

const dateAsWritten = (date: ClaimDate, text: string): ClaimDate =>
  date.text === undefined || date.start === undefined || date.end === undefined
    ? date
    : { ...date, text: text.slice(date.start, date.end) };

const WORDS = ['tender', 'service', 'scope', 'person', 'title'] as const;

/** Quotes are the text's own, whatever stands in it; names are what it means by them. */
const claimAsWritten = (claim: Claim, text: string): Claim => {
  const { participants, attribution, event, evidence } = claim;
  const words = WORDS.flatMap((key) => {
    const value = claim[key];
    return value === undefined ? [] : [[key, plain(value)] as const];
  });
  return {
    ...claim,
    ...Object.fromEntries(words),
    participants: participants.map((one) => ({ ...one, name: plain(one.name) })),
    attribution: { ...attribution, speaker: plainOr(attribution.speaker), post: plainOr(attribution.post) },
    reported: dateAsWritten(claim.reported, text),
    event: event && dateAsWritten(event, text),
    evidence: evidence.map((one) => ({ ...one, quote: text.slice(one.start, one.end) })),
  };
};

/** Of claims that are repeated, each object stays one. */
export const asWritten = <
  T extends { readonly claims: readonly Claim[]; readonly derivations: readonly Derivation[] },
>(
  found: T,
  text: string,
): T => {
  const own = new Map<Claim, Claim>();
  const write = (claim: Claim): Claim => {
    const known = own.get(claim) ?? claimAsWritten(claim, text);
    own.set(claim, known);
    return known;
  };
  return {
    ...found,
    claims: found.claims.map(write),
    derivations: found.derivations.map((one) => ({ ...one, claim: write(one.claim) })),
  };
};
