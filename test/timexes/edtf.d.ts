/** What is used of the package, which has no types of its own. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
