import { expect, test } from '@jest/globals';
import { ExportPlaces } from '../../src/reads/export-places.js';

test('one who leaves makes room for the one who has waited longest', async () => {
  const places = new ExportPlaces(2, 60_000);
  const [first, second] = [await places.enter(), await places.enter()];
  const order: string[] = [];
  const third = places.enter().then((leave) => (order.push('third'), leave));
  const fourth = places.enter().then((leave) => (order.push('fourth'), leave));
  second();
  second();
  const leaveThird = await third;
  expect(order).toEqual(['third']);
  first();
  (await fourth)();
  leaveThird();
  expect(order).toEqual(['third', 'fourth']);
  await Promise.all([places.enter(), places.enter()]);
});

test('who waits in vain is told to come again, and takes no place later', async () => {
  const places = new ExportPlaces(1, 10);
  const leave = await places.enter();
  await expect(places.enter()).rejects.toMatchObject({ status: 503, code: 'export_busy' });
  leave();
  (await places.enter())();
});
