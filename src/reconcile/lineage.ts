/** Names, then the tracks of a timeline with their claims, in; every organisation met, its names and its lineage, out. */
import type { LineageStep, OrganisationRecord } from '../model/lineage.js';
import type { RegisterOf } from '../model/organisation.js';
import type { State, Track } from '../model/timeline.js';
import type { TrackClaim } from './track-claim.js';

type LineageClaim = Pick<TrackClaim, 'id' | 'members' | 'results'>;

export interface Lineage {
  readonly addName: (id: string, name: string) => void;
  /** Once for each track. */
  readonly addTrack: (track: Track, claims: Iterable<LineageClaim>) => void;
  /** Sorted by id. */
  readonly records: () => Generator<OrganisationRecord>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Entry = Mutable<
  Pick<OrganisationRecord, 'mergedInto' | 'takenOverBy' | 'formedFrom' | 'tookOver' | 'closed'>
>;

const ENDING: ReadonlySet<string> = new Set(['merger', 'acquisition', 'closure']);

const noHistory = (): Entry => ({
  mergedInto: [],
  takenOverBy: [],
  formedFrom: [],
  tookOver: [],
  closed: [],
});

const ids = (repeated: readonly string[]): string[] => [...new Set(repeated)].sort();

const byRole = (claims: readonly LineageClaim[], role: 'acquirer' | 'acquired'): string[] =>
  ids(claims.flatMap((c) => c.members.filter((m) => m.role === role).map((m) => m.id)));

const resultsOf = (claims: readonly LineageClaim[]): string[] => ids(claims.flatMap((c) => c.results));

/** The state that stands at the end, if it says that the thing was done. */
const doneState = (track: Track): State | null => {
  const last = track.states.at(-1);
  return last?.status === 'effected' && last.to === null && last.rule === null ? last : null;
};

/** The claims that name what came of a merger: those that say it is done, else those that planned it. */
const naming = (claims: readonly LineageClaim[], state: State): readonly LineageClaim[] => {
  const named = claims.filter((c) => c.results.length > 0);
  const done = named.filter((c) => state.claims.includes(c.id));
  return done.length > 0 ? done : named;
};

/** What a track that stands as done says about each organisation in it. */
const tell = (
  track: Track,
  state: State,
  claims: readonly LineageClaim[],
  entry: (id: string) => Entry,
): void => {
  const base: LineageStep = { date: state.from, track: track.track, claims: ids(state.claims) };
  if (track.relation === 'closure') for (const id of track.participants) entry(id).closed.push({ ...base });
  if (track.relation === 'acquisition') {
    const [by, acquired] = [byRole(claims, 'acquirer'), byRole(claims, 'acquired')];
    for (const id of acquired) entry(id).takenOverBy.push({ ...base, by });
    for (const id of by) entry(id).tookOver.push({ ...base, acquired });
  }
  if (track.relation !== 'merger') return;
  const names = naming(claims, state);
  const results = resultsOf(names);
  const step = { ...base, claims: ids([...base.claims, ...names.map((c) => c.id)]) };
  for (const id of track.participants) {
    if (results.includes(id)) continue;
    const others = track.participants.filter((other) => other !== id);
    for (const into of results.length > 0 ? results : [null])
      entry(id).mergedInto.push({ ...step, into, with: others });
  }
  for (const id of results) entry(id).formedFrom.push({ ...step, parties: [...track.participants] });
};

const byDate = (a: LineageStep, b: LineageStep): number => {
  const [x, y] = [`${a.date ?? ''} ${a.track}`, `${b.date ?? ''} ${b.track}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What the register has of an organisation, as a record gives it. */
const registered = (
  registerOf: RegisterOf,
  id: string,
): Pick<OrganisationRecord, 'codes' | 'from' | 'to' | 'successors'> => {
  const { code = null, from = null, to = null, successors = [] } = registerOf(id) ?? {};
  return {
    codes: code === null ? {} : { ods: code },
    from,
    to,
    successors: successors.flatMap(({ id: heir, from: day }) =>
      heir === null ? [] : [{ id: heir, from: day, source: 'ods' }],
    ),
  };
};

/** `registerOf` tells what the register has of an organisation. */
export const lineage = (registerOf: RegisterOf = () => undefined): Lineage => {
  const names = new Map<string, Set<string>>();
  const histories = new Map<string, Entry>();
  const entry = (id: string): Entry => {
    const found = histories.get(id) ?? noHistory();
    histories.set(id, found);
    return found;
  };
  return {
    addName: (id, name) => {
      const known = names.get(id);
      if (known) known.add(name);
      else names.set(id, new Set([name]));
    },
    addTrack: (track, claims) => {
      const state = ENDING.has(track.relation) ? doneState(track) : null;
      if (state) tell(track, state, [...claims], entry);
    },
    records: function* () {
      for (const id of [...names.keys()].sort()) {
        const { mergedInto, takenOverBy, formedFrom, tookOver, closed } = histories.get(id) ?? noHistory();
        yield {
          id,
          kind: id.slice(0, Math.max(0, id.indexOf('/'))),
          names: [...(names.get(id) ?? [])].sort(),
          mergedInto: mergedInto.sort(byDate),
          takenOverBy: takenOverBy.sort(byDate),
          formedFrom: formedFrom.sort(byDate),
          tookOver: tookOver.sort(byDate),
          closed: closed.sort(byDate),
          ...registered(registerOf, id),
        };
      }
    },
  };
};
