/** Articles with their claims in, which of them was written before which out, with the claims that tell it. */
import type { Claim, Status } from '../model/claim.js';
import type { Bounded } from '../model/date.js';
import type { DateBound } from '../model/dating.js';
import { presentCounts } from './counts.js';
import { type DatingArticle, type DatingKnowledge, placeOf } from './dating-article.js';

/** One end of an ordering: an article, or an earlier report that one recalls with its date. */
export interface Witness {
  readonly article: DatingArticle;
  readonly claim: Claim;
  /** The date of the report recalled; null where it is the article's own. */
  readonly recalled: Bounded | null;
}

/** All of `before` were written not later than any of `after`. */
export interface Ordering {
  readonly rule: DateBound['rule'];
  readonly reason: string;
  readonly before: readonly Witness[];
  readonly after: readonly Witness[];
}

/** How far along each status is, for what can only advance. */
const STAGES: Readonly<Partial<Record<Status, number>>> = { considered: 1, planned: 2, effected: 3 };
const ADVANCING = new Set(['merger', 'alliance', 'acquisition', 'closure']);

/** More parties than this are a network: who joins one says nothing of who pairs with whom. */
const LARGEST_UNION = 4;

const partiesOf = (claim: Claim): readonly string[] =>
  claim.participants.filter(({ role }) => role !== 'result').map(({ id }) => id);

const witnessesOf = (article: DatingArticle): readonly Witness[] =>
  article.claims
    .map((claim) => ({
      article,
      claim,
      recalled:
        claim.reported.basis === 'text' && (claim.reported.from || claim.reported.to) ? claim.reported : null,
    }))
    .filter(({ claim, recalled }) => recalled !== null || claim.reported.basis !== 'text');

const grouped = <Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key | null,
): ReadonlyMap<Key, readonly Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** Each group before the next one, from the lowest key on. */
const chained = (
  groups: ReadonlyMap<number, readonly Witness[]>,
  tell: (from: Witness, to: Witness) => string,
  rule: Ordering['rule'],
): readonly Ordering[] => {
  const keys = [...groups.keys()].sort((a, b) => a - b);
  return keys.slice(1).flatMap((key, i) => {
    const before = groups.get(keys[i] ?? key) ?? [];
    const after = groups.get(key) ?? [];
    const [from, to] = [before[0], after[0]];
    return from && to ? [{ rule, reason: tell(from, to), before, after }] : [];
  });
};

const advances = (witnesses: readonly Witness[]): readonly Ordering[] => {
  const tracks = grouped(witnesses, ({ claim }) => {
    const parties = partiesOf(claim);
    const fits = ADVANCING.has(claim.relation) && STAGES[claim.status] && parties.length <= LARGEST_UNION;
    return fits && parties.length > 1 ? `${claim.relation} ${[...parties].sort().join(' ')}` : null;
  });
  return [...tracks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([track, own]) =>
      chained(
        grouped(own, ({ claim }) => STAGES[claim.status] ?? null),
        (from, to) => `${track} is ${from.claim.status} first and ${to.claim.status} afterwards`,
        'status-advanced',
      ),
    );
};

const declines = (articles: readonly DatingArticle[], { anchors }: DatingKnowledge): readonly Ordering[] =>
  anchors.declining.flatMap(({ scope }) => {
    const values = anchors.counts.filter((one) => one.scope === scope).map((one) => one.value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const counts = articles.flatMap((article) =>
      presentCounts(article)
        .filter((count) => count.scope === scope && count.value >= least && count.value <= most)
        .map(({ claim, value }) => ({ article, claim, value, recalled: null })),
    );
    return chained(
      grouped<number, Witness & { readonly value: number }>(counts, ({ value }) => -value),
      (from, to) => `the number of ${scope}s fell from ${from.claim.value} to ${to.claim.value}`,
      'count-declined',
    );
  });

const UNITING = new Set(['merger', 'alliance']);

/** Who has not yet decided on a partner has none. */
const decisions = (witnesses: readonly Witness[]): readonly Ordering[] => {
  const uniting = witnesses.filter(({ claim }) => UNITING.has(claim.relation));
  const undecided = grouped(uniting, ({ claim }) =>
    claim.status === 'undecided' && partiesOf(claim).length === 1 ? (partiesOf(claim)[0] ?? null) : null,
  );
  return [...undecided]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([party, before]) => {
      const after = uniting.filter(({ claim }) => {
        const parties = partiesOf(claim);
        const decided = claim.status === 'planned' || claim.status === 'effected';
        return decided && parties.length > 1 && parties.length < LARGEST_UNION && parties.includes(party);
      });
      const reason = `${party} is undecided first and has a partner afterwards`;
      return after.length > 0 ? [{ rule: 'undecided-before' as const, reason, before, after }] : [];
    });
};

/** Orderings in a fixed order, whatever that of the articles. */
export const orderingsOf = (
  articles: readonly DatingArticle[],
  knowledge: DatingKnowledge,
): readonly Ordering[] => {
  const witnesses = articles.flatMap(witnessesOf);
  return [...advances(witnesses), ...declines(articles, knowledge), ...decisions(witnesses)];
};

/** Words of a witness in its own article. */
export const wordsOf = ({ claim }: Witness): { readonly start: number; readonly end: number } =>
  placeOf(claim);
