/** A gold entry and a reviewer's correction in, the entry as corrected out. */
import { parseEdtf } from '../model/edtf.js';
import { goldClaim } from '../model/gold.js';
import { UserError } from '../model/problem.js';
import { type Correction, DIRECTED } from './decision.js';
import type { GoldEntry } from './gold-entry.js';

const checkDate = (name: string, value: string | null | undefined): void => {
  if (value === undefined || value === null || parseEdtf(value) !== null) return;
  const reason = `unexpected ${JSON.stringify(value)}, expected an EDTF date such as 2014-04 or ../2014-12-31`;
  throw new UserError({ code: 'no-date', place: name, reason });
};

const checkWords = (evidence: string | undefined, article: string | null): void => {
  if (evidence === undefined || article?.includes(evidence)) return;
  const reason = `the words ${JSON.stringify(evidence)} do not stand in the article`;
  throw new UserError({ code: 'no-evidence', place: 'evidence', reason, remedy: 'take them from the text' });
};

type Taking = NonNullable<Correction['participants']>;

const inRole = (taking: Taking, role: (typeof DIRECTED)[number]): string | string[] | undefined => {
  const ids = taking.filter((p) => p.role === role).map((p) => p.id);
  return ids.length > 1 ? ids : ids[0];
};

/** Ids that the entry accepts beside one that stays are kept. */
const participantsOf = (entry: GoldEntry, taking: Taking): GoldEntry => {
  if (taking.length === 0 && entry.relation !== 'count') {
    const reason = 'no organisation is left, expected at least one';
    throw new UserError({ code: 'no-participants', place: 'participants', reason });
  }
  const before = goldClaim.shape.participants.catch([]).parse(entry.participants);
  const ids = [...new Set(taking.map((p) => p.id))];
  const kept = ids.map((id) => before.find((accepted) => accepted.includes(id)) ?? [id]);
  return {
    participants: [...new Set(kept)],
    ...Object.fromEntries(DIRECTED.map((role) => [role, inRole(taking, role)])),
  };
};

const present = (fields: GoldEntry): GoldEntry =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? undefined]));

/**
 * Throws a `UserError` for a date that is none, for words that do not stand in the article, and where no
 * organisation would be left.
 */
export const correctedEntry = (
  entry: GoldEntry,
  { status, event, reported, participants, own, evidence }: Correction,
  article: string | null,
): GoldEntry => {
  checkDate('event', event);
  checkDate('reported', reported);
  checkWords(evidence, article);
  return {
    ...entry,
    ...(status === undefined ? {} : { status: [status] }),
    ...(event === undefined ? {} : { event }),
    ...(reported === undefined ? {} : { reported: reported ?? undefined }),
    ...(participants === undefined ? {} : participantsOf(entry, participants)),
    ...present(own ?? {}),
    ...(evidence === undefined ? {} : { evidence }),
  };
};
