import type { DataModel, Extract } from '../model/index.js';
import { ownTenants } from '../rls/own-tenants.js';
import { deltaName } from './compile-source.js';
import { sourceOf } from './contribution.js';
import { plainName } from './identifiers.js';
import { keysOf } from './measure-ctes.js';
import { typeOf } from './source-columns.js';
import { fill, lines } from './template.js';

/** Table of an extract, and the function that keeps it. */
export function compileExtract(model: DataModel, extract: Extract): { tables: string; functions: string } {
  const source = sourceOf(model, extract.source);
  const time = source.time ?? '';
  const kept = [...new Set([model.tenant.column, ...source.key, time, ...extract.columns])];
  const computed = Object.entries(extract.computed ?? {});
  const keys = keysOf([model.tenant.column, ...source.key]);
  const values = {
    schema: plainName(model.name, 'module'),
    extract: plainName(extract.name, 'extract'),
    source: source.name,
    delta: deltaName(model, source),
    description: extract.description,
    time,
    tenant: model.tenant.column,
    claim: ownTenants(model),
    platform: model.tenant.platform,
    read_by: `{${extract.readBy.join(',')}}`,
    primary_key: keys.list(),
    column_definitions: lines(
      [
        ...kept.map(
          (name) =>
            `${name} ${typeOf(model.tenant, source, name)}${keys.names.includes(name) || name === time ? ' not null' : ''}`,
        ),
        ...computed.map(([name, { type }]) => `${plainName(name, 'computed column')} ${type}`),
      ],
      4,
    ),
    columns: [...kept, ...computed.map(([name]) => name)].join(', '),
    f_columns: [...kept.map((name) => `f.${name}`), ...computed.map(([name, { sql }]) => `(${sql}) as ${name}`)].join(
      ', ',
    ),
    f_keys: keys.list('f'),
    e_equals_t: keys.equal('e', 't'),
    f_equals_t: keys.equal('f', 't'),
    where: extract.where,
    touched_where: extract.touchedWhere,
    young_enough: extract.keep === undefined ? '' : ` and f.${time} > p_through - interval '${extract.keep}'`,
    forget:
      extract.keep === undefined
        ? ''
        : `    delete from ${model.name}.${extract.name} where ${time} <= p_through - interval '${extract.keep}';
    get diagnostics v_removed = row_count;
    v_rows := v_rows + v_removed;
`,
  };
  return {
    tables: fill('extract', values),
    functions: `${fill('apply-extract', values)}\n${fill('rebuild-extract', values)}\n${fill('compare-extract', values)}`,
  };
}
