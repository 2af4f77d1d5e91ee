#!/usr/bin/env node
/** Starts the command, its compiled code kept where Node can; where nothing has been built, since an install ran no scripts, says how to. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Much code runs here, each part of it some thousand times: with V8's own measure, a third of the processor goes into
 * optimising what is optimised anew soon after. So a function must have run about eight times as often as it asks for by itself.
 */
const patience = Number.parseInt(process.versions.v8, 10) < 12 ? 'interrupt-budget=500000' : 'invocation-count-for-turbofan=24000';
setFlagsFromString(`--${patience}`);
/** Each regular expression is compiled once, not first to be interpreted and again when it is met a second time. */
setFlagsFromString('--no-regexp-tier-up');

const main = new URL('../dist/cli/main.js', import.meta.url);
module.enableCompileCache?.();
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('claimtrail: is not built yet; run "npm run build" in its folder, then try again (not-built)\n');
  process.exitCode = 3;
}
