/** What has been named or referred to so far, sentence by sentence, and the groups that it makes. */
import type { OrganisationRef } from '../../model/organisation.js';

/** One mention as an antecedent. */
export interface Entry {
  readonly refs: readonly OrganisationRef[];
  readonly sentence: number;
  /** It is the subject of its sentence or clause. */
  readonly subject: boolean;
  /** It names its organisations, rather than referring to them. */
  readonly named: boolean;
}

/** Entries of one sentence in order. */
export interface History {
  readonly bySentence: ReadonlyMap<number, readonly Entry[]>;
  /** Organisations named in full anywhere in the article. */
  readonly all: readonly OrganisationRef[];
}

export const kindOf = (ref: OrganisationRef): string => ref.id.slice(0, ref.id.indexOf('/'));

export const distinct = (refs: readonly OrganisationRef[]): readonly OrganisationRef[] => [
  ...new Map(refs.map((ref) => [ref.id, ref])).values(),
];

/** What a phrase asks of its antecedent. */
export interface Wanted {
  readonly kind: string | null;
  readonly count: number | null;
  readonly places: readonly string[];
  /** Kinds whose bodies are no antecedents of "the organisations": regulators, companies. */
  readonly offTopic: ReadonlySet<string>;
}

const lowerNames = (ref: OrganisationRef): readonly string[] => ref.name.toLowerCase().split(/[^\p{L}]+/u);

/** The organisations of `refs` that are of the wanted kind and place. */
export const fitting = (refs: readonly OrganisationRef[], wanted: Wanted): readonly OrganisationRef[] =>
  refs.filter((ref) => {
    const kind = kindOf(ref);
    if (wanted.kind === null ? wanted.offTopic.has(kind) : kind !== wanted.kind) return false;
    return wanted.places.every((place) => lowerNames(ref).includes(place));
  });

const isGroup = (refs: readonly OrganisationRef[], count: number | null): boolean =>
  count === null ? refs.length > 1 : refs.length === count;

const sameKind = (refs: readonly OrganisationRef[]): boolean => new Set(refs.map(kindOf)).size <= 1;

/** The group that the entries of one sentence make: its subject, its last coordination, or all that it names. */
export const groupIn = (entries: readonly Entry[], wanted: Wanted): readonly OrganisationRef[] | null => {
  const plural = entries.filter((entry) => entry.refs.length > 1);
  const inOrder = [...plural.filter((entry) => entry.subject), ...plural.toReversed()];
  for (const entry of inOrder) {
    const refs = fitting(entry.refs, wanted);
    if (isGroup(refs, wanted.count)) return refs;
  }
  const union = fitting(distinct(entries.flatMap((entry) => entry.refs)), wanted);
  return sameKind(union) && isGroup(union, wanted.count) ? union : null;
};

/** The nearest group before sentence `sentence`, at most `reach` sentences back. */
export const groupBefore = (
  history: History,
  sentence: number,
  wanted: Wanted,
  reach: number,
): readonly OrganisationRef[] | null => {
  for (let back = 1; back <= reach; back++) {
    const group = groupIn(history.bySentence.get(sentence - back) ?? [], wanted);
    if (group) return group;
  }
  return null;
};

/** All organisations of the article that fit, where they are as many as wanted. */
export const groupOfAll = (history: History, wanted: Wanted): readonly OrganisationRef[] | null => {
  const refs = fitting(history.all, wanted);
  return wanted.count !== null && sameKind(refs) && refs.length === wanted.count ? refs : null;
};

/** The nearest single organisation before sentence `sentence`; null where a sentence offers two. */
export const singleBefore = (
  history: History,
  sentence: number,
  wanted: Wanted,
  reach: number,
): OrganisationRef | null => {
  for (let back = 1; back <= reach; back++) {
    const entries = history.bySentence.get(sentence - back) ?? [];
    const single = singleIn(entries, wanted);
    if (single !== undefined) return single;
  }
  return null;
};

/** The one organisation that fits; null where several do, undefined where none does. */
export const singleIn = (entries: readonly Entry[], wanted: Wanted): OrganisationRef | null | undefined => {
  const found = entries.filter((entry) => fitting(entry.refs, wanted).length > 0);
  const refs = distinct(found.flatMap((entry) => fitting(entry.refs, wanted)));
  if (refs.length <= 1) return refs[0];
  const subject = found.find((entry) => entry.subject && entry.refs.length === 1);
  return subject ? (fitting(subject.refs, wanted)[0] ?? null) : null;
};
