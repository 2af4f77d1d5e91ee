/** Sentences of news: what ends one, what does not, and that no text breaks the splitting. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBlocks } from '../../src/stages/split-blocks.js';
import { winkView } from '../../src/stages/split-sentences/wink-view.js';
import { winkVotes } from '../../src/stages/split-sentences/wink-votes.js';
import { splitSentences } from '../../src/stages/split-sentences.js';
import { hostileText } from './hostile-text.js';

const split = (text: string): readonly string[] =>
  splitSentences(text, splitBlocks(text)).map(({ start, end }) => text.slice(start, end));

/** Each text is written with `|` where its sentences end; the white space after it is no part of them. */
const check = (marked: string): void => {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  expect(split(marked.replaceAll('|', ''))).toEqual(expected);
};

test.each([
  // Plain ends
  'The units will merge.| Nobody objects.| Why?| It is late!| So it goes.',
  'It was 1989.| 40 people came.| The rest did not.',
  'It fell 5%.| It rose to £1.5m.| It cost $2.3bn.| Then it fell.',
  'It merged.  It closed.'.replace('  ', '|  '),
  'It has a strategy.|\u00a0Staff know it.',
  // Quotations of several sentences
  '“It is bad.| Really bad,” he said.| “We cannot go on.| We will not.”| That was it.',
  'He said: “More than one could do that.| [There are] others.”| She agreed.',
  "``It is over.''| He left.| ``Why?''| She stayed.",
  "'This is great.'| She held it out.",
  'It was “too much”.| But “enough is enough”.| They said so.',
  // Names at the end
  'It was sold to Acme Inc.| The price was low.',
  'She joined Acme Corp.| Mr. Jones did not.',
  'He lives in Washington, D.C.| “I like it,” he said.',
  'It came from the U.S.| It stayed in the U.K.| They left the E.U.| Nobody knew.',
  'The shop opens at 9 a.m.| Doors close at 5 p.m.| Staff leave then.',
  'It moved to Calif.| There it stayed.',
  'He is a Ph.D.| She is an M.D.| They met.',
  // Datelines and labels
  'LONDON, March 3 (Reuters) -| The bank said it would merge with a rival.',
  'NEW YORK --| Shares rose on hopes of a merger.',
  'Moscow —| The envoy said that the talks had failed.',
  'THE CHECKOFF:| Most firms in Dallas offer day care.',
  // Dots
  'We tried ...| The rest failed.| I never meant that....| She left.',
  'So it goes…| They merged.',
  'He left. . . . and came back.| They stayed.',
  'The deal . . . is done.| They left.',
  // Quotations with a space before their end
  'He said, "It is over. "| The board met.',
  '"Is it over? " he asked.| They left.',
  // Enumerations within a sentence, and lists of sentences
  'It has two aims: a) close it; and b) move it.| They left.',
  'Its plan: 1) close the ward; 2) move the staff; 3) sell the site.| It is agreed.',
  'There are two aims.| 1) Close the ward.| 2) Move the staff.',
  // Towns and companies
  'It is based in Stamford, Conn.| Wexcom makes phones.',
  'He moved to Raleigh, N.C.| Duke Power is there.',
  'It was sold to Fiat S.p.A.| The price was low.',
  'It closed at 6 P.M.| Mr Smith left.',
  // Slips
  'The unit closed.|It was old.| Its staff left.|They went home.',
  // Asides
  'He left.| (He came back.)| She stayed (for now).| It ended.',
])('sentences end: %s', check);

test.each([
  '“Who will pay for it?” asked Smith.',
  '“Who will pay for it?” Mr. Jones asked.',
  '"Never!" the crowd roared.',
  'He asked, “Do you want to go?” and she said, “Yes!” and left.',
  'The Rev. J. Jones met the Rt. Hon. Al Smith and Cllr. Brown of St. Helens.',
  'So said Stephen J. Childs, J. F. Kennedy and G. F. Handel Jr. of the board.',
  'Acme Corp. Chairman John Smith and Acme Inc. of Ohio sued Pitt, Briggs & Co. in Delaware.',
  'The U.S. Government and the U.N. Security Council met in Washington, D.C. on Monday.',
  'See www.site.nz and http://www.example.co.uk/a.b?c=d for Sino-U.S. talks.',
  'It cost £1.5m, or approx. 3.4 per cent of No. 10’s budget, i.e. little, vs. 4 per cent in Nov. 2013.',
  'At 5 a.m. Mr Smith left for the 7 a.m. EST train.',
  'The group – Mr. A, Mr. B. and Mr. C. – left ... and came back.',
  'It could – who knows? – be true, and (who cares?) it is.',
  'She works at Yahoo! in accounts, or at Yahoo! Inc. in Leeds.',
  'Roe v. Wade, e.g. Smith et al. in fig. 3 of vol. 2, pp. 4-5, is known.',
  'The question is: Will it work',
  'South CSU – the largest – said it would stay with Kent and Medway.',
  'NHS England: the board met again on Monday',
  'It went to J.C. Penney, the U.S. retailer.',
  'The firm Enel S.p.A. said that Fiat S.p.A., of Turin, and Olivetti S.p.A. Chairman Rossi had met.',
  'Hartford, Conn. Police Chief Jones and the Boston, Mass., office agreed.',
  'He met the U.S. . . . and the U.K. envoys.',
  'It is 3.5 or 1,000.50 or 10.30am.',
  'Acme Corp. And Widget Inc. In Talks On Merger',
  'Consumers -- Most of them, that is, in towns -- bought less.',
])('one sentence: %s', check);

// Known failures: what follows starts as a name could, or wink-nlp takes a word for an abbreviation.
test.fails.each([
  'He was born in the U.S.| Millions came.',
  'She reads The Sun.| Readers like it.',
  'They sat.| 40 left.',
  'He read Henry V.| Shakespeare wrote it.',
])('sentences end: %s', check);

test('a list: each item and what goes before it on its own', () => {
  const text =
    'Confirmed so far:\n\n  • North Kent and Surrey;\n  • South Kent. It is small;\n\nThat is all.';
  expect(split(text)).toEqual([
    'Confirmed so far:',
    '• North Kent and Surrey;',
    '• South Kent.',
    'It is small;',
    'That is all.',
  ]);
});

test('sentences carry the kind and the position of their block', () => {
  const text = 'Two to merge\n\nIt is agreed. All voted:\n• A\n• B\n2 comments';
  const blocks = splitBlocks(text);
  expect(splitSentences(text, blocks).map(({ index, kind, block }) => [index, kind, block])).toEqual([
    [0, 'heading', 0],
    [1, 'paragraph', 1],
    [2, 'paragraph', 1],
    [3, 'list-item', 2],
    [4, 'list-item', 3],
    [5, 'boilerplate', 4],
  ]);
});

test('sentences and the gaps between them give back the text, and none crosses a block', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const blocks = splitBlocks(text);
      let at = 0;
      splitSentences(text, blocks).forEach(({ index, start, end, block, kind }, position) => {
        expect(index).toBe(position);
        expect(text.slice(at, start).trim()).toBe('');
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end).trim()).toHaveLength(end - start);
        const around = blocks[block];
        expect(around && around.start <= start && end <= around.end && around.kind === kind).toBe(true);
        at = end;
      });
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});

test('what wink-nlp is shown is as long as the text, and plain', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const view = winkView(text);
      expect(view).toHaveLength(text.length);
      expect(view).toMatch(/^[ -~À-ÖØ-öø-ÿ‘’“”–—…£€]*$/);
    }),
  );
});

test('what came before changes no vote: wink-nlp remembers words, and is shown none that would matter', () => {
  const votesOn = (text: string): readonly (boolean | undefined)[] => {
    const votes = winkVotes(text);
    return [...text].map((_, at) => votes(at, at + 1));
  };
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const before = votesOn(text);
      votesOn(other);
      expect(votesOn(text)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});

test('a block longer than wink-nlp gets at once is split all the same', () => {
  const text = 'He saw it on p. 5 in Jan. Smith left no. 7 Hill St. for Leeds. '.repeat(2000).trim();
  const sentences = split(text);
  expect(sentences).toHaveLength(2000);
  expect(new Set(sentences).size).toBe(1);
});

test.each([
  ['no spaces', 'a'.repeat(100_000)],
  ['dots', '.'.repeat(100_000)],
  ['spaced dots', '. '.repeat(50_000)],
  ['quotes', '."'.repeat(50_000)],
  ['addresses', `http://${'a.'.repeat(50_000)}`],
  ['at signs', 'a@'.repeat(50_000)],
  ['controls', '\0'.repeat(50_000)],
  ['overrides', `${'\u202e'.repeat(50_000)}a. B`],
  ['spaces', `a.${' '.repeat(100_000)}B`],
  ['capitals', 'LONDON '.repeat(20_000)],
  ['halves of characters', '\ud800'.repeat(50_000)],
])('hostile text does not hang: %s', { timeout: 30_000 }, (_, text) => {
  expect(split(text).length).toBeGreaterThan(0);
});

const SHARED = '../shared';
const absent = !existsSync(`${SHARED}/bench/meantime.json`);
const readJson = (name: string) => JSON.parse(readFileSync(`${SHARED}/bench/${name}`, 'utf8'));

test.skipIf(absent)('golden rules: 50 of 52 at least (needs ../shared)', () => {
  const tidy = (sentence: string): string => sentence.replace(/\s+/g, ' ').trim();
  const rules: readonly { text: string; sentences: readonly string[] }[] = readJson('golden-rules.en.json');
  const passed = rules.filter(
    ({ text, sentences }) => JSON.stringify(split(text).map(tidy)) === JSON.stringify(sentences.map(tidy)),
  );
  expect(passed.length).toBeGreaterThanOrEqual(50);
});

test.skipIf(absent)('news: boundary F1 of 0.995 at least on 120 Wikinews stories (needs ../shared)', () => {
  const stories: readonly { text: string; sentences: readonly [number, number][] }[] =
    readJson('meantime.json');
  let [hits, found, wanted] = [0, 0, 0];
  for (const { text, sentences } of stories) {
    const gold = new Set(sentences.slice(0, -1).map(([, end]) => end));
    const ends = splitSentences(text, splitBlocks(text)).slice(0, -1);
    hits += ends.filter(({ end }) => gold.has(end)).length;
    found += ends.length;
    wanted += gold.size;
  }
  expect((2 * hits) / (found + wanted)).toBeGreaterThanOrEqual(0.995);
});

test.skipIf(absent)('seeds: every list item and the sub-head on their own (needs ../shared)', () => {
  for (const name of readdirSync(`${SHARED}/seeds`)) {
    const text = readFileSync(`${SHARED}/seeds/${name}`, 'utf8');
    const sentences = split(text);
    for (const line of text.split('\n').map((raw) => raw.trim())) {
      if (/^•|^'[^']+'$|comments$/.test(line)) expect(sentences).toContain(line);
    }
    for (const sentence of sentences) expect(sentence).not.toContain('\n');
  }
});
