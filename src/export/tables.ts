/** All tables of an export, in the order in which they are described. */
import type { Table } from './table.js';
import { ARTICLES } from './tables/articles.js';
import { CLAIMS } from './tables/claims.js';
import { EVIDENCE } from './tables/evidence.js';
import { LINEAGE, ORGANISATIONS } from './tables/organisations.js';
import { PARTICIPANTS } from './tables/participants.js';
import { STATE_CLAIMS, STATES } from './tables/states.js';
import { CONFLICT_CLAIMS, CONFLICTS, TRACKS, VERDICT_TABLE } from './tables/tracks.js';

export const TABLES: readonly Table[] = [
  STATES,
  TRACKS,
  CLAIMS,
  PARTICIPANTS,
  EVIDENCE,
  STATE_CLAIMS,
  VERDICT_TABLE,
  CONFLICTS,
  CONFLICT_CLAIMS,
  ARTICLES,
  ORGANISATIONS,
  LINEAGE,
];
