/** Tracks in; which of them concern an organisation, found by its id, out. */
import type { Bounded } from '../model/date.js';
import { highest, type Range } from '../model/range.js';
import type { BuiltTrack } from './build-tracks.js';
import { type InTime, inTime, leastFromEach, NEVER } from './in-time.js';
import { isLoose } from './loose-network.js';
import type { Segment } from './place.js';
import { isFirm } from './progress.js';
import type { TrackClaim } from './track-claim.js';

/** An organisation's end as a separate body: merged, taken over or closed. */
export interface Departure {
  readonly organisation: string;
  readonly track: BuiltTrack;
  readonly when: Range;
  /** The same as EDTF. */
  readonly date: string;
  /** The first report of it. */
  readonly report: TrackClaim;
  /** The report by which it came to nothing, where there is one. */
  readonly undone: TrackClaim | null;
}

/** A report that puts an organisation into a grouping that binds it. */
export interface GroupingReport {
  readonly grouping: BuiltTrack;
  /** The grouping's participants as one text. */
  readonly set: string;
  readonly claim: TrackClaim;
  /** Index of the grouping's segment that it supports. */
  readonly segment: number;
}

export interface World {
  /** Alliances and mergers that an organisation takes part in. */
  readonly groupings: (organisation: string) => readonly BuiltTrack[];
  /** Alliances and mergers of just these, which are sorted. */
  readonly groupingsOf: (participants: readonly string[]) => readonly BuiltTrack[];
  readonly independence: (organisation: string) => readonly BuiltTrack[];
  /** Firm reports of groupings of two and more that are not loose. */
  readonly groupingReports: (organisation: string) => InTime<GroupingReport>;
  readonly departures: (organisation: string) => Departures;
}

/** Those of one organisation, by their reports. */
export interface Departures extends InTime<Departure> {
  /** The first day by which one from the index on had certainly happened. */
  readonly leastWhenFrom: (index: number) => string;
}

/** The date told for an event that is past when it is reported, else that of the report. */
const dateOf = (report: TrackClaim): Pick<Departure, 'when' | 'date'> => {
  const event: Bounded | null = report.event;
  if (event?.to && event.to <= highest(report.at)) return { when: event, date: event.edtf };
  return { when: report.at, date: report.edtf };
};

/** Which members cease to be separate bodies by the track, once it is effected. */
const departing = (track: BuiltTrack, segment: Segment): readonly string[] => {
  const results = new Set(segment.supports.flatMap((s) => s.results));
  const leaves = (id: string, role: string): boolean => {
    if (track.relation === 'acquisition') return role === 'acquired';
    return track.relation === 'closure' || (track.relation === 'merger' && !results.has(id));
  };
  // Parts of an organisation that go leave the organisation behind.
  const members = segment.supports[0]?.members ?? [];
  return members.filter((m) => m.whole && leaves(m.id, m.role)).map((m) => m.id);
};

const departuresOf = (track: BuiltTrack): readonly Departure[] =>
  track.chain.segments.flatMap((segment, i) => {
    const report = segment.supports[0];
    if (segment.status !== 'effected' || segment.open || report === undefined) return [];
    const dated = segment.supports.find((s) => s.event !== null) ?? report;
    const undone = track.chain.segments[i + 1]?.supports[0] ?? null;
    return departing(track, segment).map((organisation) => ({
      organisation,
      track,
      ...dateOf(dated),
      report,
      undone,
    }));
  });

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const inOrderOfTime = (departures: readonly Departure[]): Departures => {
  const timed = inTime(departures, (d) => d.report);
  const least = leastFromEach(timed.entries.map((d) => highest(d.when)));
  return { ...timed, leastWhenFrom: (index) => least[index] ?? NEVER };
};

const setOf = (participants: readonly string[]): string => participants.join(' ');

const groupingReportsOf = (grouping: BuiltTrack): readonly GroupingReport[] => {
  const { participants, chain } = grouping;
  if (participants.length < 2 || chain.segments.some((s) => isLoose(participants.length, s))) return [];
  const set = setOf(participants);
  return chain.segments.flatMap((s, segment) =>
    isFirm(s.status) && !s.open ? s.supports.map((claim) => ({ grouping, set, claim, segment })) : [],
  );
};

/** Found when it is first asked for. */
const lazily = <T>(find: (organisation: string) => T): ((organisation: string) => T) => {
  const known = new Map<string, T>();
  return (organisation) => {
    const found = known.get(organisation) ?? find(organisation);
    known.set(organisation, found);
    return found;
  };
};

const ENDING: ReadonlySet<string> = new Set(['merger', 'acquisition', 'closure']);

export const worldOf = (tracks: Iterable<BuiltTrack>): World => {
  const groupings = new Map<string, BuiltTrack[]>();
  const bySet = new Map<string, BuiltTrack[]>();
  const independence = new Map<string, BuiltTrack[]>();
  const departures = new Map<string, Departure[]>();
  for (const track of tracks) {
    const isGrouping = track.relation === 'alliance' || track.relation === 'merger';
    if (isGrouping) add(bySet, setOf(track.participants), track);
    for (const id of track.participants) {
      if (isGrouping) add(groupings, id, track);
      if (track.relation === 'independence') add(independence, id, track);
    }
    if (ENDING.has(track.relation)) for (const d of departuresOf(track)) add(departures, d.organisation, d);
  }
  return {
    groupings: (id) => groupings.get(id) ?? [],
    groupingsOf: (participants) => bySet.get(setOf(participants)) ?? [],
    independence: (id) => independence.get(id) ?? [],
    groupingReports: lazily((id) =>
      inTime((groupings.get(id) ?? []).flatMap(groupingReportsOf), (r) => r.claim),
    ),
    departures: lazily((id) => inOrderOfTime(departures.get(id) ?? [])),
  };
};

const FIRM_REPORTS = new WeakMap<BuiltTrack, InTime<TrackClaim>>();

/** Reports that something is intended firmly or done, and that stand unopposed. */
export const firmReportsInTime = (track: BuiltTrack): InTime<TrackClaim> => {
  const known = FIRM_REPORTS.get(track);
  if (known) return known;
  const firm = track.chain.segments.flatMap((s) => (isFirm(s.status) && !s.open ? s.supports : []));
  const found = inTime(firm, (claim) => claim);
  FIRM_REPORTS.set(track, found);
  return found;
};
