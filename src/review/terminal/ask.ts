/** Keys in, answers to a question out. */
import { visibleText } from '../visible-text.js';

/** Where questions are asked and answered: keys as `readKeys` gives them. */
export interface Dialogue {
  readonly key: () => Promise<string>;
  readonly write: (text: string) => void;
  /** Characters in a line; 80 where nobody knows. */
  readonly columns?: number;
}

/** A line, edited with backspace and ended with return; null where the reviewer thought better of it. */
export const askLine = async ({ key, write }: Dialogue, prompt: string): Promise<string | null> => {
  write(prompt);
  let line = '';
  for (;;) {
    const pressed = await key();
    if (pressed === 'return') {
      write('\n');
      return line.trim();
    }
    if (pressed === 'escape' || pressed === 'end') {
      write('\n');
      return null;
    }
    if (pressed === 'backspace') {
      if (line !== '') write('\b \b');
      line = line.slice(0, -1);
    } else {
      line += pressed;
      write(visibleText(pressed));
    }
  }
};
