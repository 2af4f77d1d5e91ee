/** A store in, a review served on loopback until it is closed out. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { UserError } from '../../model/problem.js';
import type { Store } from '../store.js';
import { readPageFiles } from './page-files.js';
import { reviewServer } from './review-server.js';

export interface Served {
  /** With the token in its fragment, which a browser sends to nobody. */
  readonly url: string;
  readonly token: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1 alone; `port` 0 takes any free one. Throws a `UserError` where the port is taken. */
export const serveReview = async (store: Store, port: number): Promise<Served> => {
  const token = randomBytes(24).toString('base64url');
  const page = await readPageFiles();
  let listening = port;
  const app = reviewServer({ store, token, page, port: () => listening });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause: Error) => {
      const reason = `cannot be listened on: ${cause.message}`;
      const problem = {
        code: 'port-taken',
        place: `127.0.0.1:${port}`,
        reason,
        remedy: 'choose another --port',
      };
      reject(new UserError(problem, undefined, { cause }));
    });
  });
  listening = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${listening}/#token=${token}`,
    token,
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};
