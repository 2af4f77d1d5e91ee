/** Texts with the mentions marked in them: "[NHS Arden CSU](csu/arden) said [it](=> csu/arden) would merge". */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildGazetteer } from '../../../src/domain/gazetteer.js';
import { readOrganisations } from '../../../src/domain/read-organisations.js';
import { readYaml } from '../../../src/domain/read-yaml.js';
import { kind } from '../../../src/model/gazetteer.js';
import type { Mention } from '../../../src/model/organisation.js';
import type { BlockKind, Sentence } from '../../../src/model/sentence.js';

const NHS = join(import.meta.dirname, '..', '..', '..', 'src', 'domain', 'nhs');

export const kinds = readYaml(join(NHS, 'kinds.yaml'), z.array(kind));
export const organisations = readOrganisations(
  readdirSync(join(NHS, 'organisations'))
    .sort()
    .map((file) => join(NHS, 'organisations', file)),
  join(NHS, 'register'),
  kinds,
);
export const gazetteer = buildGazetteer(organisations, kinds);

const kindOf = (line: string): BlockKind => {
  if (/^[•-] /.test(line)) return 'list-item';
  return line.startsWith('# ') ? 'heading' : 'paragraph';
};

/** One sentence a line; a line ending in "|" goes on in the next line's sentence, an empty line parts blocks. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let block = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+(?:(?<=\|)\n[^\n]+)*|\n\n/g)) {
    if (line === '\n\n') block++;
    else {
      const span = { start: index, end: index + line.length };
      sentences.push({ ...span, index: sentences.length, kind: kindOf(line), block });
    }
  }
  return sentences;
};

const MARKED = /\[([^\]]+)\]\(([^)]*)\)/g;

/** The text without its marks. */
export const unmarked = (text: string): string => text.replace(MARKED, '$1');

const idsOf = (mention: Mention): string =>
  mention.organisations.map(({ id, qualifier }) => (qualifier ? `${qualifier} ${id}` : id)).join(', ');

/** The text with its mentions marked; marks also show where a mention begins and ends. */
export const mark = (text: string, mentions: readonly Mention[]): string => {
  let out = '';
  let at = 0;
  for (const mention of mentions) {
    const arrow = mention.form === 'reference' ? '=> ' : '';
    out += `${text.slice(at, mention.start)}[${text.slice(mention.start, mention.end)}](${arrow}${idsOf(mention)})`;
    at = mention.end;
  }
  return out + text.slice(at);
};
