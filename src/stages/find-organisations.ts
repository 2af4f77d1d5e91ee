/** An article's text and sentences in, the mentions of named organisations out. */
import type { Gazetteer } from '../model/gazetteer.js';
import { kindOf, type Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import { articleNames } from './organisations/article-names.js';
import { partsOf, type SentenceParts } from './organisations/chain.js';
import { licenseBareNames } from './organisations/license-bare-names.js';
import { licenseByRole } from './organisations/license-by-role.js';
import { hasTopicWord } from './organisations/may-name.js';
import { mentionsOfSlots } from './organisations/mention-of-slots.js';
import { readingOf } from './organisations/reading.js';
import { hasWeakHead, type Slot, shareHeads } from './organisations/share-heads.js';
import { withoutSites } from './organisations/without-sites.js';

interface SentenceSlots {
  readonly parts: SentenceParts;
  readonly chains: readonly (readonly Slot[])[];
}

export { mayNameOrganisation } from './organisations/may-name.js';

/** Kinds by how often the article uses their head words, most often first. */
const kindsOf = (sentences: readonly SentenceSlots[]): readonly string[] => {
  const counts = new Map<string, number>();
  const add = (kind: string): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { parts } of sentences) {
    for (const head of parts.heads) if (!head.weak) add(head.kind);
    for (const chain of parts.chains)
      for (const { head } of chain.items)
        if (head && !head.weak && !head.plural && !head.ending) add(head.kind);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
};

/** Kinds of the organisations that a sentence names. */
const kindsNamed = (chains: readonly (readonly Slot[])[]): readonly string[] => [
  ...new Set(chains.flatMap((slots) => slots.flatMap(({ ref }) => (ref ? kindOf(ref) : [])))),
];

/** Kind of the last head word of a sentence that is no list item, a plural before a singular. */
const introducedKind = ({ parts }: SentenceSlots): string | null => {
  const heads = parts.heads.filter((head) => !head.weak);
  const any = heads.findLast((head) => head.plural) ?? heads.at(-1);
  const item = parts.chains.at(-1)?.items.find((one) => one.head && !one.head.ending)?.head;
  return any?.kind ?? item?.kind ?? null;
};

/**
 * Finds names of organisations: those that the gazetteer knows, and others by their head words ("Wessex CCG").
 * Coordinated names make one mention with members. Mentions are in order, do not overlap and cross no sentence;
 * text in boilerplate is not read.
 */
export const findOrganisations = (
  text: string,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
): readonly Mention[] => {
  if (!hasTopicWord(text, gazetteer)) return [];
  const reading = readingOf(text, sentences, gazetteer);
  let before: readonly string[] = [];
  const read = reading.sentences.map((_, n): SentenceSlots => {
    const parts = partsOf(reading, n);
    const chains = parts.chains.map((chain) => shareHeads(reading, chain));
    const spoken = parts.heads.filter(({ weak }) => !weak).map(({ kind }) => kind);
    const own = [...new Set([...kindsNamed(chains), ...spoken])];
    // "They are in talks to buy Tidewell": the sentence before says who
    const kinds = own.length > 0 ? own : before;
    const named = chains.map((slots) => licenseByRole({ reading, parts, kinds }, slots));
    before = own.length > 0 ? own : kindsNamed(named);
    // "Castellan bought Tidewell, a chain of clinics": one whose place tells what it is vouches for another
    const again = kinds.length === 0 && before.length > 0;
    const context = { reading, parts, kinds: before };
    return { parts, chains: again ? named.map((slots) => licenseByRole(context, slots)) : named };
  });
  const names = articleNames(
    reading,
    read.map(({ chains }) => chains),
  );
  const kinds = kindsOf(read);
  const ids = new Set(names.ids);
  const known = { ...names, ids };
  const mentions: Mention[] = [];
  let listKind: string | null = null;
  read.forEach((sentence, n) => {
    const isItem = reading.sentences[n]?.kind === 'list-item';
    const around = { reading, names: known, parts: sentence.parts, kinds, listKind, isItem };
    sentence.chains.forEach((first, c) => {
      const chain = sentence.parts.chains[c];
      const slots = chain && hasWeakHead(chain) ? shareHeads(reading, chain, kinds) : first;
      for (const mention of mentionsOfSlots(reading, withoutSites(around, licenseBareNames(around, slots)))) {
        mentions.push(mention);
        // a name that its neighbours vouched for is one for the rest of the article
        for (const { id } of mention.organisations) ids.add(id);
      }
    });
    if (!isItem) listKind = introducedKind(sentence) ?? listKind;
  });
  return mentions;
};
