import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

import { BARS, judge } from './bars.mjs';

const SETTINGS = [
  'shared_buffers',
  'work_mem',
  'maintenance_work_mem',
  'effective_cache_size',
  'max_wal_size',
  'checkpoint_timeout',
  'fsync',
  'full_page_writes',
  'synchronous_commit',
  'max_parallel_workers_per_gather',
  'jit',
  'autovacuum',
  'random_page_cost',
];

/** What the figures depend on, read before anything is measured. */
export async function conditionsOf(server, options) {
  const { version, settings } = await server.asAdmin(async (client) => ({
    version: (await client.query('select version()')).rows[0].version,
    settings: (
      await client.query(
        'select name, current_setting(name) as value from pg_settings where name = any ($1) order by name',
        [SETTINGS],
      )
    ).rows,
  }));
  return {
    date: new Date().toISOString(),
    command: ['npm run bench --', ...withoutPlaces(process.argv.slice(2))].join(' ').trim(),
    commit: commit(),
    rows: options.rows,
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memory_gb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql: version.split(' on ')[0],
    database: options.database === undefined ? 'embedded' : 'given',
    settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
  };
}

/** Where something lies, and how to get in, is nobody's business but the machine's. */
function withoutPlaces(args) {
  const places = ['--database', '--directory', '--json'];
  return args.map((arg, at) => {
    if (places.includes(args[at - 1])) return '…';
    const named = places.find((place) => arg.startsWith(`${place}=`));
    return named ? `${named}=…` : arg;
  });
}

function commit() {
  try {
    const git = (...args) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const changed = git('status', '--porcelain', '--', 'apps', 'packages') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

const RESULTS = new URL('../results.json', import.meta.url);

/** What runs of other parts have left, where they were of as many rows on the same machine; else undefined. */
export function earlierReport(conditions, parts) {
  let report;
  try {
    report = JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return undefined;
  }
  const { conditions: before, failures, checks, runs, ...figures } = report;
  const same = ['rows', 'cores', 'cpu', 'memory_gb', 'postgresql', 'database'];
  if (runs === undefined || same.some((name) => before[name] !== conditions[name])) return undefined;
  const others = (part) => !parts.includes(part);
  return {
    figures,
    checks,
    failures: failures.filter((failure) => others(failure.split(':')[0])),
    runs: Object.fromEntries(Object.entries(runs).filter(([part]) => others(part))),
  };
}

/** Writes RESULTS.md and results.json, and the file that was asked for. `runs`: when each part was measured, and how. */
export function writeReport(results, conditions, options, failures, runs) {
  const json = `${JSON.stringify({ conditions, runs, failures, checks: results.checks, ...results.toJson() }, null, 2)}\n`;
  writeFileSync(RESULTS, json);
  if (options.json !== undefined) writeFileSync(options.json, json);
  writeFileSync(new URL('../RESULTS.md', import.meta.url), markdown(results, conditions, failures, runs));
}

function markdown(results, conditions, failures, runs) {
  const bars = BARS.map((bar) => judge(bar, results)).filter((bar) => bar !== undefined);
  return [
    '# What the benchmark measured',
    '',
    'Written by `npm run bench`. Read the ratios: both sides of each ran in turn, in one run, on one server.',
    '',
    '## Conditions',
    '',
    ...table(
      ['what', 'value'],
      Object.entries({
        ...conditions,
        settings: Object.entries(conditions.settings)
          .map(([name, value]) => `${name} = ${value}`)
          .join(', '),
      }).map(([name, value]) => [name, name === 'command' ? `\`${value}\`` : String(value)]),
    ),
    '',
    ...table(
      ['part', 'measured', 'by', 'commit'],
      Object.entries(runs).map(([part, { date, command, commit }]) => [part, date, `\`${command}\``, commit]),
    ),
    '',
    ...METHOD,
    '',
    ...(failures.length > 0 ? ['**Parts that failed:**', '', ...failures.map((failure) => `- ${failure}`), ''] : []),
    '## Bars',
    '',
    ...table(
      ['what', 'bar', 'measured', 'verdict', 'figure'],
      bars.map(({ say, bar, measured, verdict, key }) => [say, bar, measured, verdict, `\`${key}\``]),
    ),
    '',
    ...equality(results),
    '## Figures',
    '',
    ...table(
      ['figure', 'unit', 'median', 'min', 'max', 'n'],
      results.rows().map(([key, ...rest]) => [`\`${key}\``, ...rest]),
    ),
    '',
  ].join('\n');
}

const METHOD = [
  'Facts are spread evenly over the 30 days up to the run: 1,000 triggers of 20 organizations (lower numbers run more often), three',
  'kinds, 5 % failed with one of eight messages, 2 % retrying, durations log-normal. New facts are written with capture on in statements of 500,',
  'with times within the last five minutes; late ones up to 7 days before. Before each kind of change a CHECKPOINT and one round that is not',
  "counted. `refresh.*_ms` is the wall time of `RefreshEngine.refresh('action', 'all')`, log entries and the vacuum of the log included;",
  '`….view.*_ms` is what the engine reports for each view (views that share a store share its time). `refresh.full_ms` is',
  '`REFRESH MATERIALIZED VIEW CONCURRENTLY` of the same four definitions, one after the other, over the same table after 10,000 new facts, with',
  'work_mem = 64MB as the engine gives itself and with the policies of the table out of the way. `footprint.ready_ms` counts from the start of the',
  'process. Ranges of quotients are the widest that the two sides allow. `consciousness.*` has at most a million traces of two tenants over 30',
  'days (20,000 people who stay for six answers, 12 facets, 8 agents, 40 practices, 2 % elevated or critical), 1,000 new ones before each refresh, the five views and the same',
  'definitions as materialized views in turn, and every row of every view compared with its definition at the end. `workspace.*` has at most',
  'six million facts over 90 days, five of activity for each run, of 100 workspaces with 200 people and 20 agents each; the first build of all',
  'views from the sources stands beside a refresh, and two days and the rows over all time are compared at the end.',
];

function equality(results) {
  if (results.checks.length === 0) return [];
  const rows = results.checks.flatMap(({ step, findings }) =>
    findings.map(({ view, rows: compared, differing, off }) => [
      step,
      view,
      String(compared ?? '–'),
      String(differing),
      off.toFixed(3),
    ]),
  );
  return [
    '## Equal to the definitions',
    '',
    'After every repetition six hours of the hourly view and all recent failures were compared with their definitions run over the source,',
    'after the last one of each kind also 20 triggers over all time and the whole distribution: counts, sums, averages and extremes exactly,',
    'percentiles within 1 %. A difference would have ended the run. The last comparison of each kind:',
    '',
    ...table(['after', 'view', 'rows compared', 'rows that differ', 'worst percentile, % off'], rows),
    '',
  ];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
