/** Drafts in, those out that say more than a part of what another says of the same words. */
import { groupBy } from '../../model/group-by.js';
import { indexSpans } from '../../model/span-index.js';
import type { Draft } from './finding.js';

const WHOLE = new Set(['merger', 'alliance']);

const partiesOf = ({ claim }: Draft): readonly string[] =>
  [...new Set(claim.participants.filter(({ role }) => role !== 'result').map(({ id }) => id))].toSorted();

/** What two drafts share of which one may be a part of the other. */
const matterOf = ({ sentence, claim: { relation, status } }: Draft): string =>
  `${sentence} ${relation} ${status}`;

/** Drafts of one matter that have the same parties. */
interface Sayings {
  readonly parties: ReadonlySet<string>;
  /** Whether one of them rests on words that a draft rests on. */
  readonly overlap: (draft: Draft) => boolean;
}

const sayingsOf = (drafts: readonly Draft[]): Sayings => {
  const { meets } = indexSpans(drafts.flatMap(({ claim }) => claim.evidence));
  const [first] = drafts;
  return {
    parties: new Set(first ? partiesOf(first) : []),
    overlap: ({ claim }) => claim.evidence.some(meets),
  };
};

/** For each draft of a matter, the sayings of which each names a party of the draft that few others name. */
const rivalsIn = (drafts: readonly Draft[]): ((parties: readonly string[]) => readonly Sayings[]) => {
  const all = [...groupBy(drafts, (one) => partiesOf(one).join(' ')).values()].map(sayingsOf);
  const byParty = groupBy(
    all.flatMap((one) => [...one.parties].map((id) => ({ id, one }))),
    ({ id }) => id,
  );
  return (parties) => {
    const naming = parties.map((id) => byParty.get(id) ?? []);
    const fewest = naming.toSorted((a, b) => a.length - b.length)[0];
    return fewest ? fewest.map(({ one }) => one) : all;
  };
};

/** Drafts of an article without those whose parties, in one sentence, are only some of another's. */
export const dropParts = (drafts: readonly Draft[]): readonly Draft[] => {
  const matters = new Map(
    [
      ...groupBy(
        drafts.filter(({ claim }) => WHOLE.has(claim.relation)),
        matterOf,
      ),
    ].map(([matter, own]) => [matter, rivalsIn(own)]),
  );
  // "A joined B and C to form D": that B and C formed it is a part of what the sentence says
  const isPart = (one: Draft): boolean => {
    const few = partiesOf(one);
    const rivals = matters.get(matterOf(one))?.(few) ?? [];
    return rivals.some(
      ({ parties, overlap }) =>
        few.length < parties.size && few.every((id) => parties.has(id)) && overlap(one),
    );
  };
  return drafts.filter((one) => !isPart(one));
};
