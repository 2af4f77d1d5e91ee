/** Which dialog is open, and what becomes of what it asks. */
import { useState } from 'preact/hooks';
import type { Span } from '../../model/span.js';
import type { Verdict } from '../decision.js';
import { AddDialog } from './add-dialog.js';
import { HelpDialog, NoteDialog } from './dialogs.js';
import { EditDialog } from './edit-dialog.js';
import { enableKeys, keysEnabled } from './keys-enabled.js';
import type { Model, State } from './review-model.js';

export type Open =
  | { readonly dialog: 'help' | 'note' }
  | { readonly dialog: 'add' | 'edit'; readonly selected: Span | null };

export const OpenDialog = ({
  open,
  close,
  model,
  state,
  nameOf,
}: {
  open: Open;
  close: () => void;
  model: Model;
  state: State;
  nameOf: (id: string) => string;
}) => {
  const [enabled, setEnabled] = useState(keysEnabled());
  const item = state.view?.items.find((i) => i.difference.id === state.current?.id);
  if (!state.overview || !state.view) return null;
  const { statuses, reasons } = state.overview.vocabulary;
  if (open.dialog === 'help') {
    const onEnable = (on: boolean) => {
      enableKeys(on);
      setEnabled(on);
    };
    return <HelpDialog enabled={enabled} reasons={reasons} onEnable={onEnable} onClose={close} />;
  }
  if (open.dialog === 'note') {
    const onSave = (note: string) => {
      model.setNote(note);
      close();
    };
    return <NoteDialog onSave={onSave} onClose={close} />;
  }
  if (open.dialog === 'add') {
    const onAdd = (claim: Parameters<Model['add']>[0]) => {
      close();
      model.add(claim);
    };
    return (
      <AddDialog
        view={state.view}
        overview={state.overview}
        selected={open.selected}
        nameOf={nameOf}
        onAdd={onAdd}
        onClose={close}
      />
    );
  }
  if (open.dialog !== 'edit' || !item) return null;
  const onSave = (correction: Extract<Verdict, { decision: 'edit' }>['correction']) => {
    close();
    model.decide({ decision: 'edit', correction });
  };
  return (
    <EditDialog
      item={item}
      text={state.view.article.text ?? ''}
      statuses={statuses}
      known={state.overview.organisations}
      nameOf={nameOf}
      selected={open.selected}
      onSave={onSave}
      onClose={close}
    />
  );
};
