#!/usr/bin/env node
/** Starts the command; where nothing has been built, since an install ran no scripts, says how to. */
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('claimtrail: is not built yet; run "npm run build" in its folder, then try again (not-built)\n');
  process.exitCode = 3;
}
