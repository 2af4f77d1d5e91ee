/** Organisations: what the gazetteer knows, and where the text speaks of them. */
import { z } from 'zod';
import { edtfDate } from './edtf-date.js';
import type { Span } from './span.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What the official register says of an organisation: its code, its first and last day, and who holds from which
 * day on what it was. Null where the register does not tell, or tells it of another name of the same body.
 */
const registered = z.object({
  code: z.string().nullable(),
  from: day.nullable(),
  to: day.nullable(),
  /** `id` is null for an heir that the register gives no name. */
  successors: z.array(z.object({ id: z.string().nullable(), from: day })),
});
export type Registered = Readonly<z.infer<typeof registered>>;

/** What the register has of the organisation with an id. */
export type RegisterOf = (id: string) => Registered | undefined;

/**
 * An entry of the gazetteer. `from`/`to`: EDTF of the first and last day in existence, as far as known.
 * `id` is `kind/name-in-kebab-case`, the name without "NHS" and without the words for its kind.
 */
export const organisation = z.object({
  id: z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Names that mean it wherever they stand, without a head word: "Hinchingbrooke". */
  alone: z.array(z.string().min(1)).optional(),
  /** Places that tell which one is meant: "the Norwich unit". */
  places: z.array(z.string().min(1)).optional(),
  from: edtfDate.nullable().default(null),
  to: edtfDate.nullable().default(null),
  register: registered.optional(),
});
export type Organisation = Readonly<z.infer<typeof organisation>>;

/** One organisation that a mention refers to. */
export interface OrganisationRef {
  readonly id: string;
  /** A readable name: the gazetteer's without "NHS", or the fullest form in the article. */
  readonly name: string;
  /** Words that restrict it, such as "parts of". */
  readonly qualifier?: string;
}

/** Kind of an organisation, by its id: that of `csu/arden` is `csu`. */
export const kindOf = ({ id }: Pick<OrganisationRef, 'id'>): string => id.slice(0, id.indexOf('/'));

/** How a mention names its organisations. */
type MentionForm = 'name' | 'coordination' | 'reference';

/**
 * A stretch of text that refers to one or more organisations: a name ("NHS Arden CSU"), a coordination of
 * names taken as one unit ("South London and North West London CSUs"), or a reference to organisations
 * named elsewhere ("the two CSUs", "they"). Mentions are in order and do not overlap.
 */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** In order of mention, without repeats; never empty. */
  readonly organisations: readonly OrganisationRef[];
  /** Refers to the one body that they are to become, for want of its own name: "the new trust". */
  readonly combined?: boolean;
  /** The names inside a coordination, each with its own span. */
  readonly members?: readonly (Span & { readonly organisation: OrganisationRef })[];
}
