/** One article's claims in, what they say of matters that go one way in time out: the little that orders it among others. */
import type { Claim, Status } from '../model/claim.js';
import type { Bounded } from '../model/date.js';
import type { Anchors, Trace } from '../model/dating.js';
import { groupBy } from '../model/group-by.js';
import { presentCounts } from './counts.js';
import { isOfNow, placeOf } from './dating-article.js';

/** How far along each status is, for what can only advance; null where a matter turned back. */
const STAGES: Readonly<Partial<Record<Status, number | null>>> = {
  considered: 1,
  planned: 2,
  effected: 3,
  ruled_out: null,
  abandoned: null,
  ended: null,
};
const ADVANCING = new Set(['merger', 'alliance', 'acquisition', 'closure']);
const UNITING = new Set(['merger', 'alliance']);

/** More parties than this are a network: who joins one says nothing of who pairs with whom. */
const LARGEST_UNION = 4;

const partiesOf = (claim: Claim): readonly string[] =>
  claim.participants
    .filter(({ role }) => role !== 'result')
    .map(({ id }) => id)
    .sort();

const traceOf = (
  claim: Claim,
  rule: Trace['rule'],
  key: string,
  rank: number | null,
  stage: string,
): Trace => {
  const { start, end } = placeOf(claim);
  const { edtf, from, to, basis } = claim.reported;
  return {
    rule,
    key,
    rank,
    margin: 0,
    stage,
    start,
    end,
    recalled: basis === 'text' ? { edtf, from, to } : null,
  };
};

/** Allies may talk of another alliance; one that was first reported as talked of is another matter. */
const mayDeepen = (claim: Claim): boolean =>
  claim.relation === 'alliance' && claim.status === 'considered' && isOfNow(claim);

const advanceOf = (claim: Claim): readonly Trace[] => {
  const rank = STAGES[claim.status];
  const parties = partiesOf(claim);
  if (!ADVANCING.has(claim.relation) || rank === undefined) return [];
  if (parties.length < 2 || parties.length > LARGEST_UNION || mayDeepen(claim)) return [];
  return [traceOf(claim, 'status-advanced', `${claim.relation} ${parties.join(' ')}`, rank, claim.status)];
};

/** Who has not yet decided on a partner has none. */
const decisionsOf = (claim: Claim): readonly Trace[] => {
  if (!UNITING.has(claim.relation)) return [];
  const parties = partiesOf(claim);
  const [party] = parties;
  if (claim.status === 'undecided' && parties.length === 1 && party !== undefined)
    return [traceOf(claim, 'undecided-before', party, 1, 'undecided')];
  const decided = claim.status === 'planned' || claim.status === 'effected';
  return decided && parties.length > 1 && parties.length < LARGEST_UNION
    ? parties.map((one) => traceOf(claim, 'undecided-before', one, 2, claim.status))
    : [];
};

/** Numbers that only fall, within what is known of them. */
const declinesOf = (
  text: string,
  claims: readonly Claim[],
  { declining, counts }: Anchors,
): readonly Trace[] =>
  declining.flatMap(({ scope, margin }) => {
    const values = counts.filter((one) => one.scope === scope).map((one) => one.value);
    const own = claims.filter((claim) => claim.scope === scope);
    return presentCounts(text, own)
      .filter(({ value }) => value >= Math.min(...values) && value <= Math.max(...values))
      .map(({ claim, value }) => ({
        ...traceOf(claim, 'count-declined', scope, -value, String(value)),
        margin,
      }));
  });

/** Of what an article itself says of one matter, the furthest it has come: the rest is how it came there. */
const furthest = (traces: readonly Trace[]): readonly Trace[] => {
  const most = Math.max(...traces.map(({ rank, recalled }) => (recalled ? -Infinity : (rank ?? -Infinity))));
  return traces.filter(({ rank, recalled }) => recalled !== null || rank === null || rank === most);
};

const isPlaced = (recalled: Bounded | null): boolean =>
  recalled === null || recalled.from !== null || recalled.to !== null;

/** Traces in a fixed order. */
export const tracesOf = (text: string, claims: readonly Claim[], anchors: Anchors): readonly Trace[] => {
  const all = [
    ...claims.flatMap((claim) => [...advanceOf(claim), ...decisionsOf(claim)]),
    ...declinesOf(text, claims.filter(isOfNow), anchors),
  ].filter(({ recalled }) => isPlaced(recalled));
  return [...groupBy(all, ({ rule, key }) => `${rule} ${key}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, traces]) => furthest(traces));
};
