/** A request to the review server in, let through or refused: who may ask, from where, and how much. */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** Everything comes from the page itself; nothing may frame it, and nothing is fetched from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Sets the headers on every answer, refusals included. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  await next();
};

/**
 * Refuses a request whose Host is not ours (a foreign name that resolves to loopback) or whose Origin is not
 * our own page. `port` is asked for late, as it is known only once the server listens.
 */
export const ownOriginOnly =
  (port: () => number): MiddlewareHandler =>
  async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    if (!hosts.includes(host)) return context.json({ error: 'unexpected Host' }, 403);
    if (origin !== undefined && origin !== `http://${host}`)
      return context.json({ error: 'unexpected Origin' }, 403);
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return context.json({ error: 'unexpected site' }, 403);
    return next();
  };

/** Same time for any wrong guess of the same length. */
const same = (given: string, token: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Refuses a request that does not carry the token as a bearer. */
export const tokenOnly =
  (token: string): MiddlewareHandler =>
  async (context, next) => {
    const given = context.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    return same(given, token) ? next() : context.json({ error: 'the token is missing or wrong' }, 401);
  };
