/** A file that was found in; the ledger brought in line with it, without reading it where it has not changed, out. */
import { outsideOf } from '../dataset/outside-metadata.js';
import { changing, unreadable } from '../dataset/read-file.js';
import type { FoundFile } from '../dataset/walk-folder.js';
import { enterFault } from './deal-with.js';
import { lookAt } from './file-look.js';
import { readFileOf, readLinesOf } from './read-contents.js';
import type { Scan, Tally } from './scan-state.js';

const lookOf = (scan: Scan, file: FoundFile) => {
  const now = scan.now();
  const own = lookAt(file.absolute, now);
  const beside = file.sidecar === null ? null : lookAt(file.sidecar, now);
  return { own, beside, size: Number(own.look.slice(0, own.look.indexOf('-'))) };
};

/** Reads the file where it looks new. What to remember of its look: nothing, where it may change unseen. */
const readNew = async (scan: Scan, file: FoundFile, tally: Tally): Promise<string | null> => {
  const { own, beside, size } = lookOf(scan, file);
  const found = await outsideOf(file, scan.table?.table ?? null, scan.encoding);
  const seen = [file.path, own.look, beside?.look ?? '', JSON.stringify(found.outside)].join('\0');
  const before = scan.ledger.file(file.absolute);
  if (before?.look === seen) {
    scan.counts.unchanged += before.articles - before.refused;
    scan.counts.refused += before.refused;
    return null;
  }
  if (before === null) scan.ledger.begin(file.absolute);
  if (file.kind === 'lines') {
    await readLinesOf(scan, file, size, found, tally);
    if (lookOf(scan, file).own.look !== own.look) throw changing();
  } else await readFileOf(scan, file, size, found, tally);
  return own.settled && beside?.settled !== false && !tally.unsettled ? seen : '';
};

/** What cannot be read is entered as a fault; anything else that goes wrong is thrown. */
export const scanFile = async (scan: Scan, file: FoundFile): Promise<void> => {
  const tally: Tally = { articles: 0, refused: 0, unsettled: false };
  let look: string | null = '';
  try {
    look = await readNew(scan, file, tally);
  } catch (error) {
    if (scan.stopped()) return;
    enterFault(scan, file, null, unreadable(error).fault, tally);
  }
  if (look === null || scan.stopped()) return;
  const { articles, refused } = tally;
  await scan.ledger.close(file.absolute, { look, articles, refused }, file.kind === 'lines');
};
