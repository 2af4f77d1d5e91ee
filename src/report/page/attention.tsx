/** What needs a person, first: open conflicts, then plans whose date has passed. */

import { visible } from '../../review/visible-text.js';
import { hasOpenConflict, isOverdue, type ReportData, type ReportTrack } from '../report-data.js';
import { trackName } from './timeline-option.js';

interface Props {
  readonly data: ReportData;
  readonly tracks: readonly ReportTrack[];
  readonly onPick: (claims: readonly string[]) => void;
}

/** The first of a long list; the search narrows it. */
const SHOWN = 50;

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly claims: readonly string[];
}

const CLAIM = /\bc_[0-9a-f]{16}\b/g;

/** A claim as a reader knows it: whose report, and when. */
const reportOf = (id: string, data: ReportData): string => {
  const claim = data.claims.find((c) => c.id === id);
  const source = claim ? data.articles[claim.article]?.source : null;
  return claim ? `${source ?? 'a report'} ${claim.reported}` : id;
};

const conflictsOf = (track: ReportTrack, data: ReportData): Entry[] =>
  track.conflicts
    .filter((conflict) => conflict.resolution === null)
    .map(({ claims, reason }) => ({
      key: `${track.id} ${claims.join()}`,
      text: visible(`${trackName(track, data)}: ${reason.replace(CLAIM, (id) => reportOf(id, data))}`),
      claims,
    }));

const overdueOf = (track: ReportTrack, data: ReportData): Entry => {
  const last = track.states.at(-1);
  return {
    key: track.id,
    text: `${trackName(track, data)}, ${last?.status ?? ''} since ${last?.from ?? 'an unknown date'}`,
    claims: last?.claims ?? [],
  };
};

const EntryList = ({ entries, onPick }: { entries: readonly Entry[]; onPick: Props['onPick'] }) => (
  <>
    <ul class="entries">
      {entries.slice(0, SHOWN).map((entry) => (
        <li key={entry.key}>
          <button type="button" onClick={() => onPick(entry.claims)}>
            {entry.text}
          </button>
        </li>
      ))}
    </ul>
    {entries.length > SHOWN && <p>{`And ${entries.length - SHOWN} more; search to narrow them.`}</p>}
  </>
);

export const Attention = ({ data, tracks, onPick }: Props) => {
  const conflicts = tracks.filter(hasOpenConflict).flatMap((track) => conflictsOf(track, data));
  const overdue = tracks.filter(isOverdue).map((track) => overdueOf(track, data));
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">Needs a person</h2>
      <h3>{`Open conflicts (${conflicts.length})`}</h3>
      <EntryList entries={conflicts} onPick={onPick} />
      <h3>{`Overdue plans (${overdue.length})`}</h3>
      <EntryList entries={overdue} onPick={onPick} />
    </section>
  );
};
