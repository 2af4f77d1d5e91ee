/** A review's open differences in, one shown after the other and decided by a key each. */
import type pc from 'picocolors';
import { UserError } from '../../model/problem.js';
import { alike } from '../alike.js';
import { decide, preview } from '../decide.js';
import { likelyReason, REASONS, type Verdict } from '../decision.js';
import { type Order, orderItems } from '../order-items.js';
import type { Names } from '../organisation-names.js';
import type { ReviewItem } from '../review.js';
import { type Request, readReview, type Store, undo, type Written } from '../store.js';
import { tellEffects } from '../tell-effects.js';
import { visibleText } from '../visible-text.js';
import { askLine, type Dialogue } from './ask.js';
import { askCorrection } from './ask-correction.js';
import { itemText } from './item-text.js';

export interface Walk {
  readonly store: Store;
  readonly dialogue: Dialogue;
  /** Which differences are walked. */
  readonly chosen: (item: ReviewItem) => boolean;
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly names: Names;
  readonly order: Order;
}

/** How a walk ended. */
export interface Walked {
  readonly decided: number;
  readonly pending: number;
}

type Step = { readonly written: Written; readonly decided: number } | { readonly skipped: string };

interface Progress {
  readonly steps: Step[];
  readonly skipped: Set<string>;
  note: string | null;
}

const HELP = `  a  accept: the extraction is right, the gold follows it
  r  reject: the gold stands, for the likeliest reason
  ${REASONS.map((reason, index) => `${index + 1}  reject as ${reason}`).join('\n  ')}
  o  make it optional in the gold
  e  edit status, dates, who takes part, values or words
  A  accept all with the same difference, after a look at what that changes
  s  skip     u  undo     n  add a note to the next decision     q  quit, to go on later
`;

const verdictFor = async (pressed: string, item: ReviewItem, walk: Walk): Promise<Verdict | null> => {
  if (pressed === 'a' || pressed === 'A') return { decision: 'accept' };
  if (pressed === 'o') return { decision: 'optional' };
  if (pressed === 'r') return { decision: 'reject', reason: likelyReason(item.difference) };
  const reason = REASONS[Number(pressed) - 1];
  if (reason) return { decision: 'reject', reason };
  if (pressed !== 'e') return null;
  const { difference } = item;
  const text = walk.store.extracted.articles.get(difference.article)?.text ?? null;
  const correction = await askCorrection(walk.dialogue, { difference, names: walk.names, text });
  return correction === null ? null : { decision: 'edit', correction };
};

const takeBack = async (walk: Walk, progress: Progress): Promise<void> => {
  const last = progress.steps.pop();
  if (!last) return walk.dialogue.write('nothing to undo\n');
  if ('skipped' in last) progress.skipped.delete(last.skipped);
  else await undo(walk.store, last.written);
};

/** The digest of what was shown, once the reviewer agrees to it. */
const confirmed = async ({ store, dialogue }: Walk, requests: readonly Request[]): Promise<string> => {
  const { effects, digest } = await preview(store, requests);
  const lines = tellEffects(effects).map((line) => `  ${visibleText(line)}\n`);
  dialogue.write(`\n${lines.join('')}  y writes this as one step, any other key leaves it: `);
  const pressed = await dialogue.key();
  dialogue.write('\n');
  return pressed === 'y' ? digest : 'left';
};

const settle = async (
  walk: Walk,
  progress: Progress,
  items: readonly ReviewItem[],
  verdict: Verdict,
): Promise<void> => {
  const noted = progress.note === null ? verdict : { ...verdict, note: progress.note };
  const requests = items.map((i) => ({ id: i.difference.id, version: i.version, verdict: noted }));
  const shown = items.length > 1 ? await confirmed(walk, requests) : null;
  if (shown === 'left') return walk.dialogue.write('left as it is\n');
  const written = await decide(walk.store, requests, shown);
  progress.note = null;
  progress.steps.push({ written, decided: items.length });
  walk.dialogue.write(`${verdict.decision}${items.length > 1 ? ` (${items.length})` : ''}\n`);
};

/** Does what a key asks for with the difference shown; false where it asks to stop. */
const obey = async (
  walk: Walk,
  progress: Progress,
  pressed: string,
  item: ReviewItem,
  shown: readonly ReviewItem[],
): Promise<boolean> => {
  if (pressed === 'q' || pressed === 'end') return false;
  if (pressed === 's') {
    progress.skipped.add(item.difference.id);
    progress.steps.push({ skipped: item.difference.id });
  } else if (pressed === 'u') await takeBack(walk, progress);
  else if (pressed === 'n') progress.note = (await askLine(walk.dialogue, 'note: ')) || null;
  else {
    const verdict = await verdictFor(pressed, item, walk);
    if (verdict === null) walk.dialogue.write(pressed === 'e' ? '' : `\n${HELP}`);
    else await settle(walk, progress, pressed === 'A' ? alike(item, shown) : [item], verdict);
  }
  return true;
};

/** The last decision can be taken back, too: false where the reviewer is done. */
const lookBack = async (walk: Walk, progress: Progress): Promise<boolean> => {
  if (progress.steps.length === 0) return false;
  walk.dialogue.write('\nnothing left to decide; u undo, any other key to finish: ');
  if ((await walk.dialogue.key()) !== 'u') return false;
  await takeBack(walk, progress);
  return true;
};

/** Walks until nothing is left that was not skipped, or the reviewer stops; every decision is kept at once. */
export const walkDifferences = async (walk: Walk): Promise<Walked> => {
  const progress: Progress = { steps: [], skipped: new Set(), note: null };
  for (;;) {
    const review = await readReview(walk.store);
    const open = orderItems(review.items, walk.order).filter((i) => i.pending && walk.chosen(i));
    const item = open.find((i) => !progress.skipped.has(i.difference.id));
    if (item) walk.dialogue.write(itemText(walk, item, open, open.length - progress.skipped.size));
    let goOn: boolean;
    try {
      goOn = item
        ? await obey(walk, progress, await walk.dialogue.key(), item, open)
        : await lookBack(walk, progress);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      walk.dialogue.write(`\n${error.message}\n`);
      goOn = true;
    }
    if (!goOn) {
      const decided = progress.steps.reduce((sum, step) => sum + ('decided' in step ? step.decided : 0), 0);
      return { decided, pending: open.length };
    }
  }
};
