/** What the official register has in; the same in words out. */

import { listed } from '../../export/readable-subject.js';
import { groupBy } from '../../model/group-by.js';
import type { OrganisationRecord } from '../../model/lineage.js';
import type { RegisterFinding, State, Track } from '../../model/timeline.js';
import type { Facts } from '../facts.js';
import { dateWords, onWords } from './date-words.js';

/** "A, B and C became D on 1 April 2015", one heir and day at a time. */
const successionWords = ({ successions }: RegisterFinding, { nameOf }: Facts): string => {
  const byHeir = groupBy(
    successions.filter(({ successor }) => successor !== null),
    ({ successor, from }) => `${from} ${successor}`,
  );
  return [...byHeir.values()]
    .map((own) => {
      const [first] = own;
      const heir = first?.successor ? nameOf(first.successor) : '';
      const parties = own.map(({ organisation }) => nameOf(organisation));
      return `${listed(parties)} became ${heir} ${onWords(first?.from ?? '')}`;
    })
    .join('; ');
};

const VERDICTS: Readonly<Record<RegisterFinding['verdict'], string>> = {
  confirmed: 'The official register agrees',
  'another-day': 'The official register has another day',
  otherwise: 'The official register has it otherwise',
};

/**
 * One sentence; null where the register does not speak of the track. The verdict is on what articles tell last: of a
 * state before that, only what the register has is told. It knows the end, so it is silent while only some may be known.
 */
export const registerWords = (track: Track, state: State, facts: Facts): string | null => {
  const told = track.states.findLast(({ register }) => register);
  const finding = told?.register;
  if (!finding || facts.knownBy !== null) return null;
  const successions = successionWords(finding, facts);
  const day = finding.day === null ? '' : `gone ${onWords(finding.day)}`;
  const opening = told === state ? VERDICTS[finding.verdict] : 'By the official register';
  return `${opening}: ${successions || day || 'nothing of it'}.`;
};

/**
 * What the register has of an organisation: its code, its days and its heirs; null where it does not know it, and
 * while only some may be known.
 */
export const registeredWords = (record: OrganisationRecord, { nameOf, knownBy }: Facts): string | null => {
  const { codes, from, to, successors } = record;
  if (
    knownBy !== null ||
    (codes.ods === undefined && from === null && to === null && successors.length === 0)
  )
    return null;
  const heirs = successors.map(({ id, from: day }) => `${nameOf(id)} from ${dateWords(day)} on`).join(', ');
  const told = [
    ...(from === null ? [] : [`from ${dateWords(from)}`]),
    ...(to === null ? [] : [`to ${dateWords(to)}`]),
    ...(heirs === '' ? [] : [`followed by ${heirs}`]),
  ];
  const code = codes.ods === undefined ? '' : `, code ${codes.ods}`;
  return `In the official register (Organisation Data Service${code})${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
};
