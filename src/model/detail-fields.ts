/** The fields of a claim that only some relations have, in the order in which they are shown. */
export const DETAIL_FIELDS = [
  'person',
  'title',
  'mode',
  'tender',
  'service',
  'scope',
  'attribute',
  'value',
  'min',
  'max',
  'unit',
] as const;
