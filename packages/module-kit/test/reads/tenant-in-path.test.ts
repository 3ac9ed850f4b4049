import { describe, expect, test } from '@jest/globals';
import type { Read } from '../../src/contract.js';
import { parseRead } from '../../src/reads/parse-read.js';
import type { ReadRequest } from '../../src/reads/read-request.js';
import { TimeZones } from '../../src/reads/time-zones.js';
import { orders } from '../support/orders.module.js';
import { caller } from '../support/principal.js';

const [first] = orders.reads;
if (!first) throw new Error('orders has no reads');
const read: Read = {
  ...first,
  path: 'shops/:id/total',
  pathParameters: { id: { description: 'The shop', example: 'a', tenant: true } },
};
const zones = new TimeZones(undefined, ['UTC']);
const ask = (
  id: string,
  query = '',
  principal = caller('authenticated', ['a', 'b', 'platform']),
): Promise<ReadRequest> => parseRead(orders, read, { query, path: { id } }, principal, zones);

describe('a tenant that the path names', () => {
  test('is the one that the read is about', async () => {
    expect(await ask('b')).toMatchObject({ tenants: ['b'], values: { id: 'b' } });
    expect(await ask('b', 'shop_id=b&shop_id=a')).toMatchObject({ tenants: ['b'] });
    expect(await ask('nobodys', '', caller('admin'))).toMatchObject({ tenants: ['nobodys'] });
  });

  test.each([
    ['another one', 'c', ''],
    ['the platform', 'platform', ''],
    ['own, while the query narrows to another', 'a', 'shop_id=b'],
    ['own, while the query names a foreign one', 'a', 'shop_id=c'],
  ])('is 404 for a member: %s', async (_, id, query) => {
    await expect(ask(id, query)).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test('is 404 for an admin who narrows to another', async () => {
    await expect(ask('a', 'shop_id=b', caller('admin'))).rejects.toMatchObject({ status: 404 });
  });
});
