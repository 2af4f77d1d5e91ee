/** Organisations and kinds in, out one regular expression that matches every text which names one on topic. */
import type { Kind } from '../model/gazetteer.js';
import type { Organisation } from '../model/organisation.js';
import { isAcronym } from './gazetteer-names.js';

/** What may stand between the words of a phrase, and characters that may hide inside a word. */
const BETWEEN = "[\\s‐‑'’-]+";
const HIDDEN = '[\\u00ad\\u0300-\\u036f\\u200b-\\u200d\\u2060\\ufeff]';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A word as listed, with a first capital if it is in lower case, and in capitals throughout. */
const spellings = (word: string): string => {
  const upper = literally(word.toUpperCase());
  const listed = /^[a-z]/.test(word)
    ? `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${literally(word.slice(1))}`
    : literally(word);
  return listed === upper ? upper : `(?:${listed}|${upper})`;
};

const alternative = (phrase: string): string => phrase.split(/\s+/).map(spellings).join(BETWEEN);

const acronyms = (organisations: readonly Organisation[], kinds: ReadonlySet<string>): readonly string[] =>
  organisations
    .filter((one) => kinds.has(one.id.slice(0, one.id.indexOf('/'))))
    .flatMap((one) => one.aliases.filter(isAcronym));

/**
 * A linear-time expression without false negatives: a text that it does not match gives no mention. It looks
 * for head words and acronyms of the kinds on topic, and for every name of those whose names stand alone.
 */
export const topicPattern = (organisations: readonly Organisation[], kinds: readonly Kind[]): RegExp => {
  const onTopic = kinds.filter((kind) => kind.topic);
  const names = new Set(onTopic.filter((kind) => kind.alone).map((kind) => kind.kind));
  const phrases = [
    ...onTopic.flatMap((kind) => [...kind.suffixes, ...kind.plurals, ...kind.keeps, ...kind.prefixes]),
    ...acronyms(organisations, new Set(onTopic.map((kind) => kind.kind))),
    ...organisations
      .filter((one) => names.has(one.id.slice(0, one.id.indexOf('/'))))
      .flatMap((one) => [one.name, ...one.aliases]),
  ];
  const unique = [...new Set(phrases.map(alternative))];
  const kept = unique.filter((one) => !unique.some((other) => other !== one && one.startsWith(other)));
  return new RegExp(`(?<![A-Za-z0-9])(?:${kept.join('|')})|${HIDDEN}`);
};
