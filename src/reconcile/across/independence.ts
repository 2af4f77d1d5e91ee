/** `independence`: a later report that a party stays alone ends its exclusive alliances and planned mergers. */
import type { BuiltTrack } from '../build-tracks.js';
import { type CrossRule, type Effects, NOTHING } from '../cross-rule.js';
import { NEVER } from '../in-time.js';
import { isLoose } from '../loose-network.js';
import { isFirm } from '../progress.js';
import { beginOf, lastDayOf, mayStand, type Standing, standingAt } from '../standing-at.js';
import type { TrackClaim } from '../track-claim.js';
import { firmReportsInTime } from '../world.js';

const name = 'independence';

const effectOf = (
  track: BuiltTrack,
  alone: BuiltTrack,
  report: TrackClaim,
  { index, segment }: Standing,
): Effects => {
  if (track.relation === 'merger') {
    if (segment.status !== 'planned') return NOTHING;
    // What was never done cannot be over: the plan is given up.
    const closing = {
      segment: index,
      on: report,
      status: 'abandoned' as const,
      rule: name,
      claims: [report.id],
    };
    return { closings: [closing], notes: [] };
  }
  if (!isFirm(segment.status)) return NOTHING;
  if (isLoose(track.participants.length, segment)) {
    const claims = [report.id];
    const mark = 'loose-network' as const;
    return { closings: [], notes: [{ mark, rule: name, from: report.edtf, track: alone.id, claims }] };
  }
  const closing = { segment: index, on: report, status: 'ended' as const, rule: name, claims: [report.id] };
  return { closings: [closing], notes: [] };
};

/** Of the reports that find one segment, the first decides: the others find the same. */
const effectsOf = (track: BuiltTrack, alone: BuiltTrack): readonly Effects[] => {
  const { entries, firstFrom, leastDayFrom } = firmReportsInTime(alone);
  const lastDay = lastDayOf(track);
  const effects: Effects[] = [];
  for (let i = firstFrom(beginOf(track, 0) ?? NEVER); i < entries.length; ) {
    const report = entries[i] as TrackClaim;
    const standing = standingAt(track, report);
    if (standing === null && leastDayFrom(i) > lastDay) break;
    if (standing) effects.push(effectOf(track, alone, report, standing));
    const next = standing && (beginOf(track, standing.index + 1) ?? NEVER);
    i = Math.max(i + 1, next === null ? 0 : firstFrom(next));
  }
  return effects;
};

export const independence: CrossRule = {
  name,
  reason: 'a later report says that a party stays on its own',
  effects: (track, world) => {
    if (track.relation !== 'alliance' && track.relation !== 'merger') return NOTHING;
    if (track.participants.length < 2 || !mayStand(track, isFirm)) return NOTHING;
    const all = track.participants.flatMap((id) =>
      world.independence(id).flatMap((alone) => effectsOf(track, alone)),
    );
    return { closings: all.flatMap((e) => e.closings), notes: all.flatMap((e) => e.notes) };
  },
  examples: [
    {
      said: ['2014-01 alliance a+b effected', '2014-06 independence a effected'],
      on: 'alliance a+b',
      gives: 'ended',
    },
    {
      said: ['2014-01 alliance a+b planned', '2014-06 independence a planned'],
      on: 'alliance a+b',
      gives: 'ended',
    },
    {
      said: ['2014-01 merger a+b planned', '2014-06 independence a effected'],
      on: 'merger a+b',
      gives: 'abandoned',
    },
    {
      said: ['2013-08 alliance a+b+c+d+e+f effected', '2014-06 independence a effected'],
      on: 'alliance a+b+c+d+e+f',
      gives: 'loose-network',
    },
    {
      said: ['2013-08 alliance a+b+c+d+e effected exclusive', '2014-06 independence a effected'],
      on: 'alliance a+b+c+d+e',
      gives: 'ended',
    },
  ],
  counterexamples: [
    { said: ['2014-01 alliance a+b effected', '2014-01 independence a effected'], on: 'alliance a+b' },
    { said: ['2014-06 alliance a+b effected', '2014-01 independence a effected'], on: 'alliance a+b' },
    { said: ['2014-01 alliance a+b effected', '2014-06 independence c effected'], on: 'alliance a+b' },
    { said: ['2014-01 alliance a+b effected', '2014-06 independence a considered'], on: 'alliance a+b' },
    { said: ['2014-01 alliance a+b effected', '2014-06 independence a ruled_out'], on: 'alliance a+b' },
    {
      said: [
        '2014-01 alliance a+b effected',
        '2014-06 alliance a+b effected',
        '2014-06 independence a effected',
      ],
      on: 'alliance a+b',
    },
    { said: ['2014-01 supply a+b effected', '2014-06 independence a effected'], on: 'supply a+b' },
    { said: ['2014-01 merger a+b considered', '2014-06 independence a effected'], on: 'merger a+b' },
    { said: ['2014-01 acquisition a+b planned', '2014-06 independence a effected'], on: 'acquisition a+b' },
    { said: ['2014-01 alliance a+b ruled_out', '2014-06 independence a effected'], on: 'alliance a+b' },
  ],
};
