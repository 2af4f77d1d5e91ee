/** A track and what the register has of its organisations in; whether what the articles say came to pass, and when, out. */
import type { RegisterOf } from '../model/organisation.js';
import { highest, lowest, type Range } from '../model/range.js';
import type { RegisterFinding, Track } from '../model/timeline.js';
import { dayAfter } from './range.js';
import { type Told, type ToldClaim, toldOf } from './told-of.js';

/** Days between the told day and the register's from which on the two are no longer about the same. */
const SAME_MATTER = 731;

const DAY = 86_400_000;
const daysFrom = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

/** How far a day lies from a range. */
const distance = (day: string, when: Range): number => {
  if (day < lowest(when)) return when.from === null ? 0 : daysFrom(day, when.from);
  return day > highest(when) && when.to !== null ? daysFrom(day, when.to) : 0;
};

/** The day told, or the day after it: what ends on 31 March is another's from 1 April. */
const isThen = (day: string, { from, to }: Range): boolean =>
  (from === null || from <= day) && (to === null || day <= dayAfter(to));

/** Whether two ids are one body under two names. */
const isSame = (a: string, b: string | null, registerOf: RegisterOf): boolean => {
  if (b === null) return false;
  const code = registerOf(a)?.code;
  return a === b || (code != null && code === registerOf(b)?.code);
};

type Successions = RegisterFinding['successions'];

const successionsOf = (parties: readonly string[], registerOf: RegisterOf): Successions =>
  parties.flatMap((organisation) =>
    (registerOf(organisation)?.successors ?? []).map(({ id, from }) => ({
      organisation,
      successor: id,
      from,
    })),
  );

/** The day from which one body, but none of `losers`, is what all these parties were; null if the register has none. */
const unionOf = (
  parties: readonly string[],
  losers: readonly string[],
  successions: Successions,
  registerOf: RegisterOf,
): string | null => {
  const days = successions.flatMap(({ successor }) => {
    if (losers.some((loser) => isSame(loser, successor, registerOf))) return [];
    const own = parties.map((party) => {
      if (isSame(party, successor, registerOf)) return '';
      const into = successions.filter((one) => one.organisation === party);
      return (
        into.find((one) => successor !== null && isSame(successor, one.successor, registerOf))?.from ?? null
      );
    });
    return own.includes(null)
      ? []
      : own
          .filter((day) => day !== null && day !== '')
          .sort()
          .slice(-1);
  });
  return days.filter((day) => day !== null).sort()[0] ?? null;
};

/** The first day on which a body that closed was no more. */
const goneOn = (party: string, registerOf: RegisterOf): string | null => {
  const { to = null, successors = [] } = registerOf(party) ?? {};
  return to === null ? (successors.map(({ from }) => from).sort()[0] ?? null) : dayAfter(to);
};

const rolesOf = (claims: readonly ToldClaim[], role: 'acquirer' | 'acquired'): readonly string[] =>
  claims.flatMap(({ members }) => members.filter((one) => one.role === role).map(({ id }) => id));

/** The day on which the register has what the track tells; null where it has it on none. */
const dayOf = (track: Track, claims: readonly ToldClaim[], registerOf: RegisterOf): string | null => {
  const { relation, participants } = track;
  if (relation === 'closure') {
    const days = participants.map((party) => goneOn(party, registerOf));
    return days.includes(null) ? null : (days.sort().at(-1) ?? null);
  }
  const results = claims.flatMap((claim) => claim.results);
  const parties = participants.filter((id) => !results.includes(id));
  const losers = rolesOf(claims, 'acquired');
  return unionOf(parties, losers, successionsOf(parties, registerOf), registerOf);
};

/** What the register has of what a track tells; null where it has nothing. The articles' own verdicts are not moved by it. */
export const againstRegister = (
  track: Track,
  { when }: Told,
  claims: readonly ToldClaim[],
  registerOf: RegisterOf,
): RegisterFinding | null => {
  const day = dayOf(track, claims, registerOf);
  const acquirers = rolesOf(claims, 'acquirer');
  const losers = rolesOf(claims, 'acquired');
  // what became of who took over matters only where it went the other way
  const counts = ({ organisation, successor }: Successions[number]): boolean =>
    !acquirers.includes(organisation) || losers.some((loser) => isSame(loser, successor, registerOf));
  const near = successionsOf(track.participants, registerOf).filter(
    (one) => counts(one) && distance(one.from, when) <= SAME_MATTER,
  );
  const found = (verdict: RegisterFinding['verdict'], on: string | null): RegisterFinding => ({
    verdict,
    day: on,
    successions: near,
    source: 'ods',
  });
  if (day !== null && isThen(day, when)) return found('confirmed', day);
  if (day !== null && distance(day, when) <= SAME_MATTER) return found('another-day', day);
  // an heir without a name may be the one that was told
  return near.some(({ successor }) => successor !== null) ? found('otherwise', null) : null;
};

/** The track with what the register has of its last told state, where it speaks of it. */
export const withRegister = (track: Track, claims: readonly ToldClaim[], registerOf: RegisterOf): Track => {
  const told = toldOf(track, claims);
  const register = told && againstRegister(track, told, claims, registerOf);
  if (!register) return track;
  return {
    ...track,
    states: track.states.map((state) => (state === told.state ? { ...state, register } : state)),
  };
};
