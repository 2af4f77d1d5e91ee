/** `regrouping`: an alliance's members are later reported in groupings that exclude one another. */
import type { BuiltTrack } from '../build-tracks.js';
import { type CrossRule, NOTHING } from '../cross-rule.js';
import { isLoose } from '../loose-network.js';
import { inOrder, isEarlier } from '../precedence.js';
import { isFirm } from '../progress.js';
import { mayStand, standingAt } from '../standing-at.js';
import type { Closing } from '../states.js';
import type { TrackClaim } from '../track-claim.js';
import { firmReports, type World } from '../world.js';

const name = 'regrouping';

/** A later report that puts members of the alliance into another grouping. */
interface Report {
  readonly grouping: BuiltTrack;
  readonly claim: TrackClaim;
  /** Index of the alliance's segment that the report finds. */
  readonly segment: number;
}

/** Other groupings of the members that bind them, but for those that the whole alliance has a place in. */
const otherGroupings = (track: BuiltTrack, world: World): readonly BuiltTrack[] =>
  [...new Set(track.participants.flatMap((id) => world.groupings(id)))].filter(
    (g) =>
      g.participants.length > 1 &&
      firmReports(g).length > 0 &&
      !track.participants.every((id) => g.participants.includes(id)) &&
      !g.chain.segments.some((s) => isLoose(g.participants.length, s)),
  );

const reportsOf = (track: BuiltTrack, groupings: readonly BuiltTrack[]): readonly Report[] =>
  groupings
    .flatMap((grouping) =>
      firmReports(grouping).flatMap((claim) => {
        const standing = standingAt(track, claim);
        if (standing === null || !isFirm(standing.segment.status)) return [];
        return isLoose(track.participants.length, standing.segment)
          ? []
          : [{ grouping, claim, segment: standing.index }];
      }),
    )
    .sort((a, b) => inOrder(a.claim, b.claim));

/** Whether the grouping is still reported when the later one is. */
const stillStands = (report: Report, later: TrackClaim): boolean => {
  const { segments } = report.grouping.chain;
  const next = segments[segments.findIndex((s) => s.supports.includes(report.claim)) + 1]?.supports[0];
  return next === undefined || isEarlier(later, next);
};

/** One report for each set of participants. */
const bySet = (reports: readonly Report[]): readonly Report[] => [
  ...new Map(reports.map((r) => [r.grouping.participants.join(' '), r])).values(),
];

/** Whether no organisation is in two of them, and every member of the alliance is in one. */
const partsAll = (members: readonly string[], reports: readonly Report[]): boolean => {
  const placed = reports.flatMap((r) => r.grouping.participants);
  const distinct = new Set(placed);
  return reports.length > 1 && distinct.size === placed.length && members.every((id) => distinct.has(id));
};

const closingOn = (track: BuiltTrack, reports: readonly Report[], last: Report): Closing | null => {
  const known = bySet(
    reports.filter(
      (r) => r.segment === last.segment && !isEarlier(last.claim, r.claim) && stillStands(r, last.claim),
    ),
  );
  if (!partsAll(track.participants, known)) return null;
  const claims = known.map((r) => r.claim.id).sort();
  return { segment: last.segment, on: last.claim, status: 'ended', rule: name, claims };
};

/** Whether two lasting groupings share an organisation: from then on they never part the members. */
const everOverlaps = (reports: readonly Report[]): ((report: Report) => boolean) => {
  const owner = new Map<string, string>();
  const last = new Set(
    reports
      .filter((r) => r.grouping.chain.segments.at(-1)?.supports.includes(r.claim))
      .map((r) => r.claim.id),
  );
  return ({ grouping, claim }) => {
    if (!last.has(claim.id)) return false;
    const set = grouping.participants.join(' ');
    return grouping.participants.some((id) => {
      const other = owner.get(id) ?? set;
      owner.set(id, other);
      return other !== set;
    });
  };
};

const closingsOn = (track: BuiltTrack, reports: readonly Report[]): readonly Closing[] => {
  const overlaps = everOverlaps(reports);
  const closings: Closing[] = [];
  for (const report of reports) {
    const closing = closingOn(track, reports, report);
    if (closing) closings.push(closing);
    if (overlaps(report)) break;
  }
  return closings;
};

export const regrouping: CrossRule = {
  name,
  reason: 'its members are later reported in groupings that exclude one another',
  effects: (track, world) => {
    if (track.relation !== 'alliance' || track.participants.length < 2) return NOTHING;
    if (!mayStand(track, isFirm)) return NOTHING;
    // A member in no other grouping at all cannot have been regrouped.
    if (track.participants.some((id) => world.groupings(id).length < 2)) return NOTHING;
    return { closings: closingsOn(track, reportsOf(track, otherGroupings(track, world))), notes: [] };
  },
  examples: [
    {
      said: [
        '2014-01 alliance a+b+c+d effected',
        '2014-06 alliance a+b effected',
        '2014-06 alliance c+d effected',
      ],
      on: 'alliance a+b+c+d',
      gives: 'ended',
    },
    {
      said: ['2014-01 alliance a+b effected', '2014-05 alliance a+x effected', '2014-06 merger b+y planned'],
      on: 'alliance a+b',
      gives: 'ended',
    },
    {
      said: [
        '2014-01 alliance a+b+c effected',
        '2014-06 alliance a+b effected',
        '2014-06 alliance c+x planned',
      ],
      on: 'alliance a+b+c',
      gives: 'ended',
    },
  ],
  counterexamples: [
    { said: ['2014-01 alliance a+b+c+d effected', '2014-06 alliance a+b effected'], on: 'alliance a+b+c+d' },
    {
      said: [
        '2014-01 alliance a+b+c+d effected',
        '2014-06 alliance a+b effected',
        '2014-06 alliance b+c effected',
      ],
      on: 'alliance a+b+c+d',
    },
    {
      said: [
        '2014-01 alliance a+b+c+d effected',
        '2014-01 alliance a+b effected',
        '2014-01 alliance c+d effected',
      ],
      on: 'alliance a+b+c+d',
    },
    {
      said: [
        '2014-01 alliance a+b+c+d effected',
        '2013-06 alliance a+b effected',
        '2013-06 alliance c+d effected',
      ],
      on: 'alliance a+b+c+d',
    },
    {
      said: [
        '2014-01 alliance a+b+c+d effected',
        '2014-06 alliance a+b considered',
        '2014-06 alliance c+d ruled_out',
      ],
      on: 'alliance a+b+c+d',
    },
    {
      said: [
        '2014-01 alliance a+b+c+d effected',
        '2014-06 alliance a+b+c+d effected',
        '2014-06 alliance a+b effected',
        '2014-06 alliance c+d effected',
      ],
      on: 'alliance a+b+c+d',
    },
    {
      said: [
        '2013-08 alliance a+b+c+d+e+f effected',
        '2014-06 alliance a+b effected',
        '2014-06 alliance c+d effected',
        '2014-06 alliance e+f effected',
      ],
      on: 'alliance a+b+c+d+e+f',
    },
    {
      said: [
        '2014-01 merger a+b+c+d planned',
        '2014-06 alliance a+b effected',
        '2014-06 alliance c+d effected',
      ],
      on: 'merger a+b+c+d',
    },
  ],
};
