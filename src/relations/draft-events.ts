/** Events with their roles in, drafts of claims out: one for each thing asserted in one place. */
import type { Attribution, Evidence, Participant, Relation, Role, Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { FoundCue } from '../model/match.js';
import { kindOf } from '../model/organisation.js';
import type { Span } from '../model/span.js';
import type { Draft } from '../stages/claims/finding.js';
import { dateEvent } from './date-event.js';
import type { FilledRole } from './arguments.js';
import type { EventMention } from './find-events.js';

export interface DraftSurroundings {
  readonly article: string;
  readonly text: string;
  readonly published: ClaimDate;
  readonly bystanders: ReadonlySet<string>;
  readonly confidence: (pattern: string) => number;
  readonly attribute: (mention: EventMention, trigger: Span) => Attribution;
}

const ONE_EACH = new Set<Relation>(['independence', 'closure']);
const NEEDED: Readonly<Partial<Record<Relation, readonly Role[]>>> = { acquisition: ['acquirer', 'acquired'] };

const spanOfTokens = ({ sentence: { reading } }: EventMention, from: number, to: number): Span => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[Math.max(from, to - 1)]?.end ?? 0,
});

export const triggerOf = (mention: EventMention): Span => spanOfTokens(mention, mention.predicate.at, mention.predicate.at + 1);

/** The words that the claim rests on: the predicate, what governs it, and who takes part. */
const evidenceOf = (mention: EventMention, text: string): Evidence => {
  const { predicate, roles, factuality, sentence } = mention;
  const inside = (phrase: { from: number; to: number; head: Span }): boolean => phrase.head.start >= sentence.sentence.start && phrase.head.end <= sentence.sentence.end;
  const ranges = [
    { from: predicate.from, to: predicate.to },
    ...factuality.steps.map(({ predicate: one }) => ({ from: one.from, to: one.to })),
    ...roles.flatMap(({ named }) => named.map(({ phrase }) => phrase)).filter(inside),
  ];
  const { start } = spanOfTokens(mention, Math.min(...ranges.map(({ from }) => from)), 0);
  const { end } = spanOfTokens(mention, 0, Math.max(...ranges.map(({ to }) => to)));
  return { sentence: sentence.sentence.index, start, end, quote: text.slice(start, end) };
};

const participantOf = (role: string, { organisation }: FilledRole['named'][number]): Participant =>
  organisation.qualifier === undefined
    ? { id: organisation.id, name: organisation.name, role: role as Role }
    : { id: organisation.id, name: organisation.name, qualifier: organisation.qualifier, role: role as Role };

/** Participants by role, without those of kinds that take no part, and without one on both sides. */
const participantsOf = ({ frame, roles }: EventMention, bystanders: ReadonlySet<string>): readonly Participant[] => {
  const allowed = new Set(frame.kinds);
  const all = roles.flatMap(({ role, named }) => named.map((one) => participantOf(role, one)));
  const fitting = all.filter(({ id }) => (allowed.size === 0 || allowed.has(kindOf({ id }))) && !bystanders.has(id));
  const results = new Set(fitting.filter(({ role }) => role === 'result').map(({ id }) => id));
  return [...new Map(fitting.filter(({ id, role }) => role === 'result' || !results.has(id)).map((one) => [`${one.role}:${one.id}`, one])).values()];
};

const setsOf = (mention: EventMention, bystanders: ReadonlySet<string>): readonly (readonly Participant[])[] => {
  const { frame } = mention;
  const all = participantsOf(mention, bystanders);
  if (ONE_EACH.has(frame.relation)) return all.filter(({ role }) => role !== 'result').map((one) => [one]);
  const needed = NEEDED[frame.relation];
  if (needed) {
    const sides = needed.map((role) => new Set(all.filter((one) => one.role === role).map(({ id }) => id)));
    const [one, other] = sides;
    if (!one?.size || !other?.size || [...one].some((id) => other.has(id))) return [];
    return [all];
  }
  const parties = new Set(all.filter(({ role }) => role === 'party').map(({ id }) => id));
  return parties.size >= Math.max(2, frame.least) ? [all] : [];
};

const cuesOf = (mention: EventMention): readonly FoundCue[] =>
  mention.factuality.steps.map(({ predicate, name, effect }) => ({
    source: name,
    effect: (effect === 'same' || effect === 'own' || effect === 'none' || effect === 'flip' ? 'would' : effect) as FoundCue['effect'],
    ...spanOfTokens(mention, predicate.at, predicate.at + 1),
  }));

/** Drafts of one event mention; none where nothing is asserted or nobody is named. */
export const draftEvent = (mention: EventMention, status: Status, surroundings: DraftSurroundings): readonly Draft[] => {
  const { article, text, published, bystanders, confidence, attribute } = surroundings;
  const { frame } = mention;
  const trigger = triggerOf(mention);
  return setsOf(mention, bystanders).map((participants) => {
    const dates = dateEvent(mention, status, published);
    return {
      claim: {
        article,
        relation: frame.relation,
        status,
        participants: [...participants],
        reported: dates.reported,
        event: dates.event,
        attribution: attribute(mention, trigger),
        evidence: [evidenceOf(mention, text)],
        pattern: frame.name,
        confidence: confidence(frame.name),
      },
      match: mention.predicate.lemma,
      sentence: mention.sentence.sentence.index,
      trigger,
      arguments: mention.roles.flatMap(({ role, named }) =>
        named.map(({ organisation, phrase }) => ({ slot: role, start: phrase.head.start, end: phrase.head.end, organisations: [organisation.id] })),
      ),
      cues: cuesOf(mention),
      neutral: mention.factuality.neutral,
    };
  });
};
