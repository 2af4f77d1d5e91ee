/** Lines of articles in, as they come; a part for each out, in input order, as soon as it and those before are done. */
import type { Readable } from 'node:stream';
import { splitLines } from '../../dataset/split-lines.js';
import { visibleJsonText } from '../../model/visible-text.js';
import { byteGate } from '../byte-gate.js';
import type { Processor } from '../processor.js';
import { standstill } from '../standstill.js';
import { incoming } from './incoming.js';
import { partLine } from './part.js';
import { type Searching, searchIncoming } from './search-incoming.js';

export interface PartsOptions extends Omit<Searching, 'process'> {
  readonly input: Readable;
  /** What the input is called, as the path of articles that tell none. */
  readonly name: string;
  readonly processor: Processor;
  readonly write: (text: string) => Promise<void>;
}

const BYTES_UNDER_WAY = 4 * 1024 * 1024;
/** Of a line: a file of the largest size in base64, and its metadata. */
const LONGEST_LINE = 96 * 1024 * 1024;

/** Ends when the input does; whoever sends an article may wait for its parts before the next one. */
export const writeParts = async ({
  input,
  name,
  processor,
  write,
  ...options
}: PartsOptions): Promise<void> => {
  const hands = standstill(processor.hurry);
  const gate = byteGate(BYTES_UNDER_WAY);
  // Each counts by itself, since those of one file wait side by side.
  const process: Processor['process'] = (raw) => hands.during(() => hands.waitingFor(processor.process(raw)));
  let written: Promise<void> = Promise.resolve();
  const start = (bytes: Uint8Array | null, number: number): void => {
    const one = incoming(bytes, name, number);
    const parts = searchIncoming(one, { ...options, process });
    const before = written;
    written = (async () => {
      // Awaited at once, so that a failure of the one never goes unheard while the other is waited for.
      const [lines] = await Promise.all([parts, before]);
      const text = lines.map((part) => `${visibleJsonText(partLine(part))}\n`).join('');
      await write(one.isFramed ? `${text}\n` : text);
      gate.leave(bytes?.length ?? 0);
    })();
    written.catch(() => {});
  };
  await hands.during(async () => {
    const lines = splitLines(input, LONGEST_LINE)[Symbol.asyncIterator]();
    for (;;) {
      const next = await hands.waitingFor(lines.next());
      if (next.done) break;
      const { number, bytes } = next.value;
      await hands.waitingFor(gate.enter(bytes?.length ?? 0));
      start(bytes, number);
    }
    await hands.waitingFor(written);
  });
};
