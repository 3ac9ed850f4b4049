import { actionAnalytics } from '../src/index.js';
import { ask, caller, lasting, rowsOf } from './support/describe-read.js';
import type { Row } from './support/figures.js';

const compared = actionAnalytics.reads.filter(({ compare }) => compare !== undefined);

describe.each(compared)('$path?compare', (read) => {
  const fresh = lasting('demo');
  const window = { hours: 'hours=168', days: 'days=7', weeks: 'weeks=2' }[read.window?.parameter ?? 'days'];

  it('carries the earlier window’s figures with every row', async () => {
    const query = `${window}&compare=previous_period`;
    const rows = rowsOf(await ask(fresh(), read, { query }, caller('admin')));
    const figures = read.compare?.figures ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const part of ['previous', 'delta', 'delta_pct']) {
        expect(Object.keys(row[part] as Row)).toEqual(figures);
      }
    }
    const [figure = ''] = figures;
    expect(rows.some((row) => Number((row.previous as Row)[figure]) > 0)).toBe(true);
  });
});

describe('health/summary?compare=previous_period', () => {
  const fresh = lasting('demo');

  it('compares with the 24 hours before', async () => {
    const read = compared.find(({ path }) => path === 'health/summary');
    if (!read) throw new Error('no health/summary');
    const answer = await ask(fresh(), read, { query: 'compare=previous_period' }, caller('admin'));
    const [row] = rowsOf(answer);
    const { from, to } = answer.meta.compare ?? {};
    const [before] = await fresh().rows<{ n: number }>(
      'select count(*) as n from action.action_results where executed_at >= $1 and executed_at < $2',
      [from, to],
    );
    expect((row?.previous as Row).total_executions).toBe(before?.n);
    expect((row?.delta as Row).total_executions).toBe(Number(row?.total_executions) - (before?.n ?? 0));
  });
});
