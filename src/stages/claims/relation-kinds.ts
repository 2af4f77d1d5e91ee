/** Which relations behave alike when claims are assembled. */
import type { Relation } from '../../model/claim.js';

/** Relations that "the merger" or "the deal" may take up. */
export const INHERITED: ReadonlySet<Relation> = new Set<Relation>(['merger', 'alliance', 'acquisition']);

/** A claim of these is about one organisation each, however many a sentence names. */
export const ONE_EACH: ReadonlySet<Relation> = new Set<Relation>(['independence', 'closure']);
