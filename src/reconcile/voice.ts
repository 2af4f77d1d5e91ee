/** A claim's attribution and participants in; how near its source stands to the thing asserted out. */
import type { Attribution, Participant } from '../model/claim.js';

/**
 * `first-hand`: a party or the regulator says it. `own-voice`: the article tells it as a fact. `hearsay`:
 * "HSJ understands", or someone with no part in it says it.
 */
export type Voice = 'first-hand' | 'own-voice' | 'hearsay';

/** Bodies that decide on or license what organisations of the health service may do, by id. */
export const REGULATORS: readonly string[] = [
  'org/nhs-england',
  'org/nhs-improvement',
  'org/nhs-commissioning-board',
  'org/nhs-trust-development-authority',
  'org/trust-development-authority',
  'org/monitor',
  'org/care-quality-commission',
  'org/competition-and-markets-authority',
  'org/competition-commission',
  'org/office-of-fair-trading',
  'org/department-of-health',
  'org/department-of-health-and-social-care',
];

export const voiceOf = (
  attribution: Attribution,
  participants: readonly Pick<Participant, 'id'>[],
  regulators: ReadonlySet<string>,
): Voice => {
  if (attribution.kind === 'understood') return 'hearsay';
  if (attribution.kind === 'narration') return 'own-voice';
  const speaker = attribution.organisation;
  if (speaker === null) return 'hearsay';
  return regulators.has(speaker) || participants.some((p) => p.id === speaker) ? 'first-hand' : 'hearsay';
};
