/** A stretch of text in, its words, marks and numbers as units out. */
import type { Unit, UnitKind } from '../../model/unit.js';

const TOKEN =
  /£?\d+(?:,\d{3})*(?:\.\d+)?(?:-\d+)*(?:[a-z]+|%)?|\b[Ee]x-(?=\p{L})|[\p{L}\p{N}\u00AD]+(?:['’&.-](?=[\p{L}\p{N}])[\p{L}\p{N}\u00AD]+)*|['’]s\b|[,;:()[\]–—/-]/gu;
const POSSESSIVE = /['’]s$/i;
const NUMBER = /^(£?)(\d[\d,]*(?:\.\d+)?)(k|m|bn|million|billion)?$/i;
/** Short ranges such as "15-20": two numbers. Years ("2013-14") and telephone numbers are none. */
const RANGE = /^(\d{1,3})-(\d{1,3})$/;
const MARKS = ',;:()[]–—/-';

const UNITS = (
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "one" is missing: it is a pronoun more often than a number. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index): [string, number] => [word, index + 2]),
  ...TENS.flatMap((ten, index): [string, number][] => [
    [ten, 10 * (index + 2)],
    ...['one', ...UNITS.slice(0, 8)].map((unit, n): [string, number] => [
      `${ten}-${unit}`,
      10 * (index + 2) + n + 1,
    ]),
  ]),
]);

/** What a number word or letter multiplies by. */
export const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  dozen: 12,
};

const MICRO = 1e6;

/** A product without the noise of binary fractions. */
export const times = (value: number, scale: number): number => Math.round(value * scale * MICRO) / MICRO;

/** A unit of a kind over [start, end) of the text. */
export const unitOf = (kind: UnitKind, text: string, start: number, end: number): Unit => ({
  kind,
  lower: text.slice(start, end).toLowerCase().replaceAll('’', "'").replaceAll('\u00AD', ''),
  start,
  end,
});

/** Units [from, to) as one unit. */
export const joined = (
  kind: UnitKind,
  text: string,
  units: readonly Unit[],
  from: number,
  to: number,
): Unit => unitOf(kind, text, units[from]?.start ?? 0, units[to - 1]?.end ?? 0);

const numberUnit = (text: string, start: number, end: number): Unit | null => {
  const raw = text.slice(start, end);
  const word = NUMBER_WORDS.get(raw.toLowerCase());
  if (word !== undefined) return { ...unitOf('number', text, start, end), value: word };
  const parts = NUMBER.exec(raw);
  if (!parts?.[2]) return null;
  const value = times(Number(parts[2].replaceAll(',', '')), SCALES[parts[3]?.toLowerCase() ?? ''] ?? 1);
  const unit = unitOf(parts[1] ? 'money' : 'number', text, start, end);
  return parts[1] ? { ...unit, value, currency: 'GBP' } : { ...unit, value };
};

const rangeUnits = (text: string, start: number, raw: string): Unit[] | null => {
  const [, low, high] = RANGE.exec(raw) ?? [];
  if (low === undefined || high === undefined || Number(low) >= Number(high)) return null;
  const dash = start + low.length;
  return [
    { ...unitOf('number', text, start, dash), value: Number(low) },
    unitOf('mark', text, dash, dash + 1),
    { ...unitOf('number', text, dash + 1, start + raw.length), value: Number(high) },
  ];
};

const unitsOfToken = (text: string, start: number, end: number): Unit[] => {
  const raw = text.slice(start, end);
  if (end - start === 1 && MARKS.includes(raw)) return [unitOf('mark', text, start, end)];
  const range = rangeUnits(text, start, raw);
  if (range) return range;
  const possessive = POSSESSIVE.test(raw);
  const last = possessive ? end - 2 : end;
  const word = numberUnit(text, start, last) ?? unitOf('word', text, start, last);
  if (last === start) return [unitOf('word', text, start, end)];
  return possessive ? [word, unitOf('word', text, last, end)] : [word];
};

/** Words, marks and numbers of [start, end), in order; a possessive's "'s" is a unit of its own. */
export const wordUnits = (text: string, start: number, end: number): Unit[] => {
  const units: Unit[] = [];
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text); token && token.index < end; token = TOKEN.exec(text)) {
    units.push(...unitsOfToken(text, token.index, Math.min(token.index + token[0].length, end)));
  }
  return units;
};
