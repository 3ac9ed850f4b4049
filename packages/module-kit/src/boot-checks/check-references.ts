import type { Source } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Field, Read } from '../contract.js';

/** Whatever one part of a definition names must be there. */
export function checkReferences(module: AnalyticsModuleDefinition): string[] {
  const faults: string[] = [];
  const sources = new Set(module.sources.map(({ name }) => name));
  const rollups = new Set(module.rollups.map(({ name }) => name));
  const touched = module.touched ?? [];
  const stores = new Set([...rollups, ...[...module.extracts, ...touched].map(({ name }) => name)]);
  const views = new Set(module.views.map(({ name }) => name));
  const known = (set: ReadonlySet<string>, name: string, where: string, what: string): void => {
    if (!set.has(name)) faults.push(`${where} names unknown ${what} ${name}`);
  };
  for (const rollup of module.rollups) known(sources, rollup.source, `rollup ${rollup.name}`, 'source');
  for (const extract of module.extracts) known(sources, extract.source, `extract ${extract.name}`, 'source');
  for (const store of touched) {
    for (const source of store.of) known(sources, source, `touched store ${store.name}`, 'source');
    for (const { name, columns, key, subject } of store.tables) {
      const own = new Set(Object.keys(columns));
      for (const column of [...key, ...(subject === undefined ? [] : [subject])])
        known(own, column, `table ${name} of ${store.name}`, 'column');
    }
  }
  for (const rule of module.retention) known(sources, rule.source, 'retention', 'source');
  faults.push(...checkTenantRetention(module));
  for (const metric of module.metrics)
    if ('rollup' in metric) known(rollups, metric.rollup, `metric ${metric.name}`, 'rollup');
  for (const { key, metric } of module.alerts ?? [])
    known(new Set(module.metrics.map(({ name }) => name)), metric, `ready-made rule ${key}`, 'metric');
  for (const view of module.views) {
    const full = view.strategy === 'full';
    for (const name of view.of)
      known(full ? sources : stores, name, `view ${view.name}`, full ? 'source' : 'rollup, extract or touched store');
  }
  for (const source of module.sources) {
    const columns = new Set([...Object.keys(source.columns), module.tenant.column]);
    for (const column of source.key) known(columns, column, `key of source ${source.name}`, 'column');
    if (source.time !== undefined) known(columns, source.time, `time of source ${source.name}`, 'column');
    if (source.role === 'facts' && source.time === undefined)
      faults.push(`source ${source.name} holds facts and has no time column`);
    if (source.partitions !== undefined && source.role !== 'facts')
      faults.push(`source ${source.name} holds no facts, and only those are partitioned`);
    if (source.tenantVia) known(sources, source.tenantVia.source, `tenantVia of source ${source.name}`, 'source');
    for (const column of columnsNamed(source)) known(columns, column, `source ${source.name}`, 'column');
    faults.push(...checkTouches(module, source));
  }
  for (const where of ['plans', 'tenantNames'] as const) {
    const named = module[where];
    if (named === undefined) continue;
    const found = module.sources.find(({ name }) => name === named.source);
    if (found?.role !== 'reference') faults.push(`${where} names ${named.source}, which is no reference source`);
    else known(new Set(Object.keys(found.columns)), named.column, where, 'column');
  }
  for (const read of module.reads) {
    const where = `read ${read.path}`;
    if (read.rollup !== undefined) known(rollups, read.rollup, where, 'rollup');
    faults.push(...checkFurther(module, read).map((fault) => `${where}${fault}`));
    for (const view of read.views) known(views, view, where, 'view');
    for (const source of read.references ?? []) known(sources, source, where, 'source');
  }
  for (const panel of module.panels) {
    const route = panel.route.split('?')[0] ?? '';
    const read = module.reads.find(({ path }) => path === route);
    if (!read) faults.push(`panel ${panel.id} has no route ${route}`);
    else {
      const missing = [panel.x ?? [], panel.y ?? []].flat().filter((name) => !fieldAt(read.fields, name.split('.')));
      faults.push(...missing.map((name) => `panel ${panel.id} names unknown field ${name}`));
    }
  }
  return faults;
}

/** What tenants' rules keep: facts with a time and one key, none of them kept by the module's own rule as well. */
function checkTenantRetention({
  tenantRetention,
  sources,
  retention,
  options = {},
}: AnalyticsModuleDefinition): string[] {
  if (tenantRetention === undefined) return [];
  const { option, sources: expiring } = tenantRetention;
  const where = 'tenantRetention';
  return [
    ...(options[option]?.type === 'number' ? [] : [`${where} names ${option}, which is no option that is a number`]),
    ...expiring.flatMap(({ source: name, with: followers = [] }) => {
      const source = sources.find((one) => one.name === name);
      return [
        ...(source?.role === 'facts' && source.key.length === 1 && source.partitions === undefined
          ? []
          : [`${where} names ${name}, which is no source of facts with one column as its key and without partitions`]),
        ...(retention.some((rule) => rule.source === name && rule.days !== 'off')
          ? [`${where} and retention both say how long ${name} is kept`]
          : []),
        ...followers
          .filter((follower) => {
            const found = sources.find((one) => one.name === follower.source);
            return found?.role !== 'reference' || !Object.hasOwn(found.columns, follower.column);
          })
          .map((follower) => `${where} names unknown column ${follower.column} of reference ${follower.source}`),
      ];
    }),
  ];
}

/** Columns that other parts of a source name. */
function columnsNamed({ tenantVia, stream, columns }: Source): string[] {
  return [
    ...(tenantVia?.mustExist === true ? [tenantVia.column] : []),
    ...Object.values(stream ?? {}),
    ...Object.values(columns).flatMap(({ keys, onlyWith }) => [keys?.by ?? [], onlyWith?.column ?? []].flat()),
  ];
}

/** What a source of references touches: facts by their one key, of which something is computed. */
function checkTouches({ sources, touched = [] }: AnalyticsModuleDefinition, source: Source): string[] {
  if (source.touches === undefined) return [];
  const where = `touches of source ${source.name}`;
  const { source: name, column } = source.touches;
  const parent = sources.find((candidate) => candidate.name === name);
  return [
    ...(source.role === 'reference' ? [] : [`${where}: facts have a time of their own, by which they touch buckets`]),
    ...(Object.hasOwn(source.columns, column) ? [] : [`${where} names unknown column ${column}`]),
    ...(parent?.role === 'facts' && parent.key.length === 1
      ? []
      : [`${where} names ${name}, which is no source of facts with one column as its key`]),
    ...(touched.some(({ of }) => of.includes(name)) ? [] : [`${where}: no touched store is of ${name}`]),
  ];
}

const OWN_RELATIONS = ['parts', 'steps', 'answer'];

/** Further rollups: there, each under a name of its own, and where counted over a window with presence rows to count. */
function checkFurther(module: AnalyticsModuleDefinition, read: Read): string[] {
  const taken = [...OWN_RELATIONS, ...(read.references ?? [])];
  return Object.entries(read.further ?? {}).flatMap(([name, { rollup, over, distinct }]) => {
    const found = module.rollups.find((one) => one.name === rollup);
    const measure = distinct === undefined ? undefined : found?.measures[distinct];
    return [
      ...(read.rollup === undefined ? [`: ${name} is further to no rollup`] : []),
      ...(taken.includes(name) ? [`: ${name} is another relation's name`] : []),
      ...(/^[a-z_][a-z0-9_]*$/.test(name) ? [] : [`: ${name} is no name of a relation`]),
      ...(found ? [] : [` names unknown rollup ${rollup}`]),
      ...(distinct !== undefined && measure?.kind !== 'distinct'
        ? [` names unknown distinct measure ${distinct}`]
        : []),
      ...(distinct !== undefined && over === 'all' ? [`: ${distinct} of all time is stored as it is`] : []),
    ];
  });
}

function fieldAt(fields: Read['fields'], [name = '', ...rest]: readonly string[]): Field | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return rest.length === 0 ? field : fieldAt(field?.fields ?? {}, rest);
}
