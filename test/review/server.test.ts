import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readExtracted } from '../../src/review/read-extracted.js';
import type { Overview, PreviewAnswer } from '../../src/review/server/payload.js';
import { type Served, serveReview } from '../../src/review/server/serve-review.js';
import { makeRunFolder, type RunFolder, thirtyDifferences } from './run-folder.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: RunFolder;
let served: Served;

beforeAll(async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const extracted = await readExtracted([folder.run]);
  const clock = () => '2024-05-01T12:00:00.000Z';
  served = await serveReview({ extracted, folder: folder.gold, reviewer: null, clock }, 0);
});
afterAll(async () => {
  await served.close();
  folder.remove();
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** With our own Host and token unless other headers are given. */
const ask = ({ path = '/api/review', method = 'GET', headers = {}, body }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const own = {
      Host: `127.0.0.1:${served.port}`,
      Authorization: `Bearer ${served.token}`,
      'Content-Type': 'application/json',
    };
    const given = Object.entries({ ...own, ...headers }).flatMap(([k, v]) =>
      v === undefined ? [] : [[k, v]],
    );
    const sent = request(
      {
        host: '127.0.0.1',
        port: served.port,
        path,
        method,
        headers: Object.fromEntries(given),
        setHost: false,
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const post = (path: string, body: unknown, headers: Asked['headers'] = {}): Promise<Answer> =>
  ask({ path, method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

const goldBytes = () =>
  readdirSync(folder.gold)
    .map((name) => readFileSync(join(folder.gold, name), 'utf8'))
    .join();

test('what the page itself asks is answered', async () => {
  expect((await ask({})).status).toBe(200);
  expect(
    (await ask({ headers: { Host: `localhost:${served.port}`, Origin: `http://localhost:${served.port}` } }))
      .status,
  ).toBe(200);
  expect((await ask({ path: '/', headers: { Authorization: undefined } })).status).toBe(200);
});

const REFUSED: [name: string, asked: Asked, status: number][] = [
  ['a foreign Host, as after DNS rebinding', { headers: { Host: 'evil.example' } }, 403],
  ['a foreign Host with our port', { headers: { Host: 'evil.example:80' } }, 403],
  ['a foreign Host for the page', { path: '/', headers: { Host: 'evil.example' } }, 403],
  ['a Host that begins like ours', { headers: { Host: '127.0.0.1.evil.example' } }, 403],
  ['a foreign Origin', { headers: { Origin: 'https://evil.example' } }, 403],
  ['an opaque Origin', { headers: { Origin: 'null' } }, 403],
  ['a request from another site', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
  ['another port of this machine', { headers: { 'Sec-Fetch-Site': 'same-site' } }, 403],
  ['no token', { headers: { Authorization: undefined } }, 401],
  ['a wrong token', { headers: { Authorization: 'Bearer 0' } }, 401],
  ['a token in the address', { path: '/api/review?token=x', headers: { Authorization: undefined } }, 401],
  ['a path out of the page', { path: '/../../../../etc/passwd' }, 404],
  ['an encoded path out of the page', { path: '/%2e%2e/%2e%2e/package.json' }, 404],
  ['a file beside the page', { path: '/../server/guard.js' }, 404],
  ['an article that is none', { path: '/api/article?id=../../package.json' }, 404],
  ['another method', { path: '/api/decide', method: 'PUT' }, 404],
];

test.each(REFUSED)('%s is refused', async (_, asked, status) => {
  const answer = await ask(asked);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toContain('root:');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

const verdict = { decision: 'accept' };
test('several decisions are refused until it was shown what they would change', async () => {
  const before = goldBytes();
  const { articles } = JSON.parse((await ask({})).body) as Overview;
  const requests = articles
    .flatMap((a) => a.items)
    .filter((i) => i.pending && i.kind !== 'matched')
    .slice(0, 3)
    .map(({ id, version }) => ({ id, version, verdict }));
  expect(requests).toHaveLength(3);
  const bare = await post('/api/decide', { requests });
  expect([bare.status, JSON.parse(bare.body).code]).toEqual([400, 'not-shown']);
  const preview = JSON.parse((await post('/api/preview', { requests })).body) as PreviewAnswer;
  expect(preview.effects.reduce((sum, e) => sum + e.gains + e.loses + e.rewrites + e.keeps, 0)).toBe(3);
  const other = await post('/api/decide', { requests: requests.slice(1), shown: preview.digest });
  expect(other.status).toBe(409);
  expect(goldBytes()).toBe(before);
  const { undo } = JSON.parse((await post('/api/decide', { requests, shown: preview.digest })).body);
  expect(goldBytes()).not.toBe(before);
  expect((await post('/api/undo', { undo })).status).toBe(200);
  rmSync(join(folder.gold, 'decisions.jsonl'));
  expect(goldBytes()).toBe(before);
});

const BODIES: [name: string, path: string, body: unknown, status: number][] = [
  ['no JSON', '/api/decide', '{', 400],
  ['nothing', '/api/decide', '', 400],
  ['an array', '/api/decide', [], 400],
  ['no requests', '/api/decide', { requests: [] }, 400],
  [
    'an unknown decision',
    '/api/decide',
    { requests: [{ id: 'c', version: 'v', verdict: { decision: 'drop' } }] },
    400,
  ],
  [
    'an unknown reason',
    '/api/decide',
    { requests: [{ id: 'c', version: 'v', verdict: { decision: 'reject', reason: 'x' } }] },
    400,
  ],
  [
    'fields that nobody knows',
    '/api/decide',
    { requests: [{ id: 'c', version: 'v', verdict, path: '/etc' }] },
    400,
  ],
  ['an id that is none', '/api/decide', { requests: [{ id: 'c', version: 'v', verdict }] }, 409],
  ['an undo that is none', '/api/undo', { undo: '__proto__' }, 409],
  [
    'evidence outside the text',
    '/api/add',
    {
      article: 'alliance-of-four-becomes-two-pairs',
      start: 9_000_000,
      end: 9_000_001,
      relation: 'merger',
      status: 'planned',
      participants: ['csu/a'],
      event: null,
    },
    400,
  ],
  [
    'an article outside the run',
    '/api/add',
    {
      article: '../../../tmp/x',
      start: 0,
      end: 1,
      relation: 'merger',
      status: 'planned',
      participants: ['csu/a'],
      event: null,
    },
    400,
  ],
  [
    'an organisation that is a path',
    '/api/add',
    {
      article: 'alliance-of-four-becomes-two-pairs',
      start: 0,
      end: 9,
      relation: 'merger',
      status: 'planned',
      participants: ['../x'],
      event: null,
    },
    400,
  ],
  ['an oversized body', '/api/decide', 'x'.repeat(2_000_000), 413],
];

test.each(BODIES)('a body of %s is refused and nothing is written', async (_, path, body, status) => {
  const before = goldBytes();
  expect((await post(path, body)).status).toBe(status);
  expect(goldBytes()).toBe(before);
});

test('an oversized body without a length is cut off, and the server lives on', async () => {
  const chunked = { 'Transfer-Encoding': 'chunked' };
  const status = await post('/api/decide', 'x'.repeat(2_000_000), chunked).then(
    (answer) => answer.status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(status);
  expect((await ask({})).status).toBe(200);
});

test('a path that no browser sends is refused by the server itself', async () => {
  const answer = await ask({ path: '/..\\..\\package.json' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body).not.toContain('claimtrail');
});

test('it listens on loopback alone', async () => {
  const reached = await new Promise((resolve) => {
    const socket = connect({ host: '::1', port: served.port });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  expect(reached).toBe(false);
});

test('the page and its files come with their types and may not be framed', async () => {
  const index = await ask({ path: '/' });
  expect(index.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  const script = /src="\.(\/assets\/[^"]+)"/.exec(index.body)?.[1] ?? '';
  expect((await ask({ path: script })).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(index.body).not.toMatch(/https?:\/\//);
});
