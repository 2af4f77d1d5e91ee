/** A line of standard input in; the article or the file that it brings out, as a fleet hands them on. */
import { z } from 'zod';

/** Bytes of one article object, or of a whole file, and where they come from. */
export interface Incoming {
  readonly path: string;
  readonly line: number | null;
  readonly file: string;
  /** Of one article object, as a line of `.jsonl` holds it; null where a whole file came. */
  readonly article: Uint8Array | null;
  /** Of the file as it lies on the disk; null where it is too large, or of a kind that is not read. */
  readonly content: Uint8Array | null;
  /** Whether it is an article larger than any may be, whose bytes were not sent. */
  readonly isTooLarge: boolean;
  /** Of the file with its metadata. */
  readonly sidecar: Uint8Array | null;
  /** Whether it was under way when the process before came to a sudden end. */
  readonly isSuspect: boolean;
  /** Whether who sent it waits for an empty line after its parts. */
  readonly isFramed: boolean;
}

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));

const sent = z.strictObject({
  path: z.string(),
  line: z.int().positive().nullish(),
  file: z.string().nullish(),
  article: base64.nullish(),
  content: base64.nullish(),
  sidecar: base64.nullish(),
  large: z.boolean().nullish(),
  suspect: z.boolean().nullish(),
});

/** A line that begins so is no article itself: it tells where one comes from, and holds its bytes in base64. */
const SENT = Buffer.from('{"path":');

const sentIn = (bytes: Uint8Array): z.infer<typeof sent> | null => {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, SENT.length).equals(SENT)) return null;
  try {
    return sent.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
};

/** `bytes` are null where they are too many, `name` and `number` those of a line that is an article itself. */
export const incoming = (bytes: Uint8Array | null, name: string, number: number): Incoming => {
  const one = bytes && bytes.length > SENT.length ? sentIn(bytes) : null;
  if (one === null) {
    const from = { path: name, line: number, file: name, article: bytes, isTooLarge: bytes === null };
    return { ...from, content: null, sidecar: null, isSuspect: false, isFramed: false };
  }
  return {
    path: one.path,
    line: one.line ?? null,
    file: one.file ?? one.path,
    article: one.article ?? null,
    content: one.content ?? null,
    sidecar: one.sidecar ?? null,
    isTooLarge: one.large ?? false,
    isSuspect: one.suspect ?? false,
    isFramed: true,
  };
};
