/** English words that matter beside organisations' names, by what they tell; every gazetteer's vocabulary begins with them. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Bits of a vocabulary word's class; a word may have several. */
export const WORD_CLASS = {
  /** May stand in lower case inside a known name: "of", "for", "hospitals". */
  inside: 1,
  /** Ends a name that is left out when it is shortened: "Hospitals", "Healthcare". */
  descriptor: 2,
  /** Begins a sentence or clause with a capital and no name. */
  starter: 4,
  /** A person's title or post: never part of an organisation's name. */
  post: 8,
  /** A name after it is a place: "in", "across". */
  locative: 16,
  /** A name before it acts: auxiliaries, reporting verbs, conjunctions, prepositions. */
  follows: 32,
  /** What organisations enter into: a name before it is theirs. */
  tie: 64,
  /** A region or nationality: alone it is no organisation. */
  region: 128,
  /** A point of the compass. */
  compass: 256,
  /** Says how many. */
  number: 512,
  /** Links the parts of a name that no list knows: "Isle of", "Stoke on". */
  link: 1024,
  /** Says that someone speaks. */
  speech: 2048,
  /** Begins a name of the gazetteer, a head word or a noun for organisations. */
  nameStart: 1048576,
  headStart: 2097152,
  nounStart: 4194304,
  /** Goes on speaking of whoever spoke. */
  pronoun: 33554432,
  /** "NHS". */
  nhs: 8388608,
  /** What comes next is taken over. */
  absorbs: 16777216,
  /** The same with "over" after it. */
  takes: 67108864,
  /** What "of" follows inside a name: "Heart of England", never "Clients of". */
  ofHead: 268435456,
  /** Opens a name and is none of its own: "Royal", "Queen". */
  nameOpener: 536870912,
  /** Another of the same kind: "its neighbour". */
  alike: 1073741824,
  auxiliary: 262144,
  preposition: 524288,
  /** May begin a phrase that refers to organisations. */
  refers: 65536,
} as const;

export const CLASS_WORDS: Readonly<Record<keyof typeof WORD_CLASS, readonly string[]>> = {
  inside: list('and of the on upon in for with under le by'),
  link: list('of the on upon under le'),
  descriptor: [],
  nameStart: [],
  headStart: [],
  nounStart: [],
  nhs: list('nhs'),
  pronoun: list('he she they it'),
  takes: list('take takes taking took taken'),
  alike: list('neighbour neighbours counterpart counterparts rival rivals'),
  ofHead: list(`
    isle vale heart forest countess duchess duke earl prince princess king queen riding university universities
    college hospital hospitals group north south east west borough city county bay peak port house trust council`),
  nameOpener: list(`
    royal queen king prince princess duke duchess lord lady sir saint st mount great new old upper lower university
    universities hospital hospitals city county north south east west central mid greater inner outer northern
    southern eastern western`),
  absorbs: list(
    'over absorb absorbs absorbed absorbing acquire acquires acquired acquiring swallow swallows',
  ),
  starter: list(`
    however meanwhile in on at the this these those but and while although as for from with both he she it they
    we i our their his her its there if when where what who last next under after before since until yesterday
    today earlier later speaking staff some many most each other no not one two three four five six seven eight
    nine ten now then once also instead rather despite during asked according together between among plans a an all any
    because by following given having including like more only or so that though through to unless unlike
    whether which why with within without you your us my here how previously currently recently originally
    separately neighbouring nearby elsewhere nationally locally additionally furthermore finally initially eventually until
    hsj ehi nursing pulse gps gp former new neither nor either should would could does did merging
    across around throughout outside beyond inside over none nobody everyone nothing covering
    closing combining joining abolishing scrapping dissolving creating forming
    third fourth fifth sixth seventh eighth ninth tenth final latest biggest largest smallest bigger larger smaller
    local rural urban regional neighbour rival troubled embattled beleaguered ailing failing failed debt loss comment
    published updated breaking exclusive revealed analysis opinion still yet already almost nearly perhaps maybe
    possibly probably nevertheless nonetheless moreover hence thus therefore otherwise indeed likewise similarly
    equally soon sooner often sometimes always never ever rarely seldom hardly barely scarcely apart`),
  post: list(`
    mr mrs ms miss dr baroness professor prof chief executive director managing chair chairman
    chairwoman officer secretary minister head president governor manager lead leader mp mps councillor cllr
    accountable medical nurse interim deputy acting spokesman spokeswoman spokesperson boss
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday christmas easter`),
  locative: list('in across around throughout within near outside at over covering serving inside beyond'),
  follows: list(`
    cannot will would has have had is are was were be been may might could can should shall must do does did to and or but
    said says say told announced confirmed revealed with by from for of on in at as while although which who that
    whose also both both now currently then together jointly separately all each either not never yet still
    already agree agreed agrees plan plans planned intend intends hope hopes want wants aim aims remain remains
    remained merge merged merges merging join joined joins joining form formed forms forming create created creates
    take takes took taking became become becomes expect expects expected seek seeks sought decide decides decided
    consider considers considered considering explore exploring explored enter entered enters entering sign signed
    signs stay stays stayed work works worked working continue continues continued announce announces face faces
    lead leads led supply supplies provide provides provided host hosts hosted run runs ran bid bids bidding
    into since until after before when where because if than too only up versus via per including following
    are went go goes going begin began start started share shares shared team teams link links linked come comes
    came tie unite unites united combine combines combined consolidate look looks looking talk talks back backs
    backed win wins won lose loses lost close closes closed cease ceases ceased need needs employ employs employed
    support supports supported serve serves served cover covers covered use uses used make makes made get gets got
    let put puts set approve approved approves reject rejected rejects drop dropped pull pulled pulls call called
    under about through against without towards toward upon amid despite within between among
    met meet meets left leaves held holds kept keeps gave gives rose fell grew grow grows shrank broke breaks knew
    knows found finds stood stand stands lies calls end ended ends begin own owns owned acquire acquires acquired absorb absorbs absorbed replace replaces
    replaced vote voted votes move moves moved know believe think feel insist fear deny having nor instead
    rather again soon next last this today yesterday tomorrow too alone earlier later meant mean means chose choose chooses
    threw throws drew tore tears struck sent brought spent paid pays`),
  tie: list(`
    alliance alliances merger mergers partnership partnerships deal deals collaboration collaborations tie bid bids
    takeover acquisition consortium combination agreement venture talks group plan plans proposal proposals pairing
    marriage union link boards board collaborative federation leadership teams chiefs bosses`),
  region: list(`
    england english british britain welsh wales scottish scotland irish ireland uk london midlands northern southern
    eastern western european europe america american us usa canada canadian australia australian france french germany
    german spain spanish portugal portuguese italy italian switzerland swiss austria austrian belgium belgian holland
    dutch netherlands denmark danish sweden swedish norway norwegian finland finnish poland polish greece greek turkey
    turkish russia russian china chinese japan japanese india indian singapore malaysia malaysian qatar kuwait dubai
    abu dhabi israel israeli brazil brazilian mexico mexican texas california africa african zealand asia asian`),
  speech: list(`
    said says say told tells added adds explained insisted argued commented stated wrote claimed conceded warned
    stressed noted admitted observed confirmed announced described believe believes think thinks feel feels understand understands suggest suggests suggested argue argues insist insists`),
  auxiliary: list(
    'will would has have had is are was were may might could can should shall must do does did',
  ),
  preposition: list(`
    of with by between to for from in at on into per via including versus join joins joining over under against
    about through`),
  refers: list(`
    the both each neither they their them it its his her we our us these those this that all a an one two three four five
    six seven eight nine ten eleven twelve`),
  compass: list('north south east west central mid greater inner outer northern southern eastern western'),
  number: list(`
    two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 11 12 several many some most all
    other few dozen more these those neighbouring local both`),
};

/** Words that stages ask for by name; their ids are the same in every vocabulary. */
export const WORD = {
  and: 0,
  of: 1,
  the: 2,
  nhs: 3,
  both: 4,
  part: 5,
  parts: 6,
  as: 7,
  well: 8,
  together: 9,
  along: 10,
  with: 11,
  plus: 12,
  a: 13,
  an: 14,
  are: 15,
  include: 16,
  includes: 17,
  including: 18,
  were: 19,
  in: 20,
  for: 21,
  namely: 22,
  between: 23,
  known: 24,
  or: 25,
  new: 26,
  single: 27,
  another: 28,
  every: 29,
  any: 30,
  no: 31,
  one: 32,
  their: 33,
  its: 34,
  over: 35,
  at: 36,
  number: 37,
  nor: 38,
} as const;
