/** Which organisations are told to combine, in sentences that share a verb, a label or a date. */
import { expect, test } from 'vitest';
import { extractClaims } from '../../src/pipeline.js';

/** Mergers and alliances of a text: relation, status, parties and event. */
const told = (text: string): string[] =>
  extractClaims({ id: 'a', text, published: '2014-06-25' })
    .claims.filter(({ relation }) => relation === 'merger' || relation === 'alliance')
    .map(({ relation, status, participants, event }) =>
      [relation, status, ...participants.map(({ id }) => id), event?.edtf ?? ''].join(' ').trim(),
    );

test.each<[string, string[]]>([
  [
    'Barnet CCG will merge with Enfield CCG and Camden CCG with Islington CCG.',
    ['merger planned ccg/barnet ccg/enfield', 'merger planned ccg/camden ccg/islington'],
  ],
  [
    'Barnet CCG has merged with Enfield CCG, and Camden CCG with Islington CCG.',
    ['merger effected ccg/barnet ccg/enfield', 'merger effected ccg/camden ccg/islington'],
  ],
  ['April 2015 – Arden and South CSUs to merge', ['merger planned csu/arden csu/south 2015-04']],
  ['October 2013: Arden CSU merges with South CSU', ['merger effected csu/arden csu/south 2013-10']],
  [
    'The merger of Arden CSU with South CSU, completed in April, has saved £4m.',
    ['merger effected csu/arden csu/south 2014-04'],
  ],
  [
    'A merger of Arden CSU and South CSU was scrapped in May and a source said there was no appetite for more.',
    ['merger abandoned csu/arden csu/south 2014-05'],
  ],
  [
    'Arden CSU and South CSU have formed a consortium to bid for work.',
    ['alliance effected csu/arden csu/south'],
  ],
  [
    'Salford CCG and Trafford CCG share an office. Neither has any plans to merge.',
    ['merger ruled_out ccg/salford ccg/trafford'],
  ],
  [
    'Arden and South CSUs have announced that they are to merge, ending months of doubt.',
    ['merger planned csu/arden csu/south'],
  ],
  [
    'The alliance of Arden and South CSUs would help doctors and nurses, a statement said today.',
    ['alliance effected csu/arden csu/south'],
  ],
  [
    'Arden and South CSUs have set a date of 1 July 2015 for their merger.',
    ['merger planned csu/arden csu/south 2015-07-01'],
  ],
  [
    'Arden CSU and South CSU share a board. The two units, along with Anglia CSU, are discussing a merger.',
    ['merger considered csu/arden csu/south csu/anglia'],
  ],
  [
    'It denied that Arden CSU would merge with South CSU, or that Anglia CSU would merge with Essex CSU.',
    ['merger ruled_out csu/anglia csu/essex', 'merger ruled_out csu/arden csu/south'],
  ],
  [
    'Barnet and Enfield CCGs are to merge, as are Camden and Islington CCGs.',
    ['merger planned ccg/barnet ccg/enfield', 'merger planned ccg/camden ccg/islington'],
  ],
])('"%s" tells of each', (text, expected) => expect(told(text).toSorted()).toEqual(expected.toSorted()));

// Two partners with a date each, behind one verb, are read as one arrangement.
test.fails.each<[string, string[]]>([
  [
    'South CSU entered a partnership with Arden CSU for payroll in 2012 and with Anglia CSU for procurement in 2013.',
    ['alliance effected csu/south csu/arden 2012', 'alliance effected csu/south csu/anglia 2013'],
  ],
])('"%s" tells not yet of each', (text, expected) =>
  expect(told(text).toSorted()).toEqual(expected.toSorted()),
);

test.each([
  'Barnet CCG was reviewed by Enfield CCG, and Camden CCG by Islington CCG.',
  'April 2015 – Arden and South CSUs to move house',
  'Camden CCG has an office, as has Islington CCG.',
])('"%s" tells of none', (text) => expect(told(text)).toEqual([]));
