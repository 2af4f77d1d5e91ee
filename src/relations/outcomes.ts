/** Events told before in, what becomes of them by what their parties do next out: "its board changed its mind", "they will be joined by C". */
import type { Status } from '../model/claim.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import {
  type ArgumentContext,
  type FilledRole,
  idsOf,
  isSameSet,
  orgs,
  partyIds,
} from './argument-context.js';
import type { Telling } from './elliptic-events.js';
import { judge } from './factuality.js';
import type { EventMention, ReadSentence } from './find-events.js';
import { subjectOf } from './holders.js';
import { SHARED } from './participants.js';
import { lastToldBefore } from './told-between.js';

/** Sentences back in which the event may stand. */
const REACH = 2;
/** What may still be given up. */
const OPEN = new Set<Status>(['considered', 'planned']);

type Named = FilledRole['named'];

/** Verbs by which one gives something up. */
export interface OutcomeLexicon {
  /** With the word that must stand beside it: "change mind". */
  readonly turningBack: ReadonlyMap<string, ReadonlySet<string>>;
  /** That need no word beside them, nor tell what is left. */
  readonly withdrawing: ReadonlySet<string>;
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  some.size > 0 && [...some].every((id) => all.has(id));

const withStatus = (
  source: EventMention,
  sentence: ReadSentence,
  predicate: Predicate,
  status: Status,
  roles: readonly FilledRole[] = source.roles,
): EventMention => ({
  ...source,
  sentence,
  predicate,
  roles,
  source,
  factuality: { status, neutral: false, unsure: false, steps: [], supposed: null },
});

const wordsBeside = ({ lemma, adverbs, object, second }: Predicate): readonly string[] => [
  lemma,
  ...adverbs,
  ...[object, second].flatMap((phrase) => (phrase ? [phrase.lemma] : [])),
];

/** Whether the verb tells what is left: "withdrew from the tender". */
const tellsWhat = ({ object, phrases }: Predicate): boolean =>
  object !== null || phrases.some(({ preposition }) => preposition === 'from' || preposition === 'of');

/** "Its board later changed its mind", "but then thought better of it": whoever takes part gives it up. */
const turnedBack = (sentence: ReadSentence, telling: Telling): readonly EventMention[] => {
  const context = telling.contextOf(sentence);
  const { turningBack, withdrawing } = telling.lexicon.outcomes;
  return sentence.reading.predicates.flatMap((predicate) => {
    // "thought better of it": the verb stands among the adverbs of the adjective
    const verbs = predicate.part === 'adjective' ? predicate.adverbs : [predicate.lemma];
    const words = verbs.map((verb) => turningBack.get(verb)).find((one) => one !== undefined);
    if (predicate.negated || predicate.modal !== '') return [];
    const turns = words?.size ? wordsBeside(predicate).some((word) => words.has(word)) : words !== undefined;
    if (!turns && (!withdrawing.has(predicate.lemma) || tellsWhat(predicate))) return [];
    const ids = idsOf(subjectOf(predicate, context));
    const source = lastToldBefore(
      telling.told,
      { sentence, at: predicate.at },
      // "withdrew" alone is of what the sentence itself tells, "it withdrew" of what the one before does
      turns ? REACH : predicate.subject?.head.tag === 'pron' ? 1 : 0,
      (one) => OPEN.has(one.factuality.status ?? 'effected') && isWithin(ids, partyIds(one)),
    );
    return source ? [withStatus(source, sentence, predicate, 'abandoned')] : [];
  });
};

const BARRING = new Set(['stop', 'refuse']);

/** "But were stopped by the regulator", "it was refused permission": those who meant to do it are not let. */
const isStopped = (predicate: Predicate, { factuality }: Telling['lexicon']): boolean => {
  const { part, passive, negated, modal, object, second, phrases } = predicate;
  if (part !== 'verb' || !passive || negated || modal !== '') return false;
  if (phrases.some(({ preposition }) => preposition !== 'by')) return false;
  const [given] = [object, second].filter((one) => one !== null);
  const isAllowed = !given || factuality.nouns.get(given.lemma)?.some(({ name }) => name === 'approve');
  return (
    isAllowed === true &&
    factuality.verbs.get(predicate.lemma)?.some(({ name }) => BARRING.has(name)) === true
  );
};

/** Those who take part are stopped: what they meant to do is given up. */
const stopped = (sentence: ReadSentence, telling: Telling): readonly EventMention[] => {
  const context = telling.contextOf(sentence);
  return sentence.reading.predicates.flatMap((predicate) => {
    if (!isStopped(predicate, telling.lexicon)) return [];
    const ids = idsOf(subjectOf(predicate, context));
    const source = lastToldBefore(
      telling.told,
      { sentence, at: predicate.at },
      predicate.subject?.head.tag === 'pron' ? 1 : 0,
      (one) =>
        OPEN.has(one.factuality.status ?? 'effected') &&
        one.frame.relation !== 'independence' &&
        isWithin(ids, partyIds(one)) &&
        !(one.predicate.governor?.predicate === predicate),
    );
    if (!source) return [];
    const event = withStatus(source, sentence, predicate, 'abandoned');
    const steps = [{ predicate, name: 'stop', effect: 'abandoned' } as const];
    return [{ ...event, factuality: { ...event.factuality, steps } }];
  });
};

/** Who joins whom: "C will join them", "they will be joined by C". */
const joining = ({
  passive,
  subject,
  object,
  phrases,
}: Predicate): readonly [NounPhrase | null, NounPhrase | null] =>
  passive
    ? [phrases.find(({ preposition }) => preposition === 'by')?.object ?? null, subject]
    : [subject, object];

/** "They may be joined by C": one more takes part. */
const joined = (sentence: ReadSentence, telling: Telling): readonly EventMention[] => {
  const context: ArgumentContext = telling.contextOf(sentence);
  return sentence.reading.predicates.flatMap((predicate) => {
    if (predicate.lemma !== 'join' || predicate.part !== 'verb') return [];
    const [who, whom]: readonly Named[] = joining(predicate).map((phrase) => orgs(phrase, context));
    if (!who?.length || !whom || whom.length < 2) return [];
    const ids = idsOf(whom);
    const source = lastToldBefore(
      telling.told,
      { sentence, at: predicate.at },
      REACH,
      (one) => SHARED.has(one.frame.relation) && isSameSet(ids, partyIds(one)),
    );
    if (!source) return [];
    const factuality = judge(predicate, 'event', null, telling.lexicon.factuality, sentence.headline);
    if (factuality.status === null) return [];
    const roles = [{ role: 'party', named: [...whom, ...who] }];
    return [{ ...source, sentence, predicate, roles, factuality, source }];
  });
};

const SUCH = new Set(['kind', 'sort', 'nature']);

const pointsAtWhatWasTold = ({ determiner, modifiers, phrases }: NounPhrase): boolean =>
  determiner.split(' ').includes('such') ||
  modifiers.some(({ lower }) => lower === 'such') ||
  phrases.some(({ preposition, object }) => preposition === 'of' && SUCH.has(object.lemma));

/** "In north-east London no such decision has been taken": of others, whoever they are. */
const isElsewhere = ({ phrases }: Predicate, { reading: { tokens } }: ReadSentence): boolean =>
  phrases.some(
    ({ preposition, object }) => preposition === 'in' && object.from <= 1 && tokens[object.to - 1]?.capital,
  );

/** "There are no such plans", "nothing of the kind is planned". */
const deniedAsSuch = (sentence: ReadSentence, telling: Telling): readonly EventMention[] =>
  sentence.reading.phrases.flatMap((phrase) => {
    const isDenied = /^no\b/.test(phrase.determiner) || phrase.head.lower === 'nothing';
    if (!isDenied || !pointsAtWhatWasTold(phrase)) return [];
    const predicate = sentence.reading.predicates.find(
      (one) =>
        one.phrase === phrase || one.subject === phrase || one.object === phrase || one.second === phrase,
    );
    if (!predicate || isElsewhere(predicate, sentence)) return [];
    const source = lastToldBefore(
      telling.told,
      { sentence, at: phrase.from },
      REACH,
      (one) => one.factuality.status !== 'effected',
    );
    if (!source) return [];
    // "C has made no such decision": of another than those told of
    const subjects = idsOf(orgs(predicate.subject, telling.contextOf(sentence)));
    const parties = partyIds(source);
    return subjects.size > 0 && ![...subjects].some((id) => parties.has(id))
      ? []
      : [withStatus(source, sentence, predicate, 'ruled_out')];
  });

/** "It has not", "they did not": a verb of which only the auxiliary is left. */
const isCutShort = ({ lemma, negated, subject, object, second, phrases, part }: Predicate): boolean =>
  part === 'verb' &&
  subject?.phrases.length === 0 &&
  negated &&
  (lemma === 'have' || lemma === 'do' || lemma === 'be') &&
  object === null &&
  second === null &&
  phrases.length === 0;

/** "A report said that A had merged with B. It has not": what the sentence before told is denied. */
const deniedInShort = (
  sentence: ReadSentence,
  telling: Telling,
  before: ReadSentence | undefined,
): readonly EventMention[] =>
  sentence.reading.predicates.filter(isCutShort).flatMap((predicate) => {
    const source = lastToldBefore(telling.told, { sentence, at: predicate.at }, 1, () => true);
    if (!source || source.sentence !== before) return [];
    const ids = idsOf(subjectOf(predicate, telling.contextOf(sentence)));
    const isIt = predicate.subject?.head.lower === 'it';
    return isIt || isWithin(ids, partyIds(source))
      ? [withStatus(source, sentence, predicate, 'ruled_out')]
      : [];
  });

/** All that becomes of events told before. */
export const outcomes = (sentences: readonly ReadSentence[], telling: Telling): readonly EventMention[] =>
  sentences.flatMap((sentence, n) => [
    ...turnedBack(sentence, telling),
    ...stopped(sentence, telling),
    ...joined(sentence, telling),
    ...deniedAsSuch(sentence, telling),
    ...deniedInShort(sentence, telling, sentences[n - 1]),
  ]);
