/** Calls to the server and the reader's wishes in, the state that the page shows out. */
import type { Verdict } from '../decision.js';
import type { AddRequest, ArticleView, Overview, PreviewAnswer } from '../server/payload.js';
import { type Api, type DecideRequest, Refused } from './api.js';
import { type Filters, type Listed, listItems, NO_FILTERS } from './filter-items.js';
import { alikeOf, nextOf, summaries, words } from './steps.js';

/** A decision that the server would not write. */
interface RefusedDecision {
  readonly message: string;
  readonly wanted: string;
  /** Ids and verdict to try again with, about what stands there now; empty where there is nothing to repeat. */
  readonly ids: readonly string[];
  readonly verdict: Verdict | null;
}

/** Decisions that wait for the reviewer to agree to what they would change. */
interface Asked extends PreviewAnswer {
  readonly requests: readonly DecideRequest[];
  readonly verdict: Verdict;
}

export interface State {
  readonly overview: Overview | null;
  readonly filters: Filters;
  /** What the filters let through. */
  readonly listed: readonly Listed[];
  readonly current: { readonly article: string; readonly id: string | null } | null;
  readonly view: ArticleView | null;
  readonly note: string;
  /** Keys of what can be undone, the latest last. */
  readonly undo: readonly string[];
  /** What a screen reader is told. */
  readonly message: string;
  readonly failure: string | null;
  readonly refused: RefusedDecision | null;
  readonly asked: Asked | null;
}

export interface Model {
  readonly get: () => State;
  readonly subscribe: (changed: () => void) => () => void;
  readonly start: () => Promise<void>;
  readonly filter: (filters: Filters) => Promise<void>;
  readonly choose: (article: string, id: string | null) => Promise<void>;
  readonly move: (step: 1 | -1) => Promise<void>;
  /** The current item, or, once `confirm` agrees, all like it; a plain rejection takes the likeliest reason. */
  readonly decide: (verdict: Verdict | 'reject', all?: boolean) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly again: () => Promise<void>;
  readonly add: (claim: AddRequest) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly setNote: (note: string) => void;
  readonly dismiss: () => void;
}

const INITIAL: State = {
  overview: null,
  filters: NO_FILTERS,
  listed: [],
  current: null,
  view: null,
  note: '',
  undo: [],
  message: '',
  failure: null,
  refused: null,
  asked: null,
};

/** Every wish waits for the one before it, so that keys pressed in haste each find the state that they meant. */
export const makeModel = (api: Api): Model => {
  let state = INITIAL;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (change: Partial<State>): void => {
    const merged = { ...state, ...change };
    const relist = change.overview !== undefined || change.filters !== undefined;
    const listed = relist && merged.overview ? listItems(merged.overview, merged.filters) : merged.listed;
    state = { ...merged, listed };
    for (const listener of listeners) listener();
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work).catch((error: unknown) => {
      set({ failure: error instanceof Error ? error.message : String(error) });
    });
    last = done;
    return done;
  };
  const show = async (article: string, id: string | null): Promise<void> => {
    const view = await api.article(article);
    set({ view, current: { article, id }, failure: null });
  };
  const showListed = (entry: Listed | null | undefined): Promise<void> =>
    entry ? show(entry.article, entry.item.id) : Promise.resolve();
  const refresh = async (): Promise<void> => {
    set({ overview: await api.overview() });
    if (state.current) await show(state.current.article, state.current.id);
    else await showListed(state.listed[0]);
  };
  const refuse = async (error: unknown, wanted: Omit<RefusedDecision, 'message'>): Promise<void> => {
    if (!(error instanceof Refused)) throw error;
    await refresh();
    const repeat = error.stale ? wanted : { ...wanted, ids: [], verdict: null };
    set({ refused: { message: error.message, ...repeat } });
  };
  const write = async (
    requests: readonly DecideRequest[],
    verdict: Verdict,
    shown?: string,
  ): Promise<void> => {
    const ids = requests.map((r) => r.id);
    try {
      const { undo } = await api.decide(requests, shown);
      const many = ids.length > 1 ? `, ${ids.length} claims` : '';
      set({ undo: [...state.undo, undo], note: '', message: `Saved: ${words(verdict)}${many}.` });
    } catch (error) {
      return refuse(error, { wanted: words(verdict), ids, verdict });
    }
    const next = nextOf(state.listed, ids[0] ?? '', new Set(ids));
    set({ overview: await api.overview() });
    const following = state.listed.find((l) => l.item.id === next?.item.id) ?? state.listed[0];
    if (following) await showListed(following);
    else if (state.current) await show(state.current.article, null);
  };
  /** One decision is written at once; of several it is shown first what they would change. */
  const writeOrAsk = async (requests: readonly DecideRequest[], verdict: Verdict): Promise<void> => {
    if (requests.length < 2) return write(requests, verdict);
    try {
      set({ asked: { ...(await api.preview(requests)), requests, verdict } });
    } catch (error) {
      return refuse(error, { wanted: words(verdict), ids: requests.map((r) => r.id), verdict });
    }
  };
  const requestsFor = (ids: readonly string[], verdict: Verdict): DecideRequest[] =>
    summaries(state.overview)
      .filter((item) => ids.includes(item.id) && item.kind !== 'matched')
      .map(({ id, version }) => ({ id, version, verdict }));
  const decide = async (wish: Verdict | 'reject', all: boolean): Promise<void> => {
    const item = summaries(state.overview).find((i) => i.id === state.current?.id);
    if (!item || item.kind === 'matched') return;
    const plain: Verdict =
      wish === 'reject' ? ({ decision: 'reject', reason: item.likelyReason } as Verdict) : wish;
    const verdict = state.note === '' ? plain : { ...plain, note: state.note };
    const ids = all ? alikeOf(state.overview, item.id).map((i) => i.id) : [item.id];
    await writeOrAsk(requestsFor(ids, verdict), verdict);
  };
  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: () => inTurn(refresh),
    filter: (filters) =>
      inTurn(async () => {
        set({ filters });
        if (!state.listed.some((l) => l.item.id === state.current?.id)) await showListed(state.listed[0]);
      }),
    choose: (article, id) => inTurn(() => show(article, id)),
    move: (step) =>
      inTurn(() => {
        const at = state.listed.findIndex((l) => l.item.id === state.current?.id);
        return showListed(at < 0 ? state.listed[0] : state.listed[at + step]);
      }),
    decide: (verdict, all = false) => inTurn(() => decide(verdict, all)),
    confirm: () =>
      inTurn(async () => {
        const { asked } = state;
        set({ asked: null });
        if (asked) await write(asked.requests, asked.verdict, asked.digest);
      }),
    again: () =>
      inTurn(async () => {
        const { refused } = state;
        set({ refused: null });
        if (refused?.verdict) await writeOrAsk(requestsFor(refused.ids, refused.verdict), refused.verdict);
      }),
    add: (claim) =>
      inTurn(async () => {
        try {
          const { undo } = await api.add(claim);
          set({ undo: [...state.undo, undo], message: 'Added to the gold.' });
          await refresh();
        } catch (error) {
          await refuse(error, { wanted: `add a claim, ${claim.relation}`, ids: [], verdict: null });
        }
      }),
    undo: () =>
      inTurn(async () => {
        const key = state.undo.at(-1);
        if (key === undefined) return set({ message: 'There is nothing to undo.' });
        set({ undo: state.undo.slice(0, -1) });
        try {
          await api.undo(key);
          set({ message: 'Undone.' });
          await refresh();
        } catch (error) {
          await refuse(error, { wanted: 'undo', ids: [], verdict: null });
        }
      }),
    setNote: (note) => set({ note }),
    dismiss: () => set({ refused: null, asked: null }),
  };
};
