/** `merged-away`: after an effected merger, takeover or closure its parties no longer act. */
import { liesBefore, lowest } from '../../model/range.js';
import type { Note } from '../../model/timeline.js';
import type { BuiltTrack } from '../build-tracks.js';
import { type CrossRule, NOTHING } from '../cross-rule.js';
import { inOrder, isEarlier } from '../precedence.js';
import { stands } from '../progress.js';
import type { TrackClaim } from '../track-claim.js';
import type { Departure, Departures } from '../world.js';

const name = 'merged-away';

const ENDING: ReadonlySet<string> = new Set(['merger', 'acquisition', 'closure']);

/** Whether the track tells of the same end in other words: a takeover beside the merger, the closure after it. */
const tellsOfTheEnd = (track: BuiltTrack, departure: Departure): boolean => {
  if (track.relation === 'closure') return true;
  const shared = track.participants.filter((id) => departure.track.participants.includes(id));
  return ENDING.has(track.relation) && shared.length > 1;
};

/** Whether the claim takes the organisation for a separate body at a time when it was none. */
const isAnachronistic = (claim: TrackClaim, track: BuiltTrack, departure: Departure): boolean => {
  if (departure.track.id === track.id || !liesBefore(departure.when, claim.at)) return false;
  if (departure.undone !== null && !isEarlier(claim, departure.undone)) return false;
  if (claim.status === 'ended' || claim.status === 'abandoned') return false;
  if (claim.members.some((m) => m.id === departure.organisation && !m.whole)) return false;
  if (claim.status !== 'effected') return true;
  if (tellsOfTheEnd(track, departure)) return false;
  // What it tells may have happened while the organisation was there.
  return !(claim.event !== null && !liesBefore(departure.when, claim.event));
};

/** Of those of several organisations the first, by its report and then the organisation. */
const firstOf = (found: readonly (Departure | undefined)[]): Departure | undefined =>
  found
    .flatMap((d) => d ?? [])
    .sort((a, b) => inOrder(a.report, b.report) || (a.organisation < b.organisation ? -1 : 1))[0];

/** The first departure of one organisation that makes an anachronism of the claim. */
const parting = (claim: TrackClaim, track: BuiltTrack, departures: Departures): Departure | undefined => {
  const { entries, leastWhenFrom } = departures;
  for (let i = 0; i < entries.length && leastWhenFrom(i) < lowest(claim.at); i++) {
    const departure = entries[i] as Departure;
    if (isAnachronistic(claim, track, departure)) return departure;
  }
  return undefined;
};

/** Whether no departure at all makes an anachronism of the claim. */
const outlivesAll = ({ status }: TrackClaim, { relation }: BuiltTrack): boolean =>
  status === 'ended' || status === 'abandoned' || (status === 'effected' && relation === 'closure');

const anachronisms = (track: BuiltTrack, all: readonly Departures[]): readonly Note[] =>
  track.chain.segments
    .flatMap((s) => s.supports)
    .flatMap((claim) => {
      if (outlivesAll(claim, track)) return [];
      const departure = firstOf(all.map((departures) => parting(claim, track, departures)));
      if (departure === undefined) return [];
      const claims = [claim.id, departure.report.id];
      const from = claim.edtf;
      return [{ mark: 'anachronism' as const, rule: name, from, track: departure.track.id, claims }];
    });

const firstAfter = (last: TrackClaim, track: BuiltTrack, departures: Departures): Departure | undefined => {
  const { entries, firstFrom } = departures;
  const goes = (d: Departure): boolean =>
    d.track.id !== track.id && d.undone === null && isEarlier(last, d.report);
  for (let i = firstFrom(lowest(last.at)); i < entries.length; i++) {
    const departure = entries[i] as Departure;
    if (goes(departure)) return departure;
  }
  return undefined;
};

/** The track was open when a party went: it passes to the result only where an article says so. */
const partyGone = (track: BuiltTrack, all: readonly Departures[]): readonly Note[] => {
  const standing = track.chain.segments.at(-1);
  const last = standing?.supports.at(-1);
  if (standing === undefined || last === undefined || !stands(standing.status)) return [];
  const lasts = track.relation === 'alliance' || track.relation === 'supply' || track.relation === 'bid';
  const pending = ENDING.has(track.relation) && standing.status !== 'effected';
  if (!lasts && !pending && track.relation !== 'independence') return [];
  const departure = firstOf(all.map((departures) => firstAfter(last, track, departures)));
  if (departure === undefined) return [];
  const { date: from, report } = departure;
  return [{ mark: 'party-gone' as const, rule: name, from, track: departure.track.id, claims: [report.id] }];
};

export const mergedAway: CrossRule = {
  name,
  reason: 'a party had merged, been taken over or closed, and was no longer a separate body',
  effects: (track, world) => {
    const all = track.participants.map((id) => world.departures(id)).filter((d) => d.entries.length > 0);
    if (all.length === 0) return NOTHING;
    return { closings: [], notes: [...anachronisms(track, all), ...partyGone(track, all)] };
  },
  examples: [
    {
      said: ['2014-04 merger a+b effected', '2014-06 alliance a+c planned'],
      on: 'alliance a+c',
      gives: 'anachronism',
    },
    {
      said: ['2014-04 closure a effected', '2014-06 independence a effected'],
      on: 'independence a',
      gives: 'anachronism',
    },
    {
      said: ['2014-04 acquisition b+a effected', '2014-06 profile a staff=40'],
      on: 'profile a',
      gives: 'anachronism',
    },
    {
      said: ['2014-06 merger a+b effected event=2014-04-01', '2014-05 alliance a+c planned'],
      on: 'alliance a+c',
      gives: 'anachronism',
    },
    {
      said: ['2014-01 alliance a+c planned', '2014-04 merger a+b effected'],
      on: 'alliance a+c',
      gives: 'party-gone',
    },
  ],
  counterexamples: [
    { said: ['2014-06 alliance a+c planned', '2014-06 merger a+b effected'], on: 'alliance a+c' },
    { said: ['2014-04 merger a+b planned', '2014-06 alliance a+c planned'], on: 'alliance a+c' },
    { said: ['2014-04 acquisition b+a effected', '2014-06 alliance b+c planned'], on: 'alliance b+c' },
    { said: ['2014-04 merger a+b effected result=a', '2014-06 alliance a+c planned'], on: 'alliance a+c' },
    { said: ['2014-04 merger a~parts+b effected', '2014-06 alliance a+c planned'], on: 'alliance a+c' },
    { said: ['2014-04 merger a+b effected', '2014-06 closure a effected'], on: 'closure a' },
    { said: ['2014-04 merger a+b effected', '2014-06 acquisition a+b effected'], on: 'acquisition a+b' },
    { said: ['2014-04 merger a+b effected', '2014-06 alliance c+d planned'], on: 'alliance c+d' },
    { said: ['2014-04 merger a+b effected result=r', '2014-06 alliance r+c planned'], on: 'alliance r+c' },
    { said: ['2014-04 merger a+b effected', '2014-06 alliance a+c ended'], on: 'alliance a+c' },
    { said: ['2014-04 merger a+b effected', '2014-06 alliance a+c effected event=2013'], on: 'alliance a+c' },
  ],
};
