/** The few functions of the library that are used: it has no types of its own. */
declare module 'fs-native-extensions' {
  /** Whether the whole file is locked now; false where another holds it. Throws what the system says else. */
  export const tryLock: (fd: number) => boolean;
  const functions: { readonly tryLock: typeof tryLock };
  export default functions;
}
