/** The process that works on articles alone in tests: the toy engine. */
import { serveAlone } from '../../dist/batch/serve-alone.js';
import { toyEngine } from './toy-engine.mjs';

process.once('message', ({ limitMs }) => void serveAlone(Promise.resolve(toyEngine()), limitMs));
