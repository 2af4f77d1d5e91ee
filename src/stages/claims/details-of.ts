/** A match in, the fields that belong to its relation alone out: figures, posts, services, tenders. */
import type { Details } from '../../model/claim.js';
import { DETAIL_FIELDS } from '../../model/detail-fields.js';
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
const TENDER = /(?:contract|framework|tender)s?$/i;
const PRONOUN = /^(?:it|them|this|these|those|one|him|her|us)$/;

/** Words as they tell a phrase's bounds; "IT" is no pronoun. */
const wordOf = (unit: Unit, text: string): string =>
  /^\p{Lu}{2,}$/u.test(text.slice(unit.start, unit.end)) ? '' : unit.lower;

/** A phrase without what leads up to it and what follows it; null where nothing but a pronoun is left. */
const phraseOf = (argument: Argument, text: string): string | null => {
  const words = argument.units.map((unit) => wordOf(unit, text));
  const from = words.findIndex((word) => !OPENING.test(word));
  if (from < 0 || PRONOUN.test(words[from] ?? '')) return null;
  const end = words.findIndex((word, at) => at > from && CLOSING.test(word));
  const units = argument.units.slice(from, end < 0 ? undefined : end);
  const phrase = text.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0);
  return argument.slot === 'tender' && !TENDER.test(phrase) ? null : phrase;
};

const scopeOf = (match: RelationMatch, context: DetailsContext): string | null => {
  const at = match.clause.units[match.extent.to - 1]?.end ?? 0;
  return context.scopes.findLast((unit) => unit.end <= at && unit.scope)?.scope ?? context.usualScope;
};

/** A title in the words of the text; a sentence's capital is none of its own. */
const titleOf = (unit: Unit, { text, sentences }: DetailsContext): string => {
  const title = text.slice(unit.start, unit.end);
  const opens = sentences.some((sentence) => sentence.start === unit.start);
  return opens && /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
};

/** Slots that take a phrase, whatever it begins with: "three hospitals". */
const PHRASES = new Set(['service', 'tender']);

const fieldOf = (argument: Argument, unit: Unit, context: DetailsContext): Details => {
  const { slot } = argument;
  if (PHRASES.has(slot)) {
    const phrase = phraseOf(argument, context.text);
    return phrase === null ? {} : { [slot]: phrase };
  }
  switch (unit.kind) {
    case 'scope':
      if (argument.slot !== 'scope') return {};
      return { scope: unit.scope || (context.usualScope ?? unit.lower) };
    case 'money':
      return { value: unit.value, unit: unit.currency };
    case 'number':
      return { [slot === 'number' ? 'value' : slot]: unit.value };
    case 'person':
      return slot === 'person' ? { person: unit.person } : {};
    case 'title':
      return { title: titleOf(unit, context) };
    default:
      return {};
  }
};

/** The known tender that the match's sentence names, or else the last one that the article named before. */
const tenderOf = (match: RelationMatch, context: DetailsContext): string | undefined => {
  const sentence = context.sentences[match.clause.sentence];
  if (!sentence) return undefined;
  const told = context.text.slice(0, sentence.end).toLowerCase();
  const found = context.tenders
    .map((name) => ({ name, at: told.lastIndexOf(name) }))
    .toSorted((a, b) => b.at - a.at)[0];
  return found && found.at >= 0 ? found.name : undefined;
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
  if (relation === 'bid') fields.tender ??= tenderOf(match, context);
  const details: Record<string, unknown> = {};
  for (const field of DETAIL_FIELDS) if (fields[field] !== undefined) details[field] = fields[field];
  return details;
};
