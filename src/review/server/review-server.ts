/** A store and the built page in, a server that shows the review on loopback and writes what is decided out. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { EXIT, UserError } from '../../model/problem.js';
import { visibleLines } from '../../model/visible-text.js';
import { addMissing, decide, preview } from '../decide.js';
import { readReview, type Store, undo, type Written } from '../store.js';
import { addedEntry } from './added-entry.js';
import { ownOriginOnly, securityHeaders, tokenOnly } from './guard.js';
import type { PageFile } from './page-files.js';
import {
  addRequest,
  decideRequest,
  type PreviewAnswer,
  previewRequest,
  type Refusal,
  undoRequest,
  type WriteAnswer,
} from './payload.js';
import { articleViewOf, overviewOf } from './views.js';

export interface ServerOptions {
  readonly store: Store;
  readonly token: string;
  /** By path, `/` included: nothing else of the disk is served. */
  readonly page: ReadonlyMap<string, PageFile>;
  readonly port: () => number;
}

/** A decision takes a few hundred bytes; one about thousands alike still fits. */
const LARGEST_BODY = 1024 * 1024;

const refusal = (problem: Refusal): Refusal => problem;

/** Stale writes are a conflict, other mistakes of the user's a bad request, faults of the machine ours. */
const statusOf = (error: UserError): ContentfulStatusCode => {
  if (error.problem.code === 'stale') return 409;
  return error.exitCode === EXIT.fault ? 500 : 400;
};

const parseBody = async <T>(context: Context, schema: z.ZodType<T>): Promise<T> => {
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const reason = `unexpected ${issue?.path.join('.') || 'body'}, ${issue?.message ?? 'malformed'}`;
  throw new UserError({ code: 'malformed', place: 'request', reason });
};

const unseen = (): UserError => {
  const reason = 'holds several decisions, and not the digest of what they were shown to change';
  return new UserError({ code: 'not-shown', place: 'request', reason, remedy: 'ask for a preview first' });
};

const addRoutes = (app: Hono, { store }: ServerOptions): void => {
  const undoable = new Map<string, Written>();
  const remember = (written: Written): WriteAnswer => {
    const key = randomUUID();
    undoable.set(key, written);
    return { undo: key };
  };
  app.get('/api/review', async (c) => c.json(overviewOf(store, await readReview(store))));
  app.get('/api/article', async (c) => {
    const view = articleViewOf(store, await readReview(store), c.req.query('id') ?? '');
    return view ? c.json(view) : c.json(refusal({ error: 'no such article' }), 404);
  });
  app.post('/api/preview', async (c) => {
    const { requests } = await parseBody(c, previewRequest);
    const answer: PreviewAnswer = await preview(store, requests);
    return c.json(answer);
  });
  app.post('/api/decide', async (c) => {
    const { requests, shown } = await parseBody(c, decideRequest);
    if (requests.length > 1 && shown === undefined) throw unseen();
    return c.json(remember(await decide(store, requests, shown)));
  });
  app.post('/api/add', async (c) => {
    const added = await parseBody(c, addRequest);
    return c.json(remember(await addMissing(store, added.article, addedEntry(store, added))));
  });
  app.post('/api/undo', async (c) => {
    const { undo: key } = await parseBody(c, undoRequest);
    const written = undoable.get(key);
    if (!written) return c.json(refusal({ error: 'there is nothing to undo', code: 'stale' }), 409);
    await undo(store, written);
    undoable.delete(key);
    return c.json({});
  });
};

/** The application; it listens nowhere by itself. */
export const reviewServer = (options: ServerOptions): Hono => {
  const app = new Hono();
  app.use(securityHeaders, ownOriginOnly(options.port));
  const tooLarge = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => c.json(refusal({ error: 'the request is too large' }), 413),
  });
  app.use('/api/*', tokenOnly(options.token), tooLarge);
  addRoutes(app, options);
  app.get('*', (c) => {
    const file = options.page.get(c.req.path);
    return file ? c.body(file.content, 200, { 'Content-Type': file.type }) : c.notFound();
  });
  app.onError((error, c) => {
    if (error instanceof UserError)
      return c.json(refusal({ error: error.message, code: error.problem.code }), statusOf(error));
    process.stderr.write(visibleLines(`${error.stack ?? error.message}\n`));
    return c.json(refusal({ error: 'an unexpected fault; see the terminal' }), 500);
  });
  return app;
};
