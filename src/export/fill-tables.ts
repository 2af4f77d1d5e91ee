/** A dataset in; the rows of all tables, handed on as they come, out. */
import { join } from 'node:path';
import { LINE_FILES } from '../dataset/dataset-files.js';
import { lookUp } from '../dataset/look-up.js';
import type { Dataset } from '../dataset/read-dataset.js';
import type { Claim } from '../model/claim.js';
import { EXIT, UserError } from '../model/problem.js';
import type { RowFiles } from './row-files.js';
import { ARTICLES, articleRow } from './tables/articles.js';
import { CLAIMS, claimRow } from './tables/claims.js';
import { EVIDENCE, evidenceRows } from './tables/evidence.js';
import {
  LINEAGE,
  lineageRows,
  nameOf,
  ORGANISATIONS,
  odsOf,
  organisationRow,
} from './tables/organisations.js';
import { PARTICIPANTS, participantRows } from './tables/participants.js';
import { STATE_CLAIMS, STATES, type Surroundings, stateClaimRows, stateRows } from './tables/states.js';
import {
  CONFLICT_CLAIMS,
  CONFLICTS,
  conflictClaimRows,
  conflictRows,
  TRACKS,
  trackRow,
  VERDICT_TABLE,
  verdictRows,
} from './tables/tracks.js';

/** Organisations are few: what states need of them is held. */
type Known = ReadonlyMap<string, { readonly name: string; readonly ods: string | null }>;

const fillOrganisations = async (dataset: Dataset, files: RowFiles): Promise<Known> => {
  const known = new Map<string, { name: string; ods: string | null }>();
  for await (const record of dataset.organisations()) {
    known.set(record.id, { name: nameOf(record), ods: odsOf(record) });
    await files.write(ORGANISATIONS, [organisationRow(record)]);
    await files.write(LINEAGE, lineageRows(record));
  }
  return known;
};

const fillClaim = async (claim: Claim, files: RowFiles): Promise<void> => {
  await files.write(CLAIMS, [claimRow(claim)]);
  await files.write(PARTICIPANTS, participantRows(claim));
  await files.write(EVIDENCE, evidenceRows(claim));
};

/** Both files are sorted by article, so that they are read side by side. Outlets of the articles, sorted, come out. */
const fillArticles = async (dataset: Dataset, files: RowFiles): Promise<readonly string[]> => {
  const outlets = new Set<string>();
  const claims = dataset.claims();
  let next = await claims.next();
  for await (const article of dataset.articles()) {
    let count = 0;
    for (; !next.done && next.value.article === article.id; next = await claims.next(), count++)
      await fillClaim(next.value, files);
    if (article.source !== null) outlets.add(article.source);
    await files.write(ARTICLES, [articleRow(article, count)]);
  }
  if (next.done) return [...outlets].sort();
  const reason = `claim ${next.value.id} is of an article that articles.jsonl has not, or not in its place`;
  const remedy = 'write the dataset again with "claimtrail run"';
  throw new UserError({ code: 'bad-dataset', place: dataset.folder, reason, remedy }, EXIT.usage);
};

const fillTracks = async (dataset: Dataset, files: RowFiles, known: Known): Promise<void> => {
  const { claims: claimFile, articles: articleFile } = LINE_FILES;
  const claims = await lookUp(join(dataset.folder, claimFile.name), claimFile.schema);
  const articles = await lookUp(join(dataset.folder, articleFile.name), articleFile.schema);
  const around: Surroundings = {
    nameOf: (id) => known.get(id)?.name ?? id,
    codeOf: (id) => known.get(id)?.ods ?? null,
    claim: claims.get,
    article: articles.get,
  };
  try {
    for await (const track of dataset.timeline()) {
      await files.write(TRACKS, [trackRow(track)]);
      await files.write(STATES, stateRows(track, around));
      await files.write(STATE_CLAIMS, stateClaimRows(track));
      await files.write(VERDICT_TABLE, verdictRows(track));
      await files.write(CONFLICTS, conflictRows(track));
      await files.write(CONFLICT_CLAIMS, conflictClaimRows(track));
    }
  } finally {
    claims.close();
    articles.close();
  }
};

/**
 * Reads every file of the dataset once, and of claims and articles those again that states show; no more is held
 * than the organisations' names and where lines stand. Outlets of the articles, sorted, come out.
 */
export const fillTables = async (dataset: Dataset, files: RowFiles): Promise<readonly string[]> => {
  const known = await fillOrganisations(dataset, files);
  const outlets = await fillArticles(dataset, files);
  await fillTracks(dataset, files, known);
  return outlets;
};
