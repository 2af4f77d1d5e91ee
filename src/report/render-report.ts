/** The report's data and the built page in, one self-contained HTML file out. */
import { createHash } from 'node:crypto';
import type { ReportData } from './report-data.js';

/** JSON that no HTML reader takes for markup, whatever an article says. */
const inert = (data: ReportData): string =>
  JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

const SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/;

/** Only the page's own script runs, named by its digest; nothing is fetched from anywhere. */
const policyFor = (page: string): string => {
  const script = SCRIPT.exec(page)?.[1] ?? '';
  const digest = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'; img-src data:`;
};

/**
 * `page` is the built page with its script and style inside. The same data gives the same bytes: the report
 * tells no time of its making.
 */
export const renderReport = (data: ReportData, page: string): string => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}">`;
  const holder = `<script type="application/json" id="report-data">${inert(data)}</script>`;
  const at = page.indexOf('<meta charset');
  const body = page.lastIndexOf('<body>') + '<body>'.length;
  return `${page.slice(0, at)}${policy}${page.slice(at, body)}${holder}${page.slice(body)}`;
};
