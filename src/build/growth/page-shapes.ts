/** Nothing in; shapes of web pages out. */
import { csu, place, word } from './made-names.js';
import type { Shape } from './shape.js';

const HEAD =
  '<!DOCTYPE html><html><head><title>Units to merge</title><meta name="date" content="2014-06-25"></head><body><article><h1>Units to merge</h1><p>Arden and Greater East Midlands CSU and South London CSU will merge.</p>';
const TAIL = '</article></body></html>';

const page = (piece: Shape['piece'], [open, close] = ['', '']): Shape => ({
  kind: 'html',
  head: `${HEAD}${open}`,
  piece,
  tail: `${close}${TAIL}`,
});

const told = (i: number): string => `${csu(i)} will merge with ${csu(i + 1)}, said ${place(i)} council.`;

export const pageShapes: Readonly<Record<string, Shape>> = {
  'page: paragraphs': page((i) => `<p>${told(i)}</p>\n`),
  'page: paragraphs never closed': page((i) => `<p>${told(i)}`),
  'page: entities': page((i) => `&lt;&amp;&#x1F600;&eacute; ${csu(i)} `, ['<p>', '</p>']),
  'page: elements in elements': page((i) => `${'<div>'.repeat(3)}<p>${told(i)}</p>${'</div>'.repeat(3)}`),
  'page: lists in lists': page((i) => `<ul><li>${csu(i)}<ul><li>${told(i)}</li></ul></li></ul>`),
  'page: one long list': page((i) => `<li>${told(i)}</li>`, ['<ul>', '</ul>']),
  'page: one long table': page(
    (i) => `<tr><td>${csu(i)}</td><td>will merge</td></tr>`,
    ['<table>', '</table>'],
  ),
  'page: bold and links': page(
    (i) => `<b>${csu(i)}</b> <a href="/${i}">will <i>merge</i></a>. `,
    ['<p>', '</p>'],
  ),
  'page: many attributes on one element': page(
    (i) => `data-${word(i)}-${i}="${i}" `,
    ['<p ', `>${told(0)}</p>`],
  ),
  'page: scripts and comments': page(
    (i) => `<script>if (${i} < 3) document.write("<p>")</script><!-- ${word(i)} -->`,
  ),
  'page: linked data': page(
    (i) => `<script type="application/ld+json">{"@type": "Article", "name": "${word(i)}"}</script>`,
  ),
  'page: metadata': {
    kind: 'html',
    head: '<html><head>',
    piece: (i) => `<meta name="${word(i)}" content="${i}"><meta property="article:tag" content="${word(i)}">`,
    tail: `</head><body><p>${told(0)}</p></body></html>`,
  },
};
