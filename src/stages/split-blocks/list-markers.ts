/** What marks the items of a list, at the start of a line or one after another within it. */
import { allMatches } from '../../model/all-matches.js';

const BULLET = /^(?:[•‣◦▪●○∙⁃]|[*·–—-]\s)\s*/;
const NUMBER = /^\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])(?:\.\)|[.)])\s+\S/i;

/** A letter with a full stop may be an initial: "A. Jones said". */
const INITIAL = /^\p{Lu}\.\s/u;

/** Whether the line starts with a bullet, or with a number or letter as items do. */
export const isItem = (line: string): boolean =>
  BULLET.test(line) || (NUMBER.test(line) && !INITIAL.test(line));

const ANY_BULLET = /[•‣▪●⁃]/;
const INLINE_BULLET = /(?<=^|\s)[•‣▪●⁃]/g;
const FIRST_INLINE = /(?:^|[.:;?!]["”’)]?\s+)((?:1|a|i)(?:\.\)|[.)]))\s/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * Offsets at which the items of a list start that is written on within a paragraph: "1) Merge 2) Close",
 * "Its plans: • Merge • Close". Empty where there are not two items, or one with a bullet.
 */
export const inlineItems = (text: string): readonly number[] => {
  const bullets = ANY_BULLET.test(text) ? allMatches(text, INLINE_BULLET).map((bullet) => bullet.index) : [];
  if (bullets.length > 0) return bullets;
  const first = FIRST_INLINE.exec(text);
  if (!first?.[1]) return [];
  const suffix = first[1].replace(/^\w+/, '');
  const label = labels(first[1].slice(0, -suffix.length));
  const starts = [first.index + first[0].lastIndexOf(first[1])];
  for (let number = 2; ; number++) {
    const marker = ` ${label(number)}${suffix} `;
    const at = text.indexOf(marker, starts.at(-1));
    if (at < 0) return starts.length > 1 && !isOneSentence(text, starts, suffix) ? starts : [];
    starts.push(at + 1);
  }
};

/** "Its aims: 1) close the ward; 2) move the staff": parts of one sentence, in small letters, with marks between them. */
const isOneSentence = (text: string, starts: readonly number[], suffix: string): boolean =>
  starts.every((start, item) => {
    const rest = text
      .slice(start, start + 20)
      .replace(/^\w+/, '')
      .slice(suffix.length);
    const before = text.slice(Math.max(0, start - 6), start);
    return (
      /^\s+\p{Ll}/u.test(rest) &&
      (item === 0 ? !/[.?!]["”’)]?\s+$/.test(before) : /(?:[;,]|[;,\s](?:and|or))\s+$/.test(before))
    );
  });

/** The labels that follow on the first one. */
const labels =
  (first: string) =>
  (number: number): string => {
    if (first === '1') return String(number);
    if (first === 'i') return ROMAN[number - 1] ?? '—';
    return number <= 26 ? String.fromCharCode(96 + number) : '—';
  };
