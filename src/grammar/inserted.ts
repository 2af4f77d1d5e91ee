/** A reader before a mark in, whether a phrase between marks stands there behind which a verb goes on: "will, it said, close", "are, if approved, to merge". */
import { CLOSING, type GroupStart, groupAt, type Reader, tagAt } from './reader.js';

/** Farthest end of an inserted phrase, in tokens. */
const INSERTED = 30;

export const VERB_FORMS: ReadonlySet<GroupStart> = new Set(['base', 'participle', 'past', 'gerund'] as const);
export const INFINITIVE: ReadonlySet<GroupStart> = new Set(['to'] as const);

/** Position of the mark that closes what the mark at `from` opens, if one of the forms follows it; -1 where none does. */
export const insertedEnd = (reader: Reader, from: number, forms: ReadonlySet<GroupStart>): number => {
  const closing = CLOSING[tagAt(reader, from) ?? ''];
  if (!closing) return -1;
  for (let at = from + 2; at < from + INSERTED; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ';') return -1;
    if (tag !== closing) continue;
    const group = groupAt(reader, at + 1);
    if (group && forms.has(group)) return at;
  }
  return -1;
};

/** Leaves out what is inserted at `from`, to be read as an aside; false where nothing is. */
export const passInserted = (reader: Reader, from: number, forms: ReadonlySet<GroupStart>): boolean => {
  const end = insertedEnd(reader, from, forms);
  if (end < 0) return false;
  reader.asides.push({ from: from + 1, to: end, about: null });
  reader.at = end + 1;
  return true;
};
