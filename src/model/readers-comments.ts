/** The paragraphs of an article in; where its readers' comments begin, which are none of it, out. */

/** A line that opens the comments and nothing else: "2 Readers' comments", "Comments (3)", "Leave a comment". */
const OPENS =
  /^(?:\(?\d+\)?\s+)(?:readers?['’]?s?['’]?\s+)?(?:comments?|responses?|replies)\s*:?$|^(?:readers?['’]?s?['’]?\s+)?comments?\s*\(\d+\)\s*:?$|^readers?['’]?s?['’]?\s+comments?\s*:?$|^(?:have your say|join the (?:discussion|conversation|debate)|leave a (?:comment|reply)|post a comment)\b.{0,40}$/i;
/** A line that opens them where a signed one follows. */
const MAY_OPEN = /^(?:comments?|responses?|replies|what do you think\??)\s*:?$/i;
/** A line over a comment: who wrote it, and when, to the minute. */
const SIGNED = /^.{2,60}(?:\||,|\bon\b|-|–|said|says).{0,40}\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?$/i;
const SENTENCE = /[.?!]["'”’)]*$/;

const LONGEST = 80;
/** An article's first two paragraphs come before its comments; a button that counts those may come before. */
const ENOUGH = 2;
const PARAGRAPH = 40;

/** Index of the paragraph that opens them; the number of paragraphs where none does. */
export const commentsFrom = (paragraphs: readonly string[]): number => {
  let prose = 0;
  for (const [at, text] of paragraphs.entries()) {
    const line = text.length <= LONGEST ? text.replace(/^[\s#*_]+|[\s*_]+$/g, '') : '';
    const signed = line !== '' && SIGNED.test((paragraphs[at + 1] ?? '').slice(0, 2 * LONGEST));
    const opens = OPENS.test(line) ? prose >= ENOUGH || signed : signed && MAY_OPEN.test(line);
    if (opens && prose > 0) return at;
    if (text.length >= PARAGRAPH && SENTENCE.test(text.slice(-8))) prose++;
  }
  return paragraphs.length;
};
