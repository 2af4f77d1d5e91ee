/** `regrouping`: an alliance's members are later reported in groupings that exclude one another. */
import { highest } from '../../model/range.js';
import type { BuiltTrack } from '../build-tracks.js';
import { type CrossRule, NOTHING } from '../cross-rule.js';
import { NEVER } from '../in-time.js';
import { isLoose } from '../loose-network.js';
import { inOrder, isEarlier } from '../precedence.js';
import { isFirm } from '../progress.js';
import { beginOf, lastDayOf, mayStand, standingAt } from '../standing-at.js';
import type { Closing } from '../states.js';
import type { TrackClaim } from '../track-claim.js';
import type { GroupingReport, World } from '../world.js';

const name = 'regrouping';

/** A later report that puts members of the alliance into another grouping. */
interface Report extends GroupingReport {
  /** Index of the alliance's segment that the report finds. */
  readonly found: number;
}

/** What the report finds of the alliance; null where that is nothing which others could end. */
const findOf = (track: BuiltTrack, report: GroupingReport): Report | null => {
  // A grouping that the whole alliance has a place in parts no one.
  if (track.participants.every((id) => report.grouping.participants.includes(id))) return null;
  const standing = standingAt(track, report.claim);
  if (standing === null || !isFirm(standing.segment.status)) return null;
  return isLoose(track.participants.length, standing.segment) ? null : { ...report, found: standing.index };
};

/** Reports about any of the members, in order, each once, from the first that can find the alliance on. */
const merged = (track: BuiltTrack, world: World) => {
  const lists = track.participants.map((id) => world.groupingReports(id));
  const begin = beginOf(track, 0) ?? NEVER;
  const heads = lists.map((list) => list.firstFrom(begin));
  const headOf = (i: number): GroupingReport | undefined => lists[i]?.entries[heads[i] ?? 0];
  return {
    next: (): GroupingReport | null => {
      let least: GroupingReport | undefined;
      for (let i = 0; i < heads.length; i++) {
        const head = headOf(i);
        if (head && (!least || inOrder(head.claim, least.claim) < 0)) least = head;
      }
      for (let i = 0; least && i < heads.length; i++)
        while (headOf(i)?.claim === least.claim) heads[i] = (heads[i] ?? 0) + 1;
      return least ?? null;
    },
    /** The first day on which one that is still to come can have been made. */
    leastDay: (): string =>
      lists.map((list, i) => list.leastDayFrom(heads[i] ?? 0)).reduce((a, b) => (a < b ? a : b), NEVER),
  };
};

/** Those that find something, in order; looked for no further than somebody asks. */
const reportsOn = (track: BuiltTrack, world: World) => {
  const { next, leastDay } = merged(track, world);
  const reports: Report[] = [];
  const last = track.chain.segments.at(-1);
  const isOver = last === undefined || last.open || !isFirm(last.status);
  const lastDay = lastDayOf(track);
  const hasMore = (): boolean => leastDay() !== NEVER && !(isOver && leastDay() > lastDay);
  /** The report at the index, unless it can only have been made after the day. */
  const at = (index: number, day = NEVER): Report | null => {
    while (reports.length <= index && hasMore() && leastDay() <= day) {
      const report = next();
      const found = report && findOf(track, report);
      if (found) reports.push(found);
    }
    return reports[index] ?? null;
  };
  return { at };
};

type Reports = ReturnType<typeof reportsOn>;

/** Whether the grouping is still reported when the later one is. */
const stillStands = ({ grouping, segment }: Report, later: TrackClaim): boolean => {
  const next = grouping.chain.segments[segment + 1]?.supports[0];
  return next === undefined || isEarlier(later, next);
};

/** Enters the owner of each participant; whether one of them is in another set already. */
const overlaps = (owner: Map<string, string>, { grouping, set }: Report): boolean =>
  grouping.participants.some((id) => {
    const other = owner.get(id) ?? set;
    owner.set(id, other);
    return other !== set;
  });

/** The groupings that stand when the last one is reported, if none shares an organisation with another. */
const standingWith = (reports: Reports, last: Report): ReadonlyMap<string, Report> | null => {
  const owner = new Map<string, string>();
  const bySet = new Map<string, Report>();
  const day = highest(last.claim.at);
  for (let i = 0, r = reports.at(0, day); r; r = reports.at(++i, day)) {
    if (r.found !== last.found || isEarlier(last.claim, r.claim) || !stillStands(r, last.claim)) continue;
    if (overlaps(owner, r)) return null;
    bySet.set(r.set, r);
  }
  return bySet;
};

const closingOn = (track: BuiltTrack, reports: Reports, last: Report): Closing | null => {
  const standing = standingWith(reports, last);
  if (standing === null || standing.size < 2) return null;
  const placed = new Set([...standing.values()].flatMap((r) => r.grouping.participants));
  if (!track.participants.every((id) => placed.has(id))) return null;
  const claims = [...standing.values()].map((r) => r.claim.id).sort();
  return { segment: last.found, on: last.claim, status: 'ended', rule: name, claims };
};

const isLasting = ({ grouping, segment }: Report): boolean => segment === grouping.chain.segments.length - 1;

/** Once two lasting groupings share an organisation, they never part the members. */
const closingsOn = (track: BuiltTrack, reports: Reports): readonly Closing[] => {
  const owner = new Map<string, string>();
  const closings: Closing[] = [];
  for (let i = 0, report = reports.at(0); report; report = reports.at(++i)) {
    const closing = closingOn(track, reports, report);
    if (closing) closings.push(closing);
    if (isLasting(report) && overlaps(owner, report)) break;
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
    return { closings: closingsOn(track, reportsOn(track, world)), notes: [] };
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
