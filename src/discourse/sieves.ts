/** The sieves in order, from the most to the least precise: the first that tells whom a phrase refers to decides. */
import type { Sieve } from './sieve.js';
import { announced } from './sieves/announced.js';
import { cataphor } from './sieves/cataphor.js';
import { collective } from './sieves/collective.js';
import { complement } from './sieves/complement.js';
import { described } from './sieves/described.js';
import { employer } from './sieves/employer.js';
import { exactSet } from './sieves/exact-set.js';
import { formerLatter } from './sieves/former-latter.js';
import { listed } from './sieves/listed.js';
import { onlyOther } from './sieves/only-other.js';
import { place } from './sieves/place.js';
import { plural } from './sieves/plural.js';
import { singular } from './sieves/singular.js';

export const SIEVES: readonly Sieve[] = [
  listed,
  described,
  formerLatter,
  complement,
  place,
  collective,
  onlyOther,
  exactSet,
  announced,
  employer,
  singular,
  plural,
  cataphor,
];
