/** Calls to the review server: plain data in and out, a refusal as an error of its own. */
import type { Verdict } from '../decision.js';
import type {
  AddRequest,
  ArticleView,
  Overview,
  PreviewAnswer,
  Refusal,
  WriteAnswer,
} from '../server/payload.js';

/** The server would not; `stale` where what was decided about has changed since it was shown. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly stale: boolean,
  ) {
    super(message);
  }
}

export interface DecideRequest {
  readonly id: string;
  readonly version: string;
  readonly verdict: Verdict;
}

export interface Api {
  readonly overview: () => Promise<Overview>;
  readonly article: (id: string) => Promise<ArticleView>;
  readonly preview: (requests: readonly DecideRequest[]) => Promise<PreviewAnswer>;
  /** `shown` is the digest of what several decisions were shown to change. */
  readonly decide: (requests: readonly DecideRequest[], shown?: string) => Promise<WriteAnswer>;
  readonly add: (claim: AddRequest) => Promise<WriteAnswer>;
  readonly undo: (undo: string) => Promise<unknown>;
}

export const makeApi = (token: string): Api => {
  const call = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Refused('The review server does not answer. Is it still running?', false);
    });
    const data: unknown = await answer.json().catch(() => ({}));
    if (answer.ok) return data as T;
    const { error = `the server answered ${answer.status}`, code } = data as Partial<Refusal>;
    throw new Refused(error, code === 'stale');
  };
  return {
    overview: () => call('/api/review'),
    article: (id) => call(`/api/article?id=${encodeURIComponent(id)}`),
    preview: (requests) => call('/api/preview', { requests }),
    decide: (requests, shown) => call('/api/decide', { requests, shown }),
    add: (claim) => call('/api/add', claim),
    undo: (undo) => call('/api/undo', { undo }),
  };
};
