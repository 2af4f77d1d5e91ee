/** Dense text in; the share of the pipeline's time that each stage and each library takes, by sampling, out. */
import { Session } from 'node:inspector/promises';
import { extractClaims } from 'claimtrail';
import { makeArticle } from './make-articles.js';
import { type Figure, figure } from './measure.js';

const ARTICLES = 1000;
const SHOWN = 16;

/** "stages/split-sentences", "wink-nlp": where a function stands, as one looks for it. */
const placeOf = (url: string): string => {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (library) return library;
  const own = /dist\/(.+)\.js$/.exec(url)?.[1];
  if (!own) return url.startsWith('node:') ? 'node' : 'engine and garbage collection';
  return own.split('/').slice(0, 2).join('/');
};

export const stageTimes = async (): Promise<readonly Figure[]> => {
  const articles = Array.from({ length: ARTICLES }, (_, i) => makeArticle(i, 1));
  for (const article of articles.slice(0, 50)) extractClaims(article);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  for (const article of articles) extractClaims(article);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const places = new Map(profile.nodes.map((node) => [node.id, placeOf(node.callFrame.url)]));
  const times = new Map<string, number>();
  let all = 0;
  profile.samples?.forEach((id, i) => {
    const place = places.get(id) ?? '';
    const time = profile.timeDeltas?.[i] ?? 0;
    times.set(place, (times.get(place) ?? 0) + time);
    all += time;
  });
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([place, time]) => figure(`time in ${place}`, `${((100 * time) / all).toFixed(1)} %`));
};
