/** Keys in, answers to a question out. */
import { type Status, status } from '../../model/claim.js';
import { parseEdtf } from '../../model/edtf.js';
import type { Correction } from '../decision.js';
import { visibleText } from '../visible-text.js';

/** Where questions are asked and answered: keys as `readKeys` gives them. */
export interface Dialogue {
  readonly key: () => Promise<string>;
  readonly write: (text: string) => void;
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

const askDate = async (dialogue: Dialogue, name: string): Promise<string | null | undefined> => {
  const line = await askLine(dialogue, `${name} (EDTF, - for none): `);
  if (line === null || line === '') return undefined;
  if (line === '-') return null;
  if (parseEdtf(line) !== null) return line;
  dialogue.write(
    `unexpected ${JSON.stringify(line)}, expected an EDTF date such as 2014-04 or ../2014-12-31\n`,
  );
  return undefined;
};

const chosenStatus = (pressed: string): Status | undefined => status.options[Number(pressed) - 1];

/** Which status or date the gold should have; null where nothing is to change. One digit is a whole answer. */
export const askCorrection = async (dialogue: Dialogue): Promise<Correction | null> => {
  const statuses = status.options.map((name, index) => `${index + 1} ${name}`).join('  ');
  dialogue.write(`status: ${statuses}\nor d event date, p date of the report, any other key to leave it: `);
  const pressed = await dialogue.key();
  dialogue.write('\n');
  const chosen = chosenStatus(pressed);
  if (chosen) return { status: chosen };
  if (pressed === 'd') {
    const event = await askDate(dialogue, 'event');
    return event === undefined ? null : { event };
  }
  if (pressed !== 'p') return null;
  const reported = await askDate(dialogue, 'reported');
  return reported === undefined ? null : { reported };
};
