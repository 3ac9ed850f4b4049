import { expect, test } from '@jest/globals';
import type { Source } from '@tessera/db-core';
import { SourceValidator } from '../../src/ingest/source-validator.js';

const shops: Source = {
  name: 'shops',
  role: 'reference',
  description: 'Shops',
  key: ['id'],
  tenantIs: 'id',
  columns: {
    id: { type: 'text', description: 'Id' },
    owner_id: { type: 'text', description: 'Owner', nullable: true },
  },
};
const validator = new SourceValidator(shops, { column: 'shop_id', type: 'text', claim: 'shops', platform: 'platform' });
const always = { earliest: -Infinity, latest: Infinity, sealedBefore: -Infinity };

test('of a delete nothing but what identifies the fact goes further: the rest was not checked', () => {
  const item = { shop_id: 'a', id: 'a', owner_id: 'x\u0000y' };
  expect(validator.validate(0, 'delete', item, always)).toMatchObject({ row: { shop_id: 'a', id: 'a' } });
  expect(validator.validate(0, 'delete', item, always)).not.toHaveProperty('row.owner_id');
  expect(validator.validate(0, 'insert', item, always)).toMatchObject({ code: 'invalid' });
});

test('what is its own tenant names the field that says otherwise', () => {
  expect(validator.validate(3, 'insert', { shop_id: 'a', id: 'b' }, always)).toEqual({
    index: 3,
    id: 'b',
    code: 'invalid',
    detail: 'id: must be the same as shop_id (value "b", limit "a")',
  });
  expect(validator.validate(3, 'insert', { shop_id: 'a', id: 'a' }, always)).toHaveProperty('row');
});
