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
