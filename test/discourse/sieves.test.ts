/** Whom phrases refer to: a table for each sieve, of articles that it must link and of those that it must leave alone. */
import { describe, expect, test } from 'vitest';
import { builtInDomain } from '../../src/domain/load.js';
import { engineOf } from '../../src/engine.js';
import { tellModel } from '../../src/inspect/tell-model.js';

const engine = engineOf(builtInDomain);

/** The link of a phrase: its sieve, and ids without their kind. */
const linkOf = (text: string, phrase: string): string | null => {
  for (const record of tellModel({ id: 'a', text, published: '2014-06-01' }, engine)) {
    if (record.is === 'link' && record.text.toLowerCase() === phrase.toLowerCase())
      return `${record.sieve}: ${record.organisations.map((id) => id.split('/')[1]).join(' ')}`;
  }
  return null;
};

type Row = readonly [phrase: string, text: string, link: string | null];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  listed: [
    [
      'The following CCGs',
      'The following CCGs will close:\n\n* Barnsley CCG\n* Doncaster CCG',
      'listed: barnsley doncaster',
    ],
    [
      'The following',
      'The following will remain independent:\n\n- Anglia CSU\n- Arden CSU',
      'listed: anglia arden',
    ],
    ['These units', 'These units will stay alone:\n\n- Anglia CSU\n- Arden CSU', 'listed: anglia arden'],
    [
      'The CCGs',
      'The CCGs that will be abolished are:\n\n- Barnsley CCG\n- Doncaster CCG',
      'listed: barnsley doncaster',
    ],
    [
      'they',
      'The following have yet to say whether they will find a partner:\n\n- Anglia CSU\n- Arden CSU',
      'listed: anglia arden',
    ],
    ['These units', 'These units will stay alone. Nobody knows why.', null],
    ['Its customers', 'Its customers are:\n\n- Barnsley CCG\n- Doncaster CCG', null],
    ['We', 'We thank:\n\n- Barnsley CCG\n- Doncaster CCG', null],
    ['The document', 'The document names:\n\n- Barnsley CCG\n- Doncaster CCG', null],
    ['it', 'The board said that it met:\n\n- Barnsley CCG\n- Doncaster CCG', null],
  ],
  described: [
    [
      'the trust',
      'Epsom Hospital is to be taken over by the trust that runs Frimley Park Hospital.',
      'described: frimley-park-hospital',
    ],
    [
      'The trust',
      'Barts Health grew. The trust behind Frimley Park Hospital will close.',
      'described: frimley-park-hospital',
    ],
    ['The trust', 'Barts Health grew. The trust that runs Quimby will close.', null],
    ['the company', 'Barts Health met the company that runs Frimley Park Hospital.', null],
    [
      'The trust',
      'Barts Health grew. The trust that met Frimley Park Hospital will close.',
      'singular: barts-health',
    ],
  ],
  'former-latter': [
    [
      'the latter',
      'Kent and Medway CSU has 400 staff, Essex CSU 650. The Kent unit will be taken over by the latter.',
      'former-latter: essex',
    ],
    ['the latter', 'Arden CSU met Essex CSU. Essex CSU will be taken over by the latter.', null],
    [
      'The former',
      'Arden CSU grew. South CSU shrank. The former will supply the latter.',
      'former-latter: arden',
    ],
    ['the second', 'Arden CSU is the second to do so after Essex CSU.', null],
    ['the latter', 'Arden CSU and Essex CSU met. The former supplies the latter.', 'former-latter: essex'],
    ['The former', 'Arden CSU and Essex CSU met. The former will close.', 'former-latter: arden'],
    [
      'the latter',
      'Arden CSU wants to merge with Essex CSU, but the latter has doubts.',
      'former-latter: essex',
    ],
    [
      'The first',
      'Thanet, Swale and Medway CCGs share a chief. The first will remain independent.',
      'former-latter: thanet',
    ],
    [
      'The first two',
      'Thanet, Swale and Medway CCGs share a chief. The first two will merge.',
      'former-latter: thanet swale',
    ],
    [
      'The last',
      'Thanet, Swale and Medway CCGs share a chief. The last will close.',
      'former-latter: medway',
    ],
    ['The first', 'Arden CSU has a plan. The first will come.', null],
    ['The first', 'Two mergers came about. The first was between Luton CCG and Slough CCG.', null],
    ['The first three', 'Arden CSU and Essex CSU met. The first three will merge.', null],
    ['the last', 'Arden CSU and Essex CSU met. Nobody came. It rained. It snowed. They were the last.', null],
    ['first', 'Arden CSU and Essex CSU met. Luton CCG came first.', null],
  ],
  complement: [
    [
      'The others',
      'Thanet, Swale and Medway CCGs met. Thanet CCG will close. The others will merge.',
      'complement: swale medway',
    ],
    [
      'The two others',
      'Thanet, Swale and Medway CCGs met. Thanet CCG will close. The two others will merge.',
      'complement: swale medway',
    ],
    [
      'the other two',
      'Thanet, Swale and Medway CCGs met. Swale CCG left, and the other two plan to merge.',
      'complement: thanet medway',
    ],
    [
      'All but Medway',
      'Thanet, Swale and Medway CCGs met. All but Medway want to merge.',
      'complement: thanet swale',
    ],
    [
      'the rest',
      'Thanet, Swale and Medway CCGs met. Swale CCG left, and the rest will merge.',
      'complement: thanet medway',
    ],
    [
      'the other CCGs',
      'Thanet, Swale and Medway CCGs met. Swale CCG will close, while the other CCGs merge.',
      'complement: thanet medway',
    ],
    [
      'the remaining two',
      'Thanet, Swale and Medway CCGs met. Swale CCG left. Nothing stops the remaining two.',
      'complement: thanet medway',
    ],
    ['others', 'Thanet, Swale and Medway CCGs met. Swale CCG left, while others have merged.', null],
    ['the other two', 'Arden CSU and Essex CSU met. Essex CSU left, and the other two came.', null],
    ['two other CCGs', 'Thanet, Swale and Medway CCGs met. Swale CCG left with two other CCGs.', null],
    ['other patients', 'Thanet, Swale and Medway CCGs met. Swale CCG left other patients behind.', null],
    ['another', 'Thanet, Swale and Medway CCGs met. Swale CCG left for another.', null],
  ],
  place: [
    [
      'the Kent unit',
      'Kent and Medway CSU met South London CSU. Staff fear for the Kent unit.',
      'place: kent-and-medway',
    ],
    ['the Anglia-based unit', 'Anglia CSU met South London CSU. Patients like the Anglia-based unit.', null],
    ['the Norwich group', 'Norwich CCG met Luton CCG. Patients trust the Norwich group.', 'place: norwich'],
    ['the Luton group', 'Norwich CCG met Luton CCG. Patients trust the Luton group.', 'place: luton'],
    [
      'the Humber unit',
      'North Yorkshire and Humber CSU met Anglia CSU. Customers like the Humber unit.',
      'place: north-yorkshire-and-humber',
    ],
    ['the York unit', 'Essex CSU met Anglia CSU. Customers left the York unit.', null],
    [
      'the Leeds West body',
      'Leeds North CCG met Leeds West CCG. Staff left the Leeds West body.',
      'place: leeds-west',
    ],
    ['the Leeds trust', 'Essex CSU met Anglia CSU. Customers left the Leeds trust.', null],
    ['the London office', 'South London CSU met Anglia CSU. Customers left the London office.', null],
    [
      'the Manchester group',
      'North Manchester CCG met South Manchester CCG. Patients trust the Manchester group.',
      null,
    ],
    ['the Devon body', 'Essex CSU met Anglia CSU. Staff left the Devon body.', null],
  ],
  collective: [
    [
      'the federation',
      'Thanet, Swale and Medway CCGs work together. In May the federation met.',
      'collective: thanet swale medway',
    ],
    [
      'the group',
      'Anglia CSU, Arden CSU and Essex CSU work together. Staff like the group.',
      'collective: anglia arden essex',
    ],
    ['the Elis group', 'Anglia CSU, Arden CSU and Essex CSU work together. Staff like the Elis group.', null],
    [
      'the federation',
      'Thanet, Swale and Medway CCGs work together. Staff like the federation.',
      'collective: thanet swale medway',
    ],
    [
      'the group',
      'Anglia CSU, Arden CSU and Essex CSU work together. In a statement the group was praised.',
      'collective: anglia arden essex',
    ],
    ['a consortium', 'Thanet, Swale and Medway CCGs met. Nobody likes a consortium.', null],
    ['the consortium', 'Thanet CCG met a firm. Nobody likes the consortium.', null],
    ['their alliance', 'Anglia CSU, Arden CSU and Essex CSU met. Staff like their alliance.', null],
    ['the networks', 'Anglia CSU, Arden CSU and Essex CSU met. Staff like the networks.', null],
    ['the alliance', 'The board met. Staff like the alliance.', null],
  ],
  'only-other': [
    ['its neighbour', 'Arden CSU met Essex CSU in May. Arden CSU likes its neighbour.', 'only-other: essex'],
    [
      'its rival',
      'Luton CCG and Norwich CCG competed. Luton CCG will absorb its rival.',
      'only-other: norwich',
    ],
    [
      'its counterpart',
      'Luton CCG wrote to Norwich CCG. Norwich CCG then visited its counterpart.',
      'only-other: luton',
    ],
    [
      'its larger neighbour',
      'Arden CSU met Essex CSU in May. Arden CSU likes its larger neighbour.',
      'only-other: essex',
    ],
    ['its partner', 'Arden CSU met Essex CSU in May. Essex CSU trusts its partner.', 'only-other: arden'],
    ['its neighbour', 'Arden CSU has trouble. It dislikes its neighbour.', null],
    ['its neighbours', 'Arden CSU met Essex CSU in May. Arden CSU likes its neighbours.', null],
    ['its rival', 'Luton CCG, Norwich CCG and Barnsley CCG met. Luton CCG will absorb its rival.', null],
    ['a neighbour', 'Arden CSU met Essex CSU in May. Arden CSU likes a neighbour.', null],
    ['its counterparts', 'Luton CCG wrote to Norwich CCG. It has its counterparts.', null],
  ],
  'exact-set': [
    [
      'the two',
      'Monitor backs a takeover of Arden CSU by Essex CSU. Arden CSU is the bigger of the two.',
      'exact-set: arden essex',
    ],
    ['the two', 'Arden CSU and Essex CSU met. Firms, charities or a mix of the two may bid.', null],
    [
      'Its three neighbours',
      'Oldham CCG is apart. Bury, Bolton and Salford CCGs met. Its three neighbours will merge.',
      'exact-set: bury bolton salford',
    ],
    ['The two units', 'Arden CSU and Essex CSU met. The two units may merge.', 'exact-set: arden essex'],
    [
      'the trio',
      'Thanet, Swale and Medway CCGs met. In April the trio merged.',
      'exact-set: thanet swale medway',
    ],
    ['Both', 'Arden CSU and Essex CSU met. Both will close.', 'exact-set: arden essex'],
    [
      'All three',
      'Thanet CCG is in talks with Swale CCG and Medway CCG. All three will merge.',
      'exact-set: thanet swale medway',
    ],
    ['the pair', 'Arden CSU met Essex CSU. In May the pair merged.', 'exact-set: arden essex'],
    ['The three units', 'Arden CSU and Essex CSU met. The three units may merge.', null],
    ['The two trusts', 'Arden CSU and Essex CSU met. The two trusts may merge.', null],
    ['the trio', 'Arden CSU met Essex CSU. Nobody knows the trio.', null],
    ['two units', 'Arden CSU and Essex CSU met. Nobody wants two units.', null],
    ['The two plans', 'Arden CSU and Essex CSU met. The two plans are open.', null],
  ],
  announced: [
    ['Two units', 'Two units will merge. Arden CSU and Essex CSU told staff.', 'announced: arden essex'],
    [
      'Three acute trusts',
      'Three acute trusts will merge. Poole Hospital Trust met Airedale Trust. Burton Hospitals Trust came too.',
      'announced: poole-hospital airedale burton-hospitals',
    ],
    ['Some CSUs', 'Some CSUs will stay independent. One of these is Arden CSU.', 'announced: arden'],
    [
      'Four CCGs',
      'Four CCGs will merge. Thanet, Swale, Medway and Ashford CCGs backed the move.',
      'announced: thanet swale medway ashford',
    ],
    [
      'Another two support units',
      'Another two support units have formed an alliance. Arden CSU and Essex CSU shook hands.',
      'announced: arden essex',
    ],
    ['Two units', 'Two units will merge. Arden CSU told staff. So did Essex CSU.', 'announced: arden essex'],
    ['Two units', 'Two units will merge. Arden CSU, Essex CSU and Anglia CSU told staff.', null],
    ['Two trusts', 'Two trusts will merge. Arden CSU and Essex CSU told staff.', null],
    ['Some CSUs', 'Some CSUs will stay independent. Arden CSU is large.', null],
    ['Two plans', 'Two plans will come. Arden CSU and Essex CSU told staff.', null],
    ['Two units', 'Two units will merge. Nobody told staff.', null],
  ],
  cataphor: [
    ['it', 'Once it has taken over Essex CSU, Anglia CSU will open an office.', 'cataphor: anglia'],
    ['its', 'After its bid for Essex CSU was rejected, Anglia CSU looked elsewhere.', 'cataphor: anglia'],
    [
      'they',
      'When they merge in April, Arden CSU and South CSU will have 900 staff.',
      'cataphor: arden south',
    ],
    ['it', 'Arden CSU is small. Once it closes, South CSU will inherit its staff.', 'singular: arden'],
    ['it', 'It was said that Arden CSU would close.', null],
    ['they', 'When they merge in April, Arden CSU will have 900 staff.', null],
  ],
  employer: [
    [
      'their own unit',
      'The staff of Arden CSU will move to South CSU when their own unit closes.',
      'employer: arden',
    ],
    [
      'their employer',
      'Staff at Arden CSU were told that their employer will merge with South CSU.',
      'employer: arden',
    ],
    ['their unit', 'Arden CSU and South CSU said nothing of their unit.', null],
  ],
  singular: [
    ['its', 'Anglia CSU has been disbanded. Essex CSU inherited its customers.', 'singular: anglia'],
    ['its', 'Anglia CSU has been disbanded. Essex CSU thanked its customers.', 'singular: essex'],
    [
      'it',
      'Arden CSU grew. Essex CSU was formed from Anglia CSU, which has offices in Ely. It is small.',
      'singular: essex',
    ],
    ['its', 'Arden CSU lost. Quillon closes in May and its staff leave.', null],
    ['the CCG', 'Hull CCG met Optum. Optum grew, and the CCG shrank.', 'singular: hull'],
    ['it', 'Arden CSU met. NHS England says it expects eight CSUs.', 'singular: nhs-england'],
    ['its', 'Arden CSU will close, NHS England said, and its staff will go.', 'singular: arden'],
    ['It', 'Arden CSU is small. It will close.', 'singular: arden'],
    ['Its', 'Arden CSU is small. Its staff will leave.', 'singular: arden'],
    ['the unit', 'Arden CSU is small. In May the unit will close.', 'singular: arden'],
    ['it', 'Essex CSU is to close. Anglia CSU will acquire it.', 'singular: essex'],
    [
      'that body',
      'Arden CSU took on the customers of Essex CSU when that body was closed.',
      'singular: essex',
    ],
    ['It', 'Arden CSU is small. It was announced that Essex CSU will close.', null],
    ['the trust', 'Arden CSU is small. In May the trust will close.', null],
    ['the new unit', 'Arden CSU is small. In May the new unit will open.', null],
    ['it', 'The plan is good. Nobody likes it.', null],
    ['it', 'Arden CSU grew. It is likely that Essex CSU will close.', null],
    ['it', 'Arden CSU grew. It is small.', 'singular: arden'],
    ['the York unit', 'Arden CSU is small. Nobody likes the York unit.', null],
  ],
  plural: [
    [
      'the units',
      'Midlands and Lancashire CSU came into being in May. It brings together Arden CSU and Essex CSU. It has 900 staff. The new unit has an office in Derby. Nobody objected. In 2012 the units announced that they would share a director.',
      'plural: arden essex',
    ],
    [
      'each',
      'Arden CSU and Essex CSU met. Unlike other agreements, each will bid alone.',
      'plural: arden essex',
    ],
    ['they', 'Arden and Essex CSUs met. Between them they employ 900 staff.', 'plural: arden essex'],
    ['They', 'Arden CSU and Essex CSU are small. They will merge.', 'plural: arden essex'],
    ['their', 'Arden CSU and Essex CSU lost their staff.', 'plural: arden essex'],
    ['The units', 'Arden CSU and Essex CSU are small. The units will merge.', 'plural: arden essex'],
    ['them', 'Arden CSU and Essex CSU are small. Anglia CSU will absorb them.', 'plural: arden essex'],
    ['they', 'Arden CSU and Essex CSU said that they would merge.', 'plural: arden essex'],
    ['They', 'Arden CSU and Essex CSU are small. Customers complain. They will leave.', null],
    ['them', 'Arden CSU and Essex CSU are small. Anglia CSU sells services and bought them in May.', null],
    ['local authorities', 'Arden CSU and Essex CSU met local authorities.', null],
    ['The trusts', 'Arden CSU and Essex CSU are small. The trusts will merge.', null],
    ['They', 'Arden CSU and Essex CSU met. Nobody came. It rained. Snow fell. They will merge.', null],
  ],
  speaker: [
    ['We', 'Arden CSU said: “We will merge.”', 'speaker: arden'],
    ['we', 'Jane Smith, chief executive of Arden CSU, said that we would merge.', 'speaker: arden'],
    [
      'our',
      'Arden CSU is small. Jane Smith, its managing director, said: “Nobody likes our plan.”',
      'speaker: arden',
    ],
    [
      'We',
      'Jane Smith, managing director of Arden CSU, said no. “We will close,” she said.',
      'speaker: arden',
    ],
    [
      'his organisation',
      'The managing director of Arden CSU said that his organisation would close.',
      'speaker: arden',
    ],
    ['We', 'A patient said: “We will complain.”', null],
    ['We', 'Arden CSU is small. Jane Smith said: “We like it.”', null],
    ['her counterpart', 'The managing director of Arden CSU met her counterpart.', null],
    ['his coat', 'The managing director of Arden CSU lost his coat.', null],
    ['you', 'Arden CSU said: “Nobody likes you.”', null],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(rows)('"%s" in: %s', (phrase, text, link) => {
    expect(linkOf(text, phrase)).toBe(link);
  });
});
