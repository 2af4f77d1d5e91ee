/** The script of the process that works on articles alone: its first message tells the limit and the domain. */
import type { Domain } from '../model/domain.js';
import { loadEngine, useDomain } from './load-engine.js';
import { serveAlone } from './serve-alone.js';

interface Start {
  readonly limitMs: number;
  readonly domain: Domain | null;
}

process.once('message', ({ limitMs, domain }: Start) => {
  useDomain(domain);
  void serveAlone(loadEngine(), limitMs);
});
