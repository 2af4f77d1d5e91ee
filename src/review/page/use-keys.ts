/** Keys pressed outside of fields in, what they stand for done. */
import { useLayoutEffect } from 'preact/hooks';

/** By the character that the key gives. */
export type KeyActions = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? target.type !== 'checkbox'
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Nothing happens while a dialog is open, in fields, with a modifier, or while `enabled` is false. The next key finds what the last one changed. */
export const useKeys = (actions: KeyActions, enabled: boolean): void => {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (!enabled || modified || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
};
