/** The question: a day, by when it may be known, and whom and what it is about. */
import { useEffect, useMemo } from 'preact/hooks';
import { type Relation, relation } from '../../model/claim.js';
import { changeDays } from '../answer.js';
import type { Span } from '../days.js';
import { RELATION_WORDS } from '../words/status-words.js';
import { DaySlider } from './day-slider.js';
import { OrganisationBox } from './organisation-box.js';
import type { View } from './parts.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, dialog') !== null;

/** Arrow keys go from change to change wherever nobody types. */
const useArrows = (earlier: (() => void) | null, later: (() => void) | null): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const step = event.key === 'ArrowLeft' ? earlier : event.key === 'ArrowRight' ? later : null;
      if (!step) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [earlier, later]);
};

const DayField = ({ view }: { view: View }) => {
  const { facts, asking, day } = view;
  const { organisation, relation: only } = asking.address;
  const days = useMemo(
    () => changeDays(facts, { organisation, relation: only }),
    [facts, organisation, only],
  );
  const stepTo = (to: string | undefined) =>
    to === undefined ? null : () => asking.go({ asOf: to, claim: null });
  const earlier = stepTo(days.findLast((one) => one < day));
  const later = stepTo(days.find((one) => one > day));
  useArrows(earlier, later);
  return (
    <div class="field">
      <label>
        <span>Day</span>
        <input
          type="date"
          value={day}
          onInput={(e) =>
            e.currentTarget.value !== '' && asking.move({ asOf: e.currentTarget.value, claim: null })
          }
        />
      </label>
      <button
        type="button"
        disabled={!earlier}
        onClick={() => earlier?.()}
        title="To the change before (left arrow key)"
      >
        ‹ earlier
      </button>
      <button
        type="button"
        disabled={!later}
        onClick={() => later?.()}
        title="To the next change (right arrow key)"
      >
        later ›
      </button>
    </div>
  );
};

const KnownByField = ({ view }: { view: View }) => {
  const { facts, asking, day } = view;
  const { knownBy } = asking.address;
  const cannot = facts.data.leftOut > 0;
  return (
    <div class="field">
      <label>
        <span>Known by</span>
        <input
          type="date"
          disabled={cannot}
          value={knownBy ?? ''}
          onInput={(e) => asking.move({ knownBy: e.currentTarget.value || null, claim: null })}
        />
      </label>
      {knownBy === null ? (
        <button type="button" disabled={cannot} onClick={() => asking.go({ knownBy: day, claim: null })}>
          that day
        </button>
      ) : (
        <button type="button" onClick={() => asking.go({ knownBy: null, claim: null })}>
          all articles
        </button>
      )}
    </div>
  );
};

const isRelation = (text: string): text is Relation => relation.options.some((one) => one === text);

export const QuestionBar = ({ view, span }: { view: View; span: Span | null }) => {
  const { facts, asking, day } = view;
  return (
    <search class="question" aria-label="The question">
      <div class="fields">
        <DayField view={view} />
        <KnownByField view={view} />
        <OrganisationBox facts={facts} asking={asking} />
        <label>
          <span>About</span>
          <select
            value={asking.address.relation ?? ''}
            onChange={({ currentTarget: { value } }) =>
              asking.go({ relation: isRelation(value) ? value : null, claim: null })
            }
          >
            <option value="">everything</option>
            {relation.options.map((one) => (
              <option key={one} value={one}>
                {RELATION_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {span && <DaySlider facts={facts} asking={asking} day={day} span={span} />}
    </search>
  );
};
