/** The stages in order: one article in, its claims with how each came about out. */

import { buildDiscourse, type Discourse } from './discourse/build-discourse.js';
import { builtInDomain } from './domain/load.js';
import { type Engine, engineOf } from './engine.js';
import { readClauses } from './grammar/read-clauses.js';
import { readTokens } from './grammar/read-tokens.js';
import { tagTokens } from './grammar/tag.js';
import type { ArticleInput } from './model/article.js';
import type { Claim } from './model/claim.js';
import type { ClaimDate } from './model/date.js';
import type { Derivation, DerivedGovernor } from './model/derivation.js';
import type { Domain } from './model/domain.js';
import { parseEdtf } from './model/edtf.js';
import { groupBy } from './model/group-by.js';
import type { RelationMatch } from './model/match.js';
import { kindOf, type Mention } from './model/organisation.js';
import type { Problem } from './model/problem.js';
import type { Sentence } from './model/sentence.js';
import { contains, type Span } from './model/span.js';
import { indexSpans } from './model/span-index.js';
import type { Timex } from './model/timex.js';
import { sentencesOf, type Unit } from './model/unit.js';
import type { ArgumentContext } from './relations/argument-context.js';
import { coreferEvents } from './relations/corefer-events.js';
import { datesTold } from './relations/dates-told.js';
import { draftEvent } from './relations/draft-events.js';
import { type EventMention, findEvents, type ReadSentence } from './relations/find-events.js';
import { listEvents } from './relations/list-items.js';
import { asWritten } from './stages/as-written.js';
import { type AssemblyContext, assembleClaims, type Finding } from './stages/assemble-claims.js';
import { attributeClaim } from './stages/attribute-claims.js';
import type { Draft } from './stages/claims/finding.js';
import { dateClaim } from './stages/date-claims.js';
import { findOrganisations, mayNameOrganisation } from './stages/find-organisations.js';
import { findQuotations } from './stages/find-quotations.js';
import { findTimexes, joinRanges } from './stages/find-timexes.js';
import { judgeStatus } from './stages/judge-status.js';
import { maskMarks } from './stages/mask-marks.js';
import { matchRelations } from './stages/match-relations.js';
import { readUnits } from './stages/read-units.js';
import { resolvePersons } from './stages/resolve-persons.js';
import { resolveReferences } from './stages/resolve-references.js';
import { splitBlocks } from './stages/split-blocks.js';
import { splitClauses } from './stages/split-clauses.js';
import { splitSentences } from './stages/split-sentences.js';

export interface ExtractOptions {
  /** Knowledge to extract with; the health-service domain of the package if none is given. */
  readonly domain?: Domain;
  /** `inferred` where the article tells no date of its own and `published` was worked out from texts. */
  readonly publishedBasis?: ClaimDate['basis'];
}

/** Claims in order of their first evidence, and what was odd about the article. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** How each claim came about, one entry for every place that asserts it. */
  readonly derivations: readonly Derivation[];
}

/** An article as far as its text has been read, before relations are looked for. */
export interface ReadText {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** The units of each sentence that names or refers to an organisation, by its index. */
  readonly rows: readonly (readonly Unit[])[];
  /** The same with names alone: what the grammar reads. */
  readonly named: readonly (readonly Unit[])[];
  readonly matches: readonly RelationMatch[];
}

/** Beyond so many units a row is no sentence that a person wrote, and is looked at only near a match, in UTF-16 code units. */
const LONG_ROW = 400;
const NEAR = 1500;

const NOTHING: Extraction = { claims: [], problems: [], derivations: [] };
const UNDATED: ClaimDate = { edtf: '../..', from: null, to: null, basis: 'inferred' };

const mentionsBySentence = (
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly (readonly Mention[])[] => {
  let next = 0;
  return sentences.map((sentence) => {
    const own: Mention[] = [];
    for (let mention = mentions[next]; mention && mention.start < sentence.end; mention = mentions[++next]) {
      if (contains(sentence, mention)) own.push(mention);
    }
    return own;
  });
};

/** A coordination as one mention for each of its names: the grammar joins them itself. */
const singleNames = (mention: Mention): readonly Mention[] =>
  (mention.members?.length ?? 0) > 1 && mention.members
    ? mention.members.map(({ start, end, organisation }) => ({
        start,
        end,
        form: 'name',
        organisations: [organisation],
      }))
    : [mention];

/** Reads an article's text up to the patterns that match in it. */
export const readText = (written: string, engine: Engine): ReadText => {
  const text = maskMarks(written);
  const sentences = splitSentences(text, splitBlocks(text));
  const named = findOrganisations(text, sentences, engine.gazetteer);
  const mentions = resolveReferences(text, sentences, named, engine.gazetteer);
  const rowsWith = (some: readonly Mention[]): readonly (readonly Unit[])[] => {
    const bySentence = mentionsBySentence(sentences, some);
    return resolvePersons(
      text,
      sentences.map((sentence) =>
        sentence.kind === 'boilerplate'
          ? []
          : readUnits(text, sentence, bySentence[sentence.index] ?? [], engine.units),
      ),
    );
  };
  const rows = rowsWith(mentions);
  const clauses = splitClauses(sentences, rows);
  return {
    sentences,
    mentions,
    rows,
    named: rowsWith(named.flatMap(singleNames)),
    matches: matchRelations(clauses, engine.patterns),
  };
};

const triggerSpan = ({ clause, trigger }: RelationMatch): Span => ({
  start: clause.units[trigger.from]?.start ?? 0,
  end: clause.units[trigger.to - 1]?.end ?? 0,
});

/** Time expressions of all sentences but boilerplate, by sentence: one may count from a date in an earlier one. */
const timexesBySentence = (
  text: string,
  sentences: readonly Sentence[],
  published: ClaimDate,
): ReadonlyMap<number, readonly Timex[]> => {
  const wanted = sentences.filter(({ kind }) => kind !== 'boilerplate');
  const anchor = published.from || published.to ? published : null;
  const timexes = joinRanges(text, findTimexes(text, wanted, { published: anchor }));
  let at = 0;
  return groupBy(timexes, ({ start }) => {
    while (at < wanted.length - 1 && (wanted[at]?.end ?? 0) <= start) at++;
    return wanted[at]?.index ?? 0;
  });
};

/** Units of a sentence near a span: all of a sentence that a person wrote. */
const unitsNear = (row: readonly Unit[], { start, end }: Span): readonly Unit[] =>
  row.length <= LONG_ROW ? row : row.filter((unit) => unit.end > start - NEAR && unit.start < end + NEAR);

/** Reads the clauses of every sentence that names or refers to an organisation. */
export const readSentences = (
  article: ArticleInput,
  read: ReadText,
  published: ClaimDate,
  engine: Engine,
): readonly ReadSentence[] => {
  const { text } = article;
  const wanted = read.sentences.filter(({ kind }) => kind !== 'boilerplate');
  const timexes = timexesBySentence(text, read.sentences, published);
  return wanted.map((sentence) => {
    const own = timexes.get(sentence.index) ?? [];
    const tokens = tagTokens(readTokens(text, read.named[sentence.index] ?? [], own, engine.lexicon));
    const headline =
      sentence.kind === 'heading' ||
      (sentence.index === 0 && !/[.!?”"’]$/.test(text.slice(sentence.start, sentence.end)));
    const reading = readClauses(tokens, engine.valency, {
      headline,
      question: text.charAt(sentence.end - 1) === '?',
    });
    return { sentence, reading, headline, timexes: own };
  });
};

/** What an article tells of events, and how its sentences were read for that. */
export interface ToldEvents {
  readonly quotations: readonly Span[];
  readonly sentences: readonly ReadSentence[];
  readonly discourse: Discourse;
  /** Frames whose words are there, but whose arguments show that something else is meant. */
  readonly barred: readonly EventMention[];
  /** Every frame laid on a predicate, whoever takes part. */
  readonly found: readonly EventMention[];
  /** Those that name or refer to who takes part, whether or not anything is asserted. */
  readonly events: readonly EventMention[];
}

/** Reads an article's sentences and lays the frames on their predicates. */
export const readEvents = (
  article: ArticleInput,
  read: ReadText,
  published: ClaimDate,
  engine: Engine,
): ToldEvents => {
  const quotations = findQuotations(article.text);
  const sentences = readSentences(article, read, published, engine);
  const discourse = buildDiscourse(
    sentences.map(({ sentence, reading }) => ({
      index: sentence.index,
      reading,
      item: sentence.kind === 'list-item',
      leads: sentence.kind === 'heading' || reading.tokens.at(-1)?.tag === ':',
    })),
    engine.discourse,
    indexSpans(quotations).holds,
  );
  const contextOf = ({ reading }: ReadSentence): ArgumentContext => ({
    lexicon: engine.relations.roles,
    resolve: discourse.resolve,
    standsFor: discourse.standsFor,
    predicates: reading.predicates,
    phrases: reading.phrases,
  });
  const laid = sentences.flatMap((sentence) => findEvents(sentence, engine.relations, contextOf(sentence)));
  const found = laid.filter(({ barred }) => !barred);
  const listed = listEvents(sentences, found, engine.relations, discourse.resolve);
  const events = coreferEvents(
    [...found.filter((one) => !listed.replaced.has(one)), ...listed.events],
    sentences,
    engine.relations,
    engine.discourse,
    contextOf,
  );
  return { quotations, sentences, discourse, barred: laid.filter(({ barred }) => barred), found, events };
};

/** What governs an event, innermost first. */
export const governorsOf = ({
  factuality,
  sentence: { reading },
}: EventMention): readonly DerivedGovernor[] =>
  factuality.steps.flatMap(({ predicate, name, effect }) => {
    const token = reading.tokens[predicate.at];
    return token ? [{ start: token.start, end: token.end, class: name, effect }] : [];
  });

const eventDrafts = (
  article: ArticleInput,
  read: ReadText,
  { quotations, discourse, events }: ToldEvents,
  published: ClaimDate,
  engine: Engine,
): readonly Draft[] => {
  const quoted = indexSpans(quotations);
  return events.flatMap((mention) => {
    const { status } = mention.factuality;
    if (status === null) return [];
    const row = read.rows[mention.sentence.sentence.index] ?? [];
    const governors = governorsOf(mention);
    const drafts = draftEvent(mention, status, {
      article: article.id,
      text: article.text,
      published,
      parties: engine.relations.roles,
      dating: engine.relations.dating,
      sieveOf: discourse.sieveOf,
      confidence: engine.confidence,
      attribute: (_, trigger) =>
        attributeClaim(
          article.text,
          unitsNear(row, trigger),
          trigger,
          quoted,
          engine.attribution,
          article.source ?? null,
        ),
    });
    return drafts.map((draft) => ({ ...draft, governors }));
  });
};

/** The rows that assert something, each with its status, its dates and who says so. */
const findingsOf = (
  article: ArticleInput,
  read: ReadText,
  told: ToldEvents,
  published: ClaimDate,
  engine: Engine,
): Finding[] => {
  const timexes = new Map(told.sentences.map((one) => [one.sentence.index, one.timexes]));
  const quoted = indexSpans(told.quotations);
  const { reporting } = engine.attribution;
  const triggers = groupBy(
    read.matches.map((match) => ({ match, ...triggerSpan(match) })),
    ({ match }) => match.clause.sentence,
  );
  return read.matches.flatMap((match) => {
    const { status, ...judged } = judgeStatus(match, engine.status);
    if (status === null) return [];
    const judgement = { ...judged, status };
    const trigger = triggerSpan(match);
    const row = unitsNear(read.rows[match.clause.sentence] ?? [], trigger);
    const dates = dateClaim(match, judgement, {
      timexes: match.match.dated
        ? sentencesOf(match.clause).flatMap((index) => timexes.get(index) ?? [])
        : [],
      others: (triggers.get(match.clause.sentence) ?? [])
        .filter((other) => other.match.pattern.relation !== match.pattern.relation)
        .filter(({ start, end }) => end > trigger.start - NEAR && start < trigger.end + NEAR),
      row,
      published,
      reporting,
    });
    const source = article.source ?? null;
    const attribution = attributeClaim(article.text, row, trigger, quoted, engine.attribution, source);
    return [{ match, judgement, dates, attribution }];
  });
};

/** Scope label of the kind of organisation that the article names most. */
const usualScope = (mentions: readonly Mention[], domain: Domain): string | null => {
  const counts = new Map<string, number>();
  for (const { organisations } of mentions) {
    for (const organisation of organisations) {
      const kind = kindOf(organisation);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const [kind] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return domain.kinds.find((one) => one.kind === kind)?.label || null;
};

/** The date that an article is given, in bounds. */
export const publishedDate = (
  article: ArticleInput,
  basis: ClaimDate['basis'],
): { published: ClaimDate; problems: readonly Problem[] } => {
  if (!article.published) return { published: UNDATED, problems: [] };
  const bounds = parseEdtf(article.published);
  if (bounds)
    return { published: { edtf: bounds.edtf, from: bounds.from, to: bounds.to, basis }, problems: [] };
  return {
    published: UNDATED,
    problems: [
      {
        code: 'unreadable-date',
        reason: `published is "${article.published}", expected an EDTF date such as 2014-06-25, 2014-06 or 2014-06-23/2014-06-25`,
        place: article.id,
        remedy: 'the article is treated as undated',
      },
    ],
  };
};

/** Extracts the claims of one article. Pure: the same article and domain give the same result; odd text never throws. */
export const extractClaims = (article: ArticleInput, options: ExtractOptions = {}): Extraction => {
  const text = maskMarks(article.text);
  if (text === article.text) return extractMasked(article, options);
  return asWritten(extractMasked({ ...article, text }, options), article.text);
};

const extractMasked = (article: ArticleInput, options: ExtractOptions): Extraction => {
  const engine = engineOf(options.domain ?? builtInDomain);
  const { published, problems } = publishedDate(article, options.publishedBasis ?? 'article');
  if (!mayNameOrganisation(article.text, engine.gazetteer)) return { ...NOTHING, problems };
  const read = readText(article.text, engine);
  const context: AssemblyContext = {
    article: article.id,
    text: article.text,
    sentences: read.sentences,
    mentions: read.mentions,
    usualScope: usualScope(read.mentions, engine.domain),
    scopes: read.rows.flatMap((row) => row.filter((unit) => unit.kind === 'scope')),
    tenders: engine.domain.classes.tenders ?? [],
    jointPosts: new Set(engine.domain.classes['joint-posts']),
    confidence: engine.confidence,
  };
  const told = readEvents(article, read, published, engine);
  const derivations = assembleClaims(
    findingsOf(article, read, told, published, engine),
    eventDrafts(article, read, told, published, engine),
    datesTold(
      [...new Set([...told.found, ...told.events])],
      told.sentences,
      engine.relations,
      told.discourse.resolve,
      published,
    ),
    context,
  );
  const claims = [...new Map(derivations.map(({ claim }) => [claim.id, claim])).values()].toSorted(
    (a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return { claims, problems, derivations };
};
