/** One sentence with its mentions in, the row of units that patterns match over out. */
import type { Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import type { Unit, UnitKind } from '../model/unit.js';

/** Word lists that tell job titles from other words; data of the domain. */
export interface UnitLexicon {
  /** Nouns that head a job title: director, chair. */
  readonly titleHeads: ReadonlySet<string>;
  /** Words that may stand before them: managing, acting. */
  readonly titleModifiers: ReadonlySet<string>;
  /** Capitalised words that begin no name: The, However, Monday. */
  readonly notNames: ReadonlySet<string>;
  /** Words that no title runs on into: said, who. */
  readonly titleStops: ReadonlySet<string>;
  /** What is counted, by its words: "commissioning support units" is CSU. */
  readonly scopes: ReadonlyMap<string, string>;
  /** Dr, Sir, Professor. */
  readonly honorifics: ReadonlySet<string>;
}

const TOKEN =
  /£?\d[\d,]*(?:\.\d+)?(?:-\d+)*(?:[a-z]+|%)?|[\p{L}\p{N}\u00AD]+(?:['’&.-](?=[\p{L}\p{N}])[\p{L}\p{N}\u00AD]+)*|['’]s\b|[,;:()[\]–—/-]/gu;
const POSSESSIVE = /['’]s$/i;
const NUMBER = /^(£?)(\d[\d,]*(?:\.\d+)?)(k|m|bn|million|billion)?$/i;
const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const CAPITALISED = /^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const LONGEST_NAME = 4;

const unitOf = (kind: UnitKind, text: string, start: number, end: number): Unit => ({
  kind,
  lower: text.slice(start, end).toLowerCase().replaceAll('’', "'").replaceAll('\u00AD', ''),
  start,
  end,
});

const numberUnit = (text: string, start: number, end: number): Unit | null => {
  const raw = text.slice(start, end);
  const word = NUMBER_WORDS[raw.toLowerCase()];
  if (word !== undefined) return { ...unitOf('number', text, start, end), value: word };
  const parts = NUMBER.exec(raw);
  if (!parts?.[2]) return null;
  const scale = SCALES[parts[3]?.toLowerCase() ?? ''] ?? 1;
  const value = Math.round(Number(parts[2].replaceAll(',', '')) * scale * 1e6) / 1e6;
  const unit = unitOf(parts[1] ? 'money' : 'number', text, start, end);
  return parts[1] ? { ...unit, value, currency: 'GBP' } : { ...unit, value };
};

const wordUnits = (text: string, start: number, end: number): Unit[] => {
  const raw = text.slice(start, end);
  const first = raw.charCodeAt(0);
  if (end - start === 1 && ',;:()[]–—/-'.includes(raw)) return [unitOf('mark', text, start, end)];
  const possessive = POSSESSIVE.test(raw);
  const last = possessive ? end - 2 : end;
  const number = first < 128 ? numberUnit(text, start, last) : null;
  const word = number ?? unitOf('word', text, start, last);
  return possessive ? [word, unitOf('word', text, last, end)] : [word];
};

/** Words, marks and numbers of a stretch of text. */
const plainUnits = (text: string, start: number, end: number): Unit[] => {
  const units: Unit[] = [];
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text); token && token.index < end; token = TOKEN.exec(text)) {
    units.push(...wordUnits(text, token.index, Math.min(token.index + token[0].length, end)));
  }
  return units;
};

const joined = (kind: UnitKind, text: string, units: readonly Unit[], from: number, to: number): Unit =>
  unitOf(kind, text, units[from]?.start ?? 0, units[to - 1]?.end ?? 0);

/** "5 million", "£80 million". */
const scaledNumber = (
  text: string,
  units: readonly Unit[],
  at: number,
): { unit: Unit; to: number } | null => {
  const [unit, next] = [units[at], units[at + 1]];
  const scale = next?.kind === 'word' ? SCALES[next.lower] : undefined;
  if (unit?.value === undefined || !scale) return null;
  const value = Math.round(unit.value * scale * 1e6) / 1e6;
  return { unit: { ...unit, ...joined(unit.kind, text, units, at, at + 2), value }, to: at + 2 };
};

const isNamePart = (text: string, unit: Unit | undefined, lexicon: UnitLexicon): boolean =>
  unit?.kind === 'word' &&
  (CAPITALISED.test(text.slice(unit.start, unit.end)) || INITIAL.test(text.slice(unit.start, unit.end))) &&
  !lexicon.notNames.has(unit.lower);

/** A run of capitalised words: a person where it has a first and a last name, else some other name. */
const personOrName = (
  text: string,
  units: readonly Unit[],
  at: number,
  lexicon: UnitLexicon,
): { unit: Unit; to: number } | null => {
  let from = at;
  while (lexicon.honorifics.has(units[from]?.lower ?? '')) from++;
  let to = from;
  while (to - from < LONGEST_NAME && isNamePart(text, units[to], lexicon)) to++;
  if (to === from) return null;
  const isPerson = to - from >= 2 || from > at;
  return { unit: joined(isPerson ? 'person' : 'name', text, units, isPerson ? at : from, to), to };
};

/** What may follow "of" in a title: "director of CSU transition". */
const titleObject = (units: readonly Unit[], at: number, lexicon: UnitLexicon): number => {
  const first = units[at];
  if (first?.lower !== 'of' && first?.lower !== 'for') return at;
  let to = at + 1;
  while (to - at < 7 && units[to]?.kind === 'word' && !lexicon.titleStops.has(units[to]?.lower ?? '')) to++;
  while (to > at + 1 && /^(?:and|the|of|for|its)$/.test(units[to - 1]?.lower ?? '')) to--;
  return to > at + 1 && units[to]?.kind !== 'organisation' ? to : at;
};

const title = (
  text: string,
  units: readonly Unit[],
  at: number,
  lexicon: UnitLexicon,
): { unit: Unit; to: number } | null => {
  let to = at;
  while (to - at < 6 && lexicon.titleModifiers.has(units[to]?.lower ?? '')) to++;
  if (!lexicon.titleHeads.has(units[to]?.lower ?? '')) return null;
  // "chief executive officer", "chair and chief executive": the longest row of heads is one title
  while (lexicon.titleHeads.has(units[to]?.lower ?? '')) to++;
  return (({ end }) => ({ unit: joined('title', text, units, at, end), to: end }))({
    end: titleObject(units, to, lexicon),
  });
};

const LONGEST_SCOPE = 3;

/** What a number counts, a few words behind it: "17 competing [commissioning support units]". */
const scope = (
  text: string,
  units: readonly Unit[],
  at: number,
  lexicon: UnitLexicon,
): { unit: Unit; to: number } | null => {
  for (let to = at + LONGEST_SCOPE; to > at; to--) {
    const words = units.slice(at, to);
    const label = words.every((unit) => unit.kind === 'word')
      ? lexicon.scopes.get(words.map((unit) => unit.lower).join(' '))
      : undefined;
    if (label !== undefined) return { unit: { ...joined('scope', text, units, at, to), scope: label }, to };
  }
  return null;
};

/** Joins numbers, titles and names of several words into one unit each. */
const chunk = (text: string, units: readonly Unit[], lexicon: UnitLexicon): Unit[] => {
  const chunked: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const afterNumber = chunked.slice(-4).some((unit) => unit.kind === 'number');
    const found =
      scaledNumber(text, units, at) ??
      (afterNumber ? scope(text, units, at, lexicon) : null) ??
      title(text, units, at, lexicon) ??
      personOrName(text, units, at, lexicon);
    const unit = found?.unit ?? units[at];
    if (unit) chunked.push(unit);
    at = found?.to ?? at + 1;
  }
  return chunked;
};

/** The units of a sentence, in order: mentions are one unit each, quotation marks none. `mentions` are those within it. */
export const readUnits = (
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  lexicon: UnitLexicon,
): Unit[] => {
  const units: Unit[] = [];
  let at = sentence.start;
  for (const mention of mentions) {
    units.push(...plainUnits(text, at, mention.start));
    units.push({ ...unitOf('organisation', text, mention.start, mention.end), mention });
    at = mention.end;
  }
  units.push(...plainUnits(text, at, sentence.end));
  return chunk(text, units, lexicon);
};
