/** A sentence in, the direction that its verbs point in around an expression out. */
import type { Direction } from './resolve.js';

/** Adverbs and auxiliaries that may stand between a modal and its verb. */
const BETWEEN = '(?:\\s+(?:not|also|then|only|now|soon|still|never|be|have|been|being|[a-z]+ly))*';

/**
 * Verb groups, the most telling alternative first. An infinitive follows "to" unless what follows looks like a
 * noun phrase; a participle after "be" belongs to its modal.
 */
const VERB_GROUP = new RegExp(
  [
    `(\\b(?:will|won['’]t|shall|would|could|might|may|should|must|can|cannot|going\\s+to|(?:due|set|expected|scheduled|planned|likely|hoping|poised|slated|aiming|supposed|meant|intended)(?:\\s+(?:to|for|in|on|by|at))?|upcoming|forthcoming)\\b${BETWEEN}(?:\\s+[a-z]+)?|['’]ll\\b${BETWEEN}(?:\\s+[a-z]+)?|\\bto\\s+(?!(?:the|a|an|its|their|his|her|our|this|that|these|those|all|some|any|each|both|other|patients|staff|people|trusts|services|groups|members)\\b)(?:be\\s+)?[a-z]+\\b(?!ing|ed|s))`,
    `(\\b(?:was|were|had|did|has|have|['’]ve|said|told|began|became|came|went|took|made|gave|saw|left|rose|fell|lost|won|met|held|set\\s+up|put|led|spoke|wrote|found|thought|knew|got|kept|brought|bought|sold|sent|paid|ran|grew|stood|hit|cut|closed|shut|felt|chose|drew|broke|spent|built|quit|sank|began|ended|shrank|threw|struck|sought|lay|died|born|since|according)\\b(?:n['’]t)?${BETWEEN}(?:\\s+[a-z]+ed\\b)?|\\b[a-z]{2,}ed\\b)`,
    `(\\b(?:is|are|am|['’]s|['’]re|says|remains|does|do|plans?|intends?|hopes?|expects?|aims?)\\b)`,
  ].join('|'),
  'gi',
);

/** Present verbs whose object lies ahead. */
const AHEAD = /^(?:plan|intend|hope|expect|aim)/i;

interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction | null;
}

/** Verb groups of a sentence, in order. */
export const verbGroups = (text: string): readonly VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (const match of text.matchAll(VERB_GROUP)) {
    const direction = match[1] ? 'future' : match[2] ? 'past' : AHEAD.test(match[0]) ? 'future' : null;
    groups.push({ start: match.index, end: match.index + match[0].length, direction });
  }
  return groups;
};

/**
 * Direction of the verb group that governs the expression at `start`..`end`: the last one before it, or else
 * the first one after it. Null where there is none, or it is in the present.
 */
export const directionAt = (groups: readonly VerbGroup[], start: number, end: number): Direction | null => {
  const before = groups.findLast((group) => group.end <= start + 1);
  const governing = before ?? groups.find((group) => group.start >= end);
  return governing?.direction ?? null;
};
