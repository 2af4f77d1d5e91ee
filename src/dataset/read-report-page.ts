/** The page of the report, as the build left it in the package. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EXIT, UserError } from '../model/problem.js';

/** The same place seen from the sources and from the package. */
const PAGE = fileURLToPath(new URL('../../dist/report/page/index.html', import.meta.url));

/** HTML with script and style inside; a package that was not built is a `UserError`. */
export const readReportPage = async (): Promise<string> => {
  try {
    return await readFile(PAGE, 'utf8');
  } catch (cause) {
    const reason = 'the page of the report has not been built';
    const problem = { code: 'no-page', place: PAGE, reason, remedy: 'run npm run build' };
    throw new UserError(problem, EXIT.fault, { cause });
  }
};
