#!/usr/bin/env node
/** Starts the command, its compiled code kept where Node can; where nothing has been built, since an install ran no scripts, says how to. */
import { existsSync } from 'node:fs';
import module from 'node:module';

const main = new URL('../dist/cli/main.js', import.meta.url);
module.enableCompileCache?.();
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('claimtrail: is not built yet; run "npm run build" in its folder, then try again (not-built)\n');
  process.exitCode = 3;
}
