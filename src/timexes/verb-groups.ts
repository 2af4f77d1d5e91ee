/** A sentence in, its verb groups with the direction that each points in out. */
import { allMatches } from '../model/all-matches.js';
import type { Direction } from './occurrence.js';
import { bounded } from './timex-parser.js';

/** Adverbs and auxiliaries that may stand between a modal or "have" and its verb. */
const BETWEEN = '(?:\\s+(?:not|also|then|only|now|soon|still|never|since|just|be|have|been|being|[a-z]+ly))*';

const PLANNED =
  '(?:due|expected|scheduled|planned|slated|poised|earmarked|pencilled\\s+in|billed|timed|proposed|supposed|meant|intended|likely)';

/** Participles and past tenses that do not end in -ed. */
const IRREGULAR =
  'said|told|began|begun|became|become|came|come|went|gone|took|taken|made|gave|given|saw|seen|left|rose|risen|fell|fallen|lost|won|met|held|put|led|spoke|spoken|wrote|written|found|thought|knew|known|got|kept|brought|bought|sold|sent|paid|ran|run|grew|grown|stood|hit|cut|shut|felt|chose|chosen|drew|drawn|broke|broken|spent|built|quit|sank|ended|shrank|threw|thrown|struck|sought|lay|died|born|been|had|set\\s+up|set\\s+out|understood|withdrew|withdrawn|shown|heard|dealt|overtook|overtaken|undertook|oversaw';

const MODAL = `\\b(?:will|won['’]t|shall|would|could|might|may|should|must|can|cannot|['’]ll)\\b${BETWEEN}(?:\\s+[a-z]+)?|['’]ll\\b`;
/** "Originally planned for April": that date is given up, and says nothing of which April it was. */
const AT_FIRST = '(?:originally|initially|previously)';
const GIVEN_UP = new RegExp(`^(?:had\\s+been|${AT_FIRST}|.*\\b${AT_FIRST}\\s+${PLANNED})\\b`);
/** "Its planned takeover": a participle before a noun is no verb. */
const NO_ADJECTIVE = "(?<!\\b(?:own|its|their|his|her|our|the|an?|this)\\s)(?<!['’]s\\s)";
const PLAN = `\\b${NO_ADJECTIVE}(?:${AT_FIRST}\\s+)?(?:(?:has|have|had|is|are|was|were)\\s+(?:been\\s+)?)?(?:${PLANNED}\\b|(?:set|going|aiming|hoping|on\\s+course|on\\s+track)\\s+(?:to|for)\\b)(?:\\s+to\\b(?:\\s+be)?\\s+[a-z]+)?|\\b(?:upcoming|forthcoming|imminent)\\b`;
/** What follows "to" looks like no noun phrase. */
const INFINITIVE =
  '\\bto\\s+(?!(?:the|a|an|its|their|his|her|our|this|that|these|those|all|some|any|each|both|other|patients|staff|people|date|light|court|market|life|press|power|parliament|hand|fruition|completion)\\b)(?![a-z]*(?:ing|ed|ers|ors|ions|ments|ities)\\b)(?:be\\s+|have\\s+(?:been\\s+)?)?[a-z]+';
/** "Ceased to exist": past verbs that say that what the infinitive tells has come about. */
const COME_ABOUT =
  '\\b(?:ceased|began|started|came|managed|continued|proceeded|happened|helped|went\\s+on|got)\\s+to\\s+(?:be\\s+)?[a-z]+\\b';
/** "Was to have been completed in April" */
const WOULD_HAVE = '\\b(?:was|were)\\s+to\\s+have\\s+(?:been\\s+)?[a-z]+';
const PAST = `${COME_ABOUT}|${WOULD_HAVE}|\\b(?:has|have|had|['’]ve)\\b${BETWEEN}\\s+(?:[a-z]+ed|${IRREGULAR})\\b|\\b(?:was|were|did|had|wasn['’]t|weren['’]t|didn['’]t|hadn['’]t)\\b|\\b(?:${IRREGULAR})\\b|\\b${NO_ADJECTIVE}[a-z]{2,}ed\\b(?<!\\b(?:need|indeed|hundred|speed|exceed|proceed|succeed|feed|seed|breed|fixed|united|named|based|combined|so-called))`;
const PRESENT =
  "\\b(?:is|are|am|has|have|['’]re|says|remains|does|do|starting|beginning|commencing|effective|ending)\\b";
/** The present tense of timetables: "opens on Monday". */
const TIMETABLED = [
  'opens|closes|starts|begins|meets|ends|launches|retires|leaves|joins|shuts|merges|expires|resumes|reopens|returns',
  'arrives|departs|reconvenes|concludes|plays|faces|hosts|visits|travels|flies|votes|goes|airs|premieres|debuts',
  'reports|speaks|kicks\\s+off|lifts\\s+off|takes\\s+(?:over|place|(?:(?:legal|full|formal)\\s+)?effect)|comes\\s+into|goes\\s+(?:live|ahead|through)|ceases',
  '(?:go|head)(?:es|s)?\\s+(?:to\\s+the\\s+polls|on\\s+(?:sale|trial|strike))',
  'becomes|transfers|succeeds|retakes|takes\\s+(?:up|on|charge|the\\s+helm)|steps\\s+(?:down|up)|stands\\s+down|hands\\s+over|moves\\s+(?:in|to|into)',
].join('|');
/** A verb in the plural tells of what is to come only with the date right behind it. */
const BEFORE_DATE =
  '(?:open|close|start|begin|meet|merge|leave|launch|vote|play|return|resume|arrive|travel)(?=\\s+(?:again\\s+)?(?:at|on|in|next|this|from|[A-Z][a-z]+day)\\b)';
const LOOKING_FORWARD =
  'await(?:s|ing|ed)?|look(?:s|ing|ed)?\\s+(?:ahead|forward)\\s+to|(?:prepar|brac)(?:e|es|ing)\\s+for';
/** Plans, and verbs that only what lies ahead goes with. */
const AHEAD = `\\b(?:(?:plan|intend|hope|expect|aim)s?|${TIMETABLED}|${LOOKING_FORWARD}|${BEFORE_DATE})\\b`;

/**
 * Alternatives in order of how much they tell: a participle after "will be" belongs to its modal. Each begins at
 * an end of a word, and saying so once before all of them keeps them from being tried within words.
 */
const VERB_GROUP = bounded(
  new RegExp(`\\b(?:(${MODAL}|${PLAN}|(?:(?:is|are)\\s+)?${INFINITIVE}|${AHEAD})|(${PAST})|${PRESENT})`, 'g'),
);

export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** Null in the present, which tells nothing. */
  readonly direction: Direction | null;
}

/** Past tenses and participles that are infinitives, too. */
const BARE = /^(?:become|come|run|put|set|hit|cut|shut|quit|overcome)$/i;
/** Without an auxiliary no past: "the two become one on 1 October". */
const PLURAL = /^(?:become|overcome)$/;
const JOINED = /\b(?:and|or)\s+(?:(?:then|later|so|formally)\s+)?$/i;
const REACH = 20;

/** "Will come together and become one": the modal goes on. */
const goesOn = (sentence: string, start: number, words: string, last: VerbGroup | undefined): boolean =>
  last?.direction === 'future' &&
  BARE.test(words) &&
  JOINED.test(sentence.slice(Math.max(last.end, start - REACH), start));

/** Verb groups of a sentence, in order. */
export const verbGroups = (sentence: string): readonly VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (const match of allMatches(sentence, VERB_GROUP)) {
    const future =
      (match[1] && !GIVEN_UP.test(match[1])) ||
      PLURAL.test(match[0]) ||
      goesOn(sentence, match.index, match[0], groups.at(-1));
    const direction = future ? 'future' : match[2] ? 'past' : null;
    groups.push({ start: match.index, end: match.index + match[0].length, direction });
  }
  return groups;
};
