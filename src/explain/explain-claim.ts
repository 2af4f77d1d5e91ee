/** A claim, the derivations that gave it and its article's text in; the lines that tell how it came about out. */
import type { Attribution, Claim } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { Derivation, DerivedArgument } from '../model/derivation.js';
import type { Effect } from '../model/frame.js';
import type { Span } from '../model/span.js';
import { excerpts } from '../review/excerpt.js';
import { visibleText } from '../review/visible-text.js';

/** How marked words are set off; the caller knows whether there are colours. */
export type Emphasis = (text: string) => string;

const quoted = (text: string, span: Span): string => `“${visibleText(text.slice(span.start, span.end))}”`;

const detailLine = (claim: Claim): string => {
  const { mode, tender, service, scope, attribute, value, min, max, unit, person, title } = claim;
  const told = { mode, tender, service, scope, attribute, value, min, max, unit, person, title };
  return Object.entries(told)
    .filter(([, given]) => given !== undefined)
    .map(([field, given]) => `${field} ${visibleText(String(given))}`)
    .join(', ');
};

const titleLines = (claim: Claim, isListed: (id: string) => boolean): string[] => {
  const participants = claim.participants.map(
    ({ role, name, id, qualifier }) =>
      `  ${role.padEnd(12)} ${qualifier ? `${qualifier} ` : ''}${visibleText(name)} (${id}${isListed(id) ? '' : ', no list knows it'})`,
  );
  const details = detailLine(claim);
  return [
    `${claim.id}  ${claim.relation}, ${claim.status}`,
    ...participants,
    ...(details ? [`  ${details}`] : []),
  ];
};

const BASIS: Readonly<Record<ClaimDate['basis'], string>> = {
  article: "the article's own date",
  text: 'told in the text',
  inferred: 'inferred, as the article tells no date of its own',
};

const boundsOf = ({ from, to }: ClaimDate): string =>
  from === null && to === null ? 'any day' : `${from ?? '…'} to ${to ?? '…'}`;

/** What dates are read against, and what their words say that cannot be so. */
interface Dates {
  readonly published: ClaimDate;
  readonly doubts: (date: ClaimDate | null) => readonly string[];
}

const dateLines = (label: string, date: ClaimDate | null, { published, doubts }: Dates): string[] => [
  dateLine(label, date, published),
  ...doubts(date).map((doubt) => `${''.padEnd(12)} ! ${doubt}`),
];

const dateLine = (label: string, date: ClaimDate | null, published: ClaimDate): string => {
  if (!date) return `${label.padEnd(12)} not stated`;
  const words = date.text === undefined ? '' : `“${visibleText(date.text)}” `;
  const against = date.basis === 'text' ? `, read against the article's date ${published.edtf}` : '';
  return `${label.padEnd(12)} ${date.edtf} (${boundsOf(date)}): ${words}${BASIS[date.basis]}${against}`;
};

const attributionLine = ({ kind, speaker, post, organisation, source }: Attribution): string => {
  const who = [speaker, post, organisation && `of ${organisation}`].filter(
    (part) => part !== null && part !== '',
  );
  const by = who.length > 0 ? `: ${visibleText(who.join(', '))}` : '';
  return `${'said by'.padEnd(12)} ${kind}${by}${source ? ` (${visibleText(source)})` : ''}`;
};

const argumentLine = (text: string, { slot, organisations, sieve, ...span }: DerivedArgument): string =>
  `    ${slot.padEnd(12)} ${quoted(text, span)}${organisations.length > 0 ? ` → ${organisations.join(', ')}` : ''}${sieve ? `  (${sieve})` : ''}`;

const line = (label: string, words: string): string => `    ${label.padEnd(12)} ${words}`;

/** What was laid on which words: a pattern with its way of saying it, or a frame. */
const foundLines = (text: string, { by, claim, match, trigger }: Derivation): string[] =>
  by === 'pattern'
    ? [line('pattern', `${claim.pattern}: ${match}`), line('trigger', quoted(text, trigger))]
    : [line('frame', claim.pattern), line('predicate', `${quoted(text, trigger)}: ${match}`)];

const EFFECTS: Readonly<Partial<Record<Effect, string>>> = {
  same: 'as before',
  own: 'as its own form tells',
  none: 'nothing asserted',
  flip: 'turned round',
};

/** What a claim rests on: words, who takes part, and what governs the words, from the inside out, each governor by its class. */
const groundLines = (text: string, found: Derivation): string[] => {
  const { by, governors, neutral } = found;
  const none = neutral ? `the status is the ${by}'s own` : 'its own clause tells the status';
  return [
    ...foundLines(text, found),
    ...found.arguments.map((argument) => argumentLine(text, argument)),
    ...governors.map((one) =>
      line('governor', `${quoted(text, one)} → ${EFFECTS[one.effect] ?? one.effect}  (${one.class})`),
    ),
    ...(governors.length === 0 ? [line('governor', `none of a class: ${none}`)] : []),
  ];
};

const findingLines = (text: string, found: Derivation, mark: Emphasis): string[] => {
  const sentence = excerpts(text, [
    found.trigger,
    ...found.claim.evidence.filter((e) => e.sentence === found.sentence),
  ]);
  return [
    '',
    ...sentence.map(
      (pieces) =>
        `  ${pieces.map(({ text: words, marked }) => (marked ? mark(visibleText(words)) : visibleText(words))).join('')}`,
    ),
    ...groundLines(text, found),
  ];
};

/** Every line of the explanation; text from the article is made safe for a terminal. `isListed` knows the domain's organisations. */
export const explainClaim = (
  claim: Claim,
  derivations: readonly Derivation[],
  text: string,
  dates: Dates,
  mark: Emphasis,
  isListed: (id: string) => boolean,
): string[] => [
  ...titleLines(claim, isListed),
  `${'article'.padEnd(12)} ${visibleText(claim.article)}`,
  ...dateLines('reported', claim.reported, dates),
  ...dateLines('event', claim.event, dates),
  attributionLine(claim.attribution),
  `${'confidence'.padEnd(12)} ${claim.confidence}`,
  ...derivations.flatMap((found) => findingLines(text, found, mark)),
];
