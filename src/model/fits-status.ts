/** A stretch of time, a status and when it was reported in; out whether the status can have come about then. */
import type { Status } from './claim.js';
import { liesBefore, type Range } from './range.js';

/** A plan lies ahead of the article, what has happened behind it; open or unknown bounds rule nothing out. */
export const fitsStatus = (time: Range, status: Status, reported: Range): boolean =>
  status === 'effected' || status === 'ended' || status === 'abandoned'
    ? !liesBefore(reported, time)
    : !liesBefore(time, reported);
