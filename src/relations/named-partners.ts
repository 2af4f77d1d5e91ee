/** Events that lack one who takes part in, the same with the one whom a later noun for them names out: "A is to merge with a rival. Talks with B began in May." */
import type { DiscourseLexicon } from '../discourse/lexicon.js';
import { CLOSED, type Status } from '../model/claim.js';
import { kindOf } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, type FilledRole, idsOf, orgs } from './argument-context.js';
import { type EventMention, judgeMention, type ReadSentence, type RelationLexicon } from './find-events.js';
import { DEFINITE } from './generic-mentions.js';
import { holdersOf } from './holders.js';
import { SHARED } from './participants.js';
import { lastToldBefore } from './told-between.js';

/** Sentences back in which the event may stand. */
const REACH = 2;
/** Prepositions by which a noun tells with whom: "talks with B", "the deal for B". */
const PARTNER = new Set(['with', 'for']);
const JOINING = new Set(['merger', 'alliance', 'acquisition']);

type Named = FilledRole['named'];

interface Article {
  readonly sentences: readonly ReadSentence[];
  readonly lexicon: RelationLexicon;
  readonly discourse: DiscourseLexicon;
  readonly contextOf: (sentence: ReadSentence) => ArgumentContext;
}

const namedIn = ({ roles }: Pick<EventMention, 'roles'>): Named => roles.flatMap(({ named }) => named);

/** "A rival", "its neighbour", "one of the county's other trusts": somebody, though not by name. */
const describesOne = (phrase: NounPhrase, lexicon: DiscourseLexicon, context: ArgumentContext): boolean =>
  orgs(phrase, context).length === 0 &&
  (lexicon.others.has(phrase.lemma) ||
    (lexicon.kindNouns.has(phrase.lemma) && !phrase.head.plural) ||
    phrase.phrases.some(
      ({ preposition, object }) => preposition === 'of' && lexicon.others.has(object.lemma),
    ));

/** Whether an event has one known to take part, and another whom nothing but a description tells. */
const lacksOne = (mention: EventMention, { discourse, contextOf }: Article): boolean => {
  if (!JOINING.has(mention.frame.relation) || idsOf(namedIn(mention)).size !== 1) return false;
  const { part, lemma, phrase, object, second, phrases, subject } = mention.predicate;
  const context = contextOf(mention.sentence);
  // "needs a merger partner"
  if (part === 'noun' && phrase?.lemma !== lemma && discourse.others.has(phrase?.lemma ?? '')) return true;
  const beside =
    part === 'noun'
      ? (phrase?.phrases ?? []).map((one) => one.object)
      : [subject, object, second, ...phrases.map((one) => one.object)].filter((one) => one !== null);
  return beside.some((one) => describesOne(one, discourse, context));
};

/** The roles with the partner where nobody stood: the other side of a takeover, one more of those who merge. */
const withPartner = ({ frame, roles }: EventMention, partners: Named): readonly FilledRole[] => {
  if (SHARED.has(frame.relation)) return [{ role: 'party', named: [...namedIn({ roles }), ...partners] }];
  const [known] = roles.filter(({ named }) => named.length > 0);
  return [
    ...(known ? [known] : []),
    { role: known?.role === 'acquirer' ? 'acquired' : 'acquirer', named: partners },
  ];
};

/** How far the event is by what its noun says of itself and what governs it; no less than it was told to be. */
const statusOf = (told: Status | null, before: Status | null): Status | null => {
  if (told === 'ended' && before !== 'effected') return 'abandoned';
  return before === 'effected' && told !== null && !CLOSED.has(told) ? before : told;
};

/** "Talks with B", "the deal for B": whom the noun names that takes the event up. */
const partnersOf = ({ phrase }: Predicate, context: ArgumentContext): Named =>
  (phrase?.phrases ?? [])
    .filter(({ preposition }) => PARTNER.has(preposition))
    .flatMap(({ object }) => orgs(object, context));

const areAlike = (some: Named, others: Named): boolean =>
  some.every(({ organisation }) =>
    others.every(
      (one) => one.organisation.id !== organisation.id && kindOf(one.organisation) === kindOf(organisation),
    ),
  );

/** The event as a noun that takes it up tells it; null where that names nobody new. */
const completedBy = (
  noun: Predicate,
  sentence: ReadSentence,
  mentions: readonly EventMention[],
  article: Article,
): EventMention | null => {
  const fitting = article.discourse.events.get(noun.lemma);
  const partners = fitting ? partnersOf(noun, article.contextOf(sentence)) : [];
  if (!fitting || partners.length === 0) return null;
  const source = lastToldBefore(mentions, { sentence, at: noun.at }, REACH, (one) =>
    fitting.includes(one.frame.relation),
  );
  if (!source || !lacksOne(source, article) || !areAlike(partners, namedIn(source))) return null;
  const event = { ...noun, negated: false, governor: { predicate: noun, as: 'about' } };
  const factuality = judgeMention(event, source.frame, article.lexicon, sentence.headline);
  const status = statusOf(factuality.status, source.factuality.status);
  return status === null
    ? null
    : {
        frame: source.frame,
        predicate: noun,
        sentence,
        roles: withPartner(source, partners),
        factuality: { ...factuality, status },
        source,
      };
};

/** "Is about to make its biggest purchase. The deal to buy B …": one side told in each of two sentences. */
const completedHalf = (
  half: EventMention,
  mentions: readonly EventMention[],
  { discourse, contextOf }: Article,
): EventMention | null => {
  const { predicate, frame, sentence, roles } = half;
  const noun = predicate.part === 'noun' ? predicate : predicate.governor?.predicate;
  if (frame.relation !== 'acquisition' || noun?.part !== 'noun') return null;
  const told = namedIn(half);
  // "pulled out of the acquisition": whoever was to make it
  const own = told.length > 0 ? told : holdersOf(noun, contextOf(sentence), 1);
  if (idsOf(own).size !== 1 || (noun !== predicate && !discourse.events.has(noun.lemma))) return null;
  if (!DEFINITE.test(noun.phrase?.determiner ?? '')) return null;
  const source = lastToldBefore(
    mentions,
    { sentence, at: noun.at },
    REACH,
    (one) => one.frame.relation === frame.relation,
  );
  if (!source || source.sentence === sentence) return null;
  const [known, ...more] = source.roles.filter(({ named }) => named.length > 0);
  if (!known || more.length > 0 || !areAlike(own, known.named)) return null;
  if (told.length === 0)
    return known.role === 'acquired' ? { ...half, roles: withPartner(source, own) } : null;
  return roles.some((one) => one.role === known.role && one.named.length === 0)
    ? { ...half, roles: roles.map((one) => (one.role === known.role ? known : one)) }
    : null;
};

/** Events that are told in halves, whole. `mentions` are all, in order; `named` the predicates of those that are whole. */
export const namedPartners = (
  mentions: readonly EventMention[],
  named: ReadonlySet<Predicate>,
  article: Article,
): readonly EventMention[] => [
  ...article.sentences.flatMap((sentence) =>
    sentence.reading.predicates
      .filter((one) => one.part === 'noun' && !named.has(one))
      .flatMap((noun) => completedBy(noun, sentence, mentions, article) ?? []),
  ),
  ...mentions
    .filter(({ predicate }) => !named.has(predicate))
    .flatMap((half) => completedHalf(half, mentions, article) ?? []),
];
