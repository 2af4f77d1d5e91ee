/** What stands on an article's page and is no part of the article, as whole lines. */

/** Whole lines, white space and punctuation at their end aside, that are no sentences. */
const LABELS: readonly RegExp[] = [
  // Comments
  /^(?:\(?\d+\)?\s+)?(?:readers?['’]?s?['’]?\s+)?comments?(?:\s*\(\d+\))?$/i,
  /^(?:have your say|(?:add|post|leave|write|view|read|see)\s+(?:a |your |all |the )?comments?|join the (?:debate|conversation|discussion))\b.{0,40}$/i,
  /^no comments(?: yet)?$/i,
  // Links to other pages
  /^(?:related|recommended|popular|latest|more|most (?:read|popular|commented|viewed)|top)\s+(?:articles?|stories|story|content|links?|files|documents|news|jobs|topics|reading|from .{1,30}|on (?:this|the) .{1,30})$/i,
  /^(?:more on (?:this|the) (?:story|topic|subject)|see also|read (?:more|next|on|the full (?:story|article))|further reading|you (?:might|may) also (?:like|be interested in))\b.{0,80}$/i,
  /^(?:back to top|previous|next|home|menu|search|skip to (?:main )?content|topics?|tags?|advertisement|advert|sponsored(?: content)?|promoted)$/i,
  /^(?:topics?|tags?|keywords|filed under|categor(?:y|ies)|posted in|sections?)\s*:.{0,150}$/i,
  // Sharing
  /^(?:share(?: (?:this|on|via|with)\b.{0,40})?|tweet(?: this)?|e-?mail(?: (?:this|a friend).{0,20})?|print(?: (?:this|friendly).{0,20})?|save(?: (?:article|for later))?|bookmark|like us on .{1,40}|copy link)$/i,
  /^(?:(?:share|tweet|e-?mail|print|save|facebook|twitter|linked ?in|whatsapp|google\+|comments?)\b[\s|·•,/]*){1,12}$/i,
  // Who wrote it, and when
  /^(?:By|BY|by)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|de|van|von)){1,6}(?:\s*[,|·•–—-].{0,80}|\s+\d{1,2}\s.{0,30})?$/u,
  /^(?:posted|published|(?:last )?(?:updated|modified)|first published)\s*(?::|on\b|by\b|at\b|\d).{0,80}$/i,
  /^(?:additional reporting|words|reporting|edited|compiled) by\s+\p{Lu}.{2,60}$/iu,
  /^all rights reserved$/i,
];

/** Whole lines that may be sentences. */
const NOTICES: readonly RegExp[] = [
  /^(?:click|tap) here\b.{0,80}$/i,
  /^(?:(?:please )?(?:sign in|log ?in|sign up|subscribe|register (?:now|here|today|for|to))|already (?:a subscriber|registered)|not (?:a subscriber|registered)|this (?:article|content|story) is (?:only available|available only|for subscribers)|become a (?:member|subscriber)|to (?:continue|read) (?:reading|the (?:full|rest)|this))\b.{0,100}$/i,
  /^follow (?:us|@|.{1,30} on (?:twitter|facebook|linkedin)).{0,60}$/i,
  /^(?:we|this (?:site|website)|our (?:site|website))\s+uses?\s+cookies\b.{0,300}$/i,
  /^(?:accept|reject|manage|allow)\s+(?:all\s+)?(?:cookies|preferences)\b.{0,60}$/i,
  /^(?:by continuing to (?:use|browse)|cookie (?:policy|notice|settings)|privacy policy|terms (?:and|&) conditions)\b.{0,200}$/i,
  /^(?:©|\(c\)\s*(?=\d{4})|copyright\s*(?:©|\(c\)|\d{4})).{0,150}$/i,
  /^(?:pictures?|pictured|photos?|photographs?|images?|(?:photo|image|picture) (?:credit|source)|credit|caption|video|gallery|graphic|illustration)\s*(?::|by\b).{0,150}$/i,
];

/** Headings of a run of links, which are furniture as well. */
const OPENS_LINKS =
  /^(?:related|recommended|popular|latest|more|most (?:read|popular|commented|viewed)|top)\s+(?:articles?|stories|content|links?|news|jobs)|^(?:more on (?:this|the) (?:story|topic)|see also|you (?:might|may) also like)/i;

const TRIMMINGS = '.:!»>→*_ \t\u00a0';
const LONGEST = 320;
const SHORTEST = 4;
const LONGEST_LABEL = 200;
const SHORT = 40;

/** The line without the asterisks of bold type before it, and the white space and marks behind it. */
const withoutTrimmings = (line: string): string => {
  let end = line.length;
  while (end > 0 && TRIMMINGS.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end).replace(/^[*_]{1,2}/, '');
};

/** Whether the line is page furniture. A label that ends as a sentence does is one unless it is short. */
export const isFurniture = (line: string): boolean => {
  if (line.length > LONGEST || line.length < SHORTEST) return false;
  const bare = withoutTrimmings(line);
  if (NOTICES.some((pattern) => pattern.test(bare))) return true;
  if (line.length > LONGEST_LABEL || (line.length > SHORT && /[.?!]["”’]?$/.test(line))) return false;
  return LABELS.some((pattern) => pattern.test(bare));
};

/** Whether a line of page furniture heads a run of links to other pages. */
export const opensLinks = (line: string): boolean => line.length < 60 && OPENS_LINKS.test(line);
