/** A run, or gold with a run's articles, in; files of annotations on disk out. */
import { resolve } from 'node:path';
import { readExtracted } from '../review/read-extracted.js';
import { readGold } from '../review/read-gold.js';
import { annotatedClaims, annotatedGold } from './collect-annotated.js';
import { type Exchanged, exchanged, writeFiles } from './write-files.js';
import { labelStudio } from './write-label-studio.js';
import { webAnnotations } from './write-web-annotations.js';

export type Format = 'web-annotation' | 'label-studio';

/** Without `gold` the claims of the run, else the gold, whose words are looked for in the run's articles. */
export const exportAnnotations = async (
  run: string,
  gold: string | null,
  to: string,
  format: Format,
  nameOf: (id: string) => string,
): Promise<Exchanged> => {
  const { claims, articles } = await readExtracted([run]);
  const annotated =
    gold === null
      ? annotatedClaims(claims, articles)
      : annotatedGold(
          (await readGold(gold)).map((stored) => stored.gold),
          articles,
        );
  const { files, problems } =
    format === 'label-studio'
      ? labelStudio(annotated, nameOf)
      : { files: annotated.map((a) => webAnnotations(a, nameOf)), problems: [] };
  await writeFiles(resolve(to), files);
  return exchanged(annotated, problems);
};
