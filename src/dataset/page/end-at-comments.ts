/** Paragraphs of an article in; those before its readers' comments out. */

/** A line that opens the comments and nothing else: "2 Readers' comments", "Comments (3)", "Leave a comment". */
const OPENS =
  /^(?:\(?\d+\)?\s+)(?:readers?['’]?s?['’]?\s+)?(?:comments?|responses?|replies)\s*:?$|^(?:readers?['’]?s?['’]?\s+)?comments?\s*\(\d+\)\s*:?$|^readers?['’]?s?['’]?\s+comments?\s*:?$|^(?:have your say|join the (?:discussion|conversation|debate)|leave a (?:comment|reply)|post a comment)\b.{0,40}$/i;
/** A line that opens them where a signed one follows. */
const MAY_OPEN = /^(?:comments?|responses?|replies|what do you think\??)\s*:?$/i;
/** A line over a comment: who wrote it, and when, to the minute. */
const SIGNED = /^.{2,60}(?:\||,|\bon\b|-|–|said|says).{0,40}\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?$/i;
const SENTENCE = /[.?!]["'”’)]*$/;
/** An article's first two paragraphs come before its comments; a button that counts those may come before. */
const ENOUGH = 2;

export const endAtComments = (paragraphs: readonly string[]): readonly string[] => {
  let prose = 0;
  for (const [at, text] of paragraphs.entries()) {
    const line = text.length <= 80 ? text.trim() : '';
    const signed = SIGNED.test(paragraphs[at + 1] ?? '');
    const opens = OPENS.test(line) ? prose >= ENOUGH || signed : signed && MAY_OPEN.test(line);
    if (opens && prose > 0) {
      return paragraphs.slice(0, at);
    }
    if (text.length >= 40 && SENTENCE.test(text)) prose++;
  }
  return paragraphs;
};
