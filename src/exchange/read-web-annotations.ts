/** The JSON of Web Annotations in, the articles with their notes out, and what was no claim. */
import { z } from 'zod';
import { type Claim, claim as claimSchema } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import type { Problem } from '../model/problem.js';
import { goldId } from '../review/gold-identity.js';
import type { Annotated, Imported, Note } from './annotated.js';
import { readGoldClaim } from './read-gold-claim.js';
import { articleOfIri, NO_DATE, PLAIN, term } from './terms.js';

/** JSON-LD writes a list of one as the one. */
const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one));

const loose = z.looseObject({});
const selector = z.looseObject({ type: z.string().optional(), exact: z.string().optional() });
const target = z.looseObject({ source: z.string(), selector: many(selector).optional() });
const annotation = z.looseObject({ type: z.literal('Annotation'), body: many(loose), target: many(target) });
const page = z.looseObject({ items: z.array(z.unknown()).default([]) });
const collection = z.looseObject({ type: z.literal('AnnotationCollection'), first: page });

type Loose = z.infer<typeof loose>;

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const participants = (value: unknown): unknown =>
  listed(value).map((one) => listed(loose.catch({}).parse(one)[term('accepted')]));

const eventOf = (value: unknown): unknown => (value === NO_DATE ? null : value);

/** The words are those of the first target. */
const goldIn = (body: Loose, evidence: string | undefined): GoldClaim | string => {
  const given = [
    ...PLAIN.map((f) => [f, body[term(f)]] as const),
    ['event', eventOf(body[term('event')])] as const,
  ];
  const status = listed(body[term('status')]);
  const fields = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return readGoldClaim({
    ...fields,
    status,
    participants: participants(body[term('participants')]),
    evidence,
  });
};

const claimIn = (bodies: readonly Loose[]): Claim | null => {
  const json = bodies.find((b) => b.format === 'application/json' && typeof b.value === 'string')?.value;
  if (typeof json !== 'string') return null;
  try {
    return claimSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};

interface Read {
  readonly article: string;
  readonly note: Note;
}

const issueOf = (error: z.ZodError): string => {
  const issue = error.issues[0];
  return `unexpected ${issue?.path.join('.') || 'content'}, ${issue?.message ?? 'malformed'}`;
};

/** A sentence about what is wrong where it is no claim. */
const readOne = (value: unknown, of: string | null): Read | string => {
  const parsed = annotation.safeParse(value);
  if (!parsed.success) return issueOf(parsed.error);
  const { body: bodies, target: targets } = parsed.data;
  const body = bodies.find((b) => b[term('relation')] !== undefined);
  if (!body) return `no body has ${term('relation')}`;
  const first = targets[0];
  const evidence = first?.selector?.find((s) => s.exact !== undefined)?.exact;
  const gold = goldIn(body, evidence);
  const article = of ?? articleOfIri(first?.source ?? '');
  if (typeof gold === 'string') return gold;
  if (article === null) return `unexpected source ${first?.source ?? ''}, expected that of an article`;
  const note = {
    id: goldId(article, gold),
    gold,
    optional: body[term('optional')] === true,
    spans: [],
    claim: claimIn(bodies),
  };
  return { article, note };
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A collection or page, or annotations alone, whose sources then tell their articles. */
const partsOf = (value: unknown) => {
  const whole = collection.safeParse(value);
  const items = whole.data?.first.items ?? page.safeParse(value).data?.items;
  const about = loose.catch({}).parse(value);
  const article = text(about[term('article')]);
  return {
    article,
    published: text(about[term('published')]),
    items: items === undefined || (items.length === 0 && article === null) ? listed(value) : items,
  };
};

/** `place` names the file in problems. */
export const readWebAnnotations = (value: unknown, place: string): Imported => {
  const { article, published, items } = partsOf(value);
  const notes = new Map<string, Note[]>(article === null ? [] : [[article, []]]);
  const problems: Problem[] = [];
  items.forEach((item, index) => {
    const read = readOne(item, article);
    if (typeof read === 'string')
      problems.push({ code: 'no-claim', place: `${place}, annotation ${index + 1}`, reason: read });
    else notes.set(read.article, [...(notes.get(read.article) ?? []), read.note]);
  });
  const articles = [...notes].map(
    ([id, own]): Annotated => ({ article: id, published, title: null, text: null, notes: own }),
  );
  return { articles, problems };
};
