/** A gold file's text, a difference and a verdict in, the gold's new text out. */
import { withoutMark } from '../model/byte-order-mark.js';
import { parseEdtf } from '../model/edtf.js';
import { type GoldFile, goldClaim, goldFile } from '../model/gold.js';
import { UserError } from '../model/problem.js';
import type { Correction, Verdict } from './decision.js';
import type { Difference } from './difference.js';
import { correctEntry, entryOfClaim, type GoldEntry } from './gold-entry.js';
import { goldId } from './gold-identity.js';
import { type GoldList, insertEntry, removeEntry, replaceEntry } from './gold-text.js';

/** The new text, and the id of the entry that the verdict wrote, if any. */
export interface Applied {
  readonly text: string;
  readonly gold: string | null;
}

/** The article's text, or null where it is not known: then new entries go last. */
type ArticleText = string | null;

const sortedPlace = (entries: GoldFile['claims'], evidence: string, article: ArticleText): number => {
  if (article === null) return entries.length;
  const offset = article.indexOf(evidence);
  const index = entries.findIndex((entry) => article.indexOf(entry.evidence) > offset);
  return index < 0 ? entries.length : index;
};

const rawEntry = (text: string, list: GoldList, index: number): GoldEntry => {
  const raw: { readonly [list in GoldList]?: readonly GoldEntry[] } = JSON.parse(withoutMark(text));
  return raw[list]?.[index] ?? {};
};

const checkDate = (name: string, value: string | null | undefined): void => {
  if (value === undefined || value === null || parseEdtf(value) !== null) return;
  const reason = `unexpected ${JSON.stringify(value)}, expected an EDTF date such as 2014-04 or ../2014-12-31`;
  throw new UserError({ code: 'no-date', place: name, reason });
};

const correctedEntry = (entry: GoldEntry, { status, event, reported }: Correction): GoldEntry => {
  checkDate('event', event);
  checkDate('reported', reported);
  return {
    ...entry,
    ...(status === undefined ? {} : { status: [status] }),
    ...(event === undefined ? {} : { event }),
    ...(reported === undefined ? {} : { reported: reported ?? undefined }),
  };
};

/** Adds an entry where its evidence stands among the others; entries already there are not moved. */
export const addEntry = (text: string, list: GoldList, entry: GoldEntry, article: ArticleText): string => {
  const file = goldFile.parse(JSON.parse(withoutMark(text)));
  return insertEntry(text, list, sortedPlace(file[list], String(entry.evidence), article), entry);
};

/** The entry that an accepted or edited difference asks for; null where accepting means that there is none. */
const wantedEntry = (current: GoldEntry | null, d: Difference, verdict: Verdict): GoldEntry | null => {
  const { gold, claim } = d;
  const own = current ?? {};
  const accepted =
    claim && gold
      ? correctEntry(
          own,
          gold,
          claim,
          d.fields.map((f) => f.field),
        )
      : claim
        ? entryOfClaim(claim)
        : null;
  if (verdict.decision === 'edit') return correctedEntry(accepted ?? own, verdict.correction);
  return verdict.decision === 'optional' ? (accepted ?? own) : accepted;
};

/**
 * Writes what the verdict asks for; a rejection writes nothing. Throws a `UserError` where the gold no longer
 * holds the entry that the difference is about, or for a date that is none.
 */
export const applyVerdict = (
  text: string,
  d: Difference,
  verdict: Verdict,
  article: ArticleText,
): Applied => {
  if (verdict.decision === 'reject') return { text, gold: null };
  const { gold } = d;
  const list: GoldList = d.optional ? 'optional' : 'claims';
  const file = goldFile.parse(JSON.parse(withoutMark(text)));
  const index = gold
    ? file[list].findIndex((entry) => goldId(d.article, entry) === goldId(d.article, gold))
    : -1;
  if (gold && index < 0) {
    const reason = 'the gold no longer holds the claim that this difference is about';
    throw new UserError({ code: 'gold-changed', place: d.article, reason, remedy: 'look at it again' });
  }
  const entry = wantedEntry(gold ? rawEntry(text, list, index) : null, d, verdict);
  const target: GoldList = verdict.decision === 'optional' ? 'optional' : list;
  const written = entry === null ? null : goldId(d.article, goldClaim.parse(entry));
  if (gold && entry !== null && target === list)
    return { text: replaceEntry(text, list, index, entry), gold: written };
  const without = gold ? removeEntry(text, list, index) : text;
  return {
    text: entry === null ? without : addEntry(without, target, entry, article),
    gold: written,
  };
};
