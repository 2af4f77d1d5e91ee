/** The whole page: articles, text and claims side by side, and whatever dialog is open. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../decision.js';
import type { Api } from './api.js';
import { ArticleList } from './article-list.js';
import { ArticleText } from './article-text.js';
import { type CardActions, ClaimCard } from './claim-card.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { RefusedDialog } from './dialogs.js';
import { Header } from './header.js';
import { keysEnabled } from './keys-enabled.js';
import { type Open, OpenDialog } from './open-dialog.js';
import { selectedSpan } from './selected-span.js';
import { alikeOf } from './steps.js';
import { toggleTheme } from './theme.js';
import { useKeys } from './use-keys.js';
import { useModel } from './use-model.js';
import { useNames } from './use-names.js';

/** Brings the current claim and its words into view, and moves the focus to the claim. */
const useCurrentInView = (id: string | null): void => {
  useEffect(() => {
    if (id === null) return;
    document.querySelector('.mark[aria-current]')?.scrollIntoView({ block: 'center' });
    const card = document.getElementById(id);
    card?.scrollIntoView({ block: 'nearest' });
    if (!document.activeElement?.closest('header, dialog'))
      card?.querySelector<HTMLElement>('.card-link')?.focus();
  }, [id]);
};

/** To the evidence of the current claim, or from there back to the claim. */
const toggleText = (): void => {
  const mark = document.querySelector<HTMLElement>('.mark[aria-current]');
  const link = document.querySelector<HTMLElement>('.card[aria-current] .card-link');
  (document.activeElement === mark ? link : mark)?.focus();
};

export const App = ({ api }: { api: Api }) => {
  const { model, state } = useModel(api);
  const [open, setOpen] = useState<Open | null>(null);
  const textRef = useRef<HTMLElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const { overview, view, current } = state;
  const nameOf = useNames(overview);
  const currentId = current?.id ?? null;
  const reasons = overview?.vocabulary.reasons ?? [];
  useCurrentInView(view === null ? null : currentId);
  const actions: CardActions = {
    choose: (id) => current && model.choose(current.article, id),
    accept: () => model.decide({ decision: 'accept' }),
    optional: () => model.decide({ decision: 'optional' }),
    reject: (reason) => model.decide(reason ? ({ decision: 'reject', reason } as Verdict) : 'reject'),
    edit: () => setOpen({ dialog: 'edit', selected: selectedSpan(textRef.current) }),
    acceptAlike: () => model.decide({ decision: 'accept' }, true),
    showText: toggleText,
  };
  /** The browser tells later that a dialog has closed: a key may have opened another by then. */
  const close = (dialog: Open) => setOpen((now) => (now === dialog ? null : now));
  const openAdd = () => setOpen({ dialog: 'add', selected: selectedSpan(textRef.current) });
  useKeys(
    {
      j: () => model.move(1),
      k: () => model.move(-1),
      a: actions.accept,
      A: actions.acceptAlike,
      o: actions.optional,
      r: () => actions.reject(),
      e: actions.edit,
      n: () => setOpen({ dialog: 'note' }),
      u: () => model.undo(),
      m: openAdd,
      t: actions.showText,
      '/': () => searchRef.current?.focus(),
      '?': () => setOpen({ dialog: 'help' }),
      ...Object.fromEntries(
        reasons.map((reason, index) => [String(index + 1), () => actions.reject(reason)]),
      ),
    },
    keysEnabled(),
  );
  if (state.failure !== null && !overview) return <p role="alert">{state.failure}</p>;
  if (!overview) return <p role="status">Loading the review…</p>;
  const { refused } = state;
  return (
    <>
      <Header
        overview={overview}
        filters={state.filters}
        shown={state.listed.length}
        canUndo={state.undo.length > 0}
        searchRef={searchRef}
        onFilter={model.filter}
        onUndo={model.undo}
        onAdd={openAdd}
        onHelp={() => setOpen({ dialog: 'help' })}
        onTheme={toggleTheme}
      />
      <p class="message" role="status">
        {state.failure ?? state.message}
        {state.note !== '' && ` Note for the next decision: ${state.note}`}
      </p>
      <div class="panes">
        <ArticleList
          overview={overview}
          listed={state.listed}
          current={current?.article ?? null}
          onChoose={(entry) => model.choose(entry.article, entry.item.id)}
        />
        <main>
          {state.listed.length === 0 && <p class="empty">Nothing here is left to decide.</p>}
          {view && (
            <div class="columns">
              <ArticleText view={view} current={currentId} textRef={textRef} onChoose={actions.choose} />
              <section class="claims" aria-labelledby="claims-title">
                <h2 id="claims-title">Claims</h2>
                <ol>
                  {view.items.map((item) => (
                    <ClaimCard
                      key={item.difference.id}
                      item={item}
                      isCurrent={item.difference.id === currentId}
                      alike={
                        item.difference.id === currentId ? alikeOf(overview, item.difference.id).length : 0
                      }
                      reasons={reasons}
                      nameOf={nameOf}
                      actions={actions}
                    />
                  ))}
                </ol>
              </section>
            </div>
          )}
        </main>
      </div>
      {open && !refused && (
        <OpenDialog open={open} close={() => close(open)} model={model} state={state} nameOf={nameOf} />
      )}
      {state.asked && !refused && (
        <ConfirmDialog
          effects={state.asked.effects}
          onConfirm={() => model.confirm()}
          onClose={model.dismiss}
        />
      )}
      {refused && (
        <RefusedDialog
          message={refused.message}
          wanted={refused.wanted}
          onAgain={refused.verdict ? () => model.again() : null}
          onClose={model.dismiss}
        />
      )}
    </>
  );
};
