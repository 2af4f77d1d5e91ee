/** What is known in; who became what, and when, done and planned apart, in families of bodies that hang together, out. */
import type { OrganisationRecord } from '../model/lineage.js';
import { reachedOn } from '../reconcile/range.js';
import type { Facts } from './facts.js';
import type { ReportClaim } from './report-data.js';

/** One body going into another. */
export interface Flow {
  readonly from: string;
  /** An organisation's id; `union:` and a track's id where no article names what came of a merger. */
  readonly to: string;
  readonly relation: 'merger' | 'acquisition';
  readonly status: 'planned' | 'effected';
  readonly overdue: boolean;
  /** Of a plan: whether its date is the one that it is planned for, not the one since when it is planned. */
  readonly isDue: boolean;
  /** EDTF, and the day by which it was certainly reached. */
  readonly date: string;
  readonly day: string;
  readonly track: string;
}

export interface Family {
  readonly bodies: readonly string[];
  /** In order of time. */
  readonly flows: readonly Flow[];
}

const unionOf = (track: string): string => `union:${track}`;
export const isUnnamed = (body: string): boolean => body.startsWith('union:');

type Step = Pick<Flow, 'from' | 'to' | 'relation' | 'track'> & { readonly date: string | null };

/** What the lineage tells: each acquirer, and each named result, is one that is gone into. */
const stepsOf = (record: OrganisationRecord): readonly Step[] => [
  ...record.mergedInto.map(({ into, track, date }): Step => {
    const to = into ?? unionOf(track);
    return { from: record.id, to, relation: 'merger', track, date };
  }),
  ...record.takenOverBy.flatMap(({ by, track, date }) =>
    by.map((to): Step => ({ from: record.id, to, relation: 'acquisition', track, date })),
  ),
];

const claimsOf = (track: string, facts: Facts): readonly ReportClaim[] =>
  facts.trackOf(track)?.states.flatMap(({ claims }) => claims.flatMap((id) => facts.claimOf(id) ?? [])) ?? [];

const doneFlows = (facts: Facts): readonly Flow[] =>
  facts.knowledge.organisations.flatMap(stepsOf).flatMap(({ date, ...step }): Flow[] => {
    const told = date ?? claimsOf(step.track, facts)[0]?.reported;
    if (told === undefined) return [];
    return [{ ...step, status: 'effected', overdue: false, isDue: false, date: told, day: reachedOn(told) }];
  });

const idsBy = (claims: readonly ReportClaim[], role: string): readonly string[] => [
  ...new Set(claims.flatMap(({ who }) => who.filter((p) => p.role === role).map((p) => p.id))),
];

/** Mergers and takeovers that stand as planned, on the day that is told for them, else since they are planned. */
const plannedFlows = (facts: Facts): readonly Flow[] =>
  facts.knowledge.timeline.flatMap(({ track, relation, participants, states }): Flow[] => {
    const last = states.at(-1);
    if (relation !== 'merger' && relation !== 'acquisition') return [];
    if (last?.status !== 'planned' || last.rule !== null) return [];
    const claims = claimsOf(track, facts);
    const own = claims.filter(({ id, status }) => status === 'planned' && last.claims.includes(id));
    const due = own.findLast(({ event }) => event !== null)?.event ?? null;
    const date = due ?? last.from;
    if (date === null) return [];
    const results = idsBy(own, 'result');
    const merged = results.length > 0 ? results : [unionOf(track)];
    const [from, to] =
      relation === 'merger' ? [participants, merged] : [idsBy(claims, 'acquired'), idsBy(claims, 'acquirer')];
    const told = {
      relation,
      status: 'planned',
      overdue: last.overdue,
      isDue: due !== null,
      date,
      day: reachedOn(date),
      track,
    } as const;
    return from.flatMap((one) => to.map((other) => ({ ...told, from: one, to: other })));
  });

const inOrder = (a: Flow, b: Flow): number => {
  const [x, y] = [a, b].map(({ day, track, from, to }) => `${day} ${track} ${from} ${to}`);
  return (x ?? '') < (y ?? '') ? -1 : 1;
};

/** Every succession that the lineage has, and every plan that stands; a body that goes into itself is none. */
export const mergerFlows = (facts: Facts): readonly Flow[] =>
  [...doneFlows(facts), ...plannedFlows(facts)].filter(({ from, to }) => from !== to).sort(inOrder);

/** Those that hang together, by their first flow. */
export const familiesOf = (flows: readonly Flow[]): readonly Family[] => {
  const parent = new Map<string, string>();
  const root = (body: string): string => {
    let at = body;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { from, to } of flows) {
    const [a, b] = [root(from), root(to)];
    if (a !== b) parent.set(b, a);
  }
  const families = new Map<string, { bodies: Set<string>; flows: Flow[] }>();
  for (const flow of flows) {
    const key = root(flow.from);
    const family = families.get(key) ?? { bodies: new Set(), flows: [] };
    families.set(key, family);
    family.bodies.add(flow.from).add(flow.to);
    family.flows.push(flow);
  }
  return [...families.values()].map(({ bodies, flows: own }) => ({ bodies: [...bodies], flows: own }));
};

/**
 * An organisation with all that went into it and all that it went into, over any number of steps, and with what is
 * planned for itself; null where there is none.
 */
export const familyAround = (flows: readonly Flow[], organisation: string): Family | null => {
  const done = flows.filter(({ status }) => status === 'effected');
  const own = new Set(flows.filter(({ from, to }) => from === organisation || to === organisation));
  const follow = (next: (flow: Flow, body: string) => boolean, onward: (flow: Flow) => string): void => {
    const bodies = [organisation];
    const seen = new Set<Flow>();
    for (const body of bodies)
      for (const flow of done) {
        if (seen.has(flow) || !next(flow, body)) continue;
        seen.add(flow);
        own.add(flow);
        bodies.push(onward(flow));
      }
  };
  follow(
    ({ from }, body) => from === body,
    ({ to }) => to,
  );
  follow(
    ({ to }, body) => to === body,
    ({ from }) => from,
  );
  // With whom it merges is part of its merger.
  const mergers = new Set([...own].filter(({ from }) => from === organisation).map(({ track }) => track));
  const kept = flows.filter((flow) => own.has(flow) || mergers.has(flow.track));
  return familiesOf(kept)[0] ?? null;
};
