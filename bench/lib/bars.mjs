/** The bars that the results are held against: which figure, which of its values, and on which side of what. */
export const BARS = [
  {
    say: 'All four views fresh after 10,000 facts, of REFRESH … CONCURRENTLY of the same definitions',
    key: 'refresh.ratio',
    most: 1 / 200,
    asFraction: true,
  },
  {
    say: 'The same with exact distinct users on both sides',
    key: 'refresh.users.ratio',
    most: 1 / 300,
    asFraction: true,
  },
  { say: 'After 10,000 facts: this history against a tenth of it', key: 'growth.ratio', most: 1.5 },
  { say: '1 % of 10,000 facts up to 7 days late, of the cost on time', key: 'refresh.late_1pct_ratio', most: 1.3 },
  { say: '10 % of 10,000 facts up to 7 days late, of the cost on time', key: 'refresh.late_10pct_ratio', most: 2 },
  { say: 'Nothing new, of the cost of 1,200 facts', key: 'refresh.nothing_ratio', most: 0.1 },
  { say: 'All five views of traces fresh after 1,000 on 1,000,000, ms', key: 'consciousness.after_1k_ms', most: 100 },
  { say: 'All nine views of workspaces fresh after 10,000 on 6,000,000, ms', key: 'workspace.after_10k_ms', most: 300 },
  {
    say: 'Dashboard of a school of 1,000 sessions a day over 90 days, p95, ms',
    key: 'classroom.dashboard_90_days.c1.p95_ms',
    most: 50,
  },
  { say: 'Hourly rollup of 100 schools, ms', key: 'classroom.hour_of_100_schools_ms', most: 5_000 },
  {
    say: 'Insert rate kept with capture, batches of 100, managed',
    key: 'ingest.capture.managed.batch_100.ratio',
    least: 0.8,
  },
  {
    say: 'Insert rate kept with capture, batches of 1,000, managed',
    key: 'ingest.capture.managed.batch_1000.ratio',
    least: 0.8,
  },
  {
    say: 'Insert rate kept with capture, batches of 100, external',
    key: 'ingest.capture.external.batch_100.ratio',
    least: 0.8,
  },
  {
    say: 'Insert rate kept with capture, batches of 1,000, external',
    key: 'ingest.capture.external.batch_1000.ratio',
    least: 0.8,
  },
  { say: 'Change log after 100 cycles of 10,000 facts, MB', key: 'footprint.log_after_100_cycles_mb', most: 16 },
  {
    say: 'Ingest over HTTP of bare pg, JSON: the worst batch size',
    key: 'ingest.json.ratio',
    value: 'min',
    least: 0.5,
  },
  {
    say: 'Ingest over HTTP of bare pg, NDJSON: the worst batch size',
    key: 'ingest.ndjson.ratio',
    value: 'min',
    least: 0.5,
  },
  { say: 'Reads of the bare handler, 8 clients: the median of routes and callers', key: 'serve.ratio', least: 0.7 },
  { say: 'Reads of the bare handler, 8 clients: the worst route', key: 'serve.ratio', value: 'min', least: 0.7 },
  { say: 'p95 of a view route with 8 clients, ms: the median route', key: 'serve.c8.p95_ms', most: 10 },
  { say: 'p95 of a view route with 8 clients, ms: the worst route', key: 'serve.c8.p95_ms', value: 'max', most: 10 },
  {
    say: 'The same with kept answers, as a server is by default: the worst route',
    key: 'serve.kept_p95_ms',
    value: 'max',
    most: 10,
  },
  { say: 'Merged percentiles, the worst, % off', key: 'accuracy.off_pct', value: 'max', most: 1 },
  { say: 'Server idle, MB resident', key: 'footprint.idle_mb', most: 250 },
  { say: 'Ready after the start of the process, database up, ms', key: 'footprint.ready_ms', most: 3_000 },
];

const plain = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
const fraction = (value) => (value < 1 ? `1/${Math.round(1 / value)}` : plain(value));

/** What the results say about one bar; undefined where it was not measured. */
export function judge({ say, key, value = 'median', most, least, asFraction = false }, results) {
  const measured = results.get(key)?.[value];
  if (measured === undefined) return undefined;
  const told = asFraction ? fraction : plain;
  const bar = most ?? least;
  const reached = most === undefined ? measured >= bar : measured <= bar;
  const missedBy = most === undefined ? bar / measured : measured / bar;
  return {
    say,
    key: value === 'median' ? key : `${key} (${value})`,
    bar: `${most === undefined ? 'at least' : 'at most'} ${told(bar)}`,
    measured: told(measured),
    verdict: reached ? 'reached' : `missed ${missedBy.toFixed(2)} times`,
  };
}
