/** The text of a gold file and a change to one entry in, the text with every other byte untouched out. */
import { isMap, isSeq, parseDocument } from 'yaml';
import type { GoldFile } from '../model/gold.js';
import { entryLine, type GoldEntry } from './gold-entry.js';

export type GoldList = 'claims' | 'optional';

/** Half-open offsets of a list's brackets and of its entries in the file's text. */
interface ListPlace {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly (readonly [start: number, end: number])[];
}

/** JSON is YAML, and the YAML reader tells where everything stands. */
const placeOf = (text: string, list: GoldList): ListPlace | null => {
  const root = parseDocument(text, { logLevel: 'silent' }).contents;
  const node = isMap(root) ? root.get(list, true) : null;
  if (!isSeq(node) || !node.range) return null;
  const entries = node.items.flatMap((item) =>
    isMap(item) && item.range ? [[item.range[0], item.range[1]] as const] : [],
  );
  return { start: node.range[0], end: node.range[1], entries };
};

const splice = (text: string, start: number, end: number, inserted: string): string =>
  text.slice(0, start) + inserted + text.slice(end);

/** White space before an entry, as the file itself indents: that of its first entry, else four spaces. */
const indentOf = (text: string, place: ListPlace): string => {
  const first = place.entries[0];
  const before = first ? /\n[ \t]*$/.exec(text.slice(0, first[0])) : null;
  return before ? before[0] : '\n    ';
};

/** A file that has no such list yet gets an empty one at its end. */
const withList = (text: string, list: GoldList): string => {
  const end = text.lastIndexOf('}');
  const before = text.slice(0, end).trimEnd();
  return `${before}${before.endsWith('{') ? '' : ','}\n  ${JSON.stringify(list)}: []\n${text.slice(end)}`;
};

/** Inserts before the entry that now stands at `index`, or last. */
export const insertEntry = (text: string, list: GoldList, index: number, entry: GoldEntry): string => {
  const place = placeOf(text, list);
  if (!place) return insertEntry(withList(text, list), list, index, entry);
  const line = entryLine(entry);
  const indent = indentOf(text, place);
  const next = place.entries[index];
  if (next) return splice(text, next[0], next[0], `${line},${indent}`);
  const last = place.entries[place.entries.length - 1];
  if (last) return splice(text, last[1], last[1], `,${indent}${line}`);
  return splice(text, place.start, place.end, `[${indent}${line}\n  ]`);
};

/** Replaces the entry at `index`; the text stays as it is where there is none. */
export const replaceEntry = (text: string, list: GoldList, index: number, entry: GoldEntry): string => {
  const at = placeOf(text, list)?.entries[index];
  return at ? splice(text, at[0], at[1], entryLine(entry)) : text;
};

/** Removes the entry at `index` with its comma and line. */
export const removeEntry = (text: string, list: GoldList, index: number): string => {
  const place = placeOf(text, list);
  const at = place?.entries[index];
  if (!place || !at) return text;
  if (place.entries.length === 1) return splice(text, place.start, place.end, '[]');
  const next = place.entries[index + 1];
  if (next) return splice(text, at[0], next[0], '');
  const previous = place.entries[index - 1];
  return previous ? splice(text, previous[1], at[1], '') : text;
};

/** A gold file without claims. */
export const emptyGoldText = (article: string, published: string | null): string =>
  [
    '{',
    `  "article": ${JSON.stringify(article)},`,
    ...(published === null ? [] : [`  "published": ${JSON.stringify(published)},`]),
    '  "claims": [],',
    '  "optional": []',
    '}',
    '',
  ].join('\n');

/** A gold file as a review would have written it, entry by entry. */
export const goldText = ({ article, published, claims, optional }: GoldFile): string => {
  const lists = [['claims', claims] as const, ['optional', optional] as const];
  return lists.reduce(
    (text, [list, entries]) =>
      entries.reduce((sofar, entry, index) => insertEntry(sofar, list, index, entry), text),
    emptyGoldText(article, published ?? null),
  );
};
