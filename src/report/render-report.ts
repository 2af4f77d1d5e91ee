/** The report's data and the built page in, one self-contained HTML file out. */
import { createHash } from 'node:crypto';

const SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/;

/** Only the page's own script runs, named by its digest; nothing is fetched from anywhere. */
const policyFor = (page: string): string => {
  const script = SCRIPT.exec(page)?.[1] ?? '';
  const digest = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'; img-src data:`;
};

/** JSON pieces as an element that no browser takes for a script. */
function* dataElement(id: string, json: Iterable<string>): Generator<string> {
  yield `<script type="application/json" id="${id}">`;
  yield* json;
  yield '</script>';
}

/**
 * `json` is a `ReportData`, `preparedJson` the same claims as reconciliation has them, both inert in HTML; `page`
 * is the built page with its script and style inside. Piece by piece; the same data gives the same bytes: the
 * report tells no time of its making.
 */
export function* renderReport(
  {
    json,
    preparedJson,
  }: { readonly json: () => Iterable<string>; readonly preparedJson: () => Iterable<string> },
  page: string,
): Generator<string> {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}">`;
  const at = page.indexOf('<meta charset');
  const body = page.lastIndexOf('<body>') + '<body>'.length;
  yield `${page.slice(0, at)}${policy}${page.slice(at, body)}`;
  yield* dataElement('report-data', json());
  yield* dataElement('prepared-claims', preparedJson());
  yield page.slice(body);
}
