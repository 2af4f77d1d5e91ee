/** What needs a person, last and short: conflicts that nothing settles, and plans whose day has passed. */
import { useState } from 'preact/hooks';
import type { State, Track } from '../../model/timeline.js';
import { openConflicts, overduePlans } from '../needs-person.js';
import { conflictWords } from '../words/conflict-words.js';
import { sinceWords } from '../words/date-words.js';
import { subjectParts, wordsOfParts } from '../words/line-words.js';
import { RELATION_WORDS } from '../words/status-words.js';
import type { View } from './parts.js';

const SHOWN = 5;

interface Entry {
  readonly key: string;
  readonly track: Track;
  /** Where the answer shows it. */
  readonly day: string | null;
  readonly words: readonly string[];
}

const nameOf = (track: Track, { facts }: View): string =>
  `${RELATION_WORDS[track.relation]}: ${wordsOfParts(subjectParts(track, facts), facts)}`;

const Entries = ({ title, entries, view }: { title: string; entries: readonly Entry[]; view: View }) => {
  const [isOpen, setOpen] = useState(false);
  if (entries.length === 0) return null;
  return (
    <div>
      <h3>{`${title} (${entries.length})`}</h3>
      <ul class="entries">
        {entries.slice(0, isOpen ? entries.length : SHOWN).map(({ key, track, day, words }) => (
          <li key={key}>
            <a href={view.asking.linkTo({ asOf: day, why: track.track, claim: null })}>
              {nameOf(track, view)}
            </a>
            {words.map((one, at) => (
              <span key={at} class="saying">
                {one}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && !isOpen && (
        <button type="button" class="more" onClick={() => setOpen(true)}>
          {`Show all ${entries.length}`}
        </button>
      )}
    </div>
  );
};

const isAbout = ({ participants }: Track, organisation: string | null): boolean =>
  organisation === null || participants.includes(organisation);

/** The state that rests on a claim of the conflict, else the last. */
const shownBy = ({ states }: Track, claims: readonly string[]): State | undefined =>
  states.find((state) => state.claims.some((id) => claims.includes(id))) ?? states.at(-1);

export const Attention = ({ view }: { view: View }) => {
  const { facts, asking } = view;
  const { organisation } = asking.address;
  const conflicts = openConflicts(facts)
    .filter(({ track }) => isAbout(track, organisation))
    .map(({ track, conflict }): Entry => {
      const day = shownBy(track, conflict.claims)?.fromDay ?? null;
      const words = conflictWords(conflict, facts).sayings;
      return { key: `${track.track} ${conflict.claims.join()}`, track, day, words };
    });
  const overdue = overduePlans(facts)
    .filter(({ track }) => isAbout(track, organisation))
    .map(({ track, state }): Entry => {
      return { key: track.track, track, day: state.fromDay, words: [`overdue ${sinceWords(state.from)}`] };
    });
  if (conflicts.length + overdue.length === 0) return null;
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">What needs a person</h2>
      <div class="steps">
        <Entries title="Open conflicts" entries={conflicts} view={view} />
        <Entries title="Plans whose day has passed, with no word since" entries={overdue} view={view} />
      </div>
    </section>
  );
};
