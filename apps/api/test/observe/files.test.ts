import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { analyticsModules } from '../../src/analytics.modules.js';
import { configureModule } from '../../src/config/module-config.js';
import type { RuleGroup } from '../../src/observe/alert-rules.js';
import { observeFiles } from '../../src/observe/observe-files.js';
import { askedBy } from './promql.js';

const deploy = fileURLToPath(new URL('../../../../deploy/', import.meta.url));
const files = observeFiles(analyticsModules);

it.each(files.map(({ path, text }) => [path, text]))(
  '%s is what "npm run tessera -- dashboards --to deploy" writes',
  (path, text) => expect(readFileSync(`${deploy}${path}`, 'utf8')).toBe(text),
);

it('no dashboard is left of a module that is gone', () => {
  const there = readdirSync(`${deploy}grafana`).filter((name) => name.endsWith('.json'));
  expect(there.map((name) => `grafana/${name}`).sort()).toEqual(
    files
      .map(({ path }) => path)
      .filter((path) => path.startsWith('grafana/'))
      .sort(),
  );
});

it('limits are those of the installation', () => {
  const changed = analyticsModules.map(
    (module) => configureModule(module, { TESSERA_ACTION_RECENT_FAILURES_STALE_AFTER: '77m' }).definition,
  );
  const rules = observeFiles(changed).find(({ path }) => path.startsWith('prometheus/'))?.text ?? '';
  const { groups } = parse(rules) as { readonly groups: readonly RuleGroup[] };
  const own = groups.find(({ name }) => name === 'tessera.action');
  expect(own?.rules.map(({ expr }) => expr)).toContain(
    `min by (module, view) (tessera_view_age_seconds{module="action", view="recent_failures"}) > ${77 * 60}`,
  );
});

it('what is no PromQL is found', () => {
  expect(() => askedBy('sum by (a (b)')).toThrow(/not PromQL/);
  expect(askedBy('sum by (a) (rate(b{c="d", e=~"f"}[5m])) > 1')).toEqual({
    metrics: [{ metric: 'b', labels: ['c', 'e'], equals: { c: 'd' } }],
    grouping: ['a'],
  });
});
