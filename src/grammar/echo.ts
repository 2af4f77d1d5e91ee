/** A reader at an auxiliary with nothing but its subject behind it in, the verb of the clause before with that subject out: "as will B". */
import type { Tag } from '../model/token.js';
import { addPredicate } from './add-predicate.js';
import { readPhrase } from './noun-phrase.js';
import { backTo, markOf, type Reader, startsNominal, tagAt, tokenAt } from './reader.js';
import { AUXILIARY } from './tags/left.js';

/** What ends an echo. */
const ENDING = new Set<Tag | null>([null, ',', ';', '-', ')', 'cc']);

/** "A will close, as will B", "A will not merge; nor will B": the same of another, with nothing but an auxiliary before it. */
export const readEcho = (reader: Reader, at: number, negated = false): boolean => {
  const auxiliary = tokenAt(reader, at);
  if (!auxiliary || !AUXILIARY.has(auxiliary.tag) || !startsNominal(reader, at + 1)) return false;
  const startMark = markOf(reader);
  reader.at = at + 1;
  const subject = readPhrase(reader, 'object');
  if (!subject || !ENDING.has(tagAt(reader))) {
    backTo(reader, startMark);
    return false;
  }
  addPredicate(reader, {
    part: 'verb',
    lemma: 'do',
    at,
    from: at - 1,
    to: at + 1,
    form: auxiliary.form,
    clause: 'main',
    end: reader.at,
    finite: true,
    negated,
    past: auxiliary.form === 'past',
    perfect: auxiliary.tag === 'have',
    modal: auxiliary.tag === 'modal' ? auxiliary.lower : '',
    subject,
  });
  return true;
};
