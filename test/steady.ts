/**
 * Property tests draw the same values each time, so that a test that passed once passes again. FC_SEED in the
 * environment, an integer, draws others.
 */
import fc from 'fast-check';

const SEED = 20_140_401;

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? SEED) });
