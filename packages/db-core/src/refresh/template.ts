import { readFileSync } from 'node:fs';

const folder = new URL('../../sql/templates/', import.meta.url);
const texts = new Map<string, string>();

/**
 * Fills `sql/templates/<name>.sql`: each `{{word}}` becomes the value of that name. Throws when the template asks for a
 * value that is not given, so that a renamed placeholder cannot slip through as SQL.
 */
export function fill(name: string, values: Readonly<Record<string, string>>): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`${name}.sql`, folder), 'utf8');
    texts.set(name, text);
  }
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const value = values[word];
    if (value === undefined) throw new Error(`template ${name}.sql: no value for ${word}`);
    return value;
  });
}

/** Lines joined by a comma, each with the same indentation. */
export function lines(items: readonly string[], indent: number, separator = ','): string {
  const pad = ' '.repeat(indent);
  return items.map((item) => pad + item).join(`${separator}\n`);
}
