/** A difference and keys in, how a reviewer corrects it out. */
import { type Status, status } from '../../model/claim.js';
import { parseEdtf } from '../../model/edtf.js';
import { type Correction, DIRECTED } from '../decision.js';
import type { Difference } from '../difference.js';
import { goldRole } from '../match-participants.js';
import { type Names, namer } from '../organisation-names.js';
import { visibleText } from '../visible-text.js';
import { askLine, type Dialogue } from './ask.js';
import { type Read, readParticipants, type Taking } from './read-participants.js';
import { readValues } from './read-values.js';
import { readWords } from './read-words.js';

/** What is corrected, with what a reviewer may refer to. */
export interface Correcting {
  readonly difference: Difference;
  readonly names: Names;
  /** The article's; null where the run kept none. */
  readonly text: string | null;
}

const directed = (role: string | null): Pick<Taking[number], 'role'> => {
  const found = DIRECTED.find((one) => one === role);
  return found === undefined ? {} : { role: found };
};

/** Who takes part in what accepting would write. */
const takingOf = ({ claim, gold }: Difference): Taking =>
  claim
    ? claim.participants.filter((p) => p.role !== 'result').map((p) => ({ id: p.id, ...directed(p.role) }))
    : (gold?.participants ?? []).map((ids) => ({
        id: ids[0] ?? '',
        ...directed(gold && goldRole(gold, ids)),
      }));

const readDate = (typed: string): Read<string | null> => {
  if (typed === '-') return { value: null };
  if (parseEdtf(typed) !== null) return { value: typed };
  const expected = 'expected an EDTF date such as 2014-04 or ../2014-12-31';
  return { problem: `unexpected ${JSON.stringify(typed)}, ${expected}` };
};

interface Question {
  readonly prompt: string;
  readonly read: (typed: string) => Read<Correction>;
}

const named = <T>(read: Read<T>, correction: (value: T) => Correction): Read<Correction> =>
  'problem' in read ? read : { value: correction(read.value) };

const questionOf = (pressed: string, asked: Correcting, so: Correction): Question | null => {
  const { names, text, difference } = asked;
  const there = so.participants ?? takingOf(difference);
  const listed = there.map((p) => [p.role, namer(names)(p.id)].filter(Boolean).join(' ')).join('; ');
  if (pressed === 'd')
    return {
      prompt: 'event (EDTF, - for none): ',
      read: (typed) => named(readDate(typed), (event) => ({ event })),
    };
  if (pressed === 'p')
    return {
      prompt: 'reported (EDTF, - for the article’s own): ',
      read: (typed) => named(readDate(typed), (reported) => ({ reported })),
    };
  if (pressed === 'w')
    return {
      prompt: `who takes part now: ${visibleText(listed)}\nall of them, or + NAME; - NAME: `,
      read: (typed) => named(readParticipants(typed, there, names), (participants) => ({ participants })),
    };
  if (pressed === 'v')
    return {
      prompt: 'values (FIELD=VALUE; FIELD=- takes away): ',
      read: (typed) => named(readValues(typed), (own) => ({ own: { ...so.own, ...own } })),
    };
  if (pressed !== 'x') return null;
  return {
    prompt: 'words of the article (first words … last words will do): ',
    read: (typed) => named(readWords(typed, text), (evidence) => ({ evidence })),
  };
};

const chosenStatus = (pressed: string): Status | undefined => status.options[Number(pressed) - 1];

const STATUSES = status.options.map((name, index) => `${index + 1} ${name}`).join('  ');
const ASK = `status, saved at once: ${STATUSES}
or d event date, p date of the report, w who takes part, v values, x words;
return saves, any other key leaves it: `;

/**
 * What the gold should say instead; null where nothing is to change. One digit is a whole answer; typed answers
 * add up until return saves them.
 */
export const askCorrection = async (dialogue: Dialogue, asked: Correcting): Promise<Correction | null> => {
  let so: Correction = {};
  for (;;) {
    dialogue.write(
      `${Object.keys(so).length > 0 ? `to change: ${visibleText(JSON.stringify(so))}\n` : ''}${ASK}`,
    );
    const pressed = await dialogue.key();
    dialogue.write('\n');
    const chosen = chosenStatus(pressed);
    if (chosen) return { ...so, status: chosen };
    if (pressed === 'return') return Object.keys(so).length > 0 ? so : null;
    const question = questionOf(pressed, asked, so);
    if (question === null) return null;
    const typed = await askLine(dialogue, question.prompt);
    if (typed === null || typed === '') continue;
    const read = question.read(typed);
    if ('problem' in read) dialogue.write(`${visibleText(read.problem)}\n`);
    else so = { ...so, ...read.value };
  }
};
