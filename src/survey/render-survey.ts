/** What a survey found in, what a person reads on a terminal out. */
import type { InspectedSentence, JudgedMatch } from '../inspect.js';
import type { Claim } from '../model/claim.js';
import type { Span } from '../model/span.js';
import type { Clause } from '../model/unit.js';
import { visibleText } from '../review/visible-text.js';
import type { Uncovered } from './cover.js';
import { eventLines, predicateLines, toldGovernors } from './render-reading.js';

const MOST_NEAR_MISSES = 5;

const clauseLine = ({ units, origin }: Clause): string =>
  `  clause (${origin}): ${units.map((unit) => (unit.kind === 'word' || unit.kind === 'mark' ? unit.lower : `[${unit.kind} ${unit.lower}]`)).join(' ')}`;

const matchLines = ({ match, judgement }: JudgedMatch, text: string): string[] => {
  const filled = match.arguments.map(
    ({ slot, units }) => `${slot} “${text.slice(units[0]?.start ?? 0, units[units.length - 1]?.end ?? 0)}”`,
  );
  const governors = toldGovernors(judgement.governors, text);
  const why = governors ? `by ${governors}` : 'by its own clause';
  return [
    `  matches ${match.pattern.name}: ${match.match.source}`,
    `    ${filled.join(', ') || 'no arguments'}`,
    judgement.status === null
      ? `    asserts nothing: no status ${why}`
      : `    status ${judgement.status}, ${judgement.neutral ? "the pattern's own" : why}`,
  ];
};

const sentenceLines = (one: InspectedSentence, text: string): string[] => {
  const quote = ({ start, end }: Span): string => `“${text.slice(start, end)}”`;
  const { sentence, mentions, timexes, predicates, events, clauses, matches, nearMisses } = one;
  return [
    `sentence ${sentence.index} (${sentence.kind}): ${text.slice(sentence.start, sentence.end)}`,
    ...mentions.map(
      (mention) =>
        `  ${mention.form} ${quote(mention)}: ${mention.organisations.map((o) => o.id).join(', ')}`,
    ),
    ...timexes.map((timex) => `  time ${quote(timex)}: ${timex.type} ${timex.value}`),
    ...predicates.flatMap((predicate) => predicateLines(predicate, predicates)),
    ...events.flatMap((event) => eventLines(event, text)),
    ...clauses.map(clauseLine),
    ...matches.flatMap((match) => matchLines(match, text)),
    ...nearMisses
      .slice(0, MOST_NEAR_MISSES)
      .flatMap((miss) => [
        `  nearly ${miss.pattern}, at ${quote(miss.trigger)}: ${miss.match}`,
        `    ${miss.reason}`,
      ]),
    ...(events.length + matches.length + nearMisses.length === 0
      ? ['  no word of any frame or pattern']
      : []),
  ];
};

const claimLine = ({ relation, status, participants, event }: Claim): string =>
  `claim: ${relation} ${status} of ${participants.map((p) => `${p.id} (${p.role})`).join(', ')}${event ? `, ${event.edtf}` : ''}`;

export const renderTry = (
  text: string,
  sentences: readonly InspectedSentence[],
  claims: readonly Claim[],
): string =>
  [
    ...sentences.flatMap((one) => sentenceLines(one, text)),
    ...(claims.length > 0 ? claims.map(claimLine) : ['no claim']),
  ]
    .map((line) => `${visibleText(line)}\n`)
    .join('');

export const renderCoverage = (found: readonly Uncovered[]): string =>
  found
    .flatMap(({ article, start, text, nearest }) => [
      visibleText(`${article}:${start}: ${text}`),
      visibleText(`  nearly ${nearest.pattern}: ${nearest.match}`),
      visibleText(`  ${nearest.reason}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
