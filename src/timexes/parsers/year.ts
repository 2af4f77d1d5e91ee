/** "in 2015", "the 1991 settlement": four figures that are a year and no count of anything. */
import { yearPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';

export const year = timexParser({
  name: 'year',
  cues: ['year'],
  pattern: /\b((?:1[5-9]|20)\d\d)(?!\w)/,
  examples: [
    ['It will open in 2015.', '2015', '2015'],
    ['The 1991 settlement had lapsed.', '1991', '1991'],
    ['Activity rose from 2009 to 2011.', '2011', '2011'],
  ],
  read: ([, figures = ''], site) =>
    isYear(Number(figures), site) ? periodReading(yearPeriod(Number(figures))) : null,
});

/** Words that lead up to a year and hardly ever to a count. */
const BEFORE_YEAR =
  /(?:\b(?:in|by|since|until|till|from|during|throughout|circa|early|late|mid|before|of|year|summer|spring|autumn|fall|winter|quarter|half|end|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|h[12])[\s,-]+|\()$/i;
const BEFORE_COUNT =
  /(?:[£$€#]|\b(?:no|nos|number|section|page|room|route|about|around|some|over|nearly|almost|than|least|most|approximately|only|just|another|these|those|all)\.?\s+|\d[,.:/–-]|(?<!\b(?:mid|early|late|pre|post))[-–]\d*)$/i;
/** What is counted: the plural noun behind a number, adjectives in between. */
const COUNTED =
  /^(?:\s*(?:%|m\b|bn\b|km\b|kg\b|per cent|million|billion|°)|[,.:]\d|(?:\s+[a-z][a-z-]+){0,2}?\s+(?:staff|people|patients|jobs|posts|beds|members|employees|doctors|nurses|gps|practices|homes|places|operations|cases|deaths|workers|units|pounds|dollars|euros|miles|metres|points|shares|troops|residents|children|families|troops|soldiers|homes|copies|words|calls|referrals|procedures|appointments|organisations|trusts|services|respondents|pupils|students|customers|clients|users)\b|\s+CCGs|\s+CSUs|\s+GPs)/;

const isYear = (value: number, site: Site): boolean => {
  const left = leftOf(site, 30);
  const right = rightOf(site);
  if (BEFORE_COUNT.test(left)) return false;
  if (/^[-–/]\d|^\.\d|^\/|^['’]\w{2,}|^[-–]?(?:bed|strong|odd|plus|mile|metre|page|seat)\b/.test(right))
    return false;
  if (COUNTED.test(right) && !/\b(?:in|by|since|until|during|the|from)\s+$/i.test(left)) return false;
  const told = BEFORE_YEAR.test(left);
  if (value < 1800 || value > 2060) return told && !/^\s+[a-z]+s\b/.test(right);
  return told || !isNamed(left, right);
};

/** "2020 Delivery" and the like: figures that open a capitalised name. */
const isNamed = (left: string, right: string): boolean =>
  /^\s+[A-Z][a-z]+/.test(right) &&
  !/\b(?:the|its|their|our|his|her|a|an|this|and|to|or|between|for)\s+$/i.test(left);
