/** A name that the gazetteer does not know in, its id and readable name out. */
import type { Head } from '../../model/gazetteer.js';
import type { OrganisationRef } from '../../model/organisation.js';
import { MARK } from '../../model/tokens.js';
import { WORD_CLASS } from '../../model/word-classes.js';
import { isSaint } from './name-tail.js';
import { nearName } from './near-name.js';
import { hasClass, type Reading, tokenText, wordAt } from './reading.js';

const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words of a token range as written, with single spaces and without characters that do not show. */
export const writtenName = (reading: Reading, from: number, to: number): string =>
  reading.text
    .slice(reading.tokens.start[from], reading.tokens.end[to - 1])
    .replace(HIDDEN, '')
    .replace(/\s+/g, ' ');

/** Lower case, "and" for "&", no accents or apostrophes, hyphens between words. */
export const kebab = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase().replaceAll(' ', '-') : folded(name);

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const onlyRegion = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (!hasClass(reading, i, WORD_CLASS.region | WORD_CLASS.compass | WORD_CLASS.descriptor)) return false;
  }
  return true;
};

/** Organisation named in `[from, to)` with a head word of `head`'s kind, one known by nearly these words before a new one; null where the words make no name. */
export const openName = (
  reading: Reading,
  from: number,
  to: number,
  head: Pick<Head, 'kind' | 'keeps'>,
): OrganisationRef | null => {
  let start = from;
  if (tokenText(reading, start) === 'The') start++;
  const owned = wordAt(reading, to - 1) === MARK.possessive && !isSaint(reading, start, to - 1);
  const end = owned ? to - 1 : to;
  if (start >= end || onlyRegion(reading, start, end) || tokenText(reading, end - 1) === 'based') return null;
  const written = writtenName(reading, start, end);
  const slug = kebab(written);
  if (slug === '') return null;
  const near = nearName(reading.gazetteer, head.kind, slug);
  if (near) return near;
  const label = head.keeps ? '' : (reading.gazetteer.kinds.get(head.kind)?.label ?? '');
  return { id: `${head.kind}/${slug}`, name: label ? `${written} ${label}` : written };
};
