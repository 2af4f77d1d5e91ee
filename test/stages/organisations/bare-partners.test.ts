/** Names that a place and a body share: which the text means, by where it stands. */
import { expect, test } from 'vitest';
import { findOrganisations } from '../../../src/stages/find-organisations.js';
import { splitBlocks } from '../../../src/stages/split-blocks.js';
import { splitSentences } from '../../../src/stages/split-sentences.js';
import { gazetteer } from './marked.js';

const found = (text: string): readonly string[] => [
  ...new Set(
    findOrganisations(text, splitSentences(text, splitBlocks(text)), gazetteer).flatMap(({ organisations }) =>
      organisations.map(({ id }) => id),
    ),
  ),
];

/** A text, and the bodies that it names by a bare name. */
const BODIES: readonly (readonly [string, string])[] = [
  ['Medway FT will team up with Bolton.', 'trust/bolton'],
  ['Medway FT is to merge, along with two others, with Bolton.', 'trust/bolton'],
  ['Oxleas has ended its alliance with Medway FT and seeks one with Bolton.', 'trust/bolton'],
  ['Wye Valley is short of doctors. It is to be run by Bolton.', 'trust/bolton'],
  ['Medway FT has turned down Bolton.', 'trust/bolton'],
  ['Medway FT said that it and Bolton would form an alliance.', 'trust/bolton'],
  ['Several trusts are in talks: Medway with Bolton, for one.', 'trust/bolton'],
  ['Bolton’s chief executive said that Medway FT had not called.', 'trust/bolton'],
  ['The trusts in the north\nStaying independent: Bolton', 'trust/bolton'],
  ['Medway FT rules out Bolton merger.', 'trust/bolton'],
  ['Bolton is to team up with Medway FT.', 'trust/bolton'],
  [
    'Bolton has turned its back on Wye Valley NHS Trust and will now seek an alliance with Medway FT.',
    'trust/bolton',
  ],
  ['Northumbria snapped up Rother Pharmacy last year.', 'trust/northumbria-healthcare'],
  ['Devon PCT will go on alone, as will Torbay’s.', 'pct/torbay'],
  ['Wiltshire PCT will close in March, as will Swindon.', 'pct/swindon'],
  ['Medway FT has chosen Bolton over Barts Health.', 'trust/bolton'],
  ['Medway FT will talk to Bolton instead.', 'trust/bolton'],
  ['Medway FT has picked Bolton as its merger partner.', 'trust/bolton'],
  ['Medway FT will take over clinics in Kent from Bolton in May.', 'trust/bolton'],
  ['Medway FT will pass its wards to Northumberland, Tyne and Wear.', 'trust/northumberland-tyne-and-wear'],
  ['Arden CSU will stay and Bolton PCT is no more. West Mercia is dropped.', 'csu/west-mercia'],
  ['The two health boards of Conwy and Gwynedd have gone.', 'board/gwynedd'],
  ['The PCTs that go\n* Somerset: Mendip, Sedgemoor and Taunton Deane', 'pct/taunton-deane'],
  ['NHS Greater Glasgow takes over from NHS Argyll and Clyde.', 'board/argyll-and-clyde'],
];

test.each(BODIES)('%s names %s', (text, id) => {
  expect(found(text)).toContain(id);
});

/** Texts in which Bolton, Devon or Swindon is a place. */
const PLACES: readonly string[] = [
  'Medway FT will open a clinic in Bolton.',
  'Medway FT treats patients from Bolton with cancer.',
  'Medway FT moved its headquarters to Bolton.',
  'Medway FT ran two clinics: in Bolton and in Devon.',
  'Where the trusts are\nThe biggest: Bolton',
  'Wiltshire PCT has closed, as Swindon has learnt.',
  'Bolton’s roads are worse than those of Medway FT.',
  'As did Bolton in the cup, Medway FT went alone.',
  'Medway FT rejects Devon takeover.',
  'Medway FT compared itself with Bolton.',
  'Medway FT is led by the Bolton surgeon Ann Lee.',
  'Medway FT has chosen Bolton as its base.',
  'Medway FT took over in May, when its chief came to Bolton.',
  'Medway FT and another trust serve two counties, Bolton and Devon.',
];

test.each(PLACES)('%s names no body of the place', (text) => {
  expect(found(text).filter((id) => /\/(?:bolton|devon[a-z-]*|swindon)$/.test(id))).toEqual([]);
});
