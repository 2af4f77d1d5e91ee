/** A text in; out, the same text as wink-nlp may see it: of the same length, and plain. */

/** Longer stretches without a space are no words; some of wink-nlp's expressions take their square. */
const LONG = /[^ ]{101,}/g;

/**
 * Offsets stay as they are, and so do the ends of sentences. What goes: line breaks (each would end a
 * sentence), odd spaces and characters (which wink-nlp counts otherwise), and all that makes one token of
 * an address, since wink-nlp remembers such tokens and would read the next text in their light: what it
 * finds must not depend on what it read before.
 */
export const winkView = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/[^ -~À-ÖØ-öø-ÿ‘’“”–—…£€]/g, 'x')
    .replace(/[@/\\_~=#&]|\.(?=[A-Za-zÀ-ÿ])|(?<=\S)['’–-](?=[A-Za-zÀ-ÿ])/g, 'x')
    .replace(LONG, (long) => `x${' '.repeat(long.length - 4)}${long.slice(-3)}`);
