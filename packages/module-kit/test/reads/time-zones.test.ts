import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TimeZones } from '../../src/reads/time-zones.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

let app: OrdersApp;
let zones: TimeZones;

beforeAll(async () => {
  app = await startOrders();
  zones = new TimeZones(app.db);
});

afterAll(() => app.close());

test.each(['UTC', 'GMT', 'EST', 'CET', 'EST5EDT', 'Europe/Berlin', 'America/Argentina/Ushuaia', 'Etc/GMT+3'])(
  '%s is taken, as it is IANA and PostgreSQL knows it',
  async (name) => {
    expect(await zones.accepts(name)).toBe(true);
  },
);

test.each([
  'FOO+3',
  'EST5',
  '+03:00',
  '03',
  'UTC+3',
  'GMT+3',
  'posix/GMT',
  'right/UTC',
  'localtime',
  'Factory',
  'gmt',
  '',
])('%s is refused', async (name) => {
  expect(await zones.accepts(name)).toBe(false);
});
