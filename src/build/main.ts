/** What `npm run build` does after the compiler: data and schemas into the package, and the command linked. */
import { fileURLToPath } from 'node:url';
import { linkCommand } from './link-command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

linkCommand(root);
