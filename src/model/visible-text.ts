/** Untrusted text in, text that a terminal shows as it is read, and nothing else, out. */

/**
 * Control characters (a terminal obeys them) and bidirectional controls (they reorder what follows) become
 * spaces or a visible replacement; line breaks become spaces.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/[\t\n\r\u00a0\u2028\u2029]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '\ufffd');

/** The same in a browser, which obeys no control characters but reorders text: one for one, so that offsets hold. */
export const visible = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** The same for text of several lines of ours, such as a stack. */
export const visibleLines = (text: string): string => text.split('\n').map(visibleText).join('\n');

/** What JSON leaves as it is, and a terminal obeys or reorders by. */
const ACTIVE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same for text that is JSON already. */
export const visibleJsonText = (json: string): string => json.replace(ACTIVE, escaped);

/** The value as JSON that reads back the same, and that a terminal shows and does not obey. */
export const visibleJson = (value: unknown, indent?: number): string =>
  visibleJsonText(JSON.stringify(value, null, indent));
