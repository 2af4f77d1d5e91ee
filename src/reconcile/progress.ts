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
 * any two stages are: it asserts the further one and mentions the weaker.
 */
export const compatible = (a: Status, b: Status, sameArticle: boolean): boolean => {
  if (a === b || (isOff(a) && isOff(b))) return true;
  const [low, high] = [stageOf(a), stageOf(b)].sort((x, y) => (x ?? -1) - (y ?? -1));
  if (low === null || low === undefined || high === null || high === undefined) return false;
  return sameArticle ? low > 0 : high < 3 && high - low === 1;
};
