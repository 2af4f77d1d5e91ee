/** Names that the package's own part of a Web Annotation goes by. */
import type { GoldClaim } from '../model/gold.js';
import { KEY_ORDER } from '../review/gold-entry.js';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const PREFIX = 'claimtrail';
const NAMESPACE = 'urn:x-claimtrail:term:';
const ARTICLES = 'urn:x-claimtrail:article:';

/** Of the event: the article gives none. JSON-LD leaves out what is null, and what is left out was left open. */
export const NO_DATE = 'none';

/** Their order tells which is preferred; others are sets. */
const LISTS = ['status', 'participants', 'accepted', 'acquirer', 'acquired', 'supplier', 'customer'];

export const term = (name: string): string => `${PREFIX}:${name}`;

/** What a JSON-LD processor needs to know of the terms beside the W3C's own. */
export const OWN_CONTEXT = {
  [PREFIX]: NAMESPACE,
  ...Object.fromEntries(
    LISTS.map((name) => [term(name), { '@id': `${NAMESPACE}${name}`, '@container': '@list' }]),
  ),
};

/** Fields of a gold claim that go as they are: all but those that have a form of their own. */
export const PLAIN = KEY_ORDER.filter(
  (key) => key !== 'participants' && key !== 'event' && key !== 'evidence',
) satisfies readonly (keyof GoldClaim)[];

/** Article ids hold slashes, spaces, anything. */
export const articleIri = (id: string): string =>
  `${ARTICLES}${id.split('/').map(encodeURIComponent).join('/')}`;

/** Null for the IRI of something else, or one that is malformed. */
export const articleOfIri = (iri: string): string | null => {
  if (!iri.startsWith(ARTICLES)) return null;
  try {
    return decodeURIComponent(iri.slice(ARTICLES.length));
  } catch {
    return null;
  }
};
