/** What needs a person, first: open conflicts, then plans whose date has passed. */
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

const conflictsOf = (track: ReportTrack, data: ReportData): Entry[] =>
  track.conflicts
    .filter((conflict) => conflict.resolution === null)
    .map(({ claims, reason }) => ({
      key: `${track.id} ${claims.join()}`,
      text: `${trackName(track, data)}: ${reason}`,
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
