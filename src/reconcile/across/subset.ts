/** `subset`: a merger or alliance is later reported with one more (`joined`) or with one fewer (`left`). */
import type { Status } from '../../model/claim.js';
import type { BuiltTrack } from '../build-tracks.js';
import { type CrossRule, type Effects, NOTHING } from '../cross-rule.js';
import { isLoose } from '../loose-network.js';
import { stageOf, stands } from '../progress.js';
import { mayStand, standingAt } from '../standing-at.js';
import type { TrackClaim } from '../track-claim.js';
import type { World } from '../world.js';

const name = 'subset';

const includesAll = (set: readonly string[], subset: readonly string[]): boolean =>
  subset.every((id) => set.includes(id));

/** How the other track's parties relate to this one's; null for any but one more and one fewer. */
const change = (track: BuiltTrack, other: BuiltTrack): 'joined' | 'left' | null => {
  const [mine, theirs] = [track.participants, other.participants];
  if (track.relation !== other.relation || mine.length < 2 || theirs.length < 2) return null;
  if (theirs.length === mine.length + 1 && includesAll(theirs, mine)) return 'joined';
  return theirs.length === mine.length - 1 && includesAll(mine, theirs) ? 'left' : null;
};

/** In order: those that hold the party that is in the fewest groupings, then the one that only it has left. */
const candidates = (track: BuiltTrack, world: World): readonly BuiltTrack[] => {
  const mine = track.participants;
  const [first = ''] = mine.toSorted((a, b) => world.groupings(a).length - world.groupings(b).length);
  const larger = world.groupings(first).filter((t) => t.participants.length === mine.length + 1);
  const without = (left: string): readonly BuiltTrack[] =>
    world.groupingsOf(mine.filter((id) => id !== left));
  const smaller = mine.flatMap((id) => (id === first ? [] : without(id)));
  const holding = [...larger, ...smaller].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...holding, ...without(first)];
};

/** Joined, it goes on as the other; left, it is over, or given up where it was only intended. */
const statusAfter = (mark: 'joined' | 'left', relation: BuiltTrack['relation']): Status | null => {
  if (mark === 'joined') return null;
  return relation === 'alliance' ? 'ended' : 'abandoned';
};

const effectOf = (
  track: BuiltTrack,
  other: BuiltTrack,
  mark: 'joined' | 'left',
  report: TrackClaim,
  status: Status,
): Effects => {
  const standing = standingAt(track, report);
  if (standing === null || !stands(standing.segment.status)) return NOTHING;
  const { segment, index } = standing;
  // What is done is not undone by talk of doing it with others, nor a merger by a later one.
  if ((stageOf(status) ?? 0) < (stageOf(segment.status) ?? 0)) return NOTHING;
  if (track.relation === 'merger' && segment.status === 'effected') return NOTHING;
  if (mark === 'left' && isLoose(track.participants.length, segment)) return NOTHING;
  const after = statusAfter(mark, track.relation);
  const closing = { segment: index, on: report, status: after, rule: name, claims: [report.id] };
  const note = { mark, rule: name, from: report.edtf, track: other.id, claims: [report.id] };
  return { closings: [closing], notes: [note] };
};

export const subset: CrossRule = {
  name,
  reason: 'it is later reported with one party more or one fewer',
  effects: (track, world) => {
    if (track.relation !== 'alliance' && track.relation !== 'merger') return NOTHING;
    if (!mayStand(track, stands)) return NOTHING;
    const others = candidates(track, world);
    const all = others.flatMap((other) => {
      const mark = change(track, other);
      if (mark === null) return [];
      return other.chain.segments.flatMap((s) =>
        s.open || !stands(s.status) ? [] : s.supports.map((r) => effectOf(track, other, mark, r, s.status)),
      );
    });
    return { closings: all.flatMap((e) => e.closings), notes: all.flatMap((e) => e.notes) };
  },
  examples: [
    {
      said: ['2013-06 merger a+b considered', '2014-02 merger a+b+c considered'],
      on: 'merger a+b',
      gives: 'joined',
    },
    {
      said: ['2013-06 alliance a+b effected', '2014-02 alliance a+b+c effected'],
      on: 'alliance a+b',
      gives: 'joined',
    },
    {
      said: ['2013-06 alliance a+b+c effected', '2014-02 alliance a+b effected'],
      on: 'alliance a+b+c',
      gives: 'ended',
    },
    {
      said: ['2013-06 merger a+b+c planned', '2014-02 merger a+b planned'],
      on: 'merger a+b+c',
      gives: 'left',
    },
  ],
  counterexamples: [
    { said: ['2013-06 alliance a+b effected', '2014-02 alliance a+b+c considered'], on: 'alliance a+b' },
    { said: ['2013-06 alliance a+b effected', '2014-02 merger a+b+c planned'], on: 'alliance a+b' },
    { said: ['2013-06 merger a+b planned', '2014-02 merger a+b+c ruled_out'], on: 'merger a+b' },
    { said: ['2014-02 merger a+b planned', '2014-02 merger a+b+c planned'], on: 'merger a+b' },
    { said: ['2014-02 merger a+b planned', '2013-06 merger a+b+c planned'], on: 'merger a+b' },
    { said: ['2013-06 merger a+b planned', '2014-02 merger a+b+c+d planned'], on: 'merger a+b' },
    { said: ['2013-06 merger a+b planned', '2014-02 merger a+c planned'], on: 'merger a+b' },
    {
      said: ['2013-06 alliance a+b+c+d+e effected', '2014-02 alliance a+b+c+d effected'],
      on: 'alliance a+b+c+d+e',
    },
  ],
};
