/** The first part of a name in, the one organisation of a kind whose name begins so out: "Peterborough" of "Peterborough and Stamford". */
import type { Gazetteer } from '../../model/gazetteer.js';
import { kindOf, type Organisation, type OrganisationRef } from '../../model/organisation.js';

/** Organisations by kind and opening; null where several begin so. */
type Openings = ReadonlyMap<string, Organisation | null>;

/** What stands before "and" in an id, where it is a name: not "north" of "north-and-east-london". */
const openingOf = ({ id }: Organisation): string | null => {
  const slug = id.slice(id.indexOf('/') + 1);
  const at = slug.indexOf('-and-');
  return at < 0 || WHERE.test(slug.slice(0, at)) ? null : slug.slice(0, at);
};

/** Nothing but points of the compass and the like. */
const WHERE = /^(?:(?:north|south|east|west|mid|central|greater|northern|southern|eastern|western)-?)+$/;

const openingsOf = (gazetteer: Gazetteer): Openings => {
  const openings = new Map<string, Organisation | null>();
  for (const one of gazetteer.organisations.values()) {
    const opening = openingOf(one);
    if (opening === null) continue;
    const key = `${kindOf(one)}/${opening}`;
    const known = openings.get(key);
    const same = known?.register?.code != null && known.register.code === one.register?.code;
    openings.set(key, known === undefined || same ? (known ?? one) : null);
  }
  return openings;
};

const made = new WeakMap<Gazetteer, Openings>();

/** The organisation of this kind that alone begins with these words in kebab case. The index is made on the first question. */
export const openedBy = (gazetteer: Gazetteer, kind: string, slug: string): OrganisationRef | null => {
  const openings = made.get(gazetteer) ?? openingsOf(gazetteer);
  made.set(gazetteer, openings);
  const one = openings.get(`${kind}/${slug}`);
  return one ? { id: one.id, name: one.name.replace(/^(?:The\s+)?NHS\s+/, '') } : null;
};
