/** An organisation's id in; its name without its kind, and without the words that only say the kind, out. */

/** Longer ones first, so that none is cut short by another. */
const KIND_WORDS = [
  '(?:(?:university|teaching) )*(?:health boards?|hospitals?)',
  'commissioning support(?: units?| services?)?',
  'clinical commissioning groups?',
  'integrated care boards?',
  'foundation trusts?',
  ...['trusts?', 'csus?', 'css', 'ccgs?', 'icbs?', 'fts?', 'nhs', 'group', 'limited', 'ltd', 'plc', 'the'],
];
const KIND = new RegExp(`\\b(?:${KIND_WORDS.join('|')})\\b`, 'g');

/** `trust/x` and `org/x-nhs-trust` give the same, as an organisation's kind is not judged in cases. */
export const bareName = (id: string): string =>
  id
    .toLowerCase()
    .replace(/^[a-z-]+\//, '')
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replaceAll('-', ' ')
    .replace(KIND, ' ')
    .trim()
    .replace(/[^a-z0-9]+/g, '-');
