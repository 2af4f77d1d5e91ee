/** Blocks of an article: what is a paragraph, an item, a heading, page furniture. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBlocks } from '../../src/stages/split-blocks.js';
import { hostileText } from './hostile-text.js';

/** Blocks as `kind: text`, kinds by their first letters; `¶` stands for a line break within one. */
const shown = (text: string): readonly string[] =>
  splitBlocks(text).map(
    ({ start, end, kind }) => `${kind[0]}: ${text.slice(start, end).replace(/\s*\n\s*/g, '¶')}`,
  );

const check = (name: string, text: string, expected: readonly string[]): void =>
  test(name, () => {
    expect(shown(text)).toEqual(expected);
  });

check(
  'one paragraph a line, with and without empty lines',
  'The units will merge.\nNobody objects.\n\n  It is done.',
  ['p: The units will merge.', 'p: Nobody objects.', 'p: It is done.'],
);

check('bullets of many kinds', 'Four pairs:\n• A and B;\n- C and D;\n* E and F\n– G and H', [
  'p: Four pairs:',
  'l: • A and B;',
  'l: - C and D;',
  'l: * E and F',
  'l: – G and H',
]);

check('numbered and lettered items', '1. Merge.\n2) Close.\n(c) Wait.\niv) Ask.', [
  'l: 1. Merge.',
  'l: 2) Close.',
  'l: (c) Wait.',
  'l: iv) Ask.',
]);

check('an initial at the start of a line numbers nothing', 'A. Jones spoke first.\nJ. Smith left.', [
  'p: A. Jones spoke first.',
  'p: J. Smith left.',
]);

check(
  'items that wrap over lines',
  'The pairs are:\n  • Kent and Medway with\n    South London\n  • Arden\n\nThat is all.',
  ['p: The pairs are:', 'l: • Kent and Medway with¶South London', 'l: • Arden', 'p: That is all.'],
);

check(
  'lines filled to a narrow width',
  'Arden and Solent\n\nThe two units will become\none in the spring of next\nyear, and nine hundred of\ntheir staff with them.\nSouth CSU stays out.',
  [
    'h: Arden and Solent',
    'p: The two units will become¶one in the spring of next¶year, and nine hundred of¶their staff with them.¶South CSU stays out.',
  ],
);

check(
  'short lines that are not filled',
  'Units that will close are\n\nArden CSU\nSolent CSU\nGreater East Midlands CSU\nSouth CSU\nKent CSU',
  [
    'h: Units that will close are',
    'h: Arden CSU',
    'h: Solent CSU',
    'h: Greater East Midlands CSU',
    'h: South CSU',
    'p: Kent CSU',
  ],
);

check(
  "readers' comments",
  "The two units will become one in the spring.\n\nStaff were told of it by letter on Monday.\n\n2 Readers' comments\n\nAnonymous | 5-Dec-2014 9:01 am\n\nSouth CSU will merge as well.",
  [
    'p: The two units will become one in the spring.',
    'p: Staff were told of it by letter on Monday.',
    "b: 2 Readers' comments",
    'b: Anonymous | 5-Dec-2014 9:01 am',
    'b: South CSU will merge as well.',
  ],
);

check(
  'bare lines after a colon',
  'Yet to say:\nNorth Kent\nEast Surrey and Sussex\nNorth of England.\nThe rest have spoken about it at length.',
  [
    'p: Yet to say:',
    'l: North Kent',
    'l: East Surrey and Sussex',
    'l: North of England.',
    'p: The rest have spoken about it at length.',
  ],
);

check(
  'bare lines with empty lines between them',
  'Confirmed:\n\nNorth Kent with Medway\n\nSouth Kent\n\nBoth said last week that they had been planning this for more than a year, and that no more would follow.',
  [
    'p: Confirmed:',
    'l: North Kent with Medway',
    'l: South Kent',
    'p: Both said last week that they had been planning this for more than a year, and that no more would follow.',
  ],
);

check(
  'lines that end in semicolons',
  'The board chose\nA and B;\nC, D and E; and\nF with G.\nIt met again.',
  ['h: The board chose', 'l: A and B;', 'l: C, D and E; and', 'l: F with G.', 'p: It met again.'],
);

check('a list written on within a paragraph', 'Its plans: • Merge with A • Close B', [
  'p: Its plans:',
  'l: • Merge with A',
  'l: • Close B',
]);
check('a numbered list within a paragraph', 'It will do this. 1) Merge with A 2) Close B', [
  'p: It will do this.',
  'l: 1) Merge with A',
  'l: 2) Close B',
]);

const SPEECH =
  'Jo Smith, who leads the group, said: “This is the best news in a long time for all who work here.”';
check('a quoted sub-head', `It grew.\n'Formidable rival'\n${SPEECH}`, [
  'p: It grew.',
  "h: 'Formidable rival'",
  `p: ${SPEECH}`,
]);
check('a sub-head that lost its line', `It grew. 'Formidable rival' ${SPEECH}`, [
  'p: It grew.',
  "h: 'Formidable rival'",
  `p: ${SPEECH}`,
]);
check('a sub-head with curly quotes that lost its line', `‘Formidable rival’ ${SPEECH}`, [
  'h: ‘Formidable rival’',
  `p: ${SPEECH}`,
]);
check('a title and a plain sub-head', `Two units to merge\n\nIt is agreed.\n\nNext steps\n${SPEECH}`, [
  'h: Two units to merge',
  'p: It is agreed.',
  'h: Next steps',
  `p: ${SPEECH}`,
]);

const WRAPPED = [
  'The two commissioning support units in the north said on Monday that they',
  'would merge by the end of next year. Staff were told at a meeting in',
  'Leeds, where the chief executive of NHS',
  'England spoke.',
  'Nobody asked a question.',
];
check('lines wrapped at a width are one paragraph', WRAPPED.slice(0, 2).join('\n'), [
  `p: ${WRAPPED.slice(0, 2).join('¶')}`,
]);
check(
  'a short line ends a wrapped paragraph',
  [...WRAPPED.slice(0, 2), 'Leeds.', ...WRAPPED.slice(0, 2)].join('\n'),
  [`p: ${[...WRAPPED.slice(0, 2), 'Leeds.'].join('¶')}`, `p: ${WRAPPED.slice(0, 2).join('¶')}`],
);
check('words one a line are not wrapped', 'features\ncontact manager\nevents, activities\n', [
  'h: features',
  'h: contact manager',
  'p: events, activities',
]);

test.each([
  "20 Readers' comments",
  'Readers’ comments (4)',
  'Comments',
  'Have your say',
  'Related articles',
  'Sign in to read more',
  'Subscribe to HSJ for full access.',
  'This article is only available to subscribers',
  'By Jo Smith',
  'By Jo Smith and Al Jones, 3 March 2014',
  'By Jo Smith | 3 March 2014',
  'Picture: Alamy',
  '*Photo: the launch in Leeds in January*',
  'Additional reporting by Al Jones',
  'Photo by Jo Smith',
  'Share this article',
  'Facebook | Twitter | LinkedIn | Email',
  'Follow @hsjnews on Twitter',
  'We use cookies to make this site work. By using it you agree to this.',
  'Accept all cookies',
  'Last updated: 3 March 2014',
  '© 2014 A Publisher. All rights reserved.',
  'Read more: the plan in full',
  'Tags: mergers, support units',
])('page furniture: %s', (line) => {
  expect(shown(`It merged.\n${line}\nIt closed.`)).toEqual(['p: It merged.', `b: ${line}`, 'p: It closed.']);
});

test.each([
  'Comments from readers were mixed, the trust said.',
  'By Christmas the two will have merged.',
  'By North Kent standards it was quiet, he said.',
  'Related services will move to Leeds.',
  'Share prices fell when the merger was announced.',
  'Published on Monday, the plan says the two will merge.',
  'Sign of the times: two more units have merged.',
  'Pictures of the merged ward were shown.',
  'Register of interests closed.',
  'Print costs have doubled.',
  'More news of the merger is due.',
  'Copyright law was blamed.',
])('no page furniture: %s', (line) => {
  expect(shown(`It merged.\n${line}\nIt closed.`)).toEqual(['p: It merged.', `p: ${line}`, 'p: It closed.']);
});

check(
  'links under their heading are furniture, and the text after them is none',
  `Related articles\nTwo units to merge\nNine alliances formed\n\nNext steps\n${SPEECH}`,
  [
    'b: Related articles',
    'b: Two units to merge',
    'b: Nine alliances formed',
    'h: Next steps',
    `p: ${SPEECH}`,
  ],
);

test('blocks and the gaps between them give back the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      let at = 0;
      for (const { start, end } of splitBlocks(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end).trim()).toHaveLength(end - start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['no spaces', 'a'.repeat(100_000)],
  ['line breaks', 'a\n'.repeat(50_000)],
  ['bullets', '• '.repeat(50_000)],
  ['item markers', '1) '.repeat(50_000)],
  ['quotes', "'A b' A ".repeat(20_000)],
  ['brackets', '('.repeat(100_000)],
])('hostile text does not hang: %s', { timeout: 30_000 }, (_, text) => {
  expect(splitBlocks(text).length).toBeGreaterThan(0);
});
