/** Lists below headings in, the events of their items out: each heading tells how far along those below it are. */
import { expect, test } from 'vitest';
import { isCore } from '../../src/model/claim.js';
import { extractClaims } from '../../src/pipeline.js';

const told = (blocks: readonly string[]): readonly string[] =>
  extractClaims({ id: 'a', text: blocks.join('\n\n'), published: '2019-10-25' })
    .claims.filter(({ relation }) => isCore(relation))
    .map(({ relation, status, participants }) =>
      [relation, status, ...participants.map(({ id }) => id.split('/')[1]).toSorted()].join(' '),
    )
    .toSorted();

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a head without a relation has that of the head before; a label is no party',
    [
      'Merger round: who may go ahead',
      'NHS England has ruled on what CCGs asked for.',
      'Cleared to merge',
      'Surrey: Surrey Downs; Guildford and Waverley; Surrey Heath',
      'Wessex: Dorset; Wiltshire',
      'Turned down',
      'Sussex: Crawley; Horsham and Mid Sussex',
      'Paused',
      'Trent: Nottingham City; Rushcliffe',
      'All others wait.',
    ],
    [
      'merger abandoned crawley horsham-and-mid-sussex',
      'merger considered nottingham-city rushcliffe',
      'merger planned dorset wiltshire',
      'merger planned guildford-and-waverley surrey-downs surrey-heath',
    ],
  ],
  [
    'the title tells the relation; something is said of each item; a head that denies tells nothing',
    [
      'CCG mergers: the applications',
      'Boards had until Friday to ask.',
      'APPLIED',
      '• Croydon CCG and Kingston CCG\nThis is their second go.',
      '• Merton CCG; Sutton CCG; Richmond CCG\nMembers voted for it in July.',
      'NOT APPLYING',
      '• Barnet CCG and Enfield CCG\nThey gave no reason.',
    ],
    ['merger planned croydon kingston', 'merger planned merton richmond sutton'],
  ],
  [
    'a sentence stands between a head and its items',
    [
      'Who is with whom',
      'Already clustered',
      'These have one chair, but no date for anything more.',
      '• Dorset CCG with Wiltshire CCG',
      '• Croydon CCG and Kingston CCG',
    ],
    ['alliance effected croydon kingston', 'alliance effected dorset wiltshire'],
  ],
  [
    'a head with a verb of its own tells no status',
    [
      'Mergers of CCGs: the map',
      'Some have moved.',
      'What has changed',
      '• Croydon CCG and Kingston CCG',
      '• Merton CCG and Sutton CCG',
    ],
    [],
  ],
  [
    'two heads of different relations leave open which a third one means',
    [
      'The region in June',
      'Clustered already',
      '• Dorset CCG with Wiltshire CCG',
      'Intending to merge',
      '• Croydon CCG and Kingston CCG',
      'In talks',
      '• Merton CCG and Sutton CCG',
    ],
    ['alliance effected dorset wiltshire', 'merger planned croydon kingston'],
  ],
])('%s', (_, blocks, expected) => {
  expect(told(blocks)).toEqual(expected);
});
