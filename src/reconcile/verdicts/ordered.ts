/** The verdict rules in the order in which they are asked; the first that applies gives the verdict. */
import type { Pair, VerdictRule } from '../verdict-rule.js';
import { anotherReport } from './another-report.js';
import { copiedReport } from './copied-report.js';
import { correction } from './correction.js';
import { furtherAlong } from './further-along.js';
import { laterReport } from './later-report.js';
import { moreExact } from './more-exact.js';
import { newDate } from './new-date.js';
import { newerFigure } from './newer-figure.js';
import { over } from './over.js';
import { pastEvent } from './past-event.js';
import { sameArticle } from './same-article.js';
import { setBack } from './set-back.js';
import { stillOff } from './still-off.js';
import { toCome } from './to-come.js';
import { unorderedReports } from './unordered-reports.js';
import { weakerStage } from './weaker-stage.js';

/**
 * Order matters in three places: a correction is asked for first, as it undoes what other rules would build
 * on; what adds something (`more-exact`, `new-date`) comes before what only repeats; and a copy is told
 * before an independent report. The others exclude one another.
 */
export const VERDICT_RULES: readonly VerdictRule[] = [
  correction,
  pastEvent,
  newerFigure,
  moreExact,
  newDate,
  copiedReport,
  sameArticle,
  anotherReport,
  weakerStage,
  toCome,
  stillOff,
  over,
  furtherAlong,
  setBack,
  laterReport,
  unorderedReports,
];

/** The rule for a pair. Together the rules cover every pair, which a property test shows. */
export const ruleFor = (pair: Pair): VerdictRule =>
  VERDICT_RULES.find((rule) => rule.applies(pair)) ?? unorderedReports;
