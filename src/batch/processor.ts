/** What a batch asks of whoever works on its articles, in this thread or in others. */
import { type Fault, reject } from '../dataset/rejection.js';
import type { Trace } from '../model/dating.js';
import { askedOf, keptResult } from './kept-result.js';
import type { Outcome } from './outcome.js';
import type { RawArticle } from './raw-article.js';

/** An outcome, and the little of it that the ledger looks into. */
export interface Processed {
  readonly ownId: string | null;
  /** Why it was not taken; null where it was. */
  readonly refused: Fault | null;
  /** Another try may end otherwise: it is told, and not kept as what came of the article. */
  readonly unsettled?: boolean | undefined;
  readonly faults: readonly Fault[];
  /** What orders it among others, where it gave claims and tells no date; null elsewhere. */
  readonly traces: readonly Trace[] | null;
  /** What is kept of it, see `keptResult`. */
  readonly value: string;
}

/** What whoever works on an article may hold, in MB. */
export const MOST_MEMORY = { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 24 };

export interface Processor {
  readonly process: (raw: RawArticle) => Promise<Processed>;
  /** Says that no more articles come until those that wait are done. */
  readonly hurry: () => void;
  /** Gives back threads and their memory, once all outcomes are there; the next article starts new ones. */
  readonly rest: () => Promise<void>;
  /** Ends what goes on elsewhere, for good; articles under way are lost. */
  readonly stop: () => Promise<void>;
}

/** From what is kept of it. */
export const processedBefore = (value: string): Processed => {
  const asked = askedOf(value);
  const nothing = { ownId: null, faults: [], traces: null, value };
  if ('refused' in asked) return { ...nothing, ...asked };
  const { ownId, faults, dating } = asked;
  return { ownId, refused: null, faults, traces: dating?.traces ?? null, value };
};

export const processed = (outcome: Outcome): Processed => processedBefore(keptResult(outcome));

/** What came of an article that took longer than `limitMs` of processor time. */
export const gaveUp = (limitMs: number): Outcome => ({
  refused: reject(
    'timeout',
    `took more than ${limitMs / 1000} s of processor time`,
    'give it more with --article-timeout, or split it',
  ).fault,
  unsettled: true,
});

/** What came of an article that ended its process when it was tried alone. */
export const crashed = (ending: string | null): Outcome => {
  if (ending === null) {
    const reason = 'needs more memory than an article may take';
    return { refused: reject('crashed', reason, 'split it, or take it out').fault };
  }
  const reason = `ends its process, even alone: ${ending}`;
  return { refused: reject('crashed', reason, 'report it with the article').fault };
};
