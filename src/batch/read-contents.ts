/** A file that is new or changed in; each of its articles read, no more at once than memory allows, and dealt with, out. */
import { tooLarge } from '../dataset/gunzip.js';
import type { FoundOutside } from '../dataset/outside-metadata.js';
import { noArticles, readLines, readWhole, unpackedSize } from '../dataset/read-file.js';
import { RejectedInput } from '../dataset/rejection.js';
import type { FoundFile } from '../dataset/walk-folder.js';
import { dealWith, enterFault } from './deal-with.js';
import type { Scan, Tally } from './scan-state.js';

/** Deals with each line while the next ones are read. Throws `RejectedInput` for a file without any. */
export const readLinesOf = async (
  scan: Scan,
  file: FoundFile,
  size: number,
  found: FoundOutside,
  tally: Tally,
): Promise<void> => {
  const { gate, hands, progress } = scan;
  const share = (bytes: number): number => (file.gzipped ? 0 : Math.min(1, (bytes + 1) / size));
  let counted = 0;
  const pending = new Set<Promise<void>>();
  let failed: unknown;
  for await (const { number, bytes } of readLines(file, size, scan.encoding)) {
    if (failed !== undefined || scan.stopped()) break;
    if (bytes === null) {
      enterFault(scan, file, number, tooLarge().fault, tally);
      continue;
    }
    await hands.waitingFor(gate.enter(bytes.length));
    const work = dealWith(scan, file, number, bytes, found, tally)
      .catch((error: unknown) => {
        failed = error;
      })
      .finally(() => {
        gate.leave(bytes.length);
        pending.delete(work);
        counted += share(bytes.length);
        progress.files += share(bytes.length);
      });
    pending.add(work);
  }
  await hands.waitingFor(Promise.all(pending));
  progress.files -= counted;
  if (failed !== undefined) throw failed;
  if (tally.articles === 0 && !scan.stopped()) throw noArticles();
};

/** Most packed files unpack to less than this; of one that does not, the size is found out before it is held. */
const USUAL = 1024 * 1024;

/** The content; null where it is packed and larger than `room` once unpacked. */
const readWithin = async (file: FoundFile, room: number): Promise<Uint8Array | null> => {
  try {
    return await readWhole(file, file.gzipped ? room : undefined);
  } catch (error) {
    if (file.gzipped && error instanceof RejectedInput && error.fault.code === 'too-large') return null;
    throw error;
  }
};

/** Deals with the one article of a file. */
export const readFileOf = async (
  scan: Scan,
  file: FoundFile,
  size: number,
  found: FoundOutside,
  tally: Tally,
): Promise<void> => {
  const { gate, hands } = scan;
  for (let room = file.gzipped ? USUAL : size; ; room = await unpackedSize(file)) {
    await hands.waitingFor(gate.enter(room));
    try {
      const content = await readWithin(file, room);
      if (content === null) continue;
      return await hands.waitingFor(dealWith(scan, file, null, content, found, tally));
    } finally {
      gate.leave(room);
    }
  }
};
