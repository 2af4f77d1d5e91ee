/** What the review server and its page say to one another. */
import { z } from 'zod';
import type { ArticleRecord } from '../../model/article.js';
import { details, relation, status } from '../../model/claim.js';
import { organisationId, verdict } from '../decision.js';
import type { Preview } from '../effect.js';
import type { Order } from '../order-items.js';
import type { ReviewItem } from '../review.js';

const shortText = z.string().max(500);

/** Decisions to be carried out together. */
export const previewRequest = z.strictObject({
  requests: z
    .array(z.strictObject({ id: z.string(), version: z.string(), verdict }))
    .min(1)
    .max(10_000),
});

/** `shown` is the digest of their preview: without it nothing is written but one decision. */
export const decideRequest = previewRequest.extend({ shown: z.string().optional() });

const ids = z.array(organisationId).min(1);

/** A claim that the extraction missed: where its evidence stands, and what it says. */
export const addRequest = z.strictObject({
  article: z.string(),
  /** Half-open UTF-16 offsets into the article's text. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  relation,
  status,
  participants: z.array(organisationId).max(50),
  event: shortText.nullable(),
  ...details.partial().shape,
  acquirer: ids.optional(),
  acquired: ids.optional(),
  supplier: ids.optional(),
  customer: ids.optional(),
});
export type AddRequest = Readonly<z.infer<typeof addRequest>>;

export const undoRequest = z.strictObject({ undo: z.string() });

/** What a write answers: the key that takes it back. */
export interface WriteAnswer {
  readonly undo: string;
}

/** What a preview answers. */
export type PreviewAnswer = Preview;

/** Why a request was refused: `code` is `stale` where somebody else was faster. */
export interface Refusal {
  readonly error: string;
  readonly code?: string;
}

/** A difference as lists show it. */
export interface ItemSummary {
  readonly id: string;
  readonly kind: ReviewItem['difference']['kind'];
  readonly pending: boolean;
  readonly decided: boolean;
  /** Goes with a decision about it. */
  readonly version: string;
  /** The same for all that one decision may settle together. */
  readonly likeness: string;
  /** Where it stands when the review goes by another order than the text's. */
  readonly places: Readonly<Record<Exclude<Order, 'text'>, number>>;
  /** The reason that a plain rejection stands for. */
  readonly likelyReason: string;
  readonly relation: string;
  readonly statuses: readonly string[];
  readonly pattern: string | null;
  /** Title and quote, for lists and searches. */
  readonly text: string;
}

/** One article of the overview. */
interface ArticleSummary {
  readonly id: string;
  readonly title: string | null;
  readonly published: string;
  readonly items: readonly ItemSummary[];
}

export interface Overview {
  /** Whose decisions these are; null where nobody said. */
  readonly reviewer: string | null;
  /** Differences decided so far, and those with the ones that wait. */
  readonly progress: { readonly decided: number; readonly all: number };
  readonly vocabulary: {
    readonly relations: readonly string[];
    readonly statuses: readonly string[];
    readonly reasons: readonly string[];
  };
  readonly articles: readonly ArticleSummary[];
  /** Organisations met in the run or known beside it: what each is called, and which a claim may name. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** One article with all that is to decide about it. */
export interface ArticleView {
  readonly article: Pick<ArticleRecord, 'id' | 'title' | 'source' | 'published' | 'text'>;
  readonly items: readonly ReviewItem[];
}
