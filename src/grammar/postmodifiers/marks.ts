/** A reader at the mark that opens an aside in, where the aside ends out. */
import { CLOSING, type Reader, tagAt } from '../reader.js';

/** Position of the mark that closes an aside opened at `from`; -1 where the aside runs on to the end. */
export const closingMark = (reader: Reader, from: number): number => {
  const closing = CLOSING[tagAt(reader, from) ?? ''];
  for (let at = from + 1; at < from + 60; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ';') return -1;
    if (tag === closing) return at;
  }
  return -1;
};

export const closeAside = (reader: Reader, opening: string): void => {
  if (tagAt(reader) === CLOSING[opening]) {
    const next = tagAt(reader, reader.at + 1);
    // a comma that goes on with a list stays to be read
    if (opening !== ',' || !(next === 'cc')) reader.at++;
  }
};
