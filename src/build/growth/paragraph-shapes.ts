/** Nothing in; shapes of many sentences, lines or paragraphs out. */
import { ccg, csu, person, place, word } from './made-names.js';
import type { Shape } from './shape.js';

const OPENING = 'Arden and Greater East Midlands CSU and South London CSU will merge on 1 April 2015.\n\n';

const after = (piece: Shape['piece']): Shape => ({ head: OPENING, piece });
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

const MONTHS = ['January', 'March', 'June', 'October'];

export const paragraphShapes: Readonly<Record<string, Shape>> = {
  'claims about known names': after((i) => `${csu(i)} will merge with ${ccg(i * 7)}.\n\n`),
  'unknown names of no kind': after(
    (i) => `${place(i)} Diagnostics was bought by ${place(i + 5)} Limited.\n\n`,
  ),
  'many organisations of one kind': after(
    (i) => `${ccg(i)} spoke. The CCG will merge with ${ccg(i + 3)}.\n\n`,
  ),
  'short forms in brackets': after(
    (i) => `${place(i)} and ${place(i + 1)} CSU (${word(i).toUpperCase().slice(0, 6)}) will close.\n\n`,
  ),
  headings: after((i) => `${csu(i)} merger\n\n`),
  'bullets under a lead': {
    head: `${OPENING}The following units will merge:\n\n`,
    piece: (i) => `• ${csu(i)}\n`,
  },
  'nested lists': {
    head: `${OPENING}The following units will merge:\n\n`,
    piece: (i) => `${' '.repeat(2 * (i % 12))}- ${csu(i)}\n`,
  },
  'lines broken at 70 characters': after(
    (i) =>
      `${csu(i)} said on Monday that it would merge with\n${csu(i + 1)} before the year is over, and that the\nboard had agreed${pick(['.\n', ''], i)} `,
  ),
  'short lines that tell of an event': after((i) => `Merger of ${csu(i)}\n`),
  'short lines': after((i) => `${csu(i)}\n`),
  'white space alone': { head: OPENING, piece: () => ' \n\t\n', tail: OPENING },
  pronouns: after((i) => `${pick(['It', 'They', 'Both'], i)} will merge with ${csu(i)}, it said. `),
  groups: after(
    (i) =>
      `${csu(i)} and ${csu(i + 1)} met. ${pick(['The pair', 'The two units', 'Both organisations'], i)} will merge.\n\n`,
  ),
  '“the new unit”': after(
    (i) => `${csu(i)} will merge with ${csu(i + 1)}. The new unit will open in May.\n\n`,
  ),
  '“the Kent unit”': after(
    (i) =>
      `${csu(i)} met. The ${place(i)} unit will close, and the ${csu(i).split(' ')[0]} unit will merge.\n\n`,
  ),
  persons: after(
    (i) => `${person(i)}, chief executive of ${csu(i)}, resigned. Ms ${place(i)} will join ${ccg(i)}.\n\n`,
  ),
  reports: after(
    (i) => `“We will merge with ${csu(i + 1)},” said ${csu(i)} chief executive ${person(i)}.\n\n`,
  ),
  'events without parties': after(
    (i) =>
      `The ${pick(['merger', 'deal', 'takeover', 'move'], i)} was approved. It will take place in ${pick(MONTHS, i)}. `,
  ),
  'events told again': after(
    (i) => `${csu(i)} and ${csu(i + 1)} will merge. The merger was put off. They did so, too.\n\n`,
  ),
  'supply and bids': after(
    (i) => `${csu(i)} will provide services to ${ccg(i)}, and was named on the framework. `,
  ),
  'dates, no date of its own': {
    undated: true,
    head: OPENING,
    piece: (i) =>
      `${csu(i)} will merge with ${csu(i + 1)} in ${pick(MONTHS, i)} ${2000 + (i % 20)}, it said last month. `,
  },
  'marks of Markdown': {
    kind: 'markdown',
    head: `---\ntitle: T\n---\n${OPENING}`,
    piece: (i) =>
      `## ${csu(i)} *merger*\n\n**${csu(i)}** will _merge_ with [${ccg(i)}](https://example.org/${i}).\n\n`,
  },
  'an object of many keys': {
    kind: 'json',
    head: `{"text": ${JSON.stringify(OPENING)}`,
    piece: (i) => `, "${word(i)}-${i}": [${i}]`,
    tail: '}',
  },
};
