/** What a decision about many differences would change, by file, and the question whether it should. */
import type { FileEffect } from '../effect.js';
import { sumOf, tellCounts } from '../tell-effects.js';
import { visible } from '../visible-text.js';
import { Dialog } from './dialogs.js';

interface Props {
  readonly effects: readonly FileEffect[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export const ConfirmDialog = ({ effects, onConfirm, onClose }: Props) => {
  const confirm = (event: Event) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Dialog title="Accept all alike?" onClose={onClose}>
      <form onSubmit={confirm}>
        <p>{`Gold claims in ${effects.length} ${effects.length === 1 ? 'article' : 'articles'}: ${tellCounts(sumOf(effects))}.`}</p>
        <ul class="effects">
          {effects.map((one) => (
            <li key={one.article}>{`${visible(one.file ?? one.article)}: ${tellCounts(one)}`}</li>
          ))}
        </ul>
        <button type="submit">Write all as one step</button>
      </form>
    </Dialog>
  );
};
