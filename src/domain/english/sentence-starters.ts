/** Words by which a reader of English news can tell that a sentence starts or goes on. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Closed-class words that, with a capital and not in a name, start a sentence. */
export const STARTERS = words(`
  A An The This That These Those It He She They We You I There Here His Her Its Their Our My Your And But Or So Yet
  Nor If When While Whereas Although Though Because Since After Before As At In On By With Without Within From
  Under Despite During Until Unless Once Whether Among Between Against Through Throughout Following According
  Given For To Of However Moreover Furthermore Meanwhile Also Still Then Thus Therefore Hence Instead
  Nevertheless Nonetheless Indeed Otherwise Besides Yesterday Today Tomorrow Earlier Later Recently Currently
  Previously Now Already Perhaps Maybe Separately Additionally Similarly Likewise Some Many Most Several Few Such
  Both Each Every Any All Neither Either No Not Only Even Just Another Others Other What Who Whom Whose Which Why
  How Where Everyone Everything Nobody Nothing Something Someone Anyone Analysts Officials Critics Others Asked
  Mr Mrs Ms It's That's There's He's She's We're They're I'm I've We've Let's Don't
`);

/** Starters that are no given name, surname or Roman numeral: they end a sentence even after an initial. */
export const SURE_STARTERS = words(`
  The This That These Those It He She They We You There But And However Moreover Meanwhile Although Though Because
  If When While Since Nevertheless Therefore What Who Why How Where Which Its Their Our Your Did Does Is Are
  It's That's There's He's She's We're They're
`);

/** Nouns and the like that business news starts sentences with, after a company's name: "Inc. Net income fell". */
export const BUSINESS_STARTERS = words(`
  Shares Sales Net Revenue Revenues Earnings Profit Profits Terms Trading Trade Investors Traders Executives Stocks
  Bonds Spokesmen Spokespeople Representatives Volume Income Losses Prices Proceeds Directors
  Shareholders Holders Employees Customers Regulators Lawyers Economists Excluding Including
`);

/** Finite verbs that, after one capitalised word, show that word to start a sentence: "Inc. Revenue rose". */
export const FINITE = words(`
  is are was were has have had will would could can may might must should said say says rose fell grew declined
  dropped climbed gained increased totaled totalled included includes remain remained expect expects
`);

/** Titles that go with the organisation before them: "Ford Motor Co. Chairman". */
export const TITLES = words(`
  Chairman Chairwoman President Director Treasurer Secretary Chief Vice Senior Executive Managing General
  Class Series Chapter Unit Division KG KGaA
`);

/** Verbs that report speech, after or before the speaker. */
export const REPORTING = words(`
  said says say asked asks ask added adds replied replies wondered wonders quipped quips joked jokes exclaimed
  exclaims cried cries shouted shouts demanded demands inquired enquired queried declared declares recalled
  recalls insisted insists wrote writes continued continues explained explains warned warns told tells laughed
  complained complains muttered snapped argued argues responded responds concluded concludes noted notes
`);

/** Words in lower case that start a family name, so a sentence may start with them: "al-Maliki", "de Villiers". */
export const NAME_PARTICLES = words(
  'al al- el el- de da di du van von der den ten ter bin ibn ben la le abu ap',
);

/** Words of up to three letters that are no abbreviation: a full stop after one ends a sentence. */
export const SHORT_WORDS = words(`
  it its him her he she us me we you so too now yet was did do is am are be go got had
  has let see saw say sit set put cut run ran won win lot bit bad big old new day end way far few job law pay bid
  age aim air arm ask bed bet box boy buy bus car cup due eat fee fit fix for fun gap get god
  guy hit hot how ill in key kid lad led leg lie low man men mix my nor of off oil on one two six ten or our out
  own pro red row sad sea sex sir sky son sum sun tax tea tie tip top toy try up use van vet via war web who why
  yes not
`);
