/** The part of an address after `#` in; what the page is asked out, and the other way round. */
import { type Relation, relation as relations } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';

export interface Address {
  /** `YYYY-MM-DD`; null for the last change reported. */
  readonly asOf: string | null;
  /** Last day of what may be known; null where all is. */
  readonly knownBy: string | null;
  readonly organisation: string | null;
  readonly relation: Relation | null;
  readonly groupBy: 'relation' | 'organisation';
  /** Id of the track whose quotes are open. */
  readonly why: string | null;
  /** Id of a claim that is shown alone. */
  readonly claim: string | null;
}

export const NOWHERE: Address = {
  asOf: null,
  knownBy: null,
  organisation: null,
  relation: null,
  groupBy: 'relation',
  why: null,
  claim: null,
};

const relationOf = (text: string | null): Relation | null =>
  relations.options.find((one) => one === text) ?? null;

/** The last day of any EDTF date, as the command line takes it; null for anything else. */
const lastDayOf = (text: string | null): string | null =>
  (text === null ? null : parseEdtf(text)?.to) ?? null;

const idOf = (text: string | null, id: RegExp): string | null =>
  text !== null && id.test(text) ? text : null;

/** What is not understood is as if it were not there. */
export const parseAddress = (hash: string): Address => {
  const text = hash.replace(/^#/, '');
  const fields = new URLSearchParams(/^c_[0-9a-f]{16}$/.test(text) ? `claim=${text}` : text);
  return {
    asOf: lastDayOf(fields.get('asof')),
    knownBy: lastDayOf(fields.get('knownby')),
    organisation: fields.get('org') || null,
    relation: relationOf(fields.get('relation')),
    groupBy: fields.get('by') === 'organisation' ? 'organisation' : 'relation',
    why: idOf(fields.get('why'), /^t_[0-9a-f]{16}$/),
    claim: idOf(fields.get('claim'), /^c_[0-9a-f]{16}$/),
  };
};

/** Begins with `#`; ids keep their slash, so that people can read them. */
export const formatAddress = (address: Address): string => {
  const fields: readonly (readonly [string, string | null])[] = [
    ['asof', address.asOf],
    ['knownby', address.knownBy],
    ['org', address.organisation],
    ['relation', address.relation],
    ['by', address.groupBy === 'relation' ? null : address.groupBy],
    ['why', address.why],
    ['claim', address.claim],
  ];
  const told = fields.flatMap(([name, value]) =>
    value === null ? [] : `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`,
  );
  return `#${told.join('&')}`;
};
