/** A slot that holds one name in; out those that it is made of, where they are names themselves and nothing says that they are one body. */
import type { Form } from '../../model/gazetteer.js';
import { MARK } from '../../model/tokens.js';
import type { Item } from './item.js';
import { isFull } from './license-by-kind.js';
import { choose, isPlannedOnly } from './own-name.js';
import { type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';
import { splitKnown } from './split-known.js';
import type { Slots, Surroundings } from './surroundings.js';

/** What follows the names of several and never that of one. */
const SEVERAL = /^(?:are|were|have|do|both|each|to|whose|all|agree|plan|want|merge|join)$/;

/** Whether what stands at `at`, behind a name, speaks of several. */
export const saysSeveral = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === MARK.colon ||
  SEVERAL.test(tokenText(reading, wordAt(reading, at) === MARK.comma ? at + 1 : at));

/** Whether a name that others make up is that of one body: nothing says that they are several, or one of the others was never more than planned. */
const isOneBody = (
  { reading, isItem }: Surroundings,
  { item }: Slot,
  parts: readonly Item[],
  kind: string,
): boolean =>
  !(isItem || saysSeveral(reading, item.end)) ||
  parts.some(({ forms }) => isPlannedOnly(reading, choose(forms, kind)));

/** "Arden and Greater East Midlands" where the parts are names themselves and the article never gives that one in full. */
export const divided = (around: Surroundings, slot: Slot): Slots => {
  const isNamed = (forms: readonly Form[]): boolean =>
    forms.some((form) => around.names.ids.has(form.ref.id));
  if (slot.ref || slot.item.head || isNamed(slot.item.forms)) return [slot];
  const kind = around.kinds.find((one) => choose(slot.item.forms, one));
  const parts = splitKnown(
    around.reading,
    slot.item,
    (forms) => isNamed(forms) || (kind !== undefined && choose(forms, kind) !== null),
  );
  if (
    kind &&
    isFull(slot.item, kind) &&
    !parts.some(({ forms }) => isNamed(forms)) &&
    isOneBody(around, slot, parts, kind)
  )
    return [slot];
  return parts.map((item, n) => ({ item, separator: n === 0 ? slot.separator : 'and', ref: null }));
};
