/** A terminal's input in, one key after another out. */
import { emitKeypressEvents, type Key } from 'node:readline';
import type { ReadStream } from 'node:tty';

/**
 * Printable keys as the character they give, others by name (`return`, `backspace`, `escape`), `end` when
 * there is nothing more to come: the stream ended, or control with C or D.
 */
const nameOf = (character: string | undefined, key: Key): string | null => {
  if (key.ctrl) return key.name === 'c' || key.name === 'd' ? 'end' : null;
  if (key.name === 'return' || key.name === 'enter') return 'return';
  if (key.name === 'backspace' || key.name === 'escape') return key.name;
  return character !== undefined && character >= ' ' ? character : null;
};

/** Puts the terminal into raw mode until the reader is done with it. */
export async function* readKeys(input: ReadStream): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake: () => void = () => {};
  const take = (name: string | null): void => {
    if (name === null) return;
    waiting.push(name);
    wake();
  };
  const onKey = (character: string | undefined, key: Key): void => take(nameOf(character, key));
  const onEnd = (): void => take('end');
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey).on('end', onEnd).resume();
  try {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    input.off('keypress', onKey).off('end', onEnd).pause();
    input.setRawMode(false);
  }
}
