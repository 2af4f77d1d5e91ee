/** What is told about an article's publication in, by falling authority; its date out, or the reason why it is none. */
import type { ClaimDate } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import { dateline } from './dateline.js';
import type { Metadata } from './metadata.js';
import { type Fault, reject } from './rejection.js';
import { readToldDate } from './told-date.js';

/** The date that a file name begins with: `2014-06-25-nine-alliances.txt`, `2014-06 bids.md`. */
export const fileNameDate = (name: string): string | null => {
  const [, day] = /^(\d{4}-\d\d(?:-\d\d)?)(?!\d)(?:[-_ .]|$)/.exec(name) ?? [];
  return day !== undefined && parseEdtf(day) ? day : null;
};

/** One place that may tell when the article was published, and what to call it in a message. */
export interface DateSource {
  readonly name: string;
  readonly told: Pick<Metadata, 'published' | 'notTaken' | 'disputed'> | null;
}

export interface PublicationDate {
  readonly published: ClaimDate | null;
  /** A told date that is none, for which the next source counts, and keys that may tell one and are not known. */
  readonly faults: readonly Fault[];
}

const REMEDY = 'correct it; the article was read without it';

const keysNotTaken = (name: string, keys: readonly string[]): Fault[] => {
  if (keys.length === 0) return [];
  const reason = `${name} has ${keys.map((key) => `"${key}"`).join(', ')}, and no date of publication that is known`;
  return [reject('unknown-key', reason, 'call the date of publication "published"').fault];
};

const contradiction = (name: string, days: readonly string[]): Fault => {
  const reason = `${name} tells two days of publication, ${days.join(' and ')}, none more likely than the other`;
  const remedy = 'tell the right one in articles.csv or in a sidecar; the article was read without it';
  return reject('bad-date', reason, remedy).fault;
};

/** The first source that tells a date, else a dateline in the text, else null: then it is inferred later. */
export const publicationDate = (sources: readonly DateSource[], text: string): PublicationDate => {
  const faults: Fault[] = [];
  let isDisputed = false;
  for (const { name, told } of sources) {
    if (!told) continue;
    if (told.disputed && told.disputed.length > 0) {
      faults.push(contradiction(name, told.disputed));
      isDisputed = true;
      continue;
    }
    if (told.published === null) {
      faults.push(...keysNotTaken(name, told.notTaken ?? []));
      continue;
    }
    const read = readToldDate(told.published);
    if (read.date) return { published: read.date, faults };
    const reason = `${name} gives "${told.published.slice(0, 40)}" as publication date, ${read.why}`;
    faults.push(reject('bad-date', reason, REMEDY).fault);
  }
  // A line of the text is one of those that contradict one another.
  return { published: isDisputed ? null : dateline(text), faults };
};
