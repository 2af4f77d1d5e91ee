/** A diff in, JUnit XML out: one suite an article, one case a claim, one failure a difference. */
import { type Articles, quotedSentences, titleOf } from './describe-difference.js';
import { type Diff, type Difference, isDifference } from './difference.js';
import { visibleText } from './visible-text.js';

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that XML 1.0 can hold: no control characters, no lone surrogates, no markup. */
const plain = (text: string): string =>
  visibleText(text)
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (c) => XML[c] ?? c);

const testCase = (d: Difference, articles: Articles): string[] => {
  const name = plain(`${titleOf(d)} (${d.id})`);
  const open = `    <testcase classname="${plain(d.article)}" name="${name}"`;
  if (!isDifference(d)) return [`${open}/>`];
  const message = plain([d.kind, ...d.fields.map((f) => f.field)].join(' '));
  const body = [
    ...quotedSentences(d, articles).map((pieces) =>
      pieces.map((p) => (p.marked ? `[${p.text}]` : p.text)).join(''),
    ),
    ...d.fields.map((f) => `${f.field}: gold ${f.gold ?? '—'}, extracted ${f.extracted ?? '—'}`),
    ...(d.claim ? [`pattern: ${d.claim.pattern}`] : []),
  ];
  return [
    `${open}>`,
    `      <failure type="${d.kind}" message="${message}">${body.map(plain).join('\n')}</failure>`,
    '    </testcase>',
  ];
};

/** Every claim is a case, so the report counts what agrees, too. */
export const renderDiffJunit = (diff: Diff, articles: Articles): string => {
  const failures = (list: readonly Difference[]): number => list.filter(isDifference).length;
  const all = diff.articles.flatMap((a) => a.differences);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="claimtrail diff" tests="${all.length}" failures="${failures(all)}">`,
    ...diff.articles.flatMap((a) => [
      `  <testsuite name="${plain(a.article)}" tests="${a.differences.length}" failures="${failures(a.differences)}">`,
      ...a.differences.flatMap((d) => testCase(d, articles)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};
