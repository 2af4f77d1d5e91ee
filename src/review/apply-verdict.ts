/** A gold file's text, a difference and a verdict in, the gold's new text out. */
import { withoutMark } from '../model/byte-order-mark.js';
import { type GoldFile, goldClaim, goldFile } from '../model/gold.js';
import { UserError } from '../model/problem.js';
import { correctedEntry } from './corrected-entry.js';
import type { Verdict } from './decision.js';
import type { Difference } from './difference.js';
import type { Effect } from './effect.js';
import { correctEntry, entryOfClaim, type GoldEntry } from './gold-entry.js';
import { goldId } from './gold-identity.js';
import { type GoldList, insertEntry, removeEntry, replaceEntry } from './gold-text.js';

/** The new text, the id of the entry that the verdict wrote, if any, and what became of the gold. */
export interface Applied {
  readonly text: string;
  readonly gold: string | null;
  readonly effect: Effect;
}

/** The article's text, or null where it is not known: then new entries go last, and no words can be checked. */
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

/** Adds an entry where its evidence stands among the others; entries already there are not moved. */
export const addEntry = (text: string, list: GoldList, entry: GoldEntry, article: ArticleText): string => {
  const file = goldFile.parse(JSON.parse(withoutMark(text)));
  return insertEntry(text, list, sortedPlace(file[list], String(entry.evidence), article), entry);
};

/** The entry that an accepted or edited difference asks for; null where accepting means that there is none. */
const wantedEntry = (
  current: GoldEntry | null,
  d: Difference,
  verdict: Verdict,
  article: ArticleText,
): GoldEntry | null => {
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
  if (verdict.decision === 'edit') return correctedEntry(accepted ?? own, verdict.correction, article);
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
  if (verdict.decision === 'reject') return { text, gold: null, effect: 'keeps' };
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
  const entry = wantedEntry(gold ? rawEntry(text, list, index) : null, d, verdict, article);
  const target: GoldList = verdict.decision === 'optional' ? 'optional' : list;
  const written = entry === null ? null : goldId(d.article, goldClaim.parse(entry));
  if (gold && entry !== null && target === list)
    return { text: replaceEntry(text, list, index, entry), gold: written, effect: 'rewrites' };
  const without = gold ? removeEntry(text, list, index) : text;
  return {
    text: entry === null ? without : addEntry(without, target, entry, article),
    gold: written,
    effect: entry === null ? 'loses' : gold ? 'rewrites' : 'gains',
  };
};
