/** A line of the answer: status, what it is about, since when, the reason in a sentence; its quotes are a click away. */
import { useEffect, useRef } from 'preact/hooks';
import type { Line } from '../answer.js';
import { sinceWords } from '../words/date-words.js';
import { lineParts } from '../words/line-words.js';
import { reasonWords } from '../words/reason-words.js';
import { registerWords } from '../words/register-words.js';
import { RELATION_NAMES, stateWords } from '../words/status-words.js';
import { Parts, type View } from './parts.js';
import { Why, whyWords } from './why.js';

/** Brings the line that an address names into view; one that is clicked on stands there already. */
const useInView = (isOpen: boolean) => {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return ref;
};

export const AnswerLine = ({ line, view }: { line: Line; view: View }) => {
  const { track, state } = line;
  const { facts, asking } = view;
  const isOpen = asking.address.why === track.track;
  const ref = useInView(isOpen);
  const register = registerWords(track, state, facts);
  const onToggle = (event: Event & { currentTarget: HTMLDetailsElement }) => {
    const { open } = event.currentTarget;
    if (open !== isOpen) asking.go({ why: open ? track.track : null });
  };
  return (
    <li
      ref={ref}
      class={`line s-${state.status}${state.inferred ? ' inferred' : ''}`}
      data-track={track.track}
    >
      <p class="status">
        {stateWords(track.relation, state)}
        {state.inferred && <small> (inferred)</small>}
        {asking.address.groupBy === 'organisation' && asking.address.organisation === null && (
          <small class="relation">{RELATION_NAMES[track.relation]}</small>
        )}
        {state.rule === 'open-conflict' && <small class="alarm">in open conflict</small>}
      </p>
      <div class="what">
        <p class="subject">
          <Parts parts={lineParts(track, state, facts)} view={view} />
        </p>
        <p class="reason">{reasonWords(track, state, facts)}</p>
        {register !== null && <p class="register">{register}</p>}
        <details open={isOpen} onToggle={onToggle}>
          <summary>{whyWords(line, facts)}</summary>
          {isOpen && <Why line={line} view={view} />}
        </details>
      </div>
      <p class="since">{sinceWords(state.from)}</p>
    </li>
  );
};
