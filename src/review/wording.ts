/** What the sides and the kinds of a diff are called: a run against gold, or a second run against a first. */
import type { DifferenceKind } from './difference.js';

export interface Wording {
  readonly title: string;
  /** The side that is compared with, and the side that is compared. */
  readonly sides: readonly [reference: string, compared: string];
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly withoutGold: string;
  readonly withoutArticle: string;
}

export const AGAINST_GOLD: Wording = {
  title: 'Claims against gold',
  sides: ['gold', 'extracted'],
  kinds: { matched: 'matched', changed: 'changed', missing: 'missing', spurious: 'spurious' },
  withoutGold: 'not scored, no gold for',
  withoutArticle: 'not scored, article not extracted',
};

export const AGAINST_RUN: Wording = {
  title: 'Claims of a second run against a first',
  sides: ['first', 'second'],
  kinds: { matched: 'same', changed: 'changed', missing: 'lost', spurious: 'gained' },
  withoutGold: 'not compared, only in the second run',
  withoutArticle: 'not compared, only in the first run',
};
