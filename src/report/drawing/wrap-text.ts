/** Text, a width and how wide a text is in; lines that fit out. */

export type TextWidth = (text: string) => number;

/** A word that is wider than a line is broken, so that nothing is cut. */
const broken = (word: string, width: number, textWidth: TextWidth): readonly string[] => {
  if (textWidth(word) <= width || word.length < 2) return [word];
  let length = word.length - 1;
  while (length > 1 && textWidth(word.slice(0, length)) > width) length = Math.floor(length * 0.9);
  return [word.slice(0, length), ...broken(word.slice(length), width, textWidth)];
};

export const wrapText = (text: string, width: number, textWidth: TextWidth): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => broken(one, width, textWidth))) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};
