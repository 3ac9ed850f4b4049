import type { Grain, Measure, Rollup, Source } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { UsageError } from '../cli-error.js';
import type { NewFile } from './render-template.js';

/** What a new view is made of. */
export interface ViewPlan {
  readonly module: AnalyticsModuleDefinition;
  readonly view: string;
  readonly rollup: Rollup;
  readonly grain: Grain;
}

/** A column of the view as the rollup stores it, and as anybody would compute it from facts. */
interface Column {
  readonly name: string;
  readonly stored: string;
  readonly defined: string;
}

const BUCKETS: Readonly<Record<Grain, string | null>> = { '15m': 'quarter', '1h': 'hour', '1d': 'day', all: null };

/** The rollup and grain that a view is made of. @throws UsageError where the module has no such ones */
export function planView(module: AnalyticsModuleDefinition, view: string, of?: string, grain?: string): ViewPlan {
  const plain = module.rollups.filter(({ lateral, where }) => lateral === undefined && where === undefined);
  const named = plain.map(({ name }) => name).join(', ');
  const rollup = of === undefined ? plain[0] : plain.find(({ name }) => name === of);
  if (rollup === undefined) {
    throw new UsageError(
      of === undefined
        ? `module ${module.name} has no rollup that holds all facts of a source; write the view by hand, as docs/module-reference.md says`
        : `--of ${of} is no rollup of ${module.name} that holds all facts of a source; there are ${named === '' ? 'none' : named}`,
    );
  }
  const chosen = rollup.grains.find((each) => (grain === undefined ? each === '1d' : each === grain));
  const fallback = grain === undefined ? rollup.grains.at(-1) : undefined;
  const found = chosen ?? fallback;
  if (found === undefined) {
    throw new UsageError(`--grain ${grain ?? ''} is none of ${rollup.name}; there are ${rollup.grains.join(', ')}`);
  }
  if ([...module.views, ...module.rollups, ...module.sources, ...module.extracts].some(({ name }) => name === view)) {
    throw new UsageError(`module ${module.name} has a relation ${view} already`);
  }
  return { module, view, rollup, grain: found };
}

function columnsOf(name: string, measure: Measure): readonly Column[] {
  const where = 'where' in measure ? ` filter (where ${measure.where})` : '';
  switch (measure.kind) {
    case 'count':
      return [{ name, stored: name, defined: `count(*)${where}` }];
    case 'sum':
      return [{ name, stored: name, defined: `sum(${measure.of.sql})${where}` }];
    case 'distribution':
      return [
        {
          name: `avg_${name}`,
          stored: `${name}_sum::double precision / nullif(${name}_count, 0)`,
          defined: `avg(${measure.of.sql})::double precision`,
        },
      ];
    case 'extremes':
      return [
        { name: `min_${name}`, stored: `${name}_min`, defined: `min(${measure.of.sql})` },
        { name: `max_${name}`, stored: `${name}_max`, defined: `max(${measure.of.sql})` },
      ];
    // Distinct values and slots are asked for over windows: whoever wants them in a view adds them with their own question.
    case 'distinct':
    case 'slots':
      return [];
  }
}

function bucketOf(grain: Grain, time: string): Column | null {
  const name = BUCKETS[grain];
  if (name === null) return null;
  return { name, stored: 'bucket', defined: `core.bucket(${time}, '${grain}')` };
}

const item = ({ name, stored }: Column): string => (stored === name ? name : `${stored} as ${name}`);
const listed = (items: readonly string[]): string => items.map((each) => `    ${each}`).join(',\n');

/** The view, its plain definition over the source, and the test that compares them; paths are relative to the module's folder. */
export function viewFiles({ module, view, rollup, grain }: ViewPlan, exported: string): readonly NewFile[] {
  const source = module.sources.find(({ name }) => name === rollup.source);
  const { time = '', capture = {}, key = [] }: Partial<Source> = source ?? {};
  const tenant = module.tenant.column;
  const keys = Object.entries(rollup.keys).map(([name, { sql, type }]): Column => {
    return { name, stored: name, defined: type === 'text' ? `core.key_text(${sql})` : sql };
  });
  const bucket = bucketOf(grain, time);
  const grouped = [...(bucket === null ? [] : [bucket]), ...keys];
  const figures = Object.entries(rollup.measures).flatMap(([name, measure]) => columnsOf(name, measure));
  const question = `-- What are the figures of ${rollup.name}${bucket === null ? '' : ` in each ${bucket.name}`}?`;
  const captured = Object.entries(capture).map(([name, { sql }]) => (sql === name ? name : `${sql} as ${name}`));
  const facts = [tenant, ...new Set([...key, time, ...captured])];
  const definition = [
    `${question} Said plainly over the source.`,
    'select',
    listed([tenant, ...[...grouped, ...figures].map(({ name, defined }) => `${defined} as ${name}`)]),
    `from (select ${facts.join(', ')} from ${module.name}.${rollup.source}_source) as f`,
    '-- a fact ahead of the clock counts when its time has come',
    `where ${time} <= now()`,
    `group by ${[tenant, ...grouped.map(({ defined }) => defined)].join(', ')}`,
  ];
  const stored = [
    question,
    'select',
    listed([tenant, ...[...grouped, ...figures].map(item)]),
    `from ${module.name}.${rollup.name}`,
    `where grain = '${grain}'`,
  ];
  const identity = [tenant, ...grouped.map(({ name }) => name)].map((name) => `'${name}'`).join(', ');
  const test = [
    "import { describeView } from '@tessera/testing';",
    `import { ${exported} } from '../../src/index.js';`,
    '',
    `describeView(${exported}, '${view}', { key: [${identity}] });`,
  ];
  return [
    { path: `sql/views/${view}.sql`, text: `${stored.join('\n')}\n` },
    { path: `sql/definitions/${view}.sql`, text: `${definition.join('\n')}\n` },
    { path: `test/views/${view}.test.ts`, text: `${test.join('\n')}\n` },
  ];
}

/** A module's list of views with one more. Throws where the file has no such list. */
export function withView(text: string, { view, rollup, grain }: ViewPlan): string {
  const bucket = BUCKETS[grain];
  const per = [...(bucket === null ? [] : [`UTC ${bucket}`]), ...Object.keys(rollup.keys)];
  const entry = `  {
    name: '${view}',
    description: 'One row per tenant${per.map((each) => `, ${each}`).join('')}',
    strategy: 'incremental',
    of: ['${rollup.name}'],
    schedule: '*/5 * * * *',
    readBy: [${rollup.readBy.map((role) => `'${role}'`).join(', ')}],
  },`;
  const list = /readonly View\[\] = \[\n[\s\S]*?\n(?=\];)/;
  if (!list.test(text)) throw new Error('the file of views has no list "readonly View[] = [ … ];"');
  return text.replace(list, (found) => `${found}${entry}\n`);
}
