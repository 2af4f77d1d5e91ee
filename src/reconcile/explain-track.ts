/** A track and the claims it rests on in; its whole story in lines of text, down to the quoted words, out. */
import type { Claim } from '../model/claim.js';
import type { Conflict, Note, State, Track } from '../model/timeline.js';
import { reasonOf } from './reasons.js';

/** Where claims are found by id; those of other tracks too, for what they did to this one. */
export type ClaimById = (id: string) => Claim | undefined;

/** Every claim that the track's line names and that is of the track itself. */
const ownClaims = (track: Track): ReadonlySet<string> =>
  new Set([
    ...track.states.filter((s) => !s.inferred || s.rule === 'open-conflict').flatMap((s) => s.claims),
    ...track.verdicts.flatMap((v) => [v.claim, v.against]),
    ...track.conflicts.flatMap((c) => c.claims),
  ]);

const titleOf = (track: Track): string =>
  `${track.relation} of ${track.participants.join(', ') || 'no named organisation'} (${track.track})`;

const words = (status: string): string => status.replace('_', ' ');

const saidBy = ({ attribution }: Claim): string => {
  const who = attribution.speaker ?? attribution.organisation;
  const voice =
    attribution.kind === 'narration' ? 'told as a fact' : `${attribution.kind}${who ? `, ${who}` : ''}`;
  return attribution.source ? `${voice}, ${attribution.source}` : voice;
};

const claimLines = (id: string, claimById: ClaimById, indent: string): readonly string[] => {
  const claim = claimById(id);
  if (!claim) return [`${indent}${id}: not in the dataset`];
  const event = claim.event ? `, for ${claim.event.edtf}` : '';
  return [
    `${indent}${id}: ${words(claim.status)}${event}, reported ${claim.reported.edtf} (${claim.reported.basis}) in ${claim.article}; ${saidBy(claim)}`,
    ...claim.evidence.map((e) => `${indent}  at ${e.start}-${e.end}: “${e.quote}”`),
  ];
};

const verdictLines = (track: Track, id: string, indent: string): readonly string[] =>
  track.verdicts
    .filter((v) => v.claim === id)
    .map((v) => `${indent}${v.verdict} ${v.against}, because ${reasonOf(v.rule)} (${v.rule})`);

const stateLines = (track: Track, state: State, claimById: ClaimById): readonly string[] => {
  const marks = [state.overdue ? 'overdue' : '', state.inferred ? 'inferred' : ''].filter(Boolean);
  const until = state.to === null ? '' : ` until ${state.to}`;
  const sure =
    state.confidence === null
      ? ''
      : `; confidence ${state.confidence} from ${state.sources} independent ${state.sources === 1 ? 'source' : 'sources'}`;
  const why = state.rule === null ? [] : [`    because ${reasonOf(state.rule)} (${state.rule})`];
  return [
    `  ${words(state.status)} from ${state.from ?? 'the beginning'}${until}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}${sure}`,
    ...why,
    ...state.claims.flatMap((id) => [
      ...claimLines(id, claimById, '    '),
      ...verdictLines(track, id, '      '),
    ]),
  ];
};

/** Claims that no state rests on: overruled, corrected or overtaken, with who did it. */
const supersededLines = (track: Track, claimById: ClaimById): readonly string[] => {
  const standing = new Set(track.states.flatMap((s) => s.claims));
  const others = [...ownClaims(track)].filter((id) => !standing.has(id)).sort();
  if (others.length === 0) return [];
  const against = (id: string): readonly string[] =>
    track.verdicts
      .filter((v) => v.against === id)
      .map((v) => `      ${v.claim} ${v.verdict} it, because ${reasonOf(v.rule)} (${v.rule})`);
  return [
    '  not in force',
    ...others.flatMap((id) => [
      ...claimLines(id, claimById, '    '),
      ...verdictLines(track, id, '      '),
      ...against(id),
    ]),
  ];
};

const conflictLine = (conflict: Conflict): string =>
  conflict.resolution === null
    ? `  open conflict: ${conflict.reason}`
    : `  settled conflict: ${conflict.reason}; ${conflict.prevails} prevails, because ${conflict.resolution.split(', ').map(reasonOf).join(', and ')} (${conflict.resolution})`;

const MARKS: Readonly<Record<Note['mark'], string>> = {
  joined: 'joined by another party, it goes on as',
  left: 'left by a party, it is later reported as',
  anachronism: 'a claim takes for a separate body what had gone by',
  'party-gone': 'it was open when a party went by',
  'loose-network': 'too loose to be ended by',
};

const noteLines = (note: Note, claimById: ClaimById): readonly string[] => [
  `  ${note.mark}: ${MARKS[note.mark]} ${note.track} (${note.rule})`,
  ...note.claims.flatMap((id) => claimLines(id, claimById, '    ')),
];

/** States in order with their claims, quoted words and verdicts; then what is not in force, conflicts and notes. */
export const explainTrack = (track: Track, claimById: ClaimById): readonly string[] => [
  titleOf(track),
  ...track.states.flatMap((state) => stateLines(track, state, claimById)),
  ...supersededLines(track, claimById),
  ...track.conflicts.map(conflictLine),
  ...track.notes.flatMap((note) => noteLines(note, claimById)),
];
