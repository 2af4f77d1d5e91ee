/** The form for a claim that the extraction missed: evidence from the text, relation, status, organisations. */
import { useState } from 'preact/hooks';
import type { Relation, Status } from '../../model/claim.js';
import type { Span } from '../../model/span.js';
import type { AddRequest, ArticleView, Overview } from '../server/payload.js';
import { visible } from '../visible-text.js';
import { Dialog } from './dialogs.js';
import { type Chosen, OrganisationPicker } from './organisation-picker.js';
import { inRoles, locateIn, OWN, ownFields, rolesFor } from './own-fields.js';

interface Props {
  readonly view: ArticleView;
  readonly overview: Overview;
  /** What was selected in the text; null where nothing was. */
  readonly selected: Span | null;
  readonly nameOf: (id: string) => string;
  readonly onAdd: (claim: AddRequest) => void;
  readonly onClose: () => void;
}

const Options = ({ words }: { words: readonly string[] }) =>
  words.map((word) => <option key={word}>{word}</option>);

export const AddDialog = ({ view, overview, selected, nameOf, onAdd, onClose }: Props) => {
  const text = view.article.text ?? '';
  const shown = visible(text);
  const [evidence, setEvidence] = useState(selected ? shown.slice(selected.start, selected.end) : '');
  const [relation, setRelation] = useState<Relation>('merger');
  const [status, setStatus] = useState<Status>('planned');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [event, setEvent] = useState('');
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const isSelected = selected !== null && evidence === shown.slice(selected.start, selected.end);
  const span = isSelected ? selected : locateIn(shown, evidence);
  const save = (e: Event) => {
    e.preventDefault();
    if (span === null) return;
    onAdd({
      article: view.article.id,
      ...span,
      relation,
      status,
      participants: chosen.map((c) => c.id),
      event: event.trim() || null,
      ...ownFields(relation, own),
      ...inRoles(relation, chosen),
    });
  };
  return (
    <Dialog title="Add a missing claim" onClose={onClose}>
      <form onSubmit={save}>
        <label>
          <span>Evidence, in the article’s own words</span>
          <textarea rows={3} value={evidence} onInput={(e) => setEvidence(e.currentTarget.value)} />
        </label>
        <p role="status">
          {span === null ? 'These words do not stand in the article.' : 'Found in the article.'}
        </p>
        <label>
          <span>Relation</span>
          <select value={relation} onChange={(e) => setRelation(e.currentTarget.value as Relation)}>
            <Options words={overview.vocabulary.relations} />
          </select>
        </label>
        <label>
          <span>Status</span>
          <select value={status} onChange={(e) => setStatus(e.currentTarget.value as Status)}>
            <Options words={overview.vocabulary.statuses} />
          </select>
        </label>
        <OrganisationPicker
          known={overview.organisations}
          nameOf={nameOf}
          roles={rolesFor(relation)}
          chosen={chosen}
          onChange={setChosen}
        />
        {(OWN[relation] ?? []).map((field) => (
          <label key={field}>
            <span>{field}</span>
            <input
              value={own[field] ?? ''}
              onInput={(e) => setOwn({ ...own, [field]: e.currentTarget.value })}
            />
          </label>
        ))}
        <label>
          <span>Event date (EDTF, empty for none)</span>
          <input value={event} onInput={(e) => setEvent(e.currentTarget.value)} />
        </label>
        <button type="submit" disabled={span === null || (chosen.length === 0 && relation !== 'count')}>
          Add to the gold
        </button>
      </form>
    </Dialog>
  );
};
