/** Names of rules in; their reasons in words out. */
import { CROSS_RULES } from './across/ordered.js';
import { TIE_BREAKS } from './tie-breaks/ordered.js';
import { VERDICT_RULES } from './verdicts/ordered.js';

const REASONS: ReadonlyMap<string, string> = new Map([
  ...[...VERDICT_RULES, ...TIE_BREAKS, ...CROSS_RULES].map(({ name, reason }) => [name, reason] as const),
  ['open-conflict', 'reports of this time contradict one another, and nothing settles it'] as const,
]);

/** Words that follow "because"; the name itself for one that is unknown. */
export const reasonOf = (rule: string): string => REASONS.get(rule) ?? rule;
