/** A claim in; the same with its fields in the order in which a line of `claims.jsonl` has them out. */
import { type Claim, claim, type Participant, participant } from '../model/claim.js';
import { inOrderOf } from '../model/field-order.js';

const fieldsInOrder = inOrderOf<Claim>(claim.keyof().options);
const participantInOrder = inOrderOf<Participant>(participant.keyof().options);

export const claimInOrder = (one: Claim): Claim => {
  const participants = one.participants.map(participantInOrder);
  const areInOrder = participants.every((participant, n) => participant === one.participants[n]);
  return fieldsInOrder(areInOrder ? one : { ...one, participants });
};
