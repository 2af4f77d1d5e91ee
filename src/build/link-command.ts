/** Puts the built command where `npx claimtrail` looks first, as an installed package's command would be. */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Links `node_modules/.bin/claimtrail` under `root` to the built command and makes it executable. */
export const linkCommand = (root: string): void => {
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, 'claimtrail');
  chmodSync(join(root, 'dist', 'cli', 'main.js'), 0o755);
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'dist', 'cli', 'main.js'), link);
};
