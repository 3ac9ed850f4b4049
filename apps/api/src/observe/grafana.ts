/** A question of a panel in PromQL, and the text that names each of its lines. */
export interface Target {
  readonly expr: string;
  readonly legend: string;
}

/** A panel as dashboards are written down here; {@link dashboard} makes Grafana's of it. */
export interface PanelOf {
  readonly title: string;
  readonly description: string;
  readonly kind: 'timeseries' | 'stat';
  /** Grafana's name of the unit: `s`, `short`, `percentunit`, `reqps`, `bytes`. */
  readonly unit: string;
  readonly targets: readonly Target[];
  /** From this value on it is shown in red. */
  readonly alarming?: number;
}

/** A dashboard by the rows that its panels are under. */
export interface DashboardOf {
  readonly uid: string;
  readonly title: string;
  readonly rows: readonly { readonly title: string; readonly panels: readonly PanelOf[] }[];
}

const source = { type: 'prometheus', uid: '${source}' };
const width = 8;
const height = 8;

/** Grafana's own form of a dashboard, three panels beside each other, with a choice of data source and servers. */
export function dashboard({ uid, title, rows }: DashboardOf): object {
  const panels: object[] = [];
  let y = 0;
  for (const row of rows) {
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title: row.title,
      gridPos: { x: 0, y, w: 24, h: 1 },
      panels: [],
    });
    y += 1;
    row.panels.forEach((panel, at) => {
      const gridPos = { x: (at % 3) * width, y: y + Math.floor(at / 3) * height, w: width, h: height };
      panels.push({ id: panels.length + 1, ...panelOf(panel), gridPos });
    });
    y += Math.ceil(row.panels.length / 3) * height;
  }
  return {
    uid,
    title,
    tags: ['tessera'],
    schemaVersion: 39,
    editable: true,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: { list: [sourceVariable, serverVariable] },
    panels,
  };
}

const sourceVariable = { name: 'source', label: 'Data source', type: 'datasource', query: 'prometheus', hide: 0 };
const serverVariable = {
  name: 'instance',
  label: 'Server',
  type: 'query',
  datasource: source,
  query: { query: 'label_values(tessera_pool_connections, instance)', refId: 'instance' },
  refresh: 2,
  multi: true,
  includeAll: true,
  allValue: '.*',
  current: { text: 'All', value: '$__all' },
};

function panelOf({ title, description, kind, unit, targets, alarming }: PanelOf): object {
  const steps = [
    { color: 'green', value: null },
    ...(alarming === undefined ? [] : [{ color: 'red', value: alarming }]),
  ];
  return {
    type: kind,
    title,
    description,
    datasource: source,
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        thresholds: { mode: 'absolute', steps },
        ...(kind === 'timeseries' && alarming !== undefined ? { custom: { thresholdsStyle: { mode: 'dashed' } } } : {}),
      },
      overrides: [],
    },
    targets: targets.map(({ expr, legend }, at) => ({
      refId: String.fromCharCode(65 + at),
      datasource: source,
      expr,
      legendFormat: legend,
      range: kind === 'timeseries',
      instant: kind === 'stat',
    })),
  };
}
