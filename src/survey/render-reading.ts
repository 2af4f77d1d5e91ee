/** What the grammar and the frames made of a sentence in, lines for a terminal out. */
import type { InspectedSentence, ToldArgument, ToldPredicate } from '../inspect.js';
import type { DerivedGovernor } from '../model/derivation.js';
import type { Effect } from '../model/frame.js';
import type { EventMention } from '../relations/find-events.js';
import { governorsOf } from '../relations/governors.js';
import { visibleText } from '../review/visible-text.js';

const EFFECTS: Readonly<Partial<Record<Effect, string>>> = {
  same: 'leaves the status as it is',
  own: 'its own form tells the status',
  none: 'asserts nothing',
  flip: 'turns it round',
};

/** The effect of a governor in words: a status, or what becomes of the one so far. */
const effectWords = (effect: Effect): string => EFFECTS[effect] ?? effect;

/** “approved” (approve: planned) */
const governorWords = (text: string, one: DerivedGovernor): string =>
  `“${text.slice(one.start, one.end)}” (${one.class}: ${effectWords(one.effect)})`;

/** Governors, for a sentence; empty where none is of a class. */
export const toldGovernors = (governors: readonly DerivedGovernor[], text: string): string =>
  governors.map((one) => governorWords(text, one)).join(', then ');

/** What governs an event, for a sentence. */
export const governedBy = ({ sentence, factuality }: EventMention, text: string): string =>
  toldGovernors(governorsOf(sentence, factuality), text);

const argumentWords = ({ place, text, organisations, sieve }: ToldArgument): string => {
  const whom = organisations.length > 0 ? ` → ${organisations.join(', ')}` : '';
  return `${place} “${text}”${whom}${sieve ? ` (by ${sieve})` : ''}`;
};

/** One predicate, with its arguments below it; `all` are those of its sentence. */
export const predicateLines = (one: ToldPredicate, all: readonly ToldPredicate[]): string[] => {
  const { id, part, lemma, text, features, times, adverbs, governor } = one;
  const outer = all.find((other) => other.id === governor?.id);
  return [
    `  ${part} ${id} “${text}”: ${[lemma, ...features].join(', ')}`,
    ...(governor ? [`    ${governor.as} of ${governor.id}${outer ? ` (${outer.lemma})` : ''}`] : []),
    ...one.arguments.map((argument) => `    ${argumentWords(argument)}`),
    ...times.map((time) => `    time “${time}”`),
    ...(adverbs.length > 0 ? [`    with ${adverbs.join(', ')}`] : []),
  ];
};

const statusLine = (event: EventMention, text: string): string => {
  const { status, supposed, neutral } = event.factuality;
  const governors = governedBy(event, text);
  const why = governors ? ` by ${governors}` : '';
  if (status === null) return `asserts nothing${supposed ? `, only supposes ${supposed}` : ''}${why}`;
  return `status ${status}${neutral ? ", the frame's own" : why || ', by its own clause'}`;
};

/** One event: its frame, who takes part, and what tells its status. */
export const eventLines = (event: EventMention, text: string): string[] => [
  `  frame ${event.frame.name} on “${event.predicate.lemma}”${event.source ? ', taken from another mention' : ''}`,
  ...event.roles.map(
    ({ role, named }) =>
      `    ${role}: ${named.map(({ organisation }) => organisation.id).join(', ') || 'nobody'}`,
  ),
  `    ${statusLine(event, text)}`,
];

/** What was read of each sentence. */
export const renderReading = (text: string, sentences: readonly InspectedSentence[]): string =>
  sentences
    .flatMap(({ sentence: { index, kind, start, end }, quotations, predicates }) => [
      `sentence ${index} (${kind}): ${text.slice(start, end)}`,
      ...quotations.map(
        (one) => `  quotation “${text.slice(Math.max(one.start, start), Math.min(one.end, end))}”`,
      ),
      ...predicates.flatMap((one) => predicateLines(one, predicates)),
      ...(predicates.length === 0 ? ['  no predicate'] : []),
    ])
    .map((line) => `${visibleText(line)}\n`)
    .join('');
