/** The form that corrects a claim: status, dates, organisations, its own values, and the words it rests on. */
import { useState } from 'preact/hooks';
import type { Relation } from '../../model/claim.js';
import type { Span } from '../../model/span.js';
import type { Correction } from '../decision.js';
import type { ReviewItem } from '../review.js';
import { visible } from '../visible-text.js';
import { Dialog } from './dialogs.js';
import { beforeEdit, correctionOf, type Edited } from './edited.js';
import { type KnownOrganisation, OrganisationPicker } from './organisation-picker.js';
import { locateIn, OWN, rolesFor } from './own-fields.js';

interface EditProps {
  readonly item: ReviewItem;
  /** The article's. */
  readonly text: string;
  readonly statuses: readonly string[];
  readonly known: readonly KnownOrganisation[];
  readonly nameOf: (id: string) => string;
  /** What was selected in the text; null where nothing was. */
  readonly selected: Span | null;
  readonly onSave: (correction: Correction) => void;
  readonly onClose: () => void;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

const Field = ({ label, value, onInput }: FieldProps) => (
  <label>
    <span>{label}</span>
    <input value={value} onInput={(e) => onInput(e.currentTarget.value)} />
  </label>
);

const relationOf = ({ difference: { claim, gold } }: ReviewItem): Relation =>
  claim?.relation ?? gold?.relation ?? 'merger';

const OwnFields = ({ relation, edited, set }: { relation: Relation; edited: Edited; set: SetEdited }) => (
  <>
    {[...(OWN[relation] ?? []), 'result' as const].map((field) => (
      <Field
        key={field}
        label={field === 'result' ? 'Named result' : field}
        value={edited.own[field] ?? ''}
        onInput={(value) => set({ own: { ...edited.own, [field]: value } })}
      />
    ))}
  </>
);

type SetEdited = (change: Partial<Edited>) => void;

const Words = ({
  edited,
  set,
  found,
  selected,
}: {
  edited: Edited;
  set: SetEdited;
  found: boolean;
  selected: string | null;
}) => (
  <>
    <label>
      <span>Evidence, in the article’s own words</span>
      <textarea rows={3} value={edited.evidence} onInput={(e) => set({ evidence: e.currentTarget.value })} />
    </label>
    <p role="status">{found ? 'Found in the article.' : 'These words do not stand in the article.'}</p>
    {selected !== null && (
      <button type="button" onClick={() => set({ evidence: selected })}>
        Take the selected words
      </button>
    )}
  </>
);

/** Starts from what accepting would write; only what is changed is sent. */
export const EditDialog = ({ item, text, statuses, known, nameOf, selected, onSave, onClose }: EditProps) => {
  const before = beforeEdit(item.difference);
  const [edited, setEdited] = useState(before);
  const set: SetEdited = (change) => setEdited((sofar) => ({ ...sofar, ...change }));
  const shown = visible(text);
  const relation = relationOf(item);
  const span = locateIn(shown, edited.evidence);
  const isFound = span !== null || edited.evidence === before.evidence;
  const save = (e: Event) => {
    e.preventDefault();
    const evidence = span === null ? edited.evidence : text.slice(span.start, span.end);
    onSave(correctionOf(before, { ...edited, evidence }));
  };
  return (
    <Dialog title="Edit the claim" onClose={onClose}>
      <form onSubmit={save}>
        <label>
          <span>Status</span>
          <select value={edited.status} onChange={(e) => set({ status: e.currentTarget.value })}>
            {statuses.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </label>
        <Field
          label="Event date (EDTF, empty for none)"
          value={edited.event}
          onInput={(event) => set({ event })}
        />
        <Field
          label="Reported date (EDTF, empty for the article’s own)"
          value={edited.reported}
          onInput={(reported) => set({ reported })}
        />
        <OrganisationPicker
          known={known}
          nameOf={nameOf}
          roles={rolesFor(relation)}
          chosen={edited.taking}
          onChange={(taking) => set({ taking })}
        />
        <OwnFields relation={relation} edited={edited} set={set} />
        <Words
          edited={edited}
          set={set}
          found={isFound}
          selected={selected && shown.slice(selected.start, selected.end)}
        />
        <button type="submit" disabled={!isFound || (edited.taking.length === 0 && relation !== 'count')}>
          Save to the gold
        </button>
      </form>
    </Dialog>
  );
};
