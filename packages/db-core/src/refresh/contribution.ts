import type { DataModel, Rollup, Source } from '../model/index.js';
import { measureSql, orderedGrains } from './measures.js';

function keyAndMeasureColumns(rollup: Rollup): string[] {
  return [
    ...Object.entries(rollup.keys).map(([name, key]) =>
      key.type === 'text' ? `core.key_text(${key.sql}) collate "C" as ${name}` : `${key.sql} as ${name}`,
    ),
    ...Object.entries(rollup.measures).flatMap(([name, measure]) => {
      const { input, bin } = measureSql(name, measure);
      return [`${input} as m_${name}`, ...(bin === undefined ? [] : [`${bin} as k_${name}`])];
    }),
  ];
}

/** SELECT list that turns a fact `f` (columns of the change log) into what each of its rows is given. */
export function factColumns(model: DataModel, rollup: Rollup, source: Source): string[] {
  return [
    'f.sign',
    model.tenant.type === 'text'
      ? `f.${model.tenant.column} collate "C" as ${model.tenant.column}`
      : `f.${model.tenant.column}`,
    `core.bucket(f.${source.time ?? ''}, '${orderedGrains(rollup)[0] ?? 'all'}') as bucket`,
    ...keyAndMeasureColumns(rollup),
  ];
}

/** SELECT list that turns a fact `f` (columns of the change log) and a grain `g` into a contribution. */
export function contributionColumns(model: DataModel, rollup: Rollup, source: Source): string[] {
  return [
    'f.sign',
    `f.${model.tenant.column}`,
    'g.grain',
    `core.bucket(f.${source.time ?? ''}, g.grain) as bucket`,
    ...Object.entries(rollup.measures).flatMap(([name, measure]) =>
      measure.kind === 'slots' ? [`core.bucket(f.${source.time ?? ''}, '${measure.within}') as w_${name}`] : [],
    ),
    ...keyAndMeasureColumns(rollup),
  ];
}

export function sourceOf(model: DataModel, name: string): Source {
  const source = model.sources.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`module ${model.name} has no source ${name}`);
  return source;
}
