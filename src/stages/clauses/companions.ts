/** The units of a sentence in, the same with those whom it names beside another taken together with it out. */
import type { Unit } from '../../model/unit.js';
import { isMark, joinOrganisations } from './units-of.js';

/** Words that lead up to a companion, after a comma. */
const BESIDE = /^(?:along with|together with|as well as|alongside)$/;
const OPENING = new Set(['along', 'together', 'well', 'alongside']);
const MOST_WORDS = 3;

/** Position of the companion whose words begin at `at`; -1 if none stands there. */
const companionAt = (units: readonly Unit[], at: number): number => {
  let words = '';
  for (let next = at; next < at + MOST_WORDS; next++) {
    words = words ? `${words} ${units[next]?.lower}` : (units[next]?.lower ?? '');
    if (BESIDE.test(words)) return units[next + 1]?.kind === 'organisation' ? next + 1 : -1;
  }
  return -1;
};

/** "A and B, along with C, are discussing" as "A and B and C are discussing". */
export const withCompanions = (units: readonly Unit[]): readonly Unit[] => {
  if (!units.some((unit) => OPENING.has(unit.lower))) return units;
  const joined: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (!unit) continue;
    const companion =
      unit.kind === 'organisation' && isMark(units[at + 1], ',') ? companionAt(units, at + 2) : -1;
    const whole =
      companion > 0 && isMark(units[companion + 1], ',')
        ? joinOrganisations(units.slice(at, companion + 1))
        : null;
    joined.push(whole ?? unit);
    if (whole) at = companion + 1;
  }
  return joined;
};
