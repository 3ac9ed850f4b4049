import { countsSubjects, keptSubjects } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** What is kept of persons can be erased: everything personal hangs on a column that says whose it is. */
export function checkSubjects(module: AnalyticsModuleDefinition): string[] {
  const faults: string[] = [];
  for (const source of module.sources) {
    const where = `source ${source.name}`;
    for (const [name, erasing] of Object.entries(source.subjects ?? {})) {
      const column = source.columns[name];
      if (!column) faults.push(`${where} names unknown subject column ${name}`);
      else if (erasing === 'anonymise' && (column.nullable !== true || source.key.includes(name)))
        faults.push(`${where}: subject ${name} can only be made anonymous where it may be null and is no key`);
      if (erasing === 'anonymise' && source.tenantVia?.column === name)
        faults.push(`${where}: its tenant comes from ${name}, which cannot be made anonymous; say delete`);
    }
    if (!Object.values(source.subjects ?? {}).includes('anonymise')) continue;
    for (const [name, column] of Object.entries(source.columns)) {
      if (column.personal === true && column.nullable !== true && !source.key.includes(name))
        faults.push(`${where}: personal column ${name} must be nullable, since its rows are made anonymous`);
    }
  }
  for (const rollup of module.rollups) {
    const source = module.sources.find(({ name }) => name === rollup.source);
    if (!source) continue;
    const where = `rollup ${rollup.name}`;
    for (const [name, { sql }] of Object.entries(rollup.keys)) {
      if (countsSubjects(source, sql))
        faults.push(
          `${where}: key ${name} is a person, whose figures would outlive their erasing; count them as distinct`,
        );
    }
    for (const [name, measure] of Object.entries(rollup.measures)) {
      if (measure.kind !== 'distinct') continue;
      const counts = countsSubjects(source, measure.of.sql);
      if (measure.personal === true && !counts)
        faults.push(
          `${where}: ${name} is personal, and ${measure.of.sql} is no declared subject of source ${source.name}`,
        );
      if (measure.personal !== true && counts)
        faults.push(`${where}: ${name} counts persons by ${measure.of.sql}; declare it personal`);
    }
  }
  for (const extract of module.extracts) {
    const source = module.sources.find(({ name }) => name === extract.source);
    if (!source) continue;
    const personal = [
      ...extract.columns.filter((name) => source.columns[name]?.personal === true),
      ...Object.entries(extract.computed ?? {}).flatMap(([name, column]) => (column.personal === true ? [name] : [])),
    ];
    const subjects = Object.keys(source.subjects ?? {});
    if (personal.length > 0 && subjects.length > 0 && Object.keys(keptSubjects(source, extract)).length === 0)
      faults.push(
        `extract ${extract.name} keeps personal ${personal.join(', ')} without a subject column of source ${source.name}: keep ${subjects.join(' or ')} too`,
      );
  }
  for (const { table, subjects } of module.personalTables ?? []) {
    if (Object.keys(subjects).length === 0) faults.push(`personal table ${table} has no subject column`);
  }
  return faults;
}
