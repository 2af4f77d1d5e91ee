import { parseHTML } from 'linkedom';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { diffClaims } from '../../src/review/diff-claims.js';
import { renderDiffJunit } from '../../src/review/render-diff-junit.js';
import { renderDiffMarkdown } from '../../src/review/render-diff-markdown.js';
import { renderDiffText } from '../../src/review/render-diff-text.js';
import { AGAINST_GOLD } from '../../src/review/wording.js';
import { makeClaim, makeDate, makeGold, makeGoldFile } from './claims.js';

const TEXT =
  'An opening. A and B said they\u202e <script>alert(1)</script> will *merge*\u001b[31m soon. C is to close.\nEnd.';
const span = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return [{ sentence: 0, start, end: start + quote.length, quote }];
};
const articles = new Map([
  [
    'a',
    {
      id: 'a',
      path: 'a.txt',
      sha256: '',
      source: null,
      title: null,
      published: makeDate('2014-06-25', 'article'),
      text: TEXT,
    },
  ],
]);
const merger = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
  evidence: span('<script>alert(1)</script> will *merge*\u001b[31m'),
});
const gold = makeGoldFile([
  makeGold('merger', ['considered'], ['csu/a', 'csu/b'], { evidence: 'will' }),
  makeGold('closure', ['planned'], ['csu/c'], { evidence: 'C is to close' }),
]);
const diff = diffClaims([merger], [gold]);

test('text shows the sentence, the evidence and both sides', () => {
  const options = { articles, wording: AGAINST_GOLD, colors: pc.createColors(false) };
  expect(renderDiffText(diff, diff, options, false)).toMatchInlineSnapshot(`
    "a
      changed  merger, csu/a + csu/b: considered  c_a6f5becdfb9e47ce  merger/test
        │ A and B said they� ⟦<script>alert(1)</script> will *merge*�[31m⟧ soon.
          field   gold        extracted
          status  considered  planned
      missing  closure, csu/c: planned  g_70319e9dd258eb7d
        │ ⟦C is to close⟧.

    0 matched, 1 changed, 1 missing, 0 spurious

             gold  det P  det R  det F1  full P  full R  full F1  95%
    core     2     1.000  0.500  0.667   0.000   0.000   0.000    —
    all      2     1.000  0.500  0.667   0.000   0.000   0.000    —
    merger   1     1.000  1.000  1.000   0.000   0.000   0.000    —
    closure  1     —      0.000  0.000   —       0.000   0.000    —
    event accuracy — (0 of 0)
    reported accuracy — (0 of 0)
    "
  `);
});

test('Markdown lets nothing of the article take effect', () => {
  expect(renderDiffMarkdown(diff, articles, AGAINST_GOLD)).toMatchInlineSnapshot(`
    "## Claims against gold

    |  | gold | detection F1 | full precision | full recall | full F1 | 95% |
    | --- | ---: | ---: | ---: | ---: | ---: | --- |
    | core | 2 | 0.667 | 0.000 | 0.000 | 0.000 | – |
    | all | 2 | 0.667 | 0.000 | 0.000 | 0.000 | – |
    | merger | 1 | 1.000 | 0.000 | 0.000 | 0.000 | – |
    | closure | 1 | 0.000 | – | 0.000 | 0.000 | – |

    Event dates –, reported dates –.


    ### a

    - **changed** merger, csu/a \\+ csu/b&#58; considered \`c_a6f5becdfb9e47ce\` merger/test
      > A and B said they� <mark>&lt;script\\>alert\\(1\\)&lt;/script\\> will \\*merge\\*�\\[31m</mark> soon.
      - status: considered → planned
    - **missing** closure, csu/c&#58; planned \`g_70319e9dd258eb7d\`
      > <mark>C is to close</mark>.
    "
  `);
});

test('JUnit XML is well formed and counts claims', () => {
  const xml = renderDiffJunit(diff, articles);
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="claimtrail diff" tests="2" failures="2">
      <testsuite name="a" tests="2" failures="2">
        <testcase classname="a" name="merger, csu/a + csu/b: considered (c_a6f5becdfb9e47ce)">
          <failure type="changed" message="changed status">A and B said they� [&lt;script&gt;alert(1)&lt;/script&gt; will *merge*�[31m] soon.
    status: gold considered, extracted planned
    pattern: merger/test</failure>
        </testcase>
        <testcase classname="a" name="closure, csu/c: planned (g_70319e9dd258eb7d)">
          <failure type="missing" message="missing">[C is to close].</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
  const { document } = parseHTML(xml);
  expect(document.querySelectorAll('testcase')).toHaveLength(2);
  expect(document.querySelectorAll('failure')).toHaveLength(2);
  expect(document.querySelectorAll('script')).toHaveLength(0);
});
