/** The files of earlier runs, and those that are met now, both in order, in; those that are gone out. */
import { compareBytes } from '../dataset/byte-order.js';
import { KEY, type Store, under } from './store.js';

/** Files are told as they are met, in the order of the bytes of their paths. */
export interface GoneFiles {
  readonly seen: (path: string) => Promise<void>;
  /** Paths of an earlier run that were never met. */
  readonly rest: () => Promise<readonly string[]>;
}

/** Walks the files of the store beside those of the disk, so that neither list is held. */
export const goneFilesOf = async (store: Store): Promise<GoneFiles> => {
  const keys = store.keys(under(KEY.file));
  const gone: string[] = [];
  let ahead: string[] = [];
  let at = 0;
  const next = async (): Promise<void> => {
    if (++at < ahead.length) return;
    ahead = await keys.nextv(1000);
    at = 0;
  };
  const path = (): string | null => ahead[at]?.slice(KEY.file.length + 1) ?? null;
  await next();
  return {
    seen: async (met) => {
      for (let known = path(); known !== null && compareBytes(known, met) <= 0; known = path()) {
        if (known !== met) gone.push(known);
        await next();
      }
    },
    rest: async () => {
      for (let known = path(); known !== null; known = path()) {
        gone.push(known);
        await next();
      }
      await keys.close();
      return gone;
    },
  };
};
