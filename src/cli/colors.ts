/** Colour where a person looks. What goes to a file or a pipe is data and stays plain, on a build server too. */
import pc from 'picocolors';

/** Those for a stream: `NO_COLOR` and `FORCE_COLOR` are heeded. */
export const colorsFor = (stream: { readonly isTTY?: boolean }): ReturnType<typeof pc.createColors> =>
  pc.createColors(pc.isColorSupported && (stream.isTTY === true || 'FORCE_COLOR' in process.env));
