import { needsTenant, panelRead, routeOf } from '../../src/state/panel-path.js';
import { module, panel, route } from '../support/module.js';

const window = { parameter: 'hours', default: 24, maximum: 168, series: 'hour', tz: true } as const;
const growth = route('growth', { window, compares: ['leaves'], limit: { default: 24, maximum: 100 } });
const beds = route('gardens/:id/beds');
const garden = module([route('gardens/:id/:part'), beds, growth], [panel('growth?hours=48')]);
const [first] = garden.panels;
if (!first) throw new Error('a module with a panel');

it('asks for a panel as the manifest has it', () => {
  expect(panelRead(garden, first, {}, [])).toMatchObject({
    path: 'garden/growth?hours=48',
    fit: 'asked',
    compared: false,
  });
});

it('puts the reader’s choices in their place', () => {
  const search = { range: '24h', tz: 'Europe/Berlin', compare: 'previous_period' } as const;
  const { path, compared } = panelRead(garden, first, search, ['a', 'b']);
  expect(path).toBe(
    'garden/growth?hours=24&limit=25&tz=Europe%2FBerlin&compare=previous_period&garden_id=a&garden_id=b',
  );
  expect(compared).toBe(true);
});

it('compares single figures unless the reader does not want it', () => {
  const stat = panel('growth', { kind: 'stat' });
  expect(panelRead(garden, stat, {}, []).path).toBe('garden/growth?compare=previous_period');
  expect(panelRead(garden, stat, { compare: 'none' }, []).path).toBe('garden/growth');
});

it('fills in the tenant that a panel is about, and waits where there is none', () => {
  const about = panel('gardens/:id/beds');
  expect(panelRead(garden, about, {}, []).path).toBeNull();
  expect(panelRead(garden, about, {}, ['a/b?']).path).toBe('garden/gardens/a%2Fb%3F/beds');
  expect(needsTenant(garden)).toBe(false);
  expect(needsTenant(module([beds], [about]))).toBe(true);
});

it('finds the read behind a path, the literal one first', () => {
  expect(routeOf(garden, 'gardens/:id/beds')).toBe(garden.routes[0]);
  expect(routeOf(garden, 'growth')).toBe(growth);
  expect(routeOf(garden, 'nothing')).toBeUndefined();
});
