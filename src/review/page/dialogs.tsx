/** Dialogs that ask one thing and close: help, note, and a refused decision. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { visible } from '../visible-text.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Modal: the browser keeps the focus inside and closes it on Escape. It opens before the next key, which may be its first letter. */
export const Dialog = ({ title, onClose, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} aria-labelledby="dialog-title" onClose={onClose}>
      <h2 id="dialog-title">{title}</h2>
      {children}
      <button type="button" class="close" onClick={() => ref.current?.close()}>
        Close
      </button>
    </dialog>
  );
};

const KEYS: readonly (readonly [string, string])[] = [
  ['j, k', 'next, previous difference'],
  ['a', 'accept: the extraction is right, the gold follows it'],
  ['r', 'reject: the gold stands, for the likeliest reason'],
  ['1 to 8', 'reject for that reason'],
  ['o', 'make it optional in the gold'],
  ['e', 'edit status, dates, organisations, values or words'],
  ['A', 'accept all with the same difference, after a look at what that changes'],
  ['n', 'add a note to the next decision'],
  ['u', 'undo'],
  ['m', 'add a missing claim, from the selected text'],
  ['t', 'go to the evidence in the text, and back'],
  ['/', 'search'],
  ['?', 'this help'],
];

interface HelpProps {
  readonly enabled: boolean;
  readonly reasons: readonly string[];
  readonly onEnable: (enabled: boolean) => void;
  readonly onClose: () => void;
}

export const HelpDialog = ({ enabled, reasons, onEnable, onClose }: HelpProps) => (
  <Dialog title="Keys" onClose={onClose}>
    <label class="check">
      <input type="checkbox" checked={enabled} onChange={(e) => onEnable(e.currentTarget.checked)} />
      <span>Single keys work (turn off for dictation or screen readers)</span>
    </label>
    <dl class="keys">
      {KEYS.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <p>{`Reasons: ${reasons.map((reason, index) => `${index + 1} ${reason}`).join(', ')}.`}</p>
  </Dialog>
);

export const NoteDialog = ({ onSave, onClose }: { onSave: (note: string) => void; onClose: () => void }) => {
  const [note, setNote] = useState('');
  const save = (e: Event) => {
    e.preventDefault();
    onSave(note.trim());
  };
  return (
    <Dialog title="Note for the next decision" onClose={onClose}>
      <form onSubmit={save}>
        <label>
          <span>Note</span>
          <input value={note} maxLength={500} onInput={(e) => setNote(e.currentTarget.value)} />
        </label>
        <button type="submit">Keep the note</button>
      </form>
    </Dialog>
  );
};

interface RefusedProps {
  readonly message: string;
  /** What the reviewer wanted, in words. */
  readonly wanted: string;
  /** Decides the same once more, about what stands there now; null where that makes no sense. */
  readonly onAgain: (() => void) | null;
  readonly onClose: () => void;
}

/** A decision that was not written: it is shown, and can be made again. */
export const RefusedDialog = ({ message, wanted, onAgain, onClose }: RefusedProps) => (
  <Dialog title="Not saved" onClose={onClose}>
    <p role="alert">{visible(message)}</p>
    <p>{`Your decision was: ${wanted}. The page now shows what stands in the gold folder.`}</p>
    {onAgain && (
      <button type="button" onClick={onAgain}>
        Decide so all the same
      </button>
    )}
  </Dialog>
);
