/** A difference in, the readable parts that every format of a diff shows, out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import type { Difference } from './difference.js';
import { excerpts, locate, type Piece } from './excerpt.js';

export type Articles = ReadonlyMap<string, ArticleRecord> | null;

type NameOf = (id: string) => string;

const goldSubject = (gold: GoldClaim, nameOf: NameOf): string =>
  gold.participants.map(([id = '']) => nameOf(id)).join(' + ');

const claimSubject = (claim: Claim, nameOf: NameOf): string => {
  const ids = claim.participants.filter((p) => p.role !== 'result').map((p) => p.id);
  return [...new Set(ids)].map(nameOf).join(' + ');
};

/** Relation, own fields, participants and status of one side: "office Ann Lee (chief executive), ccg/x: effected". */
const sideTitle = (side: GoldClaim | Claim, subject: string, status: string): string => {
  const value =
    side.value ?? (side.min === undefined && side.max === undefined ? '' : `${side.min}–${side.max}`);
  const own = [side.person, side.title, side.scope, side.attribute, value, side.unit, side.mode, side.service]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return [side.relation, own, subject]
    .filter((part) => part !== '')
    .join(', ')
    .concat(`: ${status}`);
};

/** One line that names what the difference is about: the gold's side where there is one. Without `nameOf`, by ids. */
export const titleOf = (d: Difference, nameOf: NameOf = (id) => id): string => {
  if (d.gold) return sideTitle(d.gold, goldSubject(d.gold, nameOf), d.gold.status.join(' | '));
  return d.claim ? sideTitle(d.claim, claimSubject(d.claim, nameOf), d.claim.status) : '';
};

/**
 * The sentences that show it, evidence marked: the claim's, or where there is none the gold's. Without the
 * article's text only the quoted words.
 */
export const quotedSentences = (d: Difference, articles: Articles): Piece[][] => {
  const text = articles?.get(d.article)?.text ?? null;
  const quotes = d.claim ? d.claim.evidence.map((e) => e.quote) : d.gold ? [d.gold.evidence] : [];
  const bare = quotes.map((quote) => [{ text: quote, marked: true }]);
  if (text === null) return bare;
  const goldSpan = d.gold ? locate(text, d.gold.evidence) : null;
  const spans = d.claim ? d.claim.evidence : goldSpan ? [goldSpan] : [];
  const found = excerpts(text, spans);
  return found.length > 0 ? found : bare;
};
