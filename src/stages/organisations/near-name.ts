/** The words of a name in, the organisation that is known by nearly the same words out: "Lancashire and Staffordshire CSU". */
import type { Gazetteer } from '../../model/gazetteer.js';
import type { Organisation, OrganisationRef } from '../../model/organisation.js';

const LINKS = new Set(['and', 'the', 'of', 'nhs', 'for']);
/** Words that the press adds to and drops from the names of hospital trusts. */
const HOSPITAL = new Set(
  'university hospital teaching district general acute healthcare group service'.split(' '),
);

const stemsOf = (slug: string): readonly string[] =>
  slug
    .split('-')
    .filter((word) => !LINKS.has(word))
    .map((word) => word.replace(/s$/, ''));

const keyOf = (kind: string, stems: readonly string[]): string =>
  `${kind}/${[...new Set(stems)].sort().join(' ')}`;

/** A key without words about hospitals, apart from the full ones; null where nothing else is left. */
const looseKey = (kind: string, stems: readonly string[]): string | null => {
  const left = stems.filter((stem) => !HOSPITAL.has(stem));
  return left.length > 0 ? `~${keyOf(kind, left)}` : null;
};

/** Organisations by their words in any order; null where several share a key. */
type Index = ReadonlyMap<string, Organisation | null>;

const indexOf = (gazetteer: Gazetteer): Index => {
  const index = new Map<string, Organisation | null>();
  const enter = (key: string | null, one: Organisation): void => {
    if (key) index.set(key, index.has(key) ? null : one);
  };
  for (const one of gazetteer.organisations.values()) {
    const [kind = '', slug = ''] = one.id.split('/');
    const stems = stemsOf(slug);
    enter(keyOf(kind, stems), one);
    if (kind === 'trust') enter(looseKey(kind, stems), one);
  }
  return index;
};

const indexes = new WeakMap<Gazetteer, Index>();

/**
 * The organisation of this kind whose name has the same words as the one in kebab case, in whatever order and
 * number. The index is made on the first question, which few articles ask.
 */
export const nearName = (gazetteer: Gazetteer, kind: string, slug: string): OrganisationRef | null => {
  if (gazetteer.kinds.get(kind)?.alone !== false) return null;
  const index = indexes.get(gazetteer) ?? indexOf(gazetteer);
  indexes.set(gazetteer, index);
  const stems = stemsOf(slug);
  const loose = kind === 'trust' ? looseKey(kind, stems) : null;
  const known = index.get(keyOf(kind, stems)) ?? (loose ? index.get(loose) : null);
  return known ? { id: known.id, name: known.name.replace(/^(?:The\s+)?NHS\s+/, '') } : null;
};
