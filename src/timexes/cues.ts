/** A cheap look for anything that could belong to a date: text in, the families of cue words it holds out. */

const CUE_PATTERNS = {
  month:
    /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i,
  weekday: /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:days?)?\b/i,
  unit: /(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur(?:y|ies)|\byrs?|\bhrs?|\bmins?|\bsecs?|\bwks?|\bmths?|period|half)/i,
  deictic:
    /\b(?:to(?:day|night|morrow)|yesterday|overnight|now(?:adays)?|curren(?:t|tly)|present(?:ly)?|recent(?:ly)?|past|future|soon|time|previously|formerly|once|so far|latest|ongoing|lately|moment|morning|afternoon|evening|night|noon|midnight|midday|daily|nightly|annual(?:ly)?|biennial(?:ly)?)\b/i,
  season:
    /\b(?:spring|summer|autumn|fall|winter|christmas|easter|boxing|thanksgiving|new year|good friday|general election)/i,
  year: /(?:1[5-9]|20)\d\d|\d0['’]?s\b|['’]\d\d\b|\bfy ?\d|\bfiscal\b|\bfinancial year|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b|\b[qh][1-4]\b|\b[1-4][qh]\b/i,
  clock: /\d[.:/-]\d|\d ?[ap]\.?m|\bo['’]clock\b|\d{4} ?(?:gmt|utc|hrs|hours)/i,
} as const;

/** A family of cue words. */
export type Cue = keyof typeof CUE_PATTERNS;

const FAMILIES = Object.entries(CUE_PATTERNS) as readonly (readonly [Cue, RegExp])[];

export const ALL_CUES: readonly Cue[] = FAMILIES.map(([cue]) => cue);

/** One bit for each family, in the order of `ALL_CUES`. */
export const cueBit = (cue: Cue): number => 1 << ALL_CUES.indexOf(cue);

/** Bits of the families that the text has cues of; 0 where it can hold no date at all. */
export const cuesIn = (text: string): number => {
  let bits = 0;
  FAMILIES.forEach(([, pattern], index) => {
    if (pattern.test(text)) bits |= 1 << index;
  });
  return bits;
};
