/** A match in, the fields that belong to its relation alone out: figures, posts, services, tenders. */
import type { Details } from '../../model/claim.js';
import type { Argument, RelationMatch } from '../../model/match.js';
import type { Sentence } from '../../model/sentence.js';
import type { Unit } from '../../model/unit.js';

/** What the article and the domain add to a match's own words. */
export interface DetailsContext {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** What "17 providers" counts in an article about CSUs. */
  readonly usualScope: string | null;
  /** The article's scope units in order: "the 211 that opened" counts what was counted before. */
  readonly scopes: readonly Unit[];
  readonly tenders: readonly string[];
}

const OPENING =
  /^(?:a|an|the|its|their|his|her|our|some|all|new|various|certain|further|additional|existing|current|accreditation|places?|range|number|of|on|to|for|onto|with)$/;
const CLOSING =
  /^(?:which|that|who|being|from|since|until|after|before|under|worth|by|in|across|at|let|when|where|as|while|following|during|over|will|would|was|were|is|are|has|have|began|begins)$/;
const PRONOUN = /^(?:it|them|this|these|those|one|him|her|us)$/;

/** A phrase without what leads up to it and what follows it; null where nothing but a pronoun is left. */
const phraseOf = (argument: Argument, text: string): string | null => {
  const from = argument.units.findIndex((unit) => !OPENING.test(unit.lower));
  if (from < 0) return null;
  const end = argument.units.findIndex((unit, at) => at > from && CLOSING.test(unit.lower));
  const units = argument.units.slice(from, end < 0 ? undefined : end);
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last || PRONOUN.test(first.lower)) return null;
  return text.slice(first.start, last.end);
};

const scopeOf = (match: RelationMatch, context: DetailsContext): string | null => {
  const at = match.clause.units[match.extent.to - 1]?.end ?? 0;
  return context.scopes.findLast((unit) => unit.end <= at && unit.scope)?.scope ?? context.usualScope;
};

const fieldOf = (argument: Argument, unit: Unit, context: DetailsContext): Record<string, unknown> => {
  switch (unit.kind) {
    case 'scope':
      return { scope: unit.scope || (context.usualScope ?? unit.lower) };
    case 'money':
      return { value: unit.value, unit: unit.currency };
    case 'number':
      return { [argument.slot === 'number' ? 'value' : argument.slot]: unit.value };
    case 'person':
    case 'title':
      return { [argument.slot]: unit.person ?? context.text.slice(unit.start, unit.end) };
    default: {
      const phrase = phraseOf(argument, context.text);
      return phrase === null ? {} : { [argument.slot]: phrase };
    }
  }
};

/** The tender that the match's sentence names, or that the article names and the sentence calls "the framework". */
const tenderOf = (match: RelationMatch, context: DetailsContext): string | undefined => {
  const sentence = context.sentences[match.clause.sentence];
  if (!sentence) return undefined;
  const said = context.text.slice(sentence.start, sentence.end).toLowerCase();
  const own = context.tenders.find((name) => said.includes(name));
  if (own !== undefined) return own;
  const article = context.text.toLowerCase();
  return context.tenders.find(
    (name) => said.includes(name.slice(name.lastIndexOf(' ') + 1)) && article.includes(name),
  );
};

/** Details of one match. Roles are participants and no details; a phrase that only points elsewhere is left out. */
export const detailsOf = (
  match: RelationMatch,
  context: DetailsContext,
  isRole: (slot: string) => boolean,
): Details => {
  const { relation } = match.pattern;
  const fields: Record<string, unknown> = { ...match.match.yields };
  for (const argument of match.arguments) {
    const [unit] = argument.units;
    if (unit && !isRole(argument.slot)) Object.assign(fields, fieldOf(argument, unit, context));
  }
  if (relation === 'count' && fields.scope === undefined) {
    const scope = scopeOf(match, context);
    if (scope !== null) fields.scope = scope;
  }
  const tender = relation === 'bid' ? tenderOf(match, context) : undefined;
  return tender === undefined ? fields : { ...fields, tender };
};
