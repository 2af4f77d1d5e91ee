/** Data in; JSON that no HTML reader takes for markup, whatever an article says, out. */

const ACTIVE = /[<>&\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const inertJson = (data: unknown): string => JSON.stringify(data).replace(ACTIVE, escaped);
