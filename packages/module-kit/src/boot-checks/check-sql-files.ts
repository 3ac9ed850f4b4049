import { existsSync, readdirSync } from 'node:fs';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';
import { loadQuery } from '../reads/query-file.js';

/** SQL files in a folder of the module, without their ending. */
function filesIn(module: AnalyticsModuleDefinition, folder: string): string[] {
  const url = new URL(`sql/${folder}/`, module.root);
  if (!existsSync(url)) return [];
  return readdirSync(url)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -4));
}

/** Every file that is named is there, and every file that is there is named. */
export function checkSqlFiles(module: AnalyticsModuleDefinition): string[] {
  const queries = module.reads.flatMap((read) => [
    read.query,
    ...(read.summaryQuery === undefined ? [] : [read.summaryQuery]),
  ]);
  const tables = (module.touched ?? []).flatMap((store) => store.tables.map(({ name }) => name));
  const found = filesIn(module, 'queries');
  const faults = [
    ...missingOrUnused(
      'queries',
      queries,
      found.filter((name) => !name.endsWith('.source')),
    ),
    ...missingOrUnused(
      'metrics',
      module.metrics.flatMap((metric) => ('query' in metric ? [metric.query] : [])),
      filesIn(module, 'metrics'),
    ),
    ...missingOrUnused(
      'views',
      module.views.map(({ name }) => name),
      filesIn(module, 'views'),
    ),
    ...missingOrUnused(
      'touched',
      tables,
      filesIn(module, 'touched').filter((name) => !tables.some((table) => name.startsWith(`${table}.`))),
    ),
    ...missingOrUnused(
      'demo',
      (module.demo?.files ?? []).map((name) => name.replace(/\.sql$/, '')),
      filesIn(module, 'demo'),
    ),
  ];
  for (const name of found.filter((file) => file.endsWith('.source') && !queries.includes(file.slice(0, -7)))) {
    faults.push(`sql/queries/${name}.sql is not used`);
  }
  const headers = module.reads.flatMap((read) =>
    [read.query, read.summaryQuery ?? read.query]
      .flatMap((query) => [query, `${query}.source`])
      .filter((file, at, all) => found.includes(file) && all.indexOf(file) === at)
      .flatMap((file) => checkHeader(module, read, file)),
  );
  return [...faults, ...headers];
}

function missingOrUnused(folder: string, wanted: readonly string[], found: readonly string[]): string[] {
  return [
    ...[...new Set(wanted)]
      .filter((name) => !found.includes(name))
      .map((name) => `sql/${folder}/${name}.sql is missing`),
    ...found.filter((name) => !wanted.includes(name)).map((name) => `sql/${folder}/${name}.sql is not used`),
  ];
}

const SHARED = ['tz', 'from', 'to', 'tenants', 'exported'];

function checkHeader(module: AnalyticsModuleDefinition, read: Read, file: string): string[] {
  const where = `sql/queries/${file}.sql`;
  try {
    const { names, text } = loadQuery(module, file);
    const known = [...Object.keys(read.parameters ?? {}), ...Object.keys(read.pathParameters ?? {}), ...SHARED];
    const body = text.replace(/--.*$/gm, '');
    return names.flatMap((name, at) => [
      ...(known.includes(name) ? [] : [`${where} binds unknown parameter ${name}`]),
      ...(new RegExp(`\\$${at + 1}(?!\\d)`).test(body)
        ? []
        : [`${where} binds $${at + 1} ${name} and does not use it`]),
    ]);
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
