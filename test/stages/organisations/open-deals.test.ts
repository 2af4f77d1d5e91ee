/** Deals between organisations that no list knows: who they are, whatever the wording. */
import { expect, test } from 'vitest';
import { findOrganisations, mayNameOrganisation } from '../../../src/stages/find-organisations.js';
import { splitBlocks } from '../../../src/stages/split-blocks.js';
import { splitSentences } from '../../../src/stages/split-sentences.js';
import { gazetteer } from './marked.js';

/** A text and the names in it, in any order. */
const DEALS: readonly (readonly [string, readonly string[]])[] = [
  ['Quarrendon Care acquired Tilmore Health.', ['quarrendon-care', 'tilmore-health']],
  ['Tilmore Health was acquired by Quarrendon Care.', ['quarrendon-care', 'tilmore-health']],
  ['Quarrendon Care has bought Ashwell Dental for £3m.', ['quarrendon-care', 'ashwell-dental']],
  ['Ashwell Dental was bought by Quarrendon Care in May.', ['quarrendon-care', 'ashwell-dental']],
  ['Quarrendon bought Ashwell Dental.', ['quarrendon', 'ashwell-dental']],
  ['Ashwell Dental was bought by Quarrendon.', ['quarrendon', 'ashwell-dental']],
  ['Brindlow Pathology and Stoke Imaging merged in June.', ['brindlow-pathology', 'stoke-imaging']],
  [
    'Brindlow Pathology has merged with Coldharbour Diagnostics.',
    ['brindlow-pathology', 'coldharbour-diagnostics'],
  ],
  ['Brindlow Pathology is to merge with Coldharbour.', ['brindlow-pathology', 'coldharbour']],
  [
    'Merriman Holdings sold Ludwell Nursing to Ebury Partners.',
    ['merriman-holdings', 'ludwell-nursing', 'ebury-partners'],
  ],
  [
    'Ludwell Nursing was sold to Ebury Partners by Merriman Holdings.',
    ['merriman-holdings', 'ludwell-nursing', 'ebury-partners'],
  ],
  ['Merriman has sold Ludwell Nursing to Ebury.', ['merriman', 'ludwell-nursing', 'ebury']],
  ['The sale of Ludwell Nursing to Ebury Partners was completed.', ['ludwell-nursing', 'ebury-partners']],
  ['Ebury Partners takes over Ludwell Nursing today.', ['ludwell-nursing', 'ebury-partners']],
  ['Ludwell Nursing has been taken over by Ebury Partners.', ['ludwell-nursing', 'ebury-partners']],
  ['Ebury’s takeover of Ludwell Nursing is complete.', ['ludwell-nursing', 'ebury']],
  ['Whitcombe Hospice and Marlpit Hospice are merging.', ['whitcombe-hospice', 'marlpit-hospice']],
  [
    'A merger of Whitcombe Hospice and St Osyth’s Hospice is planned.',
    ['whitcombe-hospice', 'st-osyths-hospice'],
  ],
  ['Talks on a merger between Whitcombe Hospice and Marlpit broke down.', ['whitcombe-hospice', 'marlpit']],
  ['Tenterden-based Rother Pharmacies acquired Weald Chemists.', ['rother-pharmacies', 'weald-chemists']],
  [
    'US-owned Halloran Therapies bought the Bristol firm Chewton Physio.',
    ['halloran-therapies', 'chewton-physio'],
  ],
  ['The Cardiff consultancy Penllyn was bought by Halloran Therapies.', ['penllyn', 'halloran-therapies']],
  [
    'Loss-making Weald Chemists was snapped up by Rother Pharmacies.',
    ['rother-pharmacies', 'weald-chemists'],
  ],
  [
    'Rother Pharmacies, a chain of nine shops, absorbed Weald Chemists.',
    ['rother-pharmacies', 'weald-chemists'],
  ],
  ['Harnham Clinics plans to acquire Odstock Imaging next year.', ['harnham-clinics', 'odstock-imaging']],
  ['Odstock Imaging is to be acquired by Harnham Clinics.', ['harnham-clinics', 'odstock-imaging']],
  [
    'Harnham Clinics has completed its acquisition of Odstock Imaging.',
    ['harnham-clinics', 'odstock-imaging'],
  ],
  ['Harnham Clinics failed in its attempt to buy Odstock.', ['harnham-clinics', 'odstock']],
  ['Downton Health Ltd bought Redlynch Surgeries.', ['downton-health', 'redlynch-surgeries']],
  [
    'Redlynch Surgeries and Downton GP Alliance formed a joint venture.',
    ['redlynch-surgeries', 'downton-gp-alliance'],
  ],
  ['Redlynch Surgeries set up a joint venture with Nomansland.', ['redlynch-surgeries', 'nomansland']],
  [
    'A consortium of Redlynch Surgeries, Nomansland and Capita was formed.',
    ['redlynch-surgeries', 'nomansland', 'capita'],
  ],
  ['The charities Amesbury Lodge and Durrington Hospice merged.', ['amesbury-lodge', 'durrington-hospice']],
  [
    'Durrington Hospice was rescued by Amesbury Lodge, a care home company.',
    ['amesbury-lodge', 'durrington-hospice'],
  ],
  ['Its rival Tisbury bought Mere Ambulances.', ['tisbury', 'mere-ambulances']],
  [
    'Mere Ambulances has closed, and Tisbury Patient Transport has taken over its vans.',
    ['mere-ambulances', 'tisbury-patient-transport'],
  ],
  [
    'Shaftesbury Homecare and Gillingham Homecare joined forces.',
    ['shaftesbury-homecare', 'gillingham-homecare'],
  ],
  ['Stalbridge Federation will merge with Sherborne Federation.', ['stalbridge', 'sherborne']],
  ['Marnhull has merged with Sturminster Dental.', ['marnhull', 'sturminster-dental']],
  ['Marnhull, founded in 1998, will now buy Sturminster Dental.', ['marnhull', 'sturminster-dental']],
  ['Marnhull has taken on the dental contract of Sturminster Care.', ['marnhull', 'sturminster-care']],
  ['Marnhull tore up its joint venture with Sturminster Care.', ['marnhull', 'sturminster-care']],
  ['Sturminster Care will be bought out by Marnhull.', ['marnhull', 'sturminster-care']],
  ['Sturminster Care is to buy out Marnhull in March.', ['marnhull', 'sturminster-care']],
  ['Callers to Sturminster Care reach Marnhull, its new owner.', ['marnhull', 'sturminster-care']],
  [
    'Sturminster Care, a Poole start-up, and Marnhull, of Wareham, have set up a joint venture.',
    ['marnhull', 'sturminster-care'],
  ],
  ['Neither Okeford Mobility nor Sturminster Care will close.', ['okeford-mobility', 'sturminster-care']],
  ['Ramsay and Sturminster Care joined forces.', ['ramsay-health-care', 'sturminster-care']],
  ['Sturminster Care will merge with St Osyth’s in May.', ['sturminster-care', 'st-osyths']],
  [
    'Sturminster Care is in trouble. St Osyth’s and St Bega’s hospices have merged.',
    ['sturminster-care', 'st-osyths', 'st-begas'],
  ],
  ['Okeford 2000, a company of doctors, will buy Sturminster Care.', ['okeford-2000', 'sturminster-care']],
  ['Yeading Home Care and Sturminster Care are to merge.', ['yeading-home-care', 'sturminster-care']],
  ['Okeford Nursing Home was bought by the Okeford Co-op.', ['okeford-nursing-home', 'okeford-co-op']],
  [
    'Yetminster Medical was sold for £1 to the investor Leigh Bridge.',
    ['yetminster-medical', 'leigh-bridge'],
  ],
  [
    'Yetminster Medical, owned by Bishop Partners, was bought by Holwell Capital.',
    ['yetminster-medical', 'bishop-partners', 'holwell-capital'],
  ],
  [
    'Corscombe Medical Services has agreed to buy Yetminster Medical.',
    ['corscombe-medical-services', 'yetminster-medical'],
  ],
  ['Yetminster Medical took over Batcombe Out of Hours.', ['yetminster-medical', 'batcombe-out-of-hours']],
  [
    'Yetminster Medical was rescued by Seven Springs Hospice.',
    ['yetminster-medical', 'seven-springs-hospice'],
  ],
  ['Seven Springs Hospice is to close.', ['seven-springs-hospice']],
  ['Yetminster Medical and its neighbour, Four Lanes, will merge.', ['yetminster-medical', 'four-lanes']],
  [
    'Corscombe bought Leigh Dental in 2011, the Melbury Clinic in 2013 and Batcombe & Rye last year.',
    ['corscombe', 'leigh-dental', 'melbury-clinic', 'batcombe-and-rye'],
  ],
  [
    'Three practices, Duck Street, Dr Okoro and Partners and Longburton, merged last week to the delight of patients.',
    ['duck-street', 'dr-okoro-and-partners', 'longburton'],
  ],
  ['It has closed its clinic subsidiary, Chetnole Direct.', ['chetnole-direct']],
  ['Chetnole and Ryme Pathways have formed an alliance to visit patients.', ['chetnole', 'ryme-pathways']],
  ['Ryme bought Chetnole, a chain of clinics.', ['ryme', 'chetnole']],
  ['Chetnole Clinic now belongs to Ryme.', ['chetnole-clinic', 'ryme']],
  ['The ownership of Chetnole Clinic passed to Ryme.', ['chetnole-clinic', 'ryme']],
  ['Chetnole Clinic has joined the Ryme group.', ['chetnole-clinic', 'ryme']],
  ['Ryme is now the owner of Chetnole Clinic.', ['chetnole-clinic', 'ryme']],
  ['Ryme has walked away from a deal for Chetnole Clinic.', ['chetnole-clinic', 'ryme']],
  ['Chetnole Community Services was bought by Ryme.', ['chetnole-community-services', 'ryme']],
];

test.each(DEALS)('%s', (text, names) => {
  expect(mayNameOrganisation(text, gazetteer)).toBe(true);
  const found = findOrganisations(text, splitSentences(text, splitBlocks(text)), gazetteer);
  const slugs = found.flatMap(({ organisations }) =>
    organisations.map(({ id }) => id.replace(/^[a-z]+\//, '')),
  );
  expect([...new Set(slugs)].sort()).toEqual([...names].sort());
});

/** A text, and what it has that is no organisation, as the end of an id. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['The A590 and the A595 merge near Sturminster Hospice.', 'a595'],
  ['Sturminster Care is in Marnhull, of all places, and will close.', 'marnhull'],
  ['Sturminster Care shares a chief with Poole and Marnhull but is not merging.', 'marnhull'],
  ['Marnhull has taken on the look of a town since Sturminster Care came.', 'marnhull'],
  ['Parents in Marnhull and Okeford charities are to merge with Sturminster Care.', 'marnhull'],
  ['Marnhull, of Swansea, has left Sturminster Care.', 'marnhull'],
  ['Sturminster Care was praised by Marnhull, its owner.', 'marnhull'],
  ['The Local Authority and the Fire Authority met Sturminster Care.', 'authority'],
  ['Sturminster Care opened in Marnhull 2000 years later, which is late.', 'marnhull-2000'],
  ['Sturminster Care met the Marnhull and Okeford hospices’ patients.', 'marnhull'],
  ['Staff at Sturminster Care live in Poole, Wareham and Marnhull.', 'marnhull'],
  ['Sturminster Care bought land in 2011, moved to Marnhull in 2013 and Okeford last year.', 'okeford'],
  ['In Marnhull, a practice closed after Sturminster Care left.', 'marnhull'],
  ['Sturminster Care learnt from its neighbour, Okeford Weekly said.', 'okeford-weekly'],
  ['Marnhull Lane and Okeford Road merge near Sturminster Hospice.', 'marnhull-lane'],
  ['Two Marnhull clinics were bought by Sturminster Care.', 'two-marnhull'],
  ['The task of helping Sturminster Care passed to Marnhull.', 'marnhull'],
  ['Sturminster Care joined the Marnhull carnival.', 'marnhull'],
  ['Still to decide on Sturminster Care are its members.', 'still'],
  ['Six branches of Sturminster Care came to Marnhull with it.', 'marnhull'],
];

/** Texts with a word for care, or a deal, and not both. */
const OFF_TOPIC: readonly string[] = [
  'Marnhull Bridge is to acquire Okeford Brewing, which has 120 pubs.',
  'Marnhull Bridge treats its guests as patients are treated.',
];

test.each(OFF_TOPIC)('%s is not on topic', (text) => {
  expect(mayNameOrganisation(text, gazetteer)).toBe(false);
});

test.each(OTHERS)('%s names no organisation %s', (text, slug) => {
  const found = findOrganisations(text, splitSentences(text, splitBlocks(text)), gazetteer);
  expect(found.length).toBeGreaterThan(0);
  expect(found.flatMap(({ organisations }) => organisations.map(({ id }) => id))).not.toContain(
    `org/${slug}`,
  );
});
