/**
 * Expressions such as "late last year" or "today" in; the months out in which an article that says so
 * can have been written, given who existed then and what happened when. Each candidate is tried in turn.
 */
import type { DateBound } from '../model/dating.js';
import { parseEdtf } from '../model/edtf.js';
import { contains } from '../model/span.js';
import type { Timex } from '../model/timex.js';
import { assuredDirection, type ReadSentence, resolveTimexes } from '../timexes/find.js';
import { monthsOf } from './candidates.js';
import { type DatingArticle, type DatingKnowledge, ownBound } from './dating-article.js';
import { phrasePattern } from './phrases.js';
import type { Window } from './window.js';

/** What must hold of an expression once it is resolved against a candidate, which is EDTF. */
interface Condition {
  readonly rule: DateBound['rule'];
  readonly reason: string;
  readonly holds: (timex: Timex, candidate: { readonly from: string; readonly to: string }) => boolean;
}

/** What is past lies not ahead, and the other way round. */
const tenseCondition = (read: ReadSentence, timex: Timex): readonly Condition[] => {
  const tense = assuredDirection(read, timex);
  if (tense === null) return [];
  return [
    {
      rule: 'relative-date',
      reason: `${timex.text} is told of as ${tense === 'past' ? 'past' : 'to come'}`,
      holds: ({ from, to }, candidate) =>
        tense === 'past' ? (from ?? '') <= candidate.to : (to ?? '9999') >= candidate.from,
    },
  ];
};

/** What an organisation did, or had done to it, it did once it existed. */
const lifespanConditions = (
  article: DatingArticle,
  { lifespans }: DatingKnowledge,
  read: ReadSentence,
  timex: Timex,
): readonly Condition[] => {
  const sentence = article.sentences[read.index];
  if (!sentence || assuredDirection(read, timex) !== 'past') return [];
  const named = article.mentions.filter(
    (mention) => mention.form !== 'reference' && contains(sentence, mention),
  );
  return named
    .flatMap((mention) => mention.organisations)
    .flatMap(({ id }): readonly Condition[] => {
      const { name, from } = lifespans.get(id) ?? {};
      const first = from?.from;
      if (!first) return [];
      const reason = `${timex.text} ${name} existed, and it began ${from.edtf}`;
      return [{ rule: 'relative-date', reason, holds: ({ to }) => (to ?? '9999') >= first }];
    });
};

/** How far from an expression the words for an event may stand. */
const NEAR = 100;

const eventConditions = (
  article: DatingArticle,
  { anchors }: DatingKnowledge,
  read: ReadSentence,
  timex: Timex,
): readonly Condition[] => {
  const near = article.text.slice(
    Math.max(read.start, timex.start - NEAR),
    Math.min(read.start + read.sentence.text.length, timex.end + NEAR),
  );
  return anchors.events.flatMap(({ name, phrases, dates }): readonly Condition[] => {
    if (!phrasePattern(phrases).test(near)) return [];
    const days = dates.flatMap((date) => parseEdtf(date) ?? []);
    return [
      {
        rule: 'dated-event',
        reason: `${timex.text} is the date of ${name} (${dates.join(', ')})`,
        holds: ({ from, to }) =>
          days.some((one) => (one.from ?? '') <= (to ?? '9999') && (one.to ?? '9999') >= (from ?? '')),
      },
    ];
  });
};

/** First and last candidate under which the condition holds; null where under all or none of them. */
const feasible = (
  read: ReadSentence,
  timex: Timex,
  condition: Condition,
  candidates: readonly string[],
): readonly [first: string, last: string] | null => {
  const kept = candidates.filter((candidate) => {
    const published = parseEdtf(candidate);
    if (!published?.from || !published.to) return false;
    const own = resolveTimexes([read], published).find((one) => one.start === timex.start);
    return own !== undefined && condition.holds(own, { from: published.from, to: published.to });
  });
  const [first, last] = [kept[0], kept.at(-1)];
  return first === undefined || last === undefined || kept.length === candidates.length
    ? null
    : [first, last];
};

const boundsOf = (
  read: ReadSentence,
  timex: Timex,
  condition: Condition,
  months: readonly string[],
): readonly DateBound[] => {
  const found = feasible(read, timex, condition, months);
  if (!found) return [];
  const [first, last] = found;
  const { rule, reason } = condition;
  return [
    ...(first === months[0] ? [] : ownBound(rule, 'after', parseEdtf(first)?.from, reason, timex)),
    ...(last === months.at(-1) ? [] : ownBound(rule, 'before', parseEdtf(last)?.to, reason, timex)),
  ];
};

/** Bounds within the window that other rules leave. */
export const relativeDates = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  window: Window,
): readonly DateBound[] => {
  const { from, to } = window;
  const months = monthsOf(from === null && to === null ? { from: knowledge.earliest, to } : window);
  const sample = months[0];
  if (sample === undefined) return [];
  return article.timexes.flatMap((read) =>
    resolveTimexes([read], parseEdtf(sample))
      .filter((timex) => timex.anchor === 'article' && timex.type === 'DATE')
      .flatMap((timex) =>
        [
          ...tenseCondition(read, timex),
          ...lifespanConditions(article, knowledge, read, timex),
          ...eventConditions(article, knowledge, read, timex),
        ].flatMap((condition) => boundsOf(read, timex, condition, months)),
      ),
  );
};
