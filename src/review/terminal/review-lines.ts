/** A difference in, the lines that a reviewer reads on a terminal, wrapped by words, out. */
import { stripVTControlCharacters } from 'node:util';
import type pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import { type Articles, quotedSentences, titleOf } from '../describe-difference.js';
import type { Difference } from '../difference.js';
import { type SideRow, tellSides } from '../tell-sides.js';
import { visibleText } from '../visible-text.js';

export interface LinesOptions {
  readonly articles: Articles;
  readonly nameOf: (id: string) => string;
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly columns: number;
}

/** Narrower than this no line is made, so that a word fits. */
const NARROWEST = 20;

/** Each line begins with `first`, those after it with `rest`; a word that is longer than a line is cut. */
const wrapped = (text: string, columns: number, first: string, rest: string): string[] => {
  const margin = Math.max(...[first, rest].map((edge) => stripVTControlCharacters(edge).length));
  const width = Math.max(NARROWEST, columns - margin);
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`);
};

const LABEL = 11;

const rowLines = (
  { name, gold, extracted, differs }: SideRow,
  { colors, columns }: LinesOptions,
): string[] => {
  const label = `    ${name.padEnd(LABEL)}`;
  const blank = ' '.repeat(label.length);
  const plain = (text: string): string => visibleText(text);
  if (!differs && (gold === null || extracted === null || gold === extracted))
    return wrapped(plain(extracted ?? gold ?? ''), columns, label, blank);
  const paint = differs ? colors.yellow : (text: string) => text;
  return [
    ...wrapped(paint(`gold ${plain(gold ?? '—')}`), columns, label, blank),
    ...wrapped(paint(`extracted ${plain(extracted ?? '—')}`), columns, blank, blank),
  ];
};

const quoteLines = (d: Difference, { articles, colors, columns }: LinesOptions): string[] => {
  const edge = `    ${colors.dim('│')} `;
  return quotedSentences(d, articles).flatMap((pieces) => {
    const text = pieces
      .map((p) => (p.marked ? colors.inverse(`⟦${visibleText(p.text)}⟧`) : visibleText(p.text)))
      .join('');
    return wrapped(text, columns, edge, edge);
  });
};

/** What the title or the quoted sentence shows already. */
const isTold = ({ name, gold, extracted, differs }: SideRow): boolean => {
  if (name === 'words') return gold === null || extracted === null || gold === extracted;
  return name === 'relation' && !differs;
};

/** A title line, the sentence with its evidence marked, and what either side says, by names. */
export const reviewLines = (d: Difference, options: LinesOptions): string[] => {
  const { colors, columns, nameOf } = options;
  const paint = {
    matched: colors.green,
    changed: colors.yellow,
    missing: colors.red,
    spurious: colors.magenta,
  };
  const origin = d.claim ? `${d.id} ${visibleText(d.claim.pattern)} ${d.claim.confidence}` : d.id;
  const kind = `${paint[d.kind](d.kind)}${d.optional ? ' (optional)' : ''}`;
  return [
    ...wrapped(`${visibleText(titleOf(d, nameOf))} ${colors.dim(origin)}`, columns, `  ${kind}  `, '    '),
    ...quoteLines(d, options),
    ...tellSides(d, nameOf)
      .filter((row) => !isTold(row))
      .flatMap((row) => rowLines(row, options)),
    ...(d.whyNot ?? []).flatMap(({ pattern, reason }) =>
      wrapped(visibleText(`why not ${pattern ?? ''}: ${reason}`), columns, '    ', '      '),
    ),
  ];
};
