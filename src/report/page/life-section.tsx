/** An organisation's life: its tracks by relation, a band for each state, over time. */
import { useMemo } from 'preact/hooks';
import type { Relation, Status } from '../../model/claim.js';
import type { State, Track } from '../../model/timeline.js';
import { byRelation } from '../answer.js';
import { placeIn, type Span, spanOf } from '../days.js';
import { type Band, bandsOf } from '../drawing/life-bands.js';
import { ticksIn } from '../drawing/ticks.js';
import { dateWords, sinceWords } from '../words/date-words.js';
import { figuresOf, subjectParts, wordsOfParts } from '../words/line-words.js';
import { RELATION_WORDS, stateWords } from '../words/status-words.js';
import { Axis, DayLine } from './day-line.js';
import { Legend } from './legend.js';
import type { View } from './parts.js';
import { textWidth } from './text-width.js';
import { useWidth } from './use-width.js';

const TICK_ROOM = 56;
/** Room left and right of a word in a band. */
const PADDING = 12;

/** A measure says what was measured, any other state how far along it is. */
const bandWords = (track: Track, state: State, view: View): string => {
  const figures = figuresOf(state, view.facts);
  return figures.length > 0 ? figures.join(' or ') : stateWords(track.relation, state);
};

interface BandProps {
  readonly band: Band;
  readonly track: Track;
  readonly span: Span;
  readonly width: number;
  readonly view: View;
}

const BandLink = ({ band, track, span, width, view }: BandProps) => {
  const { state } = band;
  const [left, right] = [placeIn(span, band.from), placeIn(span, band.to)];
  const words = bandWords(track, state, view);
  const room = (right - left) * width - PADDING;
  const until = state.to === null ? '' : ` to ${dateWords(state.to)}`;
  const told = `${words} ${sinceWords(state.from)}${until}`;
  const classes = [
    `band s-${state.status}`,
    state.overdue ? 'overdue' : '',
    state.inferred ? 'inferred' : '',
    band.isCutAtStart ? 'cut-start' : '',
    band.isCutAtEnd ? 'cut-end' : '',
  ];
  return (
    <a
      class={classes.filter(Boolean).join(' ')}
      style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
      href={view.asking.linkTo({ asOf: band.from, why: track.track, claim: null })}
      title={told}
      aria-label={told}
    >
      {textWidth('600 12px')(words) <= room ? words : ''}
    </a>
  );
};

const spanOfTracks = (tracks: readonly Track[], newestDay: string): Span | null =>
  spanOf(
    [
      ...tracks.flatMap(({ states }) => states.flatMap(({ fromDay, toDay }) => [fromDay, toDay])),
      newestDay || null,
    ].flatMap((day) => day ?? []),
  );

export const LifeSection = ({ tracks, view }: { tracks: readonly Track[]; view: View }) => {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { facts, day } = view;
  const span = useMemo(() => spanOfTracks(tracks, facts.newestDay), [tracks, facts]);
  const bands = useMemo(
    () => new Map(tracks.map((t) => [t.track, span ? bandsOf(t, span) : []])),
    [tracks, span],
  );
  const states = [...bands.values()].flatMap((own) => own.map(({ state }) => state));
  if (span === null) return null;
  const ticks = ticksIn(span, Math.max(2, width / TICK_ROOM));
  const rows = tracks.map((track) => ({ track, state: track.states[0] as State }));
  return (
    <section aria-labelledby="life">
      <h2 id="life">Its life, as articles tell it</h2>
      <Legend
        statuses={new Set<Status>(states.filter((s) => !s.overdue).map((s) => s.status))}
        overdue={states.some((s) => s.overdue)}
        inferred={states.some((s) => s.inferred)}
      />
      <div class="life" ref={ref}>
        <Axis ticks={ticks} span={span} />
        {byRelation(rows).map(({ key, lines }) => (
          <section key={key} class="life-group">
            <h3>{RELATION_WORDS[key as Relation]}</h3>
            {lines.map(({ track }) => (
              <div key={track.track} class="life-row">
                <p>{wordsOfParts(subjectParts(track, facts), facts)}</p>
                <div class="bands">
                  {bands.get(track.track)?.map((band) => (
                    <BandLink key={band.from} {...{ band, track, span, width, view }} />
                  ))}
                </div>
              </div>
            ))}
          </section>
        ))}
        <DayLine day={day} span={span} />
      </div>
    </section>
  );
};
