/** The model of the page and its state, as a component takes them; read again whenever the page comes into view. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Api } from './api.js';
import { type Model, makeModel, type State } from './review-model.js';

/** A review on another tab or terminal may have written meanwhile, so coming back means looking again. */
export const useModel = (api: Api): { model: Model; state: State } => {
  const model = useMemo(() => makeModel(api), [api]);
  const [state, setState] = useState(model.get());
  useEffect(() => {
    const stop = model.subscribe(() => setState(model.get()));
    const onVisible = () => document.visibilityState === 'visible' && model.start();
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('focus', onVisible);
    model.start();
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('focus', onVisible);
    };
  }, [model]);
  return { model, state };
};
