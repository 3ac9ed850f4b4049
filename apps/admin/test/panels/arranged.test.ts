import { arranged } from '../../src/pages/dashboard/arranged.js';
import type { PanelKind } from '../../src/api/manifest.js';
import { panel } from '../support/module.js';

const read = (kind: PanelKind) => ({
  panel: panel('growth', { kind }),
  route: undefined,
  path: 'garden/growth',
  fit: 'asked' as const,
  compared: false,
});
const shape = (...kinds: PanelKind[]): string[] =>
  arranged(kinds.map(read)).map(({ stats, panels }) =>
    stats
      ? `${panels.length} stats`
      : panels.map(({ read: { panel: p }, wide }) => p.kind + (wide ? '!' : '')).join(' '),
  );

it('figures stand together, charts in pairs, tables and the odd one alone', () => {
  expect(shape('stat', 'stat', 'line', 'bar', 'area', 'table', 'stat', 'heatmap')).toEqual([
    '2 stats',
    'line bar',
    'area!',
    'table!',
    '1 stats',
    'heatmap!',
  ]);
  expect(shape()).toEqual([]);
});
