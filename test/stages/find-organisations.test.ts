import { expect, test } from 'vitest';
import { findOrganisations } from '../../src/stages/find-organisations.js';
import { gazetteer, mark, sentencesOf, unmarked } from './organisations/marked.js';

const check = (expected: string): void => {
  const text = unmarked(expected);
  expect(mark(text, findOrganisations(text, sentencesOf(text), gazetteer))).toBe(expected);
};

const NAMES = [
  '[NHS Arden CSU](csu/arden) is growing.',
  '[Arden Commissioning Support Unit](csu/arden) is growing.',
  '[Arden commissioning support unit](csu/arden) is growing.',
  '[Arden Commissioning Support](csu/arden) is growing.',
  '[Arden CSS](csu/arden) is growing.',
  'Staff of [North of England Commissioning Support](csu/north-of-england) agree.',
  '[NECS](csu/north-of-england) agrees.',
  '[Staffordshire and Lancashire CSU](csu/staffordshire-and-lancashire) agrees.',
  '[Cheshire & Merseyside CSU](csu/cheshire-and-merseyside) agrees.',
  'The [South, Central and West CSU](csu/south-central-and-west) board met.',
  'The [South Central and West CSU](csu/south-central-and-west) board met.',
  '[North East London CSU](csu/north-and-east-london) grew.',
  '[Yorkshire and Bassetlaw CSU](csu/west-and-south-yorkshire-and-bassetlaw) grew.',
  '[Arden & GEM CSU](csu/arden-and-greater-east-midlands) grew.',
  '[NHS Oldham CCG](ccg/oldham) pays.',
  '[Oldham Clinical Commissioning Group](ccg/oldham) pays.',
  '[Oldham clinical commissioning group](ccg/oldham) pays.',
  '[Bath and North East Somerset, Swindon and Wiltshire CCG](ccg/bath-and-north-east-somerset-swindon-and-wiltshire) pays.',
  '[Stoke on Trent CCG](ccg/stoke-on-trent) and nobody else pays.',
  '[Hartlepool and Stockton-on-Tees CCG](ccg/hartlepool-and-stockton-on-tees) pays.',
  '[NEW Devon CCG](ccg/northern-eastern-and-western-devon) pays.',
  '[St. Helens CCG](ccg/st-helens) pays.',
  '[Wessex and Solent CCG](ccg/wessex-and-solent) pays.',
  '[Isle of Thanet CCG](ccg/isle-of-thanet) pays.',
  '[Central Manchester University Hospitals NHS Foundation Trust](trust/central-manchester-university-hospitals) paid.',
  '[Central Manchester University Hospitals Foundation Trust](trust/central-manchester-university-hospitals) paid.',
  '[Central Manchester University Hospitals](trust/central-manchester-university-hospitals) paid.',
  '[Central Manchester Foundation Trust](trust/central-manchester-university-hospitals) paid.',
  '[Heart of England FT](trust/heart-of-england) paid.',
  '[Heart of England](trust/heart-of-england) paid the trust.',
  '[Salford Royal](trust/salford-royal) runs a hospital.',
  '[Guy’s and St Thomas’ NHS Foundation Trust](trust/guys-and-st-thomas) paid.',
  "[Guy's and St Thomas's Foundation Trust](trust/guys-and-st-thomas) paid.",
  'The [Queen Elizabeth Hospital, King’s Lynn, Foundation Trust](trust/queen-elizabeth-hospital-kings-lynn) paid.',
  '[South London and Maudsley Foundation Trust](trust/south-london-and-maudsley) paid.',
  '[Tees, Esk and Wear Valleys FT](trust/tees-esk-and-wear-valleys) paid.',
  'The [Christie Foundation Trust](trust/christie) paid.',
  '[Wessex Community NHS Trust](trust/wessex-community) paid.',
  '[University Hospitals of Wessex NHS Trust](trust/university-hospitals-of-wessex) paid.',
  '[Solent Vale Partnership Foundation Trust](trust/solent-vale-partnership) paid.',
  'Patients left [Sir John Wessex Community Hospital](trust/sir-john-wessex-community-hospital) early.',
  '[Midlands Partnership FT](trust/midlands-partnership) paid.',
  '[Bolton PCT](pct/bolton) and its staff moved.',
  '[West Yorkshire ICB](icb/west-yorkshire) met.',
  '[Frimley Health STP](stp/frimley-health) met.',
  'The CSU and [Capita](org/capita) met.',
  'A CCG asked [Wessex County Council](org/wessex-county-council) for help.',
  'A CCG asked the [University of Wessex](org/university-of-wessex) for help.',
  'A CCG asked [Dataforge Ltd](org/dataforge) for help.',
  'The CSU’s customer [NHS England](org/nhs-england) agreed.',
  'A trust told the [Trust Development Authority](org/nhs-trust-development-authority).',
  'She left [Arden\u00a0CSU](csu/arden) early.',
  'She left [Greater  Manchester  CSU](csu/greater-manchester) early.',
  'She left [Greater Man\u00adchester CSU](csu/greater-manchester) early.',
  'She left [GREATER MANCHESTER CSU](csu/greater-manchester) early.',
  '[Arden CSU](csu/arden)’s board met [South CSU](csu/south)’s.',
  'Neighbouring [Salford CCG](ccg/salford) pays.',
  'Managing Director of [Oldham CCG](ccg/oldham) Jo Smith left.',
  'It came from “[Oldham CCG](ccg/oldham)”.',
] as const;

test.each(NAMES)('names: %s', check);

const COORDINATIONS = [
  '[South London and North West London CSUs](csu/south-london, csu/north-west-london) met.',
  '[Greater Manchester and Cheshire and Merseyside CSUs](csu/greater-manchester, csu/cheshire-and-merseyside) met.',
  '[Kent and Medway, North West London and South London CSUs](csu/kent-and-medway, csu/north-west-london, csu/south-london) met.',
  'The [South and South West CSU](csu/south, csu/south-west) alliance held.',
  '[Arden and Greater East Midlands CSUs](csu/arden, csu/greater-east-midlands) met.',
  '[Arden and Greater East Midlands CSU](csu/arden-and-greater-east-midlands) met.',
  '[Arden CSU and GEM CSU](csu/arden, csu/greater-east-midlands) met.',
  'Both [Arden CSU and South CSU](csu/arden, csu/south) met.',
  '[NHS Arden CSU, NHS South CSU and parts of North West London CSU](csu/arden, csu/south, parts of csu/north-west-london) met.',
  '[Arden CSU as well as South CSU](csu/arden, csu/south) met.',
  '[Arden CSU, together with South CSU](csu/arden, csu/south) met.',
  'The [Arden–GEM](csu/arden, csu/greater-east-midlands) partnership of CSUs held.',
  'The [Arden-GEM](csu/arden, csu/greater-east-midlands) partnership of CSUs held.',
  '[Arden/GEM CSUs](csu/arden, csu/greater-east-midlands) met.',
  '[Brighton and Hove, High Weald and Horsham CCGs](ccg/brighton-and-hove, ccg/high-weald, ccg/horsham) met.',
  '[Bath and North East Somerset, Swindon and Wiltshire CCGs](ccg/bath-and-north-east-somerset, ccg/swindon, ccg/wiltshire) met.',
  '[Bristol, North Somerset and South Gloucestershire CCGs](ccg/bristol, ccg/north-somerset, ccg/south-gloucestershire) met.',
  '[North, Central and South Manchester CCGs](ccg/north-manchester, ccg/central-manchester, ccg/south-manchester) met.',
  'The [Derby, Burton and Stafford trusts](trust/derby-teaching-hospitals, trust/burton-hospitals, trust/stafford) met.',
  '[Poole Hospital and Royal Bournemouth and Christchurch Hospitals foundation trusts](trust/poole-hospital, trust/royal-bournemouth-and-christchurch-hospitals) met.',
  'The CSUs involved in it are [North of England, South West, and South](csu/north-of-england, csu/south-west, csu/south).',
  'They met the CCGs of [Oldham, Bury and Bolton](ccg/oldham, ccg/bury, ccg/bolton).',
  'They met the CSUs for [Arden and South London](csu/arden, csu/south-london).',
  'Two CSUs, [Arden and South London](csu/arden, csu/south-london), met.',
  'Two CSUs – [Arden and South London](csu/arden, csu/south-london) – met.',
  'Three CCGs met: [Oldham, Bury and Bolton](ccg/oldham, ccg/bury, ccg/bolton).',
  'CCGs including [Oldham and Bury](ccg/oldham, ccg/bury) met.',
  '[Arden CSU](csu/arden) is working with [South CSU](csu/south).',
  'It merged with [Arden CSU](csu/arden), [NHS England](org/nhs-england) said.',
  '[Central Midlands commissioning support unit (CSU) and Staffordshire and Lancashire CSU](csu/central-midlands, csu/staffordshire-and-lancashire) met.',
  'However, [South and South West CSUs](csu/south, csu/south-west) met.',
  '[Arden and GEM CSUs](csu/arden, csu/greater-east-midlands); [South and South West CSUs](csu/south, csu/south-west).',
  '[NHS England and Oldham CCG](org/nhs-england, ccg/oldham) met.',
] as const;

test.each(COORDINATIONS)('coordinations: %s', check);

const BARE = [
  'The [Central Eastern and Central Southern CSUs](csu/central-eastern, csu/central-southern) met.\n[Central Eastern](csu/central-eastern) will supply it to [Central Southern](csu/central-southern).',
  '[Central Eastern](csu/central-eastern) to merge.\n[Central Eastern CSU](csu/central-eastern) will merge.',
  '[Greater East Midlands CSU (GEM)](csu/greater-east-midlands) met.\n[GEM](csu/greater-east-midlands) has left.',
  '[Wessex Community NHS Trust (WCT)](trust/wessex-community) met.\n[WCT](trust/wessex-community) has left.',
  '[Wessex Community NHS Trust](trust/wessex-community) met.\n[Wessex Community](trust/wessex-community) has left.',
  '[Central Manchester University Hospitals FT](trust/central-manchester-university-hospitals) met.\n[Central Manchester](trust/central-manchester-university-hospitals) has left.',
  '[Royal Wolverhampton Trust](trust/royal-wolverhampton) met.\n[Royal Wolverhampton](trust/royal-wolverhampton) has left.',
  'These CSU alliances exist:\n• [Kent and Medway and South London](csu/kent-and-medway, csu/south-london)\n• [Greater East Midlands, Arden](csu/greater-east-midlands, csu/arden);\n• [South](csu/south).',
  'These CCGs will merge:\n- [Aylesbury Vale and Chiltern](ccg/aylesbury-vale, ccg/chiltern)\n- [Wessex](ccg/wessex)',
  '[Arden CSU](csu/arden) met the [Anglia unit](csu/anglia).',
  'The [North and Central Manchester groups](ccg/north-manchester, ccg/central-manchester) left [Oldham CCG](ccg/oldham).',
  'CSU news:\n• April 2014 – [Anglia](csu/anglia) absorbed by [North and East London](csu/north-and-east-london)',
  'Six Staffordshire CCGs: [Cannock Chase, East Staffordshire, North Staffordshire, South East Staffordshire and Seisdon Peninsula, Stafford and Surrounds, and Stoke-on-Trent](ccg/cannock-chase, ccg/east-staffordshire, ccg/north-staffordshire, ccg/south-east-staffordshire-and-seisdon-peninsula, ccg/stafford-and-surrounds, ccg/stoke-on-trent).',
  '[Kent and Medway CSU](csu/kent-and-medway) met.\n“[Kent and Medway](csu/kent-and-medway) cannot carry on alone.”',
  '[NHS Oldham](ccg/oldham) left the CCG alliance.',
] as const;

test.each(BARE)('bare names: %s', check);

const NOT_NAMES = [
  'Eight CCGs in North West London met.',
  'CSUs across the South West met.',
  'The unit supports 15 CCGs in London and Surrey.',
  'He is director of CSU transition.',
  'South Central ambulance crews and a trust met.',
  'People in Arden like the trust.',
  'North West London CCGs met.',
  'Two London CSUs met.',
  'A Yorkshire CCG refused.',
  'Commissioning support units and clinical commissioning groups met.',
  'Commissioning Support is costly for a CCG.',
  'NHS trusts and NHS foundation trusts met.',
  'The NHS Foundation Trust regime failed.',
  'Jo Smith, chief executive of the trust, left.',
  'HSJ understands the CSU is closing.',
  'They moved to another hospital in Leeds.',
  'An acute trust in the North East met.',
  'Voters in Labour trust him on hospitals.',
  'A Manchester hospital closed.',
  'The London hospital trusts met.',
  'In London, CSUs met.',
  'The Foundation Trust pipeline is empty.',
  'Many Trusts and CCGs met.',
  'Dr Smith and Professor Jones trust the CCG.',
  'Some CSUs are in Kent and Surrey.',
  'Oldham and Rochdale are towns with a CCG.',
  'He spoke at Health + Care about CSUs.',
  'Every Hospital Matters is a report on trusts.',
  '5 people and 5 more met a CCG.',
  'The Anglia unit of the hospital closed.',
  'Facebook and Google groups met a CCG.',
  'The London unit of the CSU moved.',
  'Nurses in the Intensive Care Unit of the trust left.',
  'It works across Cheshire and Merseyside for the CSU.',
  'It works in Kent and Medway, the CSU said.',
] as const;

test.each(NOT_NAMES)('no names: %s', check);

test('a name that runs over the end of a line is one name', () => {
  const text = 'Staff of NHS Arden\nCSU met.';
  const sentence = { start: 0, end: text.length, index: 0, kind: 'paragraph', block: 0 } as const;
  const [mention] = findOrganisations(text, [sentence], gazetteer);
  expect(mention && text.slice(mention.start, mention.end)).toBe('NHS Arden\nCSU');
});
