/** An event mention that names too few in, its roles filled by whom the text is speaking of out: "there is no merger here". */
import type { DiscourseMention } from '../discourse/model.js';
import { kindOf } from '../model/organisation.js';
import { type FilledRole, idsOf } from './argument-context.js';
import type { EventMention } from './find-events.js';
import type { Parties } from './participants.js';

/** Sentences back in which they are spoken of. */
const REACH = 3;

type Named = FilledRole['named'];

const asNamed = ({ organisations, phrase }: DiscourseMention): Named =>
  organisations.map((organisation) => ({ organisation, phrase }));

/** The last set that the text spoke of before an event. */
const lastSet = (spoken: readonly DiscourseMention[], index: number): DiscourseMention | undefined =>
  spoken.findLast(
    ({ sentence, organisations }) =>
      organisations.length > 1 && sentence < index && sentence >= index - REACH,
  );

/** The last one that the text spoke of before an event as a subject, of the kind of the party that is named. */
const lastSingle = (
  spoken: readonly DiscourseMention[],
  index: number,
  known: Named,
  { bystanders }: Parties,
): DiscourseMention | undefined => {
  const kinds = new Set(known.map(({ organisation }) => kindOf(organisation)));
  const ids = idsOf(known);
  return spoken.findLast(
    ({ sentence, organisations: [one, other], role }) =>
      one !== undefined &&
      other === undefined &&
      role === 'subject' &&
      sentence < index &&
      sentence >= index - REACH &&
      kinds.has(kindOf(one)) &&
      !ids.has(one.id) &&
      !bystanders.has(one.id),
  );
};

/** That it is not to be is said of those who are spoken of; anything else may be of others. */
const DENIED = new Set(['ruled_out', 'abandoned']);

/** The mention with its parties, or null where nobody is spoken of who could be meant. */
export const withTopic = (
  mention: EventMention,
  spoken: readonly DiscourseMention[],
  parties: Parties,
): EventMention | null => {
  const index = mention.sentence.sentence.index;
  const party = mention.roles.find(({ role }) => role === 'party');
  // "a merger between the group and its neighbour": all are told
  if (mention.predicate.phrase?.phrases.some(({ preposition }) => preposition === 'between')) return null;
  if (!party || (party.named.length === 0 && !DENIED.has(mention.factuality.status ?? ''))) return null;
  const found =
    party.named.length === 0 ? lastSet(spoken, index) : lastSingle(spoken, index, party.named, parties);
  if (!found) return null;
  const named = [...party.named, ...asNamed(found)];
  return { ...mention, roles: mention.roles.map((one) => (one === party ? { ...one, named } : one)) };
};
