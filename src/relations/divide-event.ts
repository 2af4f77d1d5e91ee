/** An event with its roles in, one event for each of those that "or" and "respectively" keep apart out. */
import type { Named } from '../discourse/organisations-of.js';
import type { NounPhrase } from '../model/predicate.js';
import type { FilledRole } from './argument-context.js';
import type { EventMention } from './find-events.js';
import { SHARED } from './participants.js';

const isIn = (group: NounPhrase, { phrase }: Named): boolean => group.members.includes(phrase);

const withNamed = (
  roles: readonly FilledRole[],
  role: string,
  named: readonly Named[],
): readonly FilledRole[] => roles.map((one) => (one.role === role ? { role, named } : one));

/** "Could merge with B or C", "will be taken over by B or C": with one of them. */
const alternatives = (event: EventMention): readonly (readonly FilledRole[])[] => {
  const isShared = SHARED.has(event.frame.relation);
  if (!isShared && event.frame.relation !== 'acquisition') return [];
  for (const group of event.sentence.reading.phrases) {
    // "one or both of its neighbours" are the same ones
    if (group.conjunction !== 'or' || group.members.some(({ head }) => head.tag !== 'name')) continue;
    for (const { role, named } of event.roles) {
      const some = named.filter((one) => isIn(group, one));
      const others = named.filter((one) => !isIn(group, one));
      if (role === 'result' || some.length < 2 || (isShared && others.length === 0)) continue;
      return some.map((one) => withNamed(event.roles, role, [...others, one]));
    }
  }
  return [];
};

/** Pairs of the members of two groups, in their order. */
const inPairs = (some: readonly Named[], others: readonly Named[]): readonly (readonly [Named, Named])[] =>
  some.length === others.length && some.length > 1
    ? some.flatMap((one, at): [Named, Named][] => (others[at] ? [[one, others[at]]] : []))
    : [];

/** "A and B will be taken over by C and D respectively": A by C, and B by D. */
const respective = ({
  frame,
  roles,
  sentence: { reading },
}: EventMention): readonly (readonly FilledRole[])[] => {
  if (!reading.tokens.some(({ lower }) => lower === 'respectively')) return [];
  const of = (role: string): readonly Named[] => roles.find((one) => one.role === role)?.named ?? [];
  if (frame.relation === 'acquisition')
    return inPairs(of('acquirer'), of('acquired')).map(([acquirer, acquired]) =>
      withNamed(withNamed(roles, 'acquirer', [acquirer]), 'acquired', [acquired]),
    );
  if (!SHARED.has(frame.relation)) return [];
  const parties = of('party');
  const [first, second] = reading.phrases
    .filter(({ members }) => members.length > 1)
    .map((group) => parties.filter((one) => isIn(group, one)))
    .filter((named) => named.length > 1);
  if (!first || !second || first.length + second.length !== parties.length) return [];
  return inPairs(first, second).map((pair) => withNamed(roles, 'party', pair));
};

export const divide = (event: EventMention): readonly EventMention[] => {
  const divided = respective(event);
  const each = divided.length > 0 ? divided : alternatives(event);
  return each.length > 0 ? each.map((roles) => ({ ...event, roles })) : [event];
};
