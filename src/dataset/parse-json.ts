/** JSON in, its value out, with a bound on what a hostile text can make the parser hold. */

/** Text this short cannot nest deeply enough to matter. */
const HARMLESS = 64 * 1024;
/** Deeper than any record is. The parser holds some 80 bytes for each level that is open. */
const DEEPEST = 1000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Offset of the quotation mark that ends the string which begins at `from`; the end of the text where none does. */
const stringEnd = (json: string, from: number): number => {
  let end = json.indexOf('"', from + 1);
  while (end >= 0) {
    let slashes = 0;
    while (json.charCodeAt(end - slashes - 1) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return json.length;
};

/** Whether more than so many brackets outside strings are open at once. */
const nestsDeeply = (json: string): boolean => {
  let open = 0;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === QUOTE) at = stringEnd(json, at);
    else if (unit === 0x5b || unit === 0x7b) {
      if (++open > DEEPEST) return true;
    } else if (unit === 0x5d || unit === 0x7d) open--;
  }
  return false;
};

/** Throws a SyntaxError for what is no JSON, or nests deeper than 1000 levels. */
export const parseJson = (json: string): unknown => {
  if (json.length > HARMLESS && nestsDeeply(json))
    throw new SyntaxError(`nests deeper than ${DEEPEST} levels`);
  return JSON.parse(json);
};
