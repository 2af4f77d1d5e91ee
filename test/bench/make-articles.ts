/** A seed and a number in; articles that read like news, on the topic or far from it, the same every time, out. */

export interface MadeArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly source: string;
  readonly title: string;
}

/** Mulberry32: small, quick and the same on any machine. */
const random = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};
type Random = ReturnType<typeof random>;

const pick = (next: Random, list: readonly string[]): string => list[next(list.length)] ?? '';

const PLACES = (
  'Airedale Ashford Barnsley Basildon Bexley Blackpool Bolton Bradford Brent Bromley Burnley Bury Calderdale ' +
  'Camden Cannock Corby Crawley Croydon Cumbria Darlington Dartford Doncaster Dorset Dudley Ealing Enfield ' +
  'Fareham Gateshead Gloucestershire Halton Harrow Hastings Herefordshire Hounslow Hull Ipswich Islington ' +
  'Kernow Kingston Kirklees Knowsley Lambeth Lewisham Lincolnshire Luton Medway Merton Newham Northumberland ' +
  'Nottingham Oldham Oxfordshire Portsmouth Redbridge Redditch Richmond Rotherham Rushcliffe Salford Sandwell ' +
  'Scarborough Sheffield Shropshire Slough Solihull Somerset Southampton Southend Southwark Stafford Stockport ' +
  'Sunderland Surrey Sutton Swindon Tameside Telford Thanet Thurrock Trafford Wakefield Walsall Warrington Wigan ' +
  'Wiltshire Wirral Wokingham Wolverhampton Worcester'
).split(' ');
const MONTHS = 'January February March April May June July September October November'.split(' ');
const PEOPLE = ['Anne Whitley', 'Robert Hales', 'Priya Nair', 'Tom Ashdown', 'Carol Dent', 'Omar Siddiq'];
const POSTS = ['chief executive', 'managing director', 'chair', 'accountable officer'];

const ON_TOPIC: readonly ((a: string, b: string, next: Random) => string)[] = [
  (a, b) =>
    `${a} CCG and ${b} CCG have agreed plans to merge, after a year in which both went over their budgets.`,
  (a, b, next) =>
    `The governing bodies of NHS ${a} CCG and NHS ${b} CCG voted to become one organisation on 1 ${pick(next, MONTHS)} 201${next(6) + 4}.`,
  (a, b, next) =>
    `${pick(next, PEOPLE)}, ${pick(next, POSTS)} of ${a} CCG, said it had no plans to merge with ${b} CCG.`,
  (a, b) => `${a} CSU is in talks about an alliance with ${b} CSU, documents seen by board members show.`,
  (a, b) =>
    `${a} Hospitals NHS Foundation Trust will take over community services from ${b} Community Trust.`,
  (a) => `${a} CSU will remain independent, its staff were told in a letter last month.`,
  (a, b, next) =>
    `${a} CSU, which employs ${next(900) + 100} staff, provides business intelligence services to ${b} CCG.`,
  (a, b) => `“We looked at every option,” he said. “A merger of ${a} and ${b} CCGs was not one of them.”`,
  (a, _, next) =>
    `The future of ${a} CSU is to be decided by the end of ${pick(next, MONTHS)}, St. Helens Council heard.`,
];

const ANY_TOPIC: readonly ((next: Random) => string)[] = [
  (next) =>
    `The council approved a budget of £${next(90) + 10}.5m for roads and bridges in ${pick(next, PLACES)} on Monday.`,
  (next) =>
    `Rain is expected to spread from the west by the evening, said Dr. ${pick(next, PEOPLE)}, a forecaster.`,
  (next) =>
    `${pick(next, PLACES)} Town lost ${next(4)}–${next(4) + 4} at home in front of ${next(9) + 1},${next(900) + 100} people.`,
  () =>
    'The two firms said in a statement that shares would be exchanged at a ratio of three to five, e.g. for small holders.',
  (next) =>
    `“It was a long night,” ${pick(next, PEOPLE)} told reporters. “Nobody slept, and nobody complained.”`,
  () =>
    'Prices of wheat, maize and soya fell for a fourth week as harvests in the south turned out better than feared.',
  (next) =>
    `The museum, which opened in 19${next(80) + 10}, will close its east wing for repairs until the spring.`,
  () =>
    'Talks between the two governments ended without agreement, though both sides spoke of progress and of goodwill.',
  (next) =>
    `Trains between ${pick(next, PLACES)} and ${pick(next, PLACES)} were delayed by up to ${next(50) + 10} minutes.`,
];

const FILLER: readonly string[] = [
  'Staff were told of the decision at a meeting on the same day, and a letter to partners is to follow.',
  'The papers say that the change could save money, but they do not say how much, or when.',
  'A spokeswoman declined to comment further while the consultation was still open.',
  'Local councillors have asked for more detail before they give a view on the proposals.',
  'The next meeting in public is to be held in the town hall, and the papers will be put online a week before.',
];

const paragraphs = (sentences: readonly string[]): string => {
  const parts: string[] = [];
  for (let i = 0; i < sentences.length; i += 2) parts.push(sentences.slice(i, i + 2).join(' '));
  return `${parts.join('\n\n')}\n`;
};

/** Between 150 and 500 words. On topic, every second sentence or so is about organisations. */
const makeText = (next: Random, onTopic: boolean): string => {
  const sentences = Array.from({ length: 9 + next(16) }, (_, i) => {
    if (!onTopic) return ANY_TOPIC[next(ANY_TOPIC.length)]?.(next) ?? '';
    if (i % 2 === 1) return pick(next, FILLER);
    return ON_TOPIC[next(ON_TOPIC.length)]?.(pick(next, PLACES), pick(next, PLACES), next) ?? '';
  });
  return paragraphs(sentences);
};

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** One of `share` articles is on topic: 1 for dense text, 100 for sparse. */
export const makeArticle = (number: number, share: number): MadeArticle => {
  const next = random(number * 2654435761 + share);
  const onTopic = number % share === 0;
  return {
    id: `made/${pad(Math.floor(number / 1000), 4)}/${pad(number, 7)}`,
    text: makeText(next, onTopic),
    published: `201${2 + next(7)}-${pad(1 + next(12), 2)}-${pad(1 + next(28), 2)}`,
    source: pick(next, ['HSJ', 'EHI', 'Pulse']),
    title: `Report ${number}`,
  };
};
