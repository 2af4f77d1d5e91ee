/** English abbreviations written with a full stop, by what a full stop after them can mean. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name and never end a sentence: "Mr. Smith", "the Rev. J. Jones", "St. Helens". */
export const BEFORE_NAMES = words(`
  Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Profs Rev Revd Hon Rt Fr Sr Msgr Sen Sens Rep Reps Gov Govs Gen Col Lt
  Capt Cpt Sgt Cpl Maj Cmdr Cdr Adm Brig Pvt Pte Supt Insp Det Cllr Cllrs Ald Amb Atty Pres Sec Treas St Mt Ft
  Pt Bp Archbp Pfc Spec Sgts
`);

/** Stand before what they introduce, of any kind: "approx. 30", "v. Jones", "e.g. Leeds". */
export const BEFORE_ANYTHING = words('approx ca cf e.g eg esp i.e ie incl excl viz vs v');

/** Stand before a number, in small letters or capitals: "No. 10", "Figs. 2 and 3". Elsewhere they may be words. */
export const BEFORE_NUMBERS = words(`
  no nos n° art arts sec secs fig figs vol vols ch chs chap chaps pt pts para paras p pp c ca cl sched eq ed rs
  circ est max min approx
`);

/** Months and days, which stand before numbers and go on to them: "Nov. 29". */
export const MONTHS_AND_DAYS = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`);

/** Close a company's name, and may close the sentence with it. */
export const COMPANY_ENDINGS = words(`
  inc corp corps co cos ltd plc llc llp lp bros assn assoc cie sa ag nv bv ab gmbh pty bhd mfg intl l.p l.l.c
  l.l.p p.l.c s.a s.p.a n.v a.g b.v a.s
`);

/** Close a place, a date or a person's name, and may close the sentence with it. Capitals matter: "Mass.", "ill". */
export const NAME_ENDINGS = words(`
  Jr Sr Esq Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb
  Nebr Nev Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wisc Wyo Sask Alta Ave Blvd Rd Sq Bldg Univ Dept Assn
  Natl Govt Cong Comm Admin Hosp Acad Mgmt Techs Svcs Labs Inds Prods
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`);

/** Those of them that are words and names as well: "in The Sun.", "at Mass." */
export const ALSO_WORDS = words(
  'Sun Sat Mon Mar Wed Miss Mass Ill Ore Wash Ind Del Mo Pa Ark Ont Labs Tex Comm',
);

/** Clock times; what may follow one inside a sentence with a capital is in `AFTER_CLOCK`. */
export const CLOCK = words('a.m p.m A.M P.M');

/** Words with a capital that go on after a clock time: zones, days, months, and places that name a zone. */
export const AFTER_CLOCK = words(`
  GMT BST UTC CET CEST EET EST EDT ET CST CDT CT MST MDT MT PST PDT PT JST HKT AEST AEDT IST Zulu Eastern Central
  Mountain Pacific Greenwich London Paris Moscow Tokyo Beijing Sydney Hong New Monday Tuesday Wednesday Thursday
  Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February March April May June July August
  September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
`);

/** Take a letter of the alphabet as their own name: "Vitamin C.", "Plan B." are no initials. */
export const LETTERED = words(`
  appendix band category class exhibit figure grade group hepatitis level option part phase plan point schedule
  section series war stage step table team tier type unit vitamin
`);

/** Names that are written with an exclamation mark. */
export const EXCLAIMING_NAMES = words('Yahoo Yum Jeopardy Oklahoma Oliver Mamma Westward Shazam');

/** States as they stand behind a town, "Stamford, Conn.", which close the sentence before most words with a capital. */
export const STATES = words(`
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla
  Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo N.J N.Y N.C S.C N.H N.D S.D N.M R.I W.Va
`);

/** What goes with the town before it all the same: "Hartford, Conn. Police Chief". */
export const OF_A_TOWN = words(`
  Police Mayor County City State Superior District Supreme Court Judge Circuit Federal Attorney Democrat Republican
  Sheriff Fire School Schools Board Council Councilman Airport University College Hospital Department Office Plant
  Sen Rep Gov Governor Senator Representative Lawyer Native Area
`);
