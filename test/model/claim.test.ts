import { expect, test } from 'vitest';
import { details } from '../../src/model/claim.js';
import { DETAIL_FIELDS } from '../../src/model/detail-fields.js';

test('the fields that only some relations have are those of the schema', () => {
  expect([...DETAIL_FIELDS].sort()).toEqual(Object.keys(details.shape).sort());
});
