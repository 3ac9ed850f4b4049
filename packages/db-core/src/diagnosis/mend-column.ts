import type { CatalogPart } from './catalog.js';

const form =
  /^(?<type>.*?)(?: collate (?<collation>\S+))?(?<identity> generated .*?as identity)?(?: default (?<value>.*?))?(?<required> not null)?$/;

/** SQL that makes a column what it should be, step by step: type, default, and whether it may be null. */
export function mendColumn(wanted: CatalogPart, found: CatalogPart): string {
  const [to, from] = [wanted, found].map(({ definition }) => form.exec(definition)?.groups ?? {});
  const alter = `alter table ${wanted.relation} alter column "${wanted.part.replaceAll('"', '""')}"`;
  const steps: string[] = [];
  if (to?.['type'] !== from?.['type'] || to?.['collation'] !== from?.['collation']) {
    const collation = to?.['collation'] === undefined ? '' : ` collate ${to['collation']}`;
    steps.push(`${alter} type ${to?.['type'] ?? ''}${collation} using "${wanted.part}"::${to?.['type'] ?? ''};`);
  }
  if (to?.['value'] !== from?.['value']) {
    steps.push(to?.['value'] === undefined ? `${alter} drop default;` : `${alter} set default ${to['value']};`);
  }
  if (to?.['required'] !== from?.['required']) {
    steps.push(`${alter} ${to?.['required'] === undefined ? 'drop' : 'set'} not null;`);
  }
  return steps.join('\n');
}
