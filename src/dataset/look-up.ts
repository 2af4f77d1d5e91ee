/** A file of JSON Lines whose records have ids in; any one of them by its id, read from the disk when asked for, out. */
import { hash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { z } from 'zod';
import { checked } from './read-dataset.js';
import { splitLines } from './split-lines.js';

export interface LookUp<T> {
  /** Undefined for an id that no line has. Throws a UserError for a line that breaks the schema. */
  readonly get: (id: string) => T | undefined;
  readonly close: () => void;
}

/** Where lines begin and how long they are, by 32 bits of their ids' hashes: 16 bytes a place, whatever a line holds. */
interface Places {
  readonly hashes: Uint32Array;
  readonly starts: Float64Array;
  /** Zero in a free place. */
  readonly sizes: Uint32Array;
}

const placesFor = (size: number): Places => ({
  hashes: new Uint32Array(size),
  starts: new Float64Array(size),
  sizes: new Uint32Array(size),
});

const hashOf = (id: string): number => Number.parseInt(hash('sha256', id, 'hex').slice(0, 8), 16);

/** Open addressing; the number of places is a power of two, and at least half of them are free. */
const put = ({ hashes, starts, sizes }: Places, hashed: number, start: number, size: number): void => {
  const mask = sizes.length - 1;
  let at = hashed & mask;
  while (sizes[at] !== 0) at = (at + 1) & mask;
  hashes[at] = hashed;
  starts[at] = start;
  sizes[at] = size;
};

const grown = (old: Places): Places => {
  const places = placesFor(old.sizes.length * 2);
  for (const [i, size] of old.sizes.entries())
    if (size !== 0) put(places, old.hashes[i] ?? 0, old.starts[i] ?? 0, size);
  return places;
};

/** Records are written with their id first; one that is not is parsed whole. */
const FIRST_ID = /^\{"id":("(?:[^"\\]|\\.)*")/;

const idOf = (line: string): string => {
  const first = FIRST_ID.exec(line)?.[1];
  const id: unknown = first === undefined ? (JSON.parse(line) as { id?: unknown }).id : JSON.parse(first);
  return String(id);
};

const findPlaces = async (path: string): Promise<Places> => {
  let places = placesFor(1 << 10);
  let lines = 0;
  for await (const { start, bytes } of splitLines(createReadStream(path, { highWaterMark: 1 << 18 }))) {
    if (bytes === null) continue;
    if (++lines * 2 > places.sizes.length) places = grown(places);
    put(places, hashOf(idOf(bytes.toString('utf8'))), start, bytes.length);
  }
  return places;
};

/** Reads the file once to learn where its lines are. */
export const lookUp = async <T extends { readonly id: string }>(
  path: string,
  schema: z.ZodType<T>,
): Promise<LookUp<T>> => {
  const { hashes, starts, sizes } = await findPlaces(path);
  const mask = sizes.length - 1;
  const file = openSync(path, 'r');
  const read = (at: number): T => {
    const bytes = Buffer.alloc(sizes[at] ?? 0);
    readSync(file, bytes, 0, bytes.length, starts[at] ?? 0);
    return checked(schema, bytes.toString('utf8'), path);
  };
  return {
    get: (id) => {
      const hashed = hashOf(id);
      for (let at = hashed & mask; sizes[at] !== 0; at = (at + 1) & mask) {
        if (hashes[at] !== hashed) continue;
        const record = read(at);
        if (record.id === id) return record;
      }
      return undefined;
    },
    close: () => closeSync(file),
  };
};
