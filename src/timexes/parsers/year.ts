/** "in 2015", "the 1991 settlement": four figures that are a year and no count of anything. */
import { yearPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';

/** What stands before a number that is no year; an end of a range has a dash before it. */
export const NO_YEAR_AFTER =
  /(?:[£$€#]|\b(?:no|nos|number|section|page|room|route|clause|windows|office|russell|model|resolution|flight|proposition|highway|interstate|channel|server|about|around|some|over|nearly|almost|than|least|most|approximately|only|just|another|these|those|all|order|box|call|phone|tel|pages|pp)\.?\s+|\d[,.:/–-]|(?<!\b(?:mid|early|late|end|pre|post))[-–]\d*)$/i;

export const year = timexParser({
  name: 'year',
  cues: ['year'],
  pattern: /\b(?:the\s+year\s+)?((?:1[5-9]|20)\d\d)(?!\w)/i,
  notAfter: NO_YEAR_AFTER,
  notBefore:
    /^(?:[-–/](?!(?:early|late|mid|spring|summer|autumn|winter|the)\b)\w|[,.:]\d|['’]\w{2,}|\s*(?:%|m\b|bn\b|km\b|kg\b|mg\b|ml\b|per\s+cent|percent|million|billion|°|CCGs|CSUs|GPs))/,
  examples: [
    ['It will open in 2015.', '2015', '2015'],
    ['It will open in the year 2020.', 'the year 2020', '2020'],
    ['The 1991 settlement had lapsed.', '1991', '1991'],
    ['Activity rose from 2009 to 2011.', '2011', '2011'],
  ],
  counterexamples: [
    'There are 2015 beds in the region.',
    'The consultancy 2020 Delivery carried out the review.',
    'It paid £2,013 for each seat.',
    'There were 2000 responses.',
    'It was advised by 2020 Delivery.',
    'The Russell 2000 index rose.',
    'The council passed Resolution 1973.',
  ],
  read: ([whole, figures = ''], site) =>
    /^the/i.test(whole) || isYear(Number(figures), site) ? periodReading(yearPeriod(Number(figures))) : null,
});

/** Words that lead up to a year and hardly ever to a count. */
const TOLD =
  /(?:\b(?:in|by|since|until|till|from|during|throughout|through|circa|early|late|mid|pre|post|before|after|of|year|summer|spring|autumn|fall|winter|quarter|half|end|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|h[12])[\s,-]+|\()$/i;
/** A determiner makes the figures qualify what follows: "the 2014 accounts", "NHS England’s 2013 figures". */
const QUALIFYING = /(?:\b(?:the|its|their|our|his|her|a|an|this|that|and|or|to|between|for)|['’]s?)\s+$/i;
const PLURAL = /^(?:\s+[a-z][a-z-]+){0,2}?\s+(?:[a-z]+[^s\W]s|staff|people|children)\b/;
/** Years that a bare number of four figures may stand for. */
const NEAR = { from: 1800, to: 2060 } as const;

const isYear = (value: number, site: Site): boolean => {
  const left = leftOf(site);
  const right = rightOf(site);
  const told = TOLD.test(left);
  // "advised by 2020 Delivery": who did it, not by when.
  if (/ed\s+by\s+$/.test(left) && /^\s+[A-Z][a-z]/.test(right)) return false;
  if (value < NEAR.from || value > NEAR.to) return told && !PLURAL.test(right);
  if (told)
    return (
      !/^\s+(?:staff|people|patients|beds|jobs|posts|members)\b/.test(right) ||
      /\b(?:in|by|since|during)\s+$/i.test(left)
    );
  if (QUALIFYING.test(left))
    return !/^\s+(?:staff|people|patients|beds|jobs|posts|members|children|men|women)\b/.test(right);
  return !PLURAL.test(right) && !/^\s+[A-Z][a-z]+/.test(right);
};
