/** Gold claims in and out as entries of a gold file: the house's order of keys, one line each. */
import type { Claim, Details, Role } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import { goldOfClaim } from './gold-of-claims.js';

/** An entry as it stands in a file: what the schema knows, and whatever else an annotator noted. */
export type GoldEntry = Readonly<Record<string, unknown>>;

/** Keys of an entry, in the house's order. */
export const KEY_ORDER = [
  'relation',
  'status',
  'mode',
  'participants',
  'acquirer',
  'acquired',
  'supplier',
  'customer',
  'result',
  'qualifier',
  'scope',
  'attribute',
  'value',
  'min',
  'max',
  'unit',
  'person',
  'title',
  'tender',
  'service',
  'reported',
  'event',
  'evidence',
] as const;

/** Where a key stands; unknown ones go last. */
const place = (key: string): number => {
  const index = (KEY_ORDER as readonly string[]).indexOf(key);
  return index < 0 ? KEY_ORDER.length : index;
};

/** The entry in the house's order; keys that are undefined are left out, unknown ones stand last. */
const ordered = (entry: GoldEntry): GoldEntry =>
  Object.fromEntries(
    Object.entries(entry)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => place(a) - place(b)),
  );

const spaced = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${spaced(inner)}`);
  return `{${pairs.join(', ')}}`;
};

/** One line of JSON with a space after each comma and colon, as gold files are written. */
export const entryLine = (entry: GoldEntry): string => spaced(ordered(entry));

const DIRECTED = ['acquirer', 'acquired', 'supplier', 'customer'] as const;

const roleOf = (claim: Claim, role: Role): string | string[] | undefined => {
  const ids = claim.participants.filter((p) => p.role === role).map((p) => p.id);
  return ids.length > 1 ? ids : ids[0];
};

const rolesOf = (claim: Claim): GoldEntry =>
  Object.fromEntries(DIRECTED.map((role) => [role, roleOf(claim, role)]));

/** `reported` is given only where the text gives it. */
const reportedOf = (claim: Claim): string | undefined =>
  claim.reported.basis === 'text' ? claim.reported.edtf : undefined;

/** The entry that expects exactly this claim. */
export const entryOfClaim = (claim: Claim): GoldEntry => ({
  ...goldOfClaim(claim),
  ...rolesOf(claim),
  reported: reportedOf(claim),
});

/** Ids as the claim gives them, each with the alternatives that the gold already accepted for it. */
const participantsOf = (gold: GoldClaim, claim: Claim): readonly (readonly string[])[] =>
  [...new Set(claim.participants.filter((p) => p.role !== 'result').map((p) => p.id))].map(
    (id) => gold.participants.find((ids) => ids.includes(id)) ?? [id],
  );

/** The value that an entry must have for the claim to agree with it in that field. */
const corrected = (field: string, gold: GoldClaim, claim: Claim): GoldEntry => {
  if (field === 'status') return { status: [claim.status] };
  if (field === 'participants') return { participants: participantsOf(gold, claim), ...rolesOf(claim) };
  if (field === 'roles') return rolesOf(claim);
  if (field === 'result') return { result: goldOfClaim(claim).result };
  if (field === 'event') return { event: claim.event?.edtf ?? null };
  if (field === 'reported') return { reported: reportedOf(claim) };
  return { [field]: claim[field as keyof Details] };
};

/**
 * The entry changed in the given fields only, so that it expects the claim. Another relation is another
 * entry: then nothing of the old one is kept.
 */
export const correctEntry = (
  entry: GoldEntry,
  gold: GoldClaim,
  claim: Claim,
  fields: readonly string[],
): GoldEntry =>
  fields.includes('relation')
    ? entryOfClaim(claim)
    : Object.assign({}, entry, ...fields.map((field) => corrected(field, gold, claim)));
