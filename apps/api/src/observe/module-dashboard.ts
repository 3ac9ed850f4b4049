import { intervalSeconds, staleAfterSeconds } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { DashboardOf, PanelOf } from './grafana.js';

/** Routes of all modules have labels of their own, views too: each dashboard picks its module's. */
export function moduleDashboard(module: AnalyticsModuleDefinition): DashboardOf {
  const { name, title, views } = module;
  return {
    uid: `tessera-${name.replaceAll('_', '-')}`,
    title: `Tessera: ${title}`,
    rows: [
      { title: 'The module', panels: overall(name) },
      ...views.map((view) => ({
        title: `${view.name}: ${view.description}`,
        panels: viewPanels(name, view),
      })),
    ],
  };
}

const every = '[$__rate_interval]';

function overall(module: string): PanelOf[] {
  const is = `module="${module}"`;
  const line = (title: string, description: string, unit: string, expr: string, legend: string): PanelOf => ({
    title,
    description,
    kind: 'timeseries',
    unit,
    targets: [{ expr, legend }],
  });
  return [
    line(
      'Reads',
      'Answers a second, from views and from sources',
      'reqps',
      `sum by (source) (rate(tessera_reads_total{${is}}${every}))`,
      '{{source}}',
    ),
    line(
      'Facts taken in',
      'Items of ingest calls a second, by what became of them',
      'short',
      `sum by (outcome) (rate(tessera_ingested_facts_total{${is}}${every}))`,
      '{{outcome}}',
    ),
    line(
      'Refreshes by outcome',
      'Of all servers; every server counts them all, so the highest is shown',
      'short',
      `max by (outcome) (sum by (instance, outcome) (rate(tessera_refreshes_total{${is}}${every})))`,
      '{{outcome}}',
    ),
  ];
}

function viewPanels(module: string, view: AnalyticsModuleDefinition['views'][number]): PanelOf[] {
  const is = `module="${module}", view="${view.name}"`;
  const stale = staleAfterSeconds(view);
  const plain = (title: string, description: string, unit: string, metric: string, alarming?: number): PanelOf => ({
    title,
    description,
    kind: 'timeseries',
    unit,
    targets: [{ expr: `max(${metric}{${is}})`, legend: title.toLowerCase() }],
    ...(alarming === undefined ? {} : { alarming }),
  });
  return [
    plain(
      'Age',
      `Since the last successful refresh; due every ${intervalSeconds(view.schedule)} s, stale after ${stale} s`,
      's',
      'tessera_view_age_seconds',
      stale,
    ),
    plain('Pending changes', 'Changes of the sources that the view lacks', 'short', 'tessera_view_pending_changes'),
    {
      title: 'Duration of refreshes',
      description: 'The 95th percentile',
      kind: 'timeseries',
      unit: 's',
      targets: [
        {
          expr: `histogram_quantile(0.95, max by (le) (rate(tessera_refresh_duration_seconds_bucket{${is}}${every})))`,
          legend: 'p95',
        },
      ],
    },
    plain('Rows', 'As far as the database counts them', 'short', 'tessera_view_rows'),
    plain('Failures in a row', 'Since the last success', 'short', 'tessera_view_failures_in_a_row', 1),
    plain('Drift', 'Stored rows that differed from the source: should be 0', 'short', 'tessera_view_drift_rows', 1),
  ];
}
