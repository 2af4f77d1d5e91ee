/** Statuses on their scales: how far along a thing is, or that it will not be. */
import type { Status } from '../model/claim.js';

const STAGES: Readonly<Partial<Record<Status, number>>> = {
  undecided: 0,
  considered: 1,
  planned: 2,
  effected: 3,
};

/** 0 undecided, 1 considered, 2 planned, 3 effected; null for what is not to be or is over. */
export const stageOf = (status: Status): number | null => STAGES[status] ?? null;

/** Whether it is said that something is intended or done. */
export const stands = (status: Status): boolean => (stageOf(status) ?? 0) > 0;

/** Whether it is said to be intended firmly or done. */
export const isFirm = (status: Status): boolean => status === 'planned' || status === 'effected';

/** Whether it is ruled out, abandoned or over. */
export const isOff = (status: Status): boolean => stageOf(status) === null;

/**
 * Whether two reports of the same time can both be right: the same status, a stage and a weaker one of the
 * same intention ("plan to", "are in talks"), or two ways to say that it is not to be. Within one article
 * any two stages are: it asserts the further one and mentions the weaker; and what it calls undecided may
 * lean one way in its next sentence.
 */
export const compatible = (a: Status, b: Status, sameArticle: boolean): boolean => {
  if (a === b || (isOff(a) && isOff(b))) return true;
  if (sameArticle && (a === 'undecided' || b === 'undecided')) return true;
  const [one, other] = [stageOf(a), stageOf(b)];
  if (one === null || other === null) return false;
  return sameArticle || (Math.max(one, other) < 3 && Math.abs(one - other) === 1);
};

/** Of two that hold together, the one that says more: the further stage, and anything rather than undecided. */
export const fuller = (a: Status, b: Status): Status => {
  if (a === 'undecided') return b;
  return (stageOf(b) ?? -1) > (stageOf(a) ?? 9) ? b : a;
};
