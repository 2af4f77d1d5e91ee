/** An article with its notes in, a W3C Web Annotation collection as JSON-LD out. */
import type { Span } from '../model/span.js';
import type { Annotated, ExchangeFile, Note } from './annotated.js';
import { codePointsIn } from './code-points.js';
import { ANNOTATION_CONTEXT, articleIri, NO_DATE, OWN_CONTEXT, PLAIN, term } from './terms.js';

type Json = Readonly<Record<string, unknown>>;

/** Characters on either side by which a quote is found again. */
const AROUND = 32;

const body = ({ gold, optional }: Note, nameOf: (id: string) => string): Json => ({
  type: term('Claim'),
  ...Object.fromEntries(PLAIN.filter((f) => gold[f] !== undefined).map((f) => [term(f), gold[f]])),
  [term('participants')]: gold.participants.map((ids) => ({
    [term('accepted')]: ids,
    [term('name')]: nameOf(ids[0] ?? ''),
  })),
  ...(gold.event === undefined ? {} : { [term('event')]: gold.event ?? NO_DATE }),
  ...(optional ? { [term('optional')]: true } : {}),
});

const tag = (value: string): Json => ({ type: 'TextualBody', purpose: 'tagging', value });

/** A claim whole, so that it can be taken back as it was. */
const record = ({ claim }: Note): Json[] =>
  claim === null
    ? []
    : [
        {
          type: 'TextualBody',
          purpose: 'describing',
          format: 'application/json',
          value: JSON.stringify(claim),
        },
      ];

const quoteSelector = (text: string, { start, end }: Span): Json => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
});

/** By position and quote; by the quote alone where nobody knows its place. */
const targets = (source: string, text: string | null, note: Note): Json[] => {
  const target = (selector: Json | readonly Json[]): Json => ({ type: 'SpecificResource', source, selector });
  if (text === null || note.spans.length === 0)
    return [target({ type: 'TextQuoteSelector', exact: note.gold.evidence })];
  const count = codePointsIn(text);
  return note.spans.map((span) =>
    target([
      { type: 'TextPositionSelector', start: count(span.start), end: count(span.end) },
      quoteSelector(text, span),
    ]),
  );
};

const annotation = (
  source: string,
  text: string | null,
  note: Note,
  nameOf: (id: string) => string,
): Json => ({
  id: `urn:x-claimtrail:${note.id}`,
  type: 'Annotation',
  motivation: 'describing',
  generator: { type: 'Software', name: 'claimtrail' },
  body: [tag(note.gold.relation), ...note.gold.status.map(tag), body(note, nameOf), ...record(note)],
  target: targets(source, text, note),
});

/** One collection of one page; https://www.w3.org/TR/annotation-model/ tells what each key means. */
export const webAnnotations = (
  { article, published, title, text, notes }: Annotated,
  nameOf: (id: string) => string,
): ExchangeFile => {
  const source = articleIri(article);
  const collection = {
    '@context': [ANNOTATION_CONTEXT, OWN_CONTEXT],
    id: `${source}#annotations`,
    type: 'AnnotationCollection',
    label: title ?? article,
    total: notes.length,
    [term('article')]: article,
    ...(published === null ? {} : { [term('published')]: published }),
    first: {
      id: `${source}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map((note) => annotation(source, text, note, nameOf)),
    },
  };
  return { article, name: '.jsonld', text: `${JSON.stringify(collection, null, 2)}\n` };
};
