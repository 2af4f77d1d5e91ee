/** Named slots of a chain in, mentions out: one for each name, or one for several that are coordinated. */
import { kindOf, type Mention, type OrganisationRef } from '../../model/organisation.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

interface Named {
  readonly slot: Slot;
  readonly ref: OrganisationRef;
}

/** Token position where "parts of" before the slot begins, or null. */
const partsBefore = (reading: Reading, slot: Slot): number | null => {
  let i = slot.item.start - 1;
  if (wordAt(reading, i) === WORD.the) i--;
  return wordAt(reading, i) === WORD.of && wordAt(reading, i - 1) === WORD.parts ? i - 1 : null;
};

/** Token position where "its neighbour" or "its larger neighbour" before the slot begins, or null. */
const neighbourBefore = (reading: Reading, slot: Slot): number | null => {
  const noun = slot.item.start - 1;
  if (!hasClass(reading, noun, WORD_CLASS.alike)) return null;
  const owner = OWNERS.has(wordAt(reading, noun - 1)) ? noun - 1 : noun - 2;
  return OWNERS.has(wordAt(reading, owner)) ? owner : null;
};

const OWNERS: ReadonlySet<number> = new Set([WORD.its, WORD.their]);

const member = (reading: Reading, { slot, ref }: Named) => {
  const parts = partsBefore(reading, slot);
  const start = reading.tokens.start[parts ?? neighbourBefore(reading, slot) ?? slot.item.start] ?? 0;
  const end = reading.tokens.end[slot.item.end - 1] ?? start;
  return { start, end, organisation: parts === null ? ref : { ...ref, qualifier: 'parts of' } };
};

const isBy = (reading: Reading, at: number): boolean => tokenText(reading, at) === 'by';

/** Whether a new clause without its verb begins with the slot: "… by Arden, and Anglia by South East". */
const opensGap = (reading: Reading, slots: readonly Slot[], slot: Slot): boolean =>
  isBy(reading, slot.item.end) && isBy(reading, (slots[0]?.item.start ?? 0) - 1);

const runsOf = (reading: Reading, slots: readonly Slot[]): readonly (readonly Named[])[] => {
  const grouped = slots.some((slot) => slot.separator !== null && slot.separator !== 'semicolon');
  const runs: Named[][] = [];
  let current: Named[] | null = null;
  for (const slot of slots) {
    if (!slot.ref) {
      current = null;
      continue;
    }
    const apart =
      slot.separator === null ||
      slot.separator === 'or' ||
      (slot.separator === 'semicolon' && grouped) ||
      opensGap(reading, slots, slot);
    if (!current || apart) {
      current = [];
      runs.push(current);
    }
    current.push({ slot, ref: slot.ref });
  }
  return runs;
};

/** What joins two names whatever they are. */
const FIRM: ReadonlySet<Slot['separator']> = new Set(['and', 'pair', 'nor']);

/**
 * Whether a run is one coordination: it has a final "and", or bare names share what vouches for them, or it is a
 * list of three or more of one kind. "…with Arden CSU, NHS England said" is none.
 */
const isCoordination = (run: readonly Named[]): boolean => {
  const later = run.slice(1).map(({ slot }) => slot);
  const oneKind = new Set(run.map(({ ref }) => kindOf(ref))).size === 1;
  if (later.some((slot) => FIRM.has(slot.separator))) return true;
  if (later.some((slot) => slot.separator === 'comma-and')) return oneKind || run.length > 2;
  return oneKind && (run.length > 2 || run.some(({ slot }) => !slot.item.head));
};

const unique = (refs: readonly OrganisationRef[]): readonly OrganisationRef[] => [
  ...new Map(refs.map((ref) => [ref.id, ref])).values(),
];

/** Mentions of one chain, in order. */
export const mentionsOfSlots = (reading: Reading, slots: readonly Slot[]): readonly Mention[] =>
  slots.every((slot) => !slot.ref) ? [] : allMentions(reading, slots);

const allMentions = (reading: Reading, slots: readonly Slot[]): readonly Mention[] =>
  runsOf(reading, slots).flatMap((run): Mention[] => {
    const members = run.map((named) => member(reading, named));
    const first = members[0];
    const last = members[members.length - 1];
    if (!first || !last) return [];
    if (members.length === 1 || !isCoordination(run)) {
      return members.map(({ start, end, organisation }) => ({
        start,
        end,
        form: 'name',
        organisations: [organisation],
      }));
    }
    const organisations = unique(members.map((one) => one.organisation));
    return [{ start: first.start, end: last.end, form: 'coordination', organisations, members }];
  });
