import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { stringify } from 'yaml';
import { moduleRules, serverRules } from './alert-rules.js';
import { dashboard } from './grafana.js';
import { moduleDashboard } from './module-dashboard.js';
import { serverDashboard } from './server-dashboard.js';

/** A file by its path below the folder that it goes to. */
export interface ObserveFile {
  readonly path: string;
  readonly text: string;
}

const head = '# Made by "tessera dashboards" from the definitions of the modules: change those.\n';

/** Grafana's dashboards and Prometheus' rules for these modules, as their definitions and overrides have them. */
export function observeFiles(definitions: readonly AnalyticsModuleDefinition[]): ObserveFile[] {
  // Metrics of a module are those of its views.
  const modules = definitions.filter(({ views }) => views.length > 0);
  const dashboards = [serverDashboard, ...modules.map(moduleDashboard)].map((one) => ({
    path: `grafana/${one.uid}.json`,
    text: `${JSON.stringify(dashboard(one), null, 2)}\n`,
  }));
  const rules = head + stringify({ groups: [serverRules, ...modules.map(moduleRules)] }, { lineWidth: 0 });
  return [
    ...dashboards,
    { path: 'prometheus/tessera-alerts.yaml', text: rules },
    { path: 'helm/tessera/files/tessera-alerts.yaml', text: rules },
  ];
}
