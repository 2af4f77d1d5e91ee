/** A group of lines in, its pieces out: one as a rule, several where a list or a sub-head is written on within it. */
import type { BlockKind } from '../../model/sentence.js';
import type { Span } from '../../model/span.js';
import type { Line } from './lines.js';
import { inlineItems } from './list-markers.js';
import { stuckHeads } from './stuck-heads.js';

/** A block to be, without surrounding white space. */
export interface Piece extends Span {
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly blankBefore: boolean;
  /** Its kind, where its place within the lines already tells. */
  readonly kind: BlockKind | undefined;
}

/** Pieces of one group of lines, in order. */
export const piecesOf = (text: string, group: readonly Line[]): readonly Piece[] => {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const whole = text.slice(first.start, last.end);
  const cuts = first.furniture ? [] : cutsOf(whole);
  const kind: BlockKind | undefined = first.furniture ? 'boilerplate' : first.item ? 'list-item' : undefined;
  const pieces: Piece[] = [];
  const starts: readonly Cut[] = [{ at: 0, kind }, ...cuts];
  starts.forEach(({ at, kind: known }, position) => {
    const raw = whole.slice(at, starts[position + 1]?.at);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const start = first.start + at + raw.length - raw.trimStart().length;
    const blankBefore = pieces.length === 0 && first.blankBefore;
    pieces.push({ start, end: start + trimmed.length, text: trimmed, blankBefore, kind: known });
  });
  return pieces;
};

interface Cut {
  readonly at: number;
  readonly kind: BlockKind | undefined;
}

/** Where the pieces after the first start. A list within the lines outweighs sub-heads, which none has seen in one. */
const cutsOf = (whole: string): readonly Cut[] => {
  const items = inlineItems(whole);
  if (items.length > 0) return items.map((at) => ({ at, kind: 'list-item' }));
  return stuckHeads(whole).flatMap(({ start, end }): readonly Cut[] => [
    { at: start, kind: 'heading' },
    { at: end, kind: undefined },
  ]);
};
