/** Deals between organisations that no list knows: who does what to whom, whatever the wording. */
import { expect, test } from 'vitest';
import { isCore } from '../../src/model/claim.js';
import { extractClaims } from '../../src/pipeline.js';

/** A text and the claims of the core in it: relation, status, and each part with who has it. */
const DEALS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Quarrendon Care acquired Tilmore Health.',
    ['acquisition effected: acquired tilmore-health, acquirer quarrendon-care'],
  ],
  [
    'Tilmore Health was acquired by Quarrendon Care.',
    ['acquisition effected: acquired tilmore-health, acquirer quarrendon-care'],
  ],
  [
    'Quarrendon Care has bought Ashwell Dental for £3m.',
    ['acquisition effected: acquired ashwell-dental, acquirer quarrendon-care'],
  ],
  [
    'Ashwell Dental was bought by Quarrendon Care in May.',
    ['acquisition effected: acquired ashwell-dental, acquirer quarrendon-care'],
  ],
  [
    'Quarrendon bought Ashwell Dental.',
    ['acquisition effected: acquired ashwell-dental, acquirer quarrendon'],
  ],
  [
    'Ashwell Dental was bought by Quarrendon.',
    ['acquisition effected: acquired ashwell-dental, acquirer quarrendon'],
  ],
  [
    'Brindlow Pathology and Stoke Imaging merged in June.',
    ['merger effected: party brindlow-pathology, party stoke-imaging'],
  ],
  [
    'Brindlow Pathology has merged with Coldharbour Diagnostics.',
    ['merger effected: party brindlow-pathology, party coldharbour-diagnostics'],
  ],
  [
    'Brindlow Pathology is to merge with Coldharbour.',
    ['merger planned: party brindlow-pathology, party coldharbour'],
  ],
  [
    'Merriman Holdings sold Ludwell Nursing to Ebury Partners.',
    ['acquisition effected: acquired ludwell-nursing, acquirer ebury-partners'],
  ],
  [
    'Ludwell Nursing was sold to Ebury Partners by Merriman Holdings.',
    ['acquisition effected: acquired ludwell-nursing, acquirer ebury-partners'],
  ],
  [
    'Merriman has sold Ludwell Nursing to Ebury.',
    ['acquisition effected: acquired ludwell-nursing, acquirer ebury'],
  ],
  [
    'The sale of Ludwell Nursing to Ebury Partners was completed.',
    ['acquisition effected: acquired ludwell-nursing, acquirer ebury-partners'],
  ],
  [
    'Ebury Partners takes over Ludwell Nursing today.',
    ['acquisition planned: acquired ludwell-nursing, acquirer ebury-partners'],
  ],
  [
    'Ludwell Nursing has been taken over by Ebury Partners.',
    ['acquisition effected: acquired ludwell-nursing, acquirer ebury-partners'],
  ],
  [
    'Ebury’s takeover of Ludwell Nursing is complete.',
    ['acquisition effected: acquired ludwell-nursing, acquirer ebury'],
  ],
  [
    'Whitcombe Hospice and Marlpit Hospice are merging.',
    ['merger planned: party marlpit-hospice, party whitcombe-hospice'],
  ],
  [
    'A merger of Whitcombe Hospice and St Osyth’s Hospice is planned.',
    ['merger planned: party st-osyths-hospice, party whitcombe-hospice'],
  ],
  [
    'Talks on a merger between Whitcombe Hospice and Marlpit broke down.',
    ['merger abandoned: party marlpit, party whitcombe-hospice'],
  ],
  [
    'Tenterden-based Rother Pharmacies acquired Weald Chemists.',
    ['acquisition effected: acquired weald-chemists, acquirer rother-pharmacies'],
  ],
  [
    'US-owned Halloran Therapies bought the Bristol firm Chewton Physio.',
    ['acquisition effected: acquired chewton-physio, acquirer halloran-therapies'],
  ],
  [
    'The Cardiff consultancy Penllyn was bought by Halloran Therapies.',
    ['acquisition effected: acquired penllyn, acquirer halloran-therapies'],
  ],
  [
    'Loss-making Weald Chemists was snapped up by Rother Pharmacies.',
    ['acquisition effected: acquired weald-chemists, acquirer rother-pharmacies'],
  ],
  [
    'Rother Pharmacies, a chain of nine shops, absorbed Weald Chemists.',
    ['acquisition effected: acquired weald-chemists, acquirer rother-pharmacies'],
  ],
  [
    'Harnham Clinics plans to acquire Odstock Imaging next year.',
    ['acquisition planned: acquired odstock-imaging, acquirer harnham-clinics'],
  ],
  [
    'Odstock Imaging is to be acquired by Harnham Clinics.',
    ['acquisition planned: acquired odstock-imaging, acquirer harnham-clinics'],
  ],
  [
    'Harnham Clinics has completed its acquisition of Odstock Imaging.',
    ['acquisition effected: acquired odstock-imaging, acquirer harnham-clinics'],
  ],
  [
    'Harnham Clinics failed in its attempt to buy Odstock.',
    ['acquisition abandoned: acquired odstock, acquirer harnham-clinics'],
  ],
  [
    'Downton Health Ltd bought Redlynch Surgeries.',
    ['acquisition effected: acquired redlynch-surgeries, acquirer downton-health'],
  ],
  [
    'Redlynch Surgeries and Downton GP Alliance formed a joint venture.',
    ['alliance effected: party downton-gp-alliance, party redlynch-surgeries'],
  ],
  [
    'Redlynch Surgeries set up a joint venture with Nomansland.',
    ['alliance effected: party nomansland, party redlynch-surgeries'],
  ],
  [
    'A consortium of Redlynch Surgeries, Nomansland and Capita was formed.',
    ['alliance effected: party capita, party nomansland, party redlynch-surgeries'],
  ],
  [
    'The charities Amesbury Lodge and Durrington Hospice merged.',
    ['merger effected: party amesbury-lodge, party durrington-hospice'],
  ],
  [
    'Durrington Hospice was rescued by Amesbury Lodge, a care home company.',
    ['acquisition effected: acquired durrington-hospice, acquirer amesbury-lodge'],
  ],
  [
    'Its rival Tisbury bought Mere Ambulances.',
    ['acquisition effected: acquired mere-ambulances, acquirer tisbury'],
  ],
  [
    'Mere Ambulances has closed, and Tisbury Patient Transport has taken over its vans.',
    ['closure effected: party mere-ambulances'],
  ],
  [
    'Shaftesbury Homecare and Gillingham Homecare joined forces.',
    ['alliance effected: party gillingham-homecare, party shaftesbury-homecare'],
  ],
  [
    'Stalbridge Federation will merge with Sherborne Federation.',
    ['merger planned: party sherborne, party stalbridge'],
  ],
  [
    'Yetminster Medical was sold for £1 to the investor Leigh Bridge.',
    ['acquisition effected: acquired yetminster-medical, acquirer leigh-bridge'],
  ],
  [
    'Yetminster Medical, owned by Bishop Partners, was bought by Holwell Capital.',
    ['acquisition effected: acquired yetminster-medical, acquirer holwell-capital'],
  ],
];

test.each(DEALS)('%s', (text, claims) => {
  const found = extractClaims({
    id: 'deal',
    title: null,
    text,
    published: '2018-01-01',
    source: null,
  }).claims;
  const told = found
    .filter(({ relation }) => isCore(relation))
    .map(({ relation, status, participants }) => {
      const parts = participants.map(({ role, id }) => `${role} ${id.replace(/^[a-z]+\//, '')}`).sort();
      return `${relation} ${status}: ${parts.join(', ')}`;
    });
  expect(told.sort()).toEqual(claims);
});
