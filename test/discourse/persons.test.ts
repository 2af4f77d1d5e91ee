/** Whom "she", "he" and "his" stand for: the person of the office that the last sentence tells. */
import { expect, test } from 'vitest';
import { extractClaims } from '../../src/pipeline.js';

const personOf = (text: string): string | undefined =>
  extractClaims({ id: 'a', text, published: '2015-06-01' }).claims.findLast(
    ({ relation }) => relation === 'office',
  )?.person;

test.each<[string, string | undefined]>([
  ['Alan Priestner wished them well. He is to join Anglia CSU.', 'Alan Priestner'],
  // the subject, and not whoever stands nearest
  ['Pat Lee will take over from Sam Bell. She is to join Anglia CSU.', 'Pat Lee'],
  ['After meeting Pat Stone, Kim Hart said she was to join Anglia CSU.', 'Kim Hart'],
  // by "Mr" and "Dame", and by forenames
  ['Mr Jo Lee spoke. Sam Bell listened. He is to join Anglia CSU.', 'Sam Bell'],
  ['Mr Jo Lee spoke. Ms Sam Bell listened. He is to join Anglia CSU.', 'Jo Lee'],
  ['Helen Frost told Tom Birch that he would become chair of Anglia CSU.', 'Tom Birch'],
  ['Bill Dale and his deputy, Rose Kemp, have quit. She will join Anglia CSU.', 'Rose Kemp'],
  ['Dr Pat Shah praised Ms Carter. She becomes chair of Anglia CSU in July. She joins Kent CCG.', 'Pat Shah'],
  // whoever speaks says “I”
  ['Kim Roe resigned. “She will join Anglia CSU in July,” Pat Stone said.', 'Kim Roe'],
  // a post that says whose it is tells of another person
  ['Kim Roe resigned. The chair of Kent CCG said she would join Anglia CSU.', undefined],
  ['The chair resigned. She is to join Anglia CSU.', undefined],
  ['Sir John Lee met Dame Ann Bell. She is to join Anglia CSU.', 'Ann Bell'],
  ['Jo Smith spoke. One spoke. Two spoke. Three spoke. Four spoke. She is to join Anglia CSU.', undefined],
])('%s', (text, person) => expect(personOf(text)).toBe(person));
