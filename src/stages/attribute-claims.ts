/** A match in its sentence in, who asserts it out: the article, a speaker, or nobody who is named. */
import type { Attribution } from '../model/claim.js';
import type { Span } from '../model/span.js';
import type { SpanIndex } from '../model/span-index.js';
import type { Unit } from '../model/unit.js';

/** Word sets that tell who speaks. */
export interface AttributionLexicon {
  readonly reporting: ReadonlySet<string>;
  /** understands, sources: what is heard, not told by anyone named. */
  readonly hearsay: ReadonlySet<string>;
  /** Names of the outlets that the articles come from. */
  readonly outlets: ReadonlySet<string>;
}

interface Speech {
  readonly speaker: Unit | null;
  readonly post: Unit | null;
  readonly organisation: string | null;
}

const SPEAKERS = new Set(['person', 'organisation', 'name']);
const FAR = 12;

const organisationOf = (units: readonly Unit[], at: number): string | null =>
  units.slice(Math.max(0, at - 4), at + 5).find((unit) => unit.kind === 'organisation')?.mention
    ?.organisations[0]?.id ?? null;

const speechAt = (units: readonly Unit[], at: number): Speech => {
  const before = units.findLastIndex(
    (unit, index) => index < at && index > at - FAR && SPEAKERS.has(unit.kind),
  );
  const next = units[at + 1];
  const speakerAt = next && SPEAKERS.has(next.kind) ? at + 1 : before;
  const speaker = units[speakerAt] ?? null;
  const near = units.slice(Math.max(0, speakerAt - 3), speakerAt + 6);
  const post = near.find((unit) => unit.kind === 'title') ?? null;
  return {
    speaker,
    post,
    organisation: speaker?.kind === 'organisation' || post ? organisationOf(units, speakerAt) : null,
  };
};

const textOf = (text: string, unit: Unit | null): string | null => unit && text.slice(unit.start, unit.end);

/** Decides for one match; `units` are those of its whole sentence, `at` is the span of its trigger. */
export const attributeClaim = (
  text: string,
  units: readonly Unit[],
  at: Span,
  quotations: SpanIndex,
  lexicon: AttributionLexicon,
  source: string | null,
): Attribution => {
  const quoted = quotations.holds(at);
  const isQuoted = (unit: Unit): boolean => quotations.holds(unit);
  const verb = units.findIndex(
    (unit) =>
      unit.kind === 'word' && lexicon.reporting.has(unit.lower) && !isQuoted(unit) && unit.start !== at.start,
  );
  const heard = units.some((unit) => lexicon.hearsay.has(unit.lower) && !isQuoted(unit));
  const speech: Speech = verb < 0 ? { speaker: null, post: null, organisation: null } : speechAt(units, verb);
  const byOutlet = speech.speaker !== null && lexicon.outlets.has(speech.speaker.lower);
  const kind = quoted
    ? 'direct'
    : heard
      ? 'understood'
      : verb < 0 || byOutlet || !speech.speaker
        ? 'narration'
        : 'indirect';
  const named = kind === 'direct' || kind === 'indirect';
  return {
    kind,
    speaker: named ? textOf(text, speech.speaker) : null,
    post: named ? textOf(text, speech.post) : null,
    organisation: named ? speech.organisation : null,
    source,
  };
};
