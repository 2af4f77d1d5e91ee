/** Prepared claims and a day in; the timeline and lineage that a run on that day would have given, by the same code, out. */
import type { OrganisationRecord } from '../model/lineage.js';
import { highest } from '../model/range.js';
import type { Timeline, Track } from '../model/timeline.js';
import { gatherer } from '../reconcile/gather-claims.js';
import { lineage } from '../reconcile/lineage.js';
import type { PreparedClaims } from '../reconcile/restore-claims.js';
import { linesOf } from '../reconcile/track-lines.js';

/** What articles tell, all of them or those of a time. */
export interface Knowledge {
  readonly timeline: Timeline;
  readonly organisations: readonly OrganisationRecord[];
}

/** `registered` are records of the same organisations, for what the register has of them. */
export const whatWasKnown = (
  prepared: readonly PreparedClaims[],
  day: string,
  registered: readonly OrganisationRecord[],
): Knowledge => {
  const gathered = gatherer(day);
  const history = lineage();
  for (const article of prepared) {
    if (highest(article.recorded) > day) continue;
    gathered.addPrepared(article);
    for (const [id, name] of article.names) history.addName(id, name);
  }
  const timeline: Track[] = [];
  for (const track of linesOf(gathered)) {
    history.addTrack(track, gathered.groups.get(track.track)?.values() ?? []);
    timeline.push(track);
  }
  const known = new Map(registered.map((record) => [record.id, record]));
  const organisations = [...history.records()].map((record): OrganisationRecord => {
    const { codes, from, to, successors } = known.get(record.id) ?? record;
    return { ...record, codes, from, to, successors };
  });
  return { timeline, organisations };
};
