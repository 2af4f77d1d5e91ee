/** Claims and their timeline in; every organisation met, under which names, and what became of it, out. */
import { z } from 'zod';
import { type Claim, relation } from '../model/claim.js';
import type { Track } from '../model/timeline.js';
import { compareBytes } from './byte-order.js';

/** How an organisation ended or changed: `into` is the new or the acquiring one, null where no article names it. */
const successor = z.object({
  relation,
  into: z.string().nullable(),
  /** EDTF: when it took effect, as far as told. */
  when: z.string().nullable(),
  track: z.string(),
});

/** A line of `organisations.jsonl`. */
export const organisationRecord = z.object({
  id: z.string(),
  kind: z.string(),
  /** As claims give them, sorted. */
  names: z.array(z.string()),
  became: z.array(successor),
});
export type OrganisationRecord = Readonly<z.infer<typeof organisationRecord>>;
type Successor = z.infer<typeof successor>;

/** Relations by which an organisation ceases to be what it was. */
const ENDING = new Set<string>(['merger', 'acquisition', 'closure']);
const LOST = new Set<string>(['party', 'acquired']);
const GAINED = new Set<string>(['result', 'acquirer']);

export interface OrganisationList {
  readonly addClaim: (claim: Claim) => void;
  /** After all claims. */
  readonly addTrack: (track: Track) => void;
  /** Sorted by id. */
  readonly records: () => Iterable<OrganisationRecord>;
}

/** What an effected claim says about endings: kept until its track tells whether it stands. */
type Ending = Pick<Claim, 'participants' | 'event'>;

export const organisationList = (): OrganisationList => {
  const names = new Map<string, Set<string>>();
  const became = new Map<string, Map<string, Successor>>();
  const endings = new Map<string, Ending>();

  const become = (id: string, successor: Successor): void => {
    const all = became.get(id) ?? new Map<string, Successor>();
    became.set(id, all.set(`${successor.track} ${successor.into ?? ''}`, successor));
  };
  const addEnding = (track: Track, when: string | null, { participants, event }: Ending): void => {
    const heirs = participants.filter((p) => GAINED.has(p.role)).map((p) => p.id);
    const successors = (heirs.length > 0 ? heirs : [null]).map((into) => ({
      relation: track.relation,
      into,
      when: event?.edtf ?? when,
      track: track.track,
    }));
    for (const { id, role } of participants) {
      if (LOST.has(role)) for (const successor of successors) become(id, successor);
    }
  };

  return {
    addClaim: (claim) => {
      for (const { id, name } of claim.participants) names.set(id, (names.get(id) ?? new Set()).add(name));
      if (claim.status === 'effected' && ENDING.has(claim.relation)) {
        endings.set(claim.id, { participants: claim.participants, event: claim.event });
      }
    },
    addTrack: (track) => {
      const last = track.states[track.states.length - 1];
      if (last?.status !== 'effected' || !ENDING.has(track.relation)) return;
      for (const id of last.claims.toSorted(compareBytes)) {
        const ending = endings.get(id);
        if (ending) addEnding(track, last.from, ending);
      }
    },
    records: function* () {
      for (const [id, seen] of [...names].sort(([a], [b]) => compareBytes(a, b))) {
        yield {
          id,
          kind: id.slice(0, Math.max(0, id.indexOf('/'))),
          names: [...seen].sort(compareBytes),
          became: [...(became.get(id) ?? new Map<string, Successor>())]
            .sort(([a], [b]) => compareBytes(a, b))
            .map(([, successor]) => successor),
        };
      }
    },
  };
};
