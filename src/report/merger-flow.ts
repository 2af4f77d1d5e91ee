/** Tracks and claims of a report in, who merged into whom, and when, out. */
import type { ReportClaim, ReportData, ReportTrack } from './report-data.js';

/** An organisation as it stood from one merger to the next. */
interface FlowNode {
  readonly key: string;
  readonly label: string;
  /** 0 for those that were there from the start; what came of a merger stands right of its parties. */
  readonly depth: number;
}

interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly status: 'planned' | 'effected';
  readonly claims: readonly string[];
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Earlier mergers that are not shown. */
  readonly leftOut: number;
}

/** More cannot be read in one picture. */
const MOST_UNIONS = 80;

/** A merger or takeover that was reported as planned or done and stands so. */
interface Union {
  readonly day: number;
  readonly date: string;
  readonly parties: readonly string[];
  /** Id of what comes of it; null where no article names it. */
  readonly into: string | null;
  readonly status: 'planned' | 'effected';
  readonly claims: readonly string[];
}

const unionOf = (track: ReportTrack, claims: ReadonlyMap<string, ReportClaim>): Union | null => {
  const last = track.states.at(-1);
  if (!last || (last.status !== 'planned' && last.status !== 'effected')) return null;
  const told = last.claims.flatMap((id) => claims.get(id) ?? []);
  const who = told.flatMap((claim) => claim.who);
  const into = who.find((p) => p.role === 'result' || p.role === 'acquirer')?.id ?? null;
  const event = told.find((claim) => claim.eventDay !== null);
  return {
    day: event?.eventDay ?? last.fromDay ?? 0,
    date: event?.event ?? last.from ?? '',
    parties: track.who.filter((id) => who.some((p) => p.id === id && p.role !== 'result')),
    into,
    status: last.status,
    claims: last.claims,
  };
};

/**
 * Follows organisations through their mergers in the order of time. Each merger makes a new node, so the
 * flow has no circles even where reports have.
 */
export const mergerFlow = (data: ReportData, tracks: readonly ReportTrack[]): Flow => {
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  const all = tracks
    .filter((track) => track.relation === 'merger' || track.relation === 'acquisition')
    .flatMap((track) => unionOf(track, claims) ?? [])
    .filter((union) => union.parties.length > 1)
    .toSorted((a, b) => a.day - b.day || (a.parties.join() < b.parties.join() ? -1 : 1));
  const unions = all.slice(-MOST_UNIONS);
  const nodes = new Map<string, FlowNode>();
  const links: FlowLink[] = [];
  const standing = new Map<string, FlowNode>();
  const nodeOf = (id: string): FlowNode => {
    const known = standing.get(id);
    if (known) return known;
    const node = { key: id, label: data.names[id] ?? id, depth: 0 };
    nodes.set(node.key, node);
    standing.set(id, node);
    return node;
  };
  unions.forEach((union, index) => {
    const sources = [...new Set(union.parties.map(nodeOf))];
    if (sources.length < 2) return;
    const name = union.into
      ? (data.names[union.into] ?? union.into)
      : sources.map((s) => s.label).join(' + ');
    const depth = Math.max(...sources.map((source) => source.depth)) + 1;
    const target = { key: `${union.into ?? 'union'}#${index}`, label: `${union.date}: ${name}`, depth };
    nodes.set(target.key, target);
    for (const source of sources)
      links.push({ source: source.key, target: target.key, status: union.status, claims: union.claims });
    for (const id of [...union.parties, ...(union.into ? [union.into] : [])]) standing.set(id, target);
  });
  return { nodes: [...nodes.values()], links, leftOut: all.length - unions.length };
};
