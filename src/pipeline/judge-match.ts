/** A pattern that fitted in an article in, how far along what it tells is out. */
import type { Engine } from '../engine.js';
import type { Judgement, RelationMatch } from '../model/match.js';
import type { Span } from '../model/span.js';
import type { ReadSentence } from '../relations/find-events.js';
import { governorsOf } from '../relations/governors.js';
import { isToldAhead, judgeWords } from '../relations/judge-words.js';
import { hasLeft } from './posts-left.js';

export const triggerSpan = ({ clause, trigger }: RelationMatch): Span => ({
  start: clause.units[trigger.from]?.start ?? 0,
  end: clause.units[trigger.to - 1]?.end ?? 0,
});

/** The sentence that a match's trigger stands in: of an item of a list it may be the heading. */
const sentenceOf = (match: RelationMatch, readings: ReadonlyMap<number, ReadSentence>) => {
  const { start } = triggerSpan(match);
  const { sentence, heading } = match.clause;
  return [sentence, heading]
    .flatMap((index) => (index === undefined ? [] : (readings.get(index) ?? [])))
    .find((one) => one.sentence.start <= start && start < one.sentence.end);
};

/** Whether what a match tells is told of an organisation before it: "take on £71m turnover A" is none that A is to have. */
const isOfSubject = (match: RelationMatch): boolean =>
  match.arguments.some(({ units }) =>
    units.some(({ kind, end }) => kind === 'organisation' && end <= triggerSpan(match).start),
  );

/** Judges a match as an event of a frame is judged; a status that its pattern fixes stands unless it is only supposed. */
export const judgeMatch = (
  match: RelationMatch,
  readings: ReadonlyMap<number, ReadSentence>,
  { relations, leaving }: Engine,
): Judgement => {
  const { status: fixed, neutral } = match.match;
  const sentence = sentenceOf(match, readings);
  if (!sentence) return { status: fixed ?? neutral, neutral: fixed === null, governors: [] };
  const told = { aspect: match.pattern.aspect, neutral };
  const judged = judgeWords(sentence, triggerSpan(match), told, relations.factuality);
  const isSupposed = judged.status === null && judged.supposed !== null;
  // "will work for 41 CCGs": a figure is told as a fact where no verb says that it is still to come
  const isToCome =
    match.pattern.relation === 'profile' &&
    fixed === 'effected' &&
    isOfSubject(match) &&
    isToldAhead(sentence, triggerSpan(match));
  const status = isSupposed ? null : isToCome ? 'planned' : (fixed ?? judged.status);
  const isOver =
    status === 'effected' && hasLeft(match, sentence, { leaving, factuality: relations.factuality });
  return {
    status: isOver ? 'ended' : status,
    neutral: fixed === null && judged.neutral,
    governors: governorsOf(sentence, judged),
  };
};
