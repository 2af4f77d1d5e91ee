/** A compiled domain in, the indexes and word sets that the stages work with out. */

import type { DiscourseLexicon, Gender } from './discourse/lexicon.js';
import { gazetteerFrom } from './domain/gazetteer.js';
import { buildLexicon, type GrammarLexicon } from './grammar/lexicon.js';
import type { Valency } from './grammar/valency.js';
import type { Domain } from './model/domain.js';
import type { Gazetteer } from './model/gazetteer.js';
import { knownWords } from './model/known-words.js';
import type { Element } from './model/pattern.js';
import { indexFactuality } from './relations/factuality-classes.js';
import type { RelationLexicon } from './relations/find-events.js';
import { indexFrames } from './relations/frame-index.js';
import type { AttributionLexicon } from './stages/attribute-claims.js';
import { indexPatterns, type PatternIndex } from './stages/match-relations.js';
import type { UnitLexicon } from './stages/read-units.js';

/** What the stages need of a domain, made once. */
export interface Engine {
  readonly domain: Domain;
  readonly gazetteer: Gazetteer;
  readonly patterns: PatternIndex;
  readonly units: UnitLexicon;
  readonly attribution: AttributionLexicon;
  readonly lexicon: GrammarLexicon;
  readonly valency: Valency;
  readonly discourse: DiscourseLexicon;
  readonly relations: RelationLexicon;
  /** Verbs of giving up a post. */
  readonly leaving: ReadonlySet<string>;
  readonly confidence: (pattern: string) => number;
}

const NEVER_CALIBRATED = 0.5;

const scopeWords = (domain: Domain): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(domain.scopes).flatMap(([scope, words]) => words.map((word) => [word, scope] as const)),
  );

/** Elements share their lists of words: each is read once. */
const wordsOf = (elements: readonly Element[]): readonly string[] =>
  [...new Set(elements.flatMap((element) => (element.is === 'word' ? [element.words] : [])))].flatMap(
    (words) => [...words].flatMap((word) => (word.includes(' ') ? [word, ...word.split(' ')] : [word])),
  );

/** All words that the domain's data compare units with. */
const comparedWords = ({ patterns, classes, scopes }: Domain): readonly string[] => [
  ...wordsOf(
    patterns.flatMap(({ triggers, matches, unless }) =>
      [...triggers, ...unless, ...matches.flatMap(({ left, right }) => [left, right])].flat(),
    ),
  ),
  ...Object.values(classes).flat(),
  ...Object.values(scopes).flatMap((phrases) => phrases.flatMap((phrase) => phrase.split(' '))),
];

const valencyOf = ({ grammar, kinds }: Domain): Valency => {
  const words = (name: string): ReadonlySet<string> => new Set(grammar.valency[name] ?? []);
  const frameNouns = grammar.frames.flatMap(({ nouns: specs }) =>
    specs.flatMap((parts) =>
      (parts.at(-1) ?? '').split('|').map((noun) => ({ noun, alone: parts.length === 1 })),
    ),
  );
  const nouns = [
    ...frameNouns.filter(({ alone }) => alone).map(({ noun }) => noun),
    ...grammar.factuality.flatMap(({ nouns }) => nouns),
  ];
  return {
    objectControl: words('objectControl'),
    bareInfinitive: words('bareInfinitive'),
    reporting: words('reporting'),
    clauseNouns: words('clauseNouns'),
    contentNouns: words('contentNouns'),
    doubleObject: words('doubleObject'),
    intransitive: words('intransitive'),
    informing: words('informing'),
    eventNouns: new Set([...nouns, ...Object.keys(grammar.discourse.events)]),
    frameNouns: new Set(frameNouns.map(({ noun }) => noun)),
    particles: words('particles'),
    organisationNouns: new Set([
      ...grammar.discourse.anyKind,
      ...grammar.discourse.others,
      ...kinds.flatMap(({ nouns: own }) => own.map((noun) => noun.toLowerCase().split(' ').at(-1) ?? '')),
    ]),
    places: words('places'),
    parts: words('parts'),
    otherTimes: words('otherTimes'),
    emphatic: words('emphatic'),
    naming: words('naming'),
    sources: words('sources'),
    rejecting: words('rejecting'),
    standing: words('standing'),
    dating: words('dating'),
  };
};

/** Verbs, each with the words that may stand beside it: "change mind". */
const byVerb = (specs: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const verbs = new Map<string, Set<string>>();
  for (const spec of specs) {
    const [verb = '', ...words] = spec.split(' ');
    verbs.set(verb, new Set([...(verbs.get(verb) ?? []), ...words]));
  }
  return verbs;
};

const relationsOf = (
  { grammar, classes, kinds }: Domain,
  { parts, reporting, objectControl, organisationNouns }: Valency,
): RelationLexicon => ({
  frames: indexFrames(grammar.frames),
  factuality: indexFactuality(grammar.factuality, {
    growing: new Set(grammar.valency.growing ?? []),
    signings: new Set(grammar.valency.signings ?? []),
    entitlements: new Set(grammar.valency.entitlements ?? []),
  }),
  roles: {
    parts,
    collectives: new Set(grammar.discourse.collectives),
    reporting,
    objectControl,
    advising: new Set(grammar.valency.advising ?? []),
    partitives: new Set(grammar.valency.partitives ?? []),
    including: new Set(grammar.valency.including ?? []),
    standIns: new Set(grammar.valency.standIns ?? []),
    bodies: organisationNouns,
    owning: new Set(grammar.valency.owning ?? []),
    consisting: new Set(grammar.valency.consisting ?? []),
    shares: new Set(grammar.valency.shares ?? []),
    ventures: new Set(grammar.valency.ventures ?? []),
    forming: new Set(grammar.valency.forming ?? []),
    creating: new Set(grammar.valency.creating ?? []),
    naming: new Set(grammar.valency.naming ?? []),
    origins: new Set(grammar.valency.origins ?? []),
    providing: new Set(grammar.valency.providing ?? []),
    bystanders: new Set(classes.bystanders ?? []),
    overseers: new Set(kinds.filter(({ oversees }) => oversees).map(({ kind }) => kind)),
    may: new Map(kinds.map(({ kind, may }) => [kind, new Set<string>(may)])),
  },
  outcomes: {
    turningBack: byVerb(grammar.valency.turningBack ?? []),
    withdrawing: new Set(grammar.valency.withdrawing ?? []),
  },
  dating: {
    coming: new Set(grammar.valency.coming ?? []),
    results: new Set(grammar.valency.results ?? []),
    moments: new Set(grammar.valency.moments ?? []),
    days: new Set(grammar.valency.days ?? []),
    accompanying: new Set(grammar.valency.accompanying ?? []),
    occasions: new Set(grammar.valency.occasions ?? []),
    launches: new Set(grammar.valency.launches ?? []),
    deals: new Set(Object.keys(grammar.discourse.events)),
    changes: new Set(grammar.valency.changes ?? []),
    otherTimes: new Set(grammar.valency.otherTimes ?? []),
    delays: new Set(grammar.factuality.find(({ name }) => name === 'delay')?.verbs ?? []),
    courses: new Set(grammar.valency.courses ?? []),
    vague: new Set(grammar.valency.vagueDeterminers ?? []),
    definite: new Set(grammar.valency.definiteDeterminers ?? []),
    signings: new Set(grammar.valency.signings ?? []),
    settings: new Set(grammar.valency.settings ?? []),
    births: new Set(grammar.valency.births ?? []),
    stopped: new Set(grammar.valency.stopped ?? []),
    deciding: new Set(grammar.valency.deciding ?? []),
    proceeding: new Set(grammar.valency.proceeding ?? []),
    lastDays: new Set(grammar.valency.lastDays ?? []),
    ends: new Set(grammar.valency.ends ?? []),
    afterwards: new Set(grammar.valency.afterwards ?? []),
    completing: new Set(grammar.factuality.find(({ name }) => name === 'complete')?.verbs ?? []),
    groups: new Set(grammar.valency.groups ?? []),
    numbers: new Map(Object.entries(grammar.discourse.numbers)),
    happening: new Set(grammar.valency.happening ?? []),
  },
  newBodies: new Set(grammar.discourse.newBodies),
  bodies: organisationNouns,
});

const singularOf = (noun: string): string => noun.toLowerCase();

const genders = ({
  female,
  male,
}: Readonly<Record<Gender, readonly string[]>>): ReadonlyMap<string, Gender> =>
  new Map([
    ...female.map((word) => [word, 'female'] as const),
    ...male.map((word) => [word, 'male'] as const),
  ]);

const discourseOf = (
  { grammar, kinds, organisations, classes }: Domain,
  { parts, reporting }: Valency,
): DiscourseLexicon => {
  const kindNouns = new Map<string, string[]>(grammar.discourse.anyKind.map((noun) => [noun, []]));
  for (const { kind, nouns } of kinds)
    for (const noun of nouns)
      kindNouns.set(singularOf(noun), [...(kindNouns.get(singularOf(noun)) ?? []), kind]);
  for (const noun of grammar.discourse.anyKind) kindNouns.set(noun, []);
  return {
    parts,
    reporting,
    kindNouns,
    numbers: new Map(Object.entries(grammar.discourse.numbers)),
    others: new Set(grammar.discourse.others),
    collectives: new Set(grammar.discourse.collectives),
    providing: new Set(grammar.valency.providing ?? []),
    events: new Map(Object.entries(grammar.discourse.events)),
    players: new Set(grammar.discourse.players),
    plainAdjectives: new Set(grammar.discourse.plainAdjectives),
    leading: new Set(grammar.discourse.leading),
    taking: new Set(grammar.valency.taking ?? []),
    consisting: new Set(grammar.valency.consisting ?? []),
    breakdowns: new Set(grammar.discourse.breakdowns),
    pronouns: new Map(
      Object.entries(grammar.discourse.pronouns).map(([number, words]) => [number, new Set(words)]),
    ),
    persons: {
      pronouns: genders(grammar.discourse.persons.pronouns),
      honorifics: genders(grammar.discourse.persons.honorifics),
      forenames: genders(grammar.discourse.persons.forenames),
    },
    definite: grammar.discourse.definite,
    newBodies: new Set(grammar.discourse.newBodies),
    noPlaces: new Set(grammar.discourse.noPlaces),
    emptySubjects: new Set(grammar.discourse.emptySubjects),
    outsiders: new Set(grammar.discourse.outsiders),
    speakers: new Set(grammar.discourse.speakers),
    places: new Map(
      organisations.flatMap(({ id, places }) =>
        places ? [[id, places.map((one) => one.toLowerCase())] as const] : [],
      ),
    ),
    bystanders: new Set(classes.bystanders ?? []),
  };
};

const makeEngine = (domain: Domain): Engine => {
  const known = knownWords(comparedWords(domain));
  const words = (name: string): ReadonlySet<string> => new Set(domain.classes[name] ?? []);
  const barriers = words('barriers');
  const continuing = words('continuing');
  const valency = valencyOf(domain);
  return {
    domain,
    gazetteer: gazetteerFrom(domain.gazetteer, domain.organisations, domain.kinds),
    patterns: indexPatterns(
      domain.patterns,
      { barriers, continuing, determiners: words('det'), bystanders: words('bystanders') },
      known,
    ),
    units: {
      known,
      titleHeads: words('title-heads'),
      titlePairs: words('title-pairs'),
      titleModifiers: words('title-modifiers'),
      titleStops: words('title-stops'),
      titlePossessors: words('title-possessors'),
      notNames: words('not-names'),
      honorifics: words('honorifics'),
      honours: words('honours'),
      scopes: scopeWords(domain),
    },
    attribution: {
      reporting: words('reporting'),
      hearsay: words('hearsay'),
      outlets: words('outlets'),
    },
    lexicon: buildLexicon(domain.grammar.lexicon),
    valency,
    discourse: discourseOf(domain, valency),
    relations: relationsOf(domain, valency),
    leaving: new Set(domain.grammar.valency.leaving ?? []),
    confidence: (pattern) => domain.confidence[pattern] ?? domain.confidence[''] ?? NEVER_CALIBRATED,
  };
};

const engines = new WeakMap<Domain, Engine>();

/** The engine of a domain, made at its first use. */
export const engineOf = (domain: Domain): Engine => {
  const known = engines.get(domain);
  if (known) return known;
  const made = makeEngine(domain);
  engines.set(domain, made);
  return made;
};
