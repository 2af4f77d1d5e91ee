/** What is known and a day in; the lines of the answer, and in what groups they stand, out. */
import { type Relation, relation as relations } from '../model/claim.js';
import type { State, Track } from '../model/timeline.js';
import { visibleJson } from '../model/visible-text.js';
import { ofOrganisation, stateAt, stateOn, type TrackAt } from '../reconcile/state-at.js';
import type { Facts } from './facts.js';

export interface Question {
  readonly day: string;
  readonly organisation: string | null;
  readonly relation: Relation | null;
}

/** What was the case with one track on the day. */
export interface Line {
  readonly track: Track;
  readonly state: State;
}

export interface Answer {
  /** What changed last comes first. */
  readonly lines: readonly Line[];
  /** Exactly what `claimtrail timeline --json` prints for the same question, unless it is narrowed to a relation. */
  readonly rows: readonly TrackAt[];
}

const latestFirst = (a: Line, b: Line): number => {
  const [x, y] = [a.state.fromDay ?? '', b.state.fromDay ?? ''];
  return x > y ? -1 : x < y ? 1 : 0;
};

export const answer = (facts: Facts, { day, organisation, relation }: Question): Answer => {
  const { timeline } = facts.knowledge;
  const own = organisation === null ? timeline : ofOrganisation(timeline, organisation);
  const asked = relation === null ? own : own.filter((track) => track.relation === relation);
  const lines = asked.flatMap((track): Line[] => {
    const state = stateOn(track, day);
    return state === null ? [] : [{ track, state }];
  });
  return { lines: lines.sort(latestFirst), rows: stateAt(asked, day) };
};

export const jsonLines = (rows: readonly TrackAt[]): string =>
  rows.map((row) => `${visibleJson(row)}\n`).join('');

export interface LineGroup {
  /** A relation, or an organisation's id; empty for what is about none. */
  readonly key: string;
  readonly lines: readonly Line[];
}

/** In the order in which relations are told of. */
export const byRelation = (lines: readonly Line[]): readonly LineGroup[] =>
  relations.options.flatMap((key) => {
    const own = lines.filter(({ track }) => track.relation === key);
    return own.length === 0 ? [] : [{ key, lines: own }];
  });

/** A line stands with each organisation that takes part; by name. */
export const byOrganisation = (lines: readonly Line[], nameOf: Facts['nameOf']): readonly LineGroup[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { participants } = line.track;
    for (const id of participants.length === 0 ? [''] : participants) {
      const group = groups.get(id);
      if (group) group.push(line);
      else groups.set(id, [line]);
    }
  }
  const named = [...groups].map(([key, own]) => ({
    key,
    lines: own,
    name: key === '' ? '\uffff' : nameOf(key),
  }));
  return named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
};

/** Days on which something that the question asks for changes, in order, each once. */
export const changeDays = (
  facts: Facts,
  { organisation, relation }: Omit<Question, 'day'>,
): readonly string[] => {
  const { timeline } = facts.knowledge;
  const own = organisation === null ? timeline : ofOrganisation(timeline, organisation);
  const days = own
    .filter((track) => relation === null || track.relation === relation)
    .flatMap(({ states }) => states.flatMap(({ fromDay, toDay }) => [fromDay, toDay]));
  return [...new Set(days.filter((day) => day !== null))].sort();
};
