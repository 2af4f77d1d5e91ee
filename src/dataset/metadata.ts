/** What is told about an article outside its text: a record of any make in, four plain fields out. */

/** `published` as it was written: whether it is a date is decided once, for all sources of it. */
export interface Metadata {
  readonly published: string | null;
  readonly source: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Keys that look as if they told a date and are none of those known, where no date is told. */
  readonly notTaken?: readonly string[];
  /** Days of publication that contradict one another, where none of them can be trusted more. */
  readonly disputed?: readonly string[];
}

export const NO_METADATA: Metadata = { published: null, source: null, title: null, url: null };

/** Keys in small letters without marks between their words, the more exact first. */
const KEYS = {
  published: (
    'published publisheddate datepublished publicationdate publishdate pubdate publishedat publishedon publishedtime ' +
    'articlepublishedtime publishtime publishedtimestamp publicationtime dateofpublication firstpublished firstpublishedat ' +
    'firstpublicationdate originalpublicationdate dateline dateissued issued issuedate dateposted posteddate postdate ' +
    'postedon posted articledate newsdate storydate releasedate date dcdate dctermsdate dctermsissued day'
  ).split(' '),
  source: 'source publisher publication sitename ogsitename site outlet newspaper medium provider'.split(' '),
  title: 'title headline ogtitle heading'.split(' '),
  url: 'url link permalink canonical canonicalurl uri href weburl ogurl'.split(' '),
} as const;

const LOOKS_DATED = /date|time|publi|posted|issued|created|updated|modified|lastmod|year/;
const DATE_VALUE = /^\s*(?:\d{4}-\d\d(?:-\d\d)?(?:[T ].*)?|\d{1,2}[/.]\d{1,2}[/.]\d{4}.*)$/;

const plain = (value: unknown): string | null => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
};

const bare = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** By bare key; of keys that differ in nothing else the first with a value counts. */
const fieldsOf = (record: object): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    const text = plain(value);
    if (text !== null && !fields.has(bare(key))) fields.set(bare(key), text);
  }
  return fields;
};

const datedKeys = (record: object): readonly string[] =>
  Object.entries(record)
    .filter(([key, value]) => {
      const text = plain(value);
      return (
        text !== null &&
        key !== 'text' &&
        ((LOOKS_DATED.test(bare(key)) && /\d/.test(text)) || DATE_VALUE.test(text))
      );
    })
    .map(([key]) => key)
    .slice(0, 5);

/** Reads the fields that are text or numbers, under their usual names in any case; others are as if they were not there. */
export const metadataOf = (record: unknown): Metadata => {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return NO_METADATA;
  const fields = fieldsOf(record);
  const first = (keys: readonly string[]): string | null =>
    keys.map((key) => fields.get(key)).find((value) => value !== undefined) ?? null;
  const told = {
    published: first(KEYS.published),
    source: first(KEYS.source),
    title: first(KEYS.title),
    url: first(KEYS.url),
  };
  const notTaken = told.published === null ? datedKeys(record) : [];
  return notTaken.length > 0 ? { ...told, notTaken } : told;
};

/** Field by field, the first that is told. */
export const firstTold = (sources: readonly Metadata[]): Metadata => ({
  published: sources.find((m) => m.published !== null)?.published ?? null,
  source: sources.find((m) => m.source !== null)?.source ?? null,
  title: sources.find((m) => m.title !== null)?.title ?? null,
  url: sources.find((m) => m.url !== null)?.url ?? null,
});
