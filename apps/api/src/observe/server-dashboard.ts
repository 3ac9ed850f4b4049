import type { DashboardOf, PanelOf } from './grafana.js';

const of = 'instance=~"$instance"';
const every = '[$__rate_interval]';

const panel = (
  title: string,
  description: string,
  unit: string,
  targets: readonly (readonly [expr: string, legend: string])[],
  more: Partial<PanelOf> = {},
): PanelOf => ({
  title,
  description,
  kind: 'timeseries',
  unit,
  targets: targets.map(([expr, legend]) => ({ expr, legend })),
  ...more,
});

const quantile = (share: number, by: string): string =>
  `histogram_quantile(${share}, sum by (le${by}) (rate(tessera_http_request_duration_seconds_bucket{${of}}${every})))`;

/** What every server does, whatever modules it runs. */
export const serverDashboard: DashboardOf = {
  uid: 'tessera-server',
  title: 'Tessera: servers',
  rows: [
    {
      title: 'Requests',
      panels: [
        panel('Requests by status', 'Requests a second by HTTP status', 'reqps', [
          [`sum by (status) (rate(tessera_http_request_duration_seconds_count{${of}}${every}))`, '{{status}}'],
        ]),
        panel('Time to answer', 'Half of all requests, 95 and 99 of 100 are faster', 's', [
          [quantile(0.5, ''), 'p50'],
          [quantile(0.95, ''), 'p95'],
          [quantile(0.99, ''), 'p99'],
        ]),
        panel('Slowest routes', 'The ten routes with the highest 95th percentile', 's', [
          [`topk(10, ${quantile(0.95, ', route')})`, '{{route}}'],
        ]),
        panel('Failed requests', 'Share of requests that ended with a 5xx status', 'percentunit', [
          [
            `sum(rate(tessera_http_request_duration_seconds_count{${of}, status=~"5.."}${every})) / sum(rate(tessera_http_request_duration_seconds_count{${of}}${every}))`,
            'failed',
          ],
        ]),
        panel('Answers from the source', 'Reads that no view could answer: slower, and two at a time', 'reqps', [
          [
            `sum by (module, route) (rate(tessera_reads_total{${of}, source="source"}${every}))`,
            '{{module}}/{{route}}',
          ],
        ]),
        panel('Followed live', 'Open WebSocket connections', 'short', [
          [`sum by (instance) (tessera_socket_connections{${of}})`, '{{instance}}'],
        ]),
      ],
    },
    {
      title: 'Process and database',
      panels: [
        panel('Connections to the database', 'Of the pool, by state; `waiting` are requests without one', 'short', [
          [`sum by (instance, state) (tessera_pool_connections{${of}})`, '{{instance}} {{state}}'],
        ]),
        panel('Event loop', 'The 99th percentile of how late timers of the process fire', 's', [
          [`nodejs_eventloop_lag_p99_seconds{${of}}`, '{{instance}}'],
        ]),
        panel('Memory', 'Resident memory of each process', 'bytes', [
          [`process_resident_memory_bytes{${of}}`, '{{instance}}'],
        ]),
        panel('Processor', 'Processor time used a second', 's', [
          [`rate(process_cpu_seconds_total{${of}}${every})`, '{{instance}}'],
        ]),
        panel(
          'Restarts',
          'When each process was started',
          'dateTimeFromNow',
          [[`process_start_time_seconds{${of}} * 1000`, '{{instance}}']],
          { kind: 'stat' },
        ),
        panel('Statements over the limit', 'Statements slower than TESSERA_SLOW_QUERY', 'short', [
          [`sum by (instance) (rate(tessera_slow_statements_total{${of}}${every}))`, '{{instance}}'],
        ]),
      ],
    },
  ],
};
