/** An event noun with one who takes part in; out the one that the sentences before are about: "A is in debt. A merger with B was considered in 2011." */
import type { Named } from '../discourse/organisations-of.js';
import { kindOf } from '../model/organisation.js';
import type { Predicate } from '../model/predicate.js';
import { type ArgumentContext, orgs } from './argument-context.js';

const PARTNER = new Set(['with', 'by']);

/** Empty where the sentence speaks of anybody else, or the two are of different kinds. */
export const ofTopic = (
  { part, phrase, governor }: Predicate,
  [one, other]: readonly Named[],
  context: ArgumentContext,
): readonly Named[] => {
  const { topic } = context;
  if (!topic || part !== 'noun' || !phrase || phrase.possessor || !one || other) return [];
  const { organisation } = one;
  if (topic.id === organisation.id || kindOf(topic) !== kindOf(organisation)) return [];
  const isPartner = (named: Named): boolean => named.organisation.id === organisation.id;
  // "talks with B about a merger"
  const partners = [...phrase.phrases, ...(governor?.predicate.phrase?.phrases ?? [])].filter(
    ({ preposition }) => PARTNER.has(preposition),
  );
  const names = partners.some(({ object }) => orgs(object, context).some(isPartner));
  const isOwn = (named: Named): boolean => isPartner(named) || named.organisation.id === topic.id;
  const alone = context.phrases.every((each) => orgs(each, context).every(isOwn));
  return names && alone ? [{ organisation: topic, phrase }] : [];
};
