/** A text and the end of a length of time in, how many characters of "’s time" stand behind it out: "in a year’s time". */
const TIME = /^['’]s?\s{1,3}time\b/i;

const LONGEST = 12;

export const timeAhead = (text: string, end: number): number =>
  TIME.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0;
