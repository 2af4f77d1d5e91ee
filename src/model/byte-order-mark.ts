/** A text as it was decoded in; the text without the byte order mark that some editors write before it out. */
export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
