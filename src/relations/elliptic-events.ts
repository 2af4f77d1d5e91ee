/** Events told before in, what is said of others without naming the event again out: "B did so, too", "C has one with D". */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, type FilledRole, idsOf, isSameSet, orgs } from './argument-context.js';
import { fillRoles } from './arguments.js';
import { type EventMention, judgeMention, type ReadSentence, type RelationLexicon } from './find-events.js';
import { subjectOf } from './holders.js';
import { outward } from './outward.js';
import { participantSets, SHARED } from './participants.js';
import { isNewBody, nameGiven } from './results.js';
import { lastToldBefore } from './told-between.js';

/** Sentences back in which the event may stand. */
const REACH = 3;

const REPEATING = new Set(['likewise', 'ditto']);
/** Verbs of those who do as others did, with the words behind them that leave them so. */
const FOLLOWING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['do', new Set(['so', 'same', 'likewise'])],
  ['follow', new Set(['suit'])],
]);

export interface Telling {
  /** Every frame laid on a predicate, whoever takes part, in order. */
  readonly mentions: readonly EventMention[];
  /** Those that name who takes part, in order. */
  readonly told: readonly EventMention[];
  readonly contextOf: (sentence: ReadSentence) => ArgumentContext;
  readonly lexicon: RelationLexicon;
}

type Named = FilledRole['named'];

/** The predicate's subject, also behind it: "so have A and B". */
const doers = (predicate: Predicate, context: ArgumentContext): Named => {
  const behind = predicate.subject?.head.lower === 'so' ? (predicate.object ?? predicate.second) : null;
  return subjectOf(behind ? { ...predicate, subject: behind } : predicate, context);
};

/** Whether a verb only says that its subject does as others did. */
const repeats = ({
  part,
  lemma,
  object,
  passive,
  governor,
  subject,
  adverbs,
  clause,
}: Predicate): boolean => {
  // "what the two can do together"
  if (part !== 'verb' || clause === 'question' || passive || governor?.as === 'rejected') return false;
  if (subject?.head.lower === 'so') return lemma === 'have' || lemma === 'do' || lemma === 'be';
  const words = FOLLOWING.get(lemma);
  return (
    words !== undefined &&
    (object === null || words.has(object.lemma)) &&
    !(lemma === 'follow' && adverbs.includes('as'))
  );
};

/** The main verb that stands last before one of the same sentence, or that ends the sentence before. */
const lastVerb = (
  sentence: ReadSentence,
  before: ReadSentence | undefined,
  at: number,
): Predicate | undefined => {
  const isMain = ({ part, finite, clause }: Predicate): boolean =>
    part !== 'noun' && finite && (clause === 'main' || clause === 'report');
  return (
    sentence.reading.predicates.filter((one) => isMain(one) && one.at < at).at(-1) ??
    before?.reading.predicates.filter(isMain).at(-1)
  );
};

/** Whether the event is what the verb says, or lies in what it says. */
const liesIn = (event: Predicate, verb: Predicate | undefined): boolean =>
  verb !== undefined &&
  (outward(event, 8).some((one) => one === verb || one.at === verb.at) || verb.governor?.predicate === event);

/** The roles of the event told before with other doers in the place of its own. */
const withDoers = (source: EventMention, subjects: Named): readonly FilledRole[] => {
  const ids = idsOf(subjects);
  const all = idsOf(source.roles.flatMap(({ named }) => named));
  if ([...ids].every((id) => all.has(id))) return source.roles;
  const first =
    source.frame.relation === 'acquisition' ? (source.predicate.passive ? 'acquired' : 'acquirer') : 'party';
  return source.roles.map((role) => {
    if (role.role === 'result') return { ...role, named: [] };
    if (role.role !== first) return role;
    if (subjects.length > 1 || role.role !== 'party') return { role: first, named: subjects };
    const others = role.named.filter(({ organisation }) => !source.subjects?.has(organisation.id));
    return { role: first, named: [...subjects, ...others] };
  });
};

/** "A and B formed a cluster, as did C and D": whoever forms it is who takes part. */
const isFormed = ({ predicate: { governor }, roles, subjects }: EventMention): boolean => {
  const ids = idsOf(roles.flatMap(({ named }) => named));
  return (
    governor?.as === 'object' &&
    subjects !== undefined &&
    subjects.size > 1 &&
    [...subjects].every((id) => ids.has(id))
  );
};

/** "B did so, too", "so will C and D", "E followed in May": the verb's event with another subject. */
const repeated = (
  sentence: ReadSentence,
  telling: Telling,
  before: ReadSentence | undefined,
): readonly EventMention[] =>
  sentence.reading.predicates.filter(repeats).flatMap((predicate) => {
    const subjects = doers(predicate, telling.contextOf(sentence));
    const source = lastToldBefore(
      telling.told,
      { sentence, at: predicate.at },
      REACH,
      (one) => one.predicate.part !== 'noun' || predicate.lemma === 'follow' || isFormed(one),
    );
    const verb = lastVerb(sentence, before, predicate.at);
    if (!source || subjects.length === 0 || !liesIn(source.predicate, verb)) return [];
    // "A's board backed a merger with B; B's did the same": what they did is to back it
    const backs = source.predicate !== verb && !predicate.negated && predicate.modal === '';
    const factuality = backs
      ? { ...source.factuality, steps: [] }
      : judgeMention(predicate, source.frame, telling.lexicon, sentence.headline);
    if (factuality.neutral) return [];
    // "A will close in March, as will B": in March, too
    const times =
      predicate.times.length === 0 && source.sentence === sentence ? source.predicate.times : predicate.times;
    const roles = withDoers(source, subjects);
    return [{ frame: source.frame, predicate: { ...predicate, times }, sentence, roles, factuality, source }];
  });

/** "A and B to merge; C and D likewise": the same of others, with the same status. */
const likewise = (sentence: ReadSentence, telling: Telling): readonly EventMention[] => {
  const { phrases, tokens } = sentence.reading;
  return phrases
    .filter(({ to }) => REPEATING.has(tokens[to]?.lower ?? ''))
    .filter((phrase) => !phrases.some(({ members }) => members.includes(phrase)))
    .flatMap((phrase) => {
      const source = lastToldBefore(telling.told, { sentence, at: phrase.from }, REACH, () => true);
      if (!source) return [];
      const subjects = subjectOf({ ...source.predicate, subject: phrase }, telling.contextOf(sentence));
      return subjects.length > 0
        ? [{ ...source, sentence, roles: withDoers(source, subjects), subjects: idsOf(subjects), source }]
        : [];
    });
};

const wordsOf = ({ determiner, modifiers, head }: NounPhrase): string => {
  let words = determiner;
  for (const { lower } of modifiers) words += words === '' ? lower : ` ${lower}`;
  return words === '' ? head.lower : `${words} ${head.lower}`;
};

/** The place of a verb that a phrase fills. */
const useOf = (
  phrase: NounPhrase,
  predicates: readonly Predicate[],
): { predicate: Predicate; as: string } | null => {
  for (const predicate of predicates) {
    if (predicate.part === 'noun') continue;
    if (predicate.subject === phrase) return { predicate, as: 'subject' };
    if (predicate.object === phrase) return { predicate, as: 'object' };
    if (predicate.second === phrase) return { predicate, as: 'second' };
    const held = predicate.phrases.find(({ object }) => object === phrase);
    if (held) return { predicate, as: held.preposition };
  }
  return null;
};

/** A noun predicate for a phrase that stands for an event: it has the noun of the event told before. */
const standIn = (phrase: NounPhrase, source: EventMention, governor: Predicate['governor']): Predicate => ({
  ...source.predicate,
  at: phrase.to - 1,
  from: phrase.from,
  to: phrase.to,
  end: phrase.to,
  phrase,
  phrases: phrase.phrases,
  times: phrase.times.map((token) => ({ token, preposition: '' })),
  negated: false,
  governor,
});

/** Roles that nobody fills here, from the event of the same series: "its third purchase … a fourth, that of B". */
const inherited = (roles: readonly FilledRole[], source: EventMention): readonly FilledRole[] =>
  source.frame.relation === 'acquisition'
    ? roles.map((one) =>
        one.named.length > 0 ? one : (source.roles.find(({ role }) => role === one.role) ?? one),
      )
    : roles;

const isPronoun = ({ head }: NounPhrase): boolean => head.lower === 'it' || head.lower === 'this';

/** Whether a phrase may stand for an event, whatever its verb. */
const mayStandFor = (phrase: NounPhrase, { lexicon, resolve }: ArgumentContext): boolean =>
  isPronoun(phrase) || (lexicon.standIns.has(wordsOf(phrase)) && resolve(phrase).length === 0);

/** Whether it does so there, and not in "runs them as one"; "it" where it is said whom it would involve. */
const standsFor = (
  phrase: NounPhrase,
  { as, predicate }: NonNullable<Predicate['governor']>,
  { lexicon: { including } }: ArgumentContext,
): boolean =>
  isPronoun(phrase) ? as === 'subject' && including.has(predicate.lemma) && !predicate.passive : as !== 'as';

/** "C has one with D", "the first was between E and F", "G and H called theirs off". */
const another = (sentence: ReadSentence, telling: Telling): readonly EventMention[] => {
  const context = telling.contextOf(sentence);
  const { phrases, predicates } = sentence.reading;
  return phrases.flatMap((phrase) => {
    const governor = mayStandFor(phrase, context) ? useOf(phrase, predicates) : null;
    if (!governor || !standsFor(phrase, governor, context)) return [];
    const source = lastToldBefore(
      telling.mentions,
      { sentence, at: phrase.from },
      REACH,
      ({ predicate, frame }) =>
        predicate.part === 'noun' && ['merger', 'alliance', 'acquisition'].includes(frame.relation),
    );
    if (!source) return [];
    const predicate = standIn(phrase, source, governor);
    const roles = fillRoles(predicate, source.frame, context);
    if (!roles) return [];
    const filled = inherited(roles, source);
    if (participantSets(source.frame, filled, telling.lexicon.roles).length === 0) return [];
    const factuality = judgeMention(predicate, source.frame, telling.lexicon, sentence.headline);
    return [{ frame: source.frame, predicate, sentence, roles: filled, factuality, source }];
  });
};

/** "The new trust, C, will open in April": the name stands beside what the event brings into being. */
const nameBeside = (
  subject: NounPhrase,
  lexicon: RelationLexicon,
  context: ArgumentContext,
): Named[number] | undefined =>
  isNewBody(subject, lexicon)
    ? subject.equals.filter(({ head }) => head.tag === 'name').flatMap((one) => orgs(one, context))[0]
    : undefined;

/** "The new body will be called C", "the trio, trading as C": the event told before has a name for what comes of it. */
const named = (sentence: ReadSentence, telling: Telling): readonly EventMention[] => {
  const context = telling.contextOf(sentence);
  return sentence.reading.predicates.flatMap((predicate) => {
    const { subject } = predicate;
    const name = subject
      ? (nameGiven(predicate, context) ?? nameBeside(subject, telling.lexicon, context))
      : undefined;
    if (!subject || !name) return [];
    const ids = idsOf(orgs(subject, context));
    const source = lastToldBefore(
      telling.told,
      { sentence, at: predicate.at },
      REACH,
      ({ frame, roles }) =>
        SHARED.has(frame.relation) &&
        (isNewBody(subject, telling.lexicon)
          ? frame.relation === 'merger'
          : ids.size > 1 && isSameSet(ids, idsOf(roles.flatMap(({ named: some }) => some)))),
    );
    if (!source || source.factuality.status === null) return [];
    const roles = [
      ...source.roles.filter(({ role }) => role !== 'result'),
      { role: 'result', named: [name] },
    ];
    return [
      { ...source, predicate, sentence, roles, source, factuality: { ...source.factuality, steps: [] } },
    ];
  });
};

/** All that sentences tell of events by standing in for what was told before. */
export const ellipticEvents = (
  sentences: readonly ReadSentence[],
  telling: Telling,
): readonly EventMention[] =>
  sentences.flatMap((sentence, n) => [
    ...repeated(sentence, telling, sentences[n - 1]),
    ...likewise(sentence, telling),
    ...another(sentence, telling),
    ...named(sentence, telling),
  ]);
