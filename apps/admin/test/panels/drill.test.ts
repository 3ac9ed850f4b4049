import { drillTargets } from '../../src/panels/drill.js';
import { module, route } from '../support/module.js';

const plants = route('plants/:id/stats');
const garden = module([plants, route('species/:id'), route('plants/:id/days/:day'), route('growth')]);

it('leads from a row to the reads about what it names, of its tenant', () => {
  const row = { garden_id: 'a b', plant_id: 'p/1', leaves: 3 };
  expect(drillTargets(garden, row, 'admin')).toEqual([
    { route: plants, path: 'garden/plants/p%2F1/stats?garden_id=a%20b' },
  ]);
});

it('offers nothing that the role may not read, nor what the row does not name', () => {
  expect(drillTargets(garden, { plant_id: 'p' }, 'research')).toEqual([]);
  expect(drillTargets(garden, { plant_id: null }, 'admin')).toEqual([]);
});
