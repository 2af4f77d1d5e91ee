/** What was read of a sentence in, predicates for its nouns that tell of events added: "merger", "plan", "talks". */
import type { Governor, NounPhrase, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { addPredicate } from './add-predicate.js';
import type { Reader } from './reader.js';

/** Where a word of a phrase stands; "that" was read as another word there. */
const placeOf = (reader: Reader, phrase: NounPhrase, token: Token): number => {
  const at = reader.tokens.indexOf(token, Math.max(0, phrase.from - 1));
  return at < 0 ? phrase.to - 1 : at;
};

const nominal = (reader: Reader, phrase: NounPhrase, token: Token, lemma: string): Predicate =>
  addPredicate(reader, {
    part: 'noun',
    lemma,
    at: placeOf(reader, phrase, token),
    from: phrase.from,
    to: phrase.to,
    form: '',
    negated: /^(?:no|neither|not)\b/.test(phrase.determiner),
    clause: 'fragment',
    phrases: phrase.phrases,
    times: phrase.times.map((time) => ({ token: time, preposition: '' })),
    phrase,
    end: phrase.to,
  });

/** Event nouns of a phrase, the head first, then what stands before it from right to left: "takeover talks" is talks about a takeover. */
const eventTokens = (reader: Reader, phrase: NounPhrase): Token[] => {
  const { eventNouns, frameNouns } = reader.valency;
  const isEvent = (token: Token): boolean =>
    (token.tag === 'noun' || token.tag === 'adj') &&
    (eventNouns.has(token.lemma) || (token === phrase.head && frameNouns.has(token.lemma))) &&
    token.form === '' &&
    (!token.capital || token.unit?.kind === 'word' || token === reader.tokens[0]);
  const tokens = [
    ...(isEvent(phrase.head) ? [phrase.head] : []),
    ...phrase.modifiers.filter((token) => token.tag === 'noun' && isEvent(token)).reverse(),
  ];
  return tokens;
};

/** "It", "this", "these": may stand for an event, or for talks about it. */
const isEventPronoun = ({ head, determiner, phrases, clauses }: NounPhrase): boolean =>
  head.tag === 'pron' &&
  determiner === '' &&
  phrases.length === 0 &&
  clauses.length === 0 &&
  /^(?:it|this|that|these|those|they|them)$/.test(head.lower);

interface Uses {
  readonly of: Map<number, Governor>;
  readonly within: Map<number, { readonly phrase: NounPhrase; readonly as: string }>;
}

const collectUses = (reader: Reader): Uses => {
  const of = new Map<number, Governor>();
  const within = new Map<number, { phrase: NounPhrase; as: string }>();
  const use = (phrase: NounPhrase | null, predicate: Predicate, as: string): void => {
    if (!phrase) return;
    if (!of.has(phrase.id)) of.set(phrase.id, { predicate, as });
    for (const member of phrase.members) use(member, predicate, as);
  };
  // a main verb tells more of a noun than what describes it
  const describing = ({ clause }: Predicate): number =>
    clause === 'relative' || clause === 'participle' ? 1 : 0;
  for (const predicate of reader.predicates.toSorted((a, b) => describing(a) - describing(b))) {
    use(predicate.subject, predicate, 'subject');
    use(predicate.object, predicate, 'object');
    use(predicate.second, predicate, 'second');
    for (const { preposition, object } of predicate.phrases) use(object, predicate, preposition);
    for (const { object } of predicate.rejected) use(object, predicate, 'rejected');
  }
  const hold = (inner: NounPhrase, phrase: NounPhrase, as: string): void => {
    if (!within.has(inner.id)) within.set(inner.id, { phrase, as });
    for (const member of inner.members) hold(member, phrase, as);
  };
  for (const phrase of reader.phrases) {
    for (const { preposition, object } of phrase.phrases) hold(object, phrase, preposition);
    if (phrase.possessor) hold(phrase.possessor, phrase, "'s");
    for (const one of phrase.equals) hold(one, phrase, 'equals');
    for (const member of phrase.members) if (!within.has(member.id)) hold(member, phrase, 'member');
  }
  return { of, within };
};

/** "Their tie, a partnership with C, came to an end": an event that stands in apposition to another noun for it. */
const isToldTwice = (phrase: NounPhrase, nominals: ReadonlyMap<number, Predicate>): boolean =>
  (nominals.has(phrase.id) || isOneOfThem(phrase)) && phrase.phrases.length === 0;

/** "One of them, a merger of A and B, was rejected", "the second, a takeover, went ahead": picks one of what was told. */
const isOneOfThem = ({ head, lemma }: NounPhrase): boolean =>
  lemma === 'one' || !['noun', 'name', 'person', 'title'].includes(head.tag);

const isNamed = (phrase: NounPhrase): boolean =>
  phrase.members.length > 0 ? phrase.members.every(isNamed) : phrase.head.tag === 'name';

/** The names of a phrase, without what stands beside them. */
const namesAlone = (phrase: NounPhrase): NounPhrase => ({
  ...phrase,
  phrases: [],
  members: phrase.members.map(namesAlone),
});

/** "A and B, in partnership since May, want to merge": those beside whose names it stands are in it. */
const hostOf = (
  { determiner, possessor, lemma }: NounPhrase,
  { phrase, as }: { readonly phrase: NounPhrase; readonly as: string },
  { within }: Uses,
  { standing }: Reader['valency'],
): NounPhrase | null => {
  if (as !== 'in' || determiner !== '' || possessor || !standing.has(lemma)) return null;
  const group = within.get(phrase.id);
  const host = group?.as === 'member' ? group.phrase : phrase;
  return isNamed(host) ? namesAlone(host) : null;
};

/** What governs a phrase: the predicate that it is an argument of, or the noun that it hangs on. */
const governorOf = (
  phrase: NounPhrase,
  uses: Uses,
  nominals: ReadonlyMap<number, Predicate>,
): Governor | null => {
  let current = phrase;
  let as: string | null = null;
  for (let n = 0; n < 12; n++) {
    const used = uses.of.get(current.id);
    if (used)
      return {
        predicate: used.predicate,
        as: as !== null && as !== 'member' && used.as === 'subject' ? 'within' : used.as,
      };
    const held = uses.within.get(current.id);
    if (!held) return null;
    if (held.as === 'equals') {
      if (!isToldTwice(held.phrase, nominals)) return null;
      current = held.phrase;
      continue;
    }
    const noun = nominals.get(held.phrase.id);
    if (noun && held.as !== 'member') return { predicate: noun, as: held.as };
    as ??= held.as;
    current = held.phrase;
  }
  return null;
};

/** "The now dissolved A": what was done to whoever bears the name. */
const readAttributes = (reader: Reader): void => {
  for (const phrase of [...reader.phrases]) {
    if (phrase.head.tag !== 'name' || phrase.members.length > 0) continue;
    for (const token of phrase.modifiers) {
      if (token.tag !== 'adj' || token.form !== 'participle') continue;
      const at = reader.tokens.indexOf(token, phrase.from);
      if (at < 0) continue;
      addPredicate(reader, {
        part: 'verb',
        lemma: token.lemma,
        at,
        from: at,
        to: at + 1,
        form: 'participle',
        passive: true,
        clause: 'participle',
        subject: phrase,
        end: at + 1,
      });
    }
  }
};

/** Adds the nominal predicates and ties each to what governs it, and to what it governs itself. */
export const readNominals = (reader: Reader): void => {
  readAttributes(reader);
  const uses = collectUses(reader);
  const heads = new Map<number, Predicate>();
  const made: { readonly phrase: NounPhrase; readonly chain: readonly Predicate[] }[] = [];
  for (const phrase of [...reader.phrases]) {
    if (phrase.members.length > 0) continue;
    const tokens = isEventPronoun(phrase) ? [phrase.head] : eventTokens(reader, phrase);
    const chain = tokens.map((token) => nominal(reader, phrase, token, token.lemma));
    const [head] = chain;
    if (!head) continue;
    chain.slice(1).forEach((inner, n) => {
      inner.governor = { predicate: chain[n] as Predicate, as: 'compound' };
    });
    made.push({ phrase, chain });
    heads.set(phrase.id, head);
  }
  for (const { phrase, chain } of made) {
    const [head] = chain;
    if (!head) continue;
    head.governor = governorOf(phrase, uses, heads);
    const held = uses.within.get(phrase.id);
    if (held?.as === 'equals' && !phrase.possessor && isToldTwice(held.phrase, heads))
      Object.assign(phrase, { possessor: held.phrase.possessor });
    const host = held ? hostOf(phrase, held, uses, reader.valency) : null;
    if (host) {
      Object.assign(phrase, { possessor: host });
      head.governor = null;
    }
  }
  for (const phrase of reader.phrases) {
    const head = heads.get(phrase.id);
    for (const clause of phrase.clauses) {
      if (clause.clause === 'relative' || clause.clause === 'participle') continue;
      if (head)
        clause.governor ??= {
          predicate: head,
          as: clause.clause === 'report' ? 'clause' : clause.clause === 'whether' ? 'whether' : 'complement',
        };
      else if (clause.clause === 'complement') {
        clause.subject ??= phrase;
        const used = uses.of.get(phrase.id);
        if (used?.predicate.lemma === 'be') clause.governor ??= { predicate: used.predicate, as: 'equation' };
      }
    }
  }
};
