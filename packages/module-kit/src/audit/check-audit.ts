import type { AnalyticsModuleDefinition, Read } from '../contract.js';

/** What a definition says of the audit log must be there, and what it does not say must not be needed. */
export function checkAudit(module: AnalyticsModuleDefinition): string[] {
  const { audit, sources, reads } = module;
  const faults = reads.flatMap((read) =>
    checkPersonLevel(read, personsOf(module, read)).map((fault) => `read ${read.path}: ${fault}`),
  );
  if (audit && 'keepDays' in audit && !(Number.isInteger(audit.keepDays) && audit.keepDays >= 1))
    faults.push('audit.keepDays is a whole number of days from 1');
  if (audit && 'asLongAs' in audit && !sources.some(({ name }) => name === audit.asLongAs))
    faults.push(`audit names unknown source ${audit.asLongAs}`);
  return faults;
}

/** Columns that name a person, or hold what is personal, in the sources that a read draws on. */
function personsOf({ sources, rollups, extracts, views }: AnalyticsModuleDefinition, read: Read): Set<string> {
  const stores = views.filter(({ name }) => read.views.includes(name)).flatMap((view) => view.of);
  const own = [read.rollup, ...Object.values(read.further ?? {}).map(({ rollup }) => rollup)];
  const drawn = [...rollups, ...extracts].filter(({ name }) => own.includes(name) || stores.includes(name));
  const names = [...(read.references ?? []), ...stores, ...drawn.map(({ source }) => source)];
  const used = sources.filter(({ name }) => names.includes(name));
  return new Set(
    used.flatMap(({ subjects, columns }) => [
      ...Object.keys(subjects ?? {}),
      ...Object.keys(columns).filter((name) => columns[name]?.personal === true),
    ]),
  );
}

function checkPersonLevel({ personLevel, fields, parameters, pathParameters }: Read, persons: Set<string>): string[] {
  const names = [...namesOf(fields), ...[parameters ?? {}, pathParameters ?? {}].flatMap((part) => Object.keys(part))];
  const person = names.find((name) => persons.has(name));
  // Forgetting it would show persons without a record, so that it has to be said either way.
  if (personLevel === undefined && person !== undefined)
    return [
      `has ${person}, which names a person or is personal: say personLevel, or personLevel: false if no row is about one`,
    ];
  if (typeof personLevel === 'object' && !names.includes(personLevel.subject))
    return [`personLevel names ${personLevel.subject}, which is neither a parameter nor a field`];
  return [];
}

function namesOf(fields: Read['fields']): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [name, ...namesOf(field.fields ?? {})]);
}
