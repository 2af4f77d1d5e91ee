/** What a reviewer said about a missed claim in, its entry for the gold file out. */
import { parseEdtf } from '../../model/edtf.js';
import { UserError } from '../../model/problem.js';
import type { GoldEntry } from '../gold-entry.js';
import type { Store } from '../store.js';
import type { AddRequest } from './payload.js';

/** The evidence is cut from the article's own text, so what a browser shows of it has no influence. */
export const addedEntry = (store: Store, added: AddRequest): GoldEntry => {
  const { article, start, end, status, participants, event, ...rest } = added;
  const text = store.extracted.articles.get(article)?.text ?? null;
  const evidence = text?.slice(start, end) ?? '';
  if (evidence.trim() === '') {
    const reason = 'the evidence does not stand in the article';
    throw new UserError({ code: 'no-evidence', place: article, reason, remedy: 'select it in the text' });
  }
  if (event !== null && parseEdtf(event) === null) {
    const reason = `unexpected ${JSON.stringify(event)}, expected an EDTF date such as 2014-04 or ../2014-12-31`;
    throw new UserError({ code: 'no-date', place: 'event', reason });
  }
  const scalars = Object.entries(rest).map(([key, value]) =>
    Array.isArray(value) && value.length === 1 ? [key, value[0]] : [key, value],
  );
  return {
    ...Object.fromEntries(scalars),
    status: [status],
    participants: participants.map((id) => [id]),
    event,
    evidence,
  };
};
