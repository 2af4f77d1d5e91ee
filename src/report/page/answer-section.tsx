/** The answer: what was the case on the day, in groups by relation or by organisation. */
import { useState } from 'preact/hooks';
import { type Relation, relation } from '../../model/claim.js';
import { type Answer, byOrganisation, byRelation, jsonLines, type LineGroup } from '../answer.js';
import { dateWords } from '../words/date-words.js';
import { RELATION_WORDS } from '../words/status-words.js';
import { AnswerLine } from './answer-line.js';
import { OrganisationLink, type View } from './parts.js';

/** Shown of a group, and of all groups, before more are asked for. */
const LINES = 4;
const GROUPS = 12;

/** How long the browser has to read what it saves, in milliseconds. */
const KEPT = 60_000;

const save = (answer: Answer, day: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([jsonLines(answer.rows)], { type: 'application/jsonl' }));
  link.download = `as-of-${day}.jsonl`;
  link.click();
  // the browser reads it after the click
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
};

const isRelation = (key: string): key is Relation => relation.options.some((one) => one === key);

const GroupName = ({ group, view }: { group: LineGroup; view: View }) => {
  if (group.key === '') return <>No one organisation</>;
  return isRelation(group.key) ? (
    <span>{RELATION_WORDS[group.key]}</span>
  ) : (
    <OrganisationLink id={group.key} view={view} />
  );
};

const Group = ({ group, view, isWhole }: { group: LineGroup; view: View; isWhole: boolean }) => {
  const [isOpen, setOpen] = useState(false);
  const { why } = view.asking.address;
  const { lines } = group;
  const isAsked = lines.some(({ track }, at) => at >= LINES && track.track === why);
  const shown = isOpen || isWhole || isAsked || lines.length <= LINES + 1 ? lines : lines.slice(0, LINES);
  return (
    <section class="group">
      <h3>
        <GroupName group={group} view={view} /> <span class="count">{lines.length}</span>
      </h3>
      <ul class="lines">
        {shown.map((line) => (
          <AnswerLine key={line.track.track} line={line} view={view} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" class="more" onClick={() => setOpen(true)}>
          {`Show all ${lines.length}`}
        </button>
      )}
    </section>
  );
};

const GroupChoice = ({ view }: { view: View }) => {
  const { address, go } = view.asking;
  return (
    <fieldset class="choice">
      <legend>In groups by</legend>
      {(['relation', 'organisation'] as const).map((by) => (
        <label key={by}>
          <input
            type="radio"
            name="by"
            checked={address.groupBy === by}
            onChange={() => go({ groupBy: by })}
          />{' '}
          {by}
        </label>
      ))}
    </fieldset>
  );
};

export const AnswerSection = ({ answer, view }: { answer: Answer; view: View }) => {
  const [most, setMost] = useState(GROUPS);
  const { facts, asking, day } = view;
  const { groupBy, organisation } = asking.address;
  const { lines } = answer;
  const groups =
    groupBy === 'relation' || organisation !== null ? byRelation(lines) : byOrganisation(lines, facts.nameOf);
  return (
    <section aria-labelledby="answer" class="answer">
      <div class="section-head">
        <h2 id="answer">{`On ${dateWords(day)}`}</h2>
        {organisation === null && <GroupChoice view={view} />}
      </div>
      {lines.length === 0 && <p>No article tells of anything that was the case on this day.</p>}
      {groups.slice(0, most).map((group) => (
        <Group key={group.key} group={group} view={view} isWhole={organisation !== null} />
      ))}
      {groups.length > most && (
        <button type="button" class="more" onClick={() => setMost(groups.length)}>
          {`Show all ${groups.length} organisations`}
        </button>
      )}
      {lines.length > 0 && (
        <p class="save">
          <button type="button" onClick={() => save(answer, day)}>
            {`Save this answer (${lines.length} lines of JSON)`}
          </button>
        </p>
      )}
    </section>
  );
};
