import { existsSync, readFileSync } from 'node:fs';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** A query of a module: its text and the names that its `$1`, `$2`, … stand for. */
export interface QueryFile {
  readonly name: string;
  readonly text: string;
  /** Names in order: a read's parameters, path parameters, `tz`, `from`, `to`, `tenants`, `exported`. */
  readonly names: readonly string[];
}

const HEADER = /^--\s*\$(\d+)\s+([a-z_][a-z0-9_]*)/gm;

/** Names bound by header lines `-- $1 threshold_ms`. Throws where they do not count from 1. */
export function boundNames(text: string): string[] {
  const names: string[] = [];
  for (const [, number, name] of text.matchAll(HEADER)) {
    if (Number(number) !== names.length + 1 || !name)
      throw new Error(`header lines must count from $1: found $${number}`);
    names.push(name);
  }
  return names;
}

/** The statement without its last semicolon, so that it can stand in parentheses. */
export function asSubquery(text: string): string {
  return text.trimEnd().replace(/;$/, '');
}

function fileOf(module: Pick<AnalyticsModuleDefinition, 'root'>, name: string): URL {
  return new URL(`sql/queries/${name}.sql`, module.root);
}

/** Reads `sql/queries/<name>.sql`. */
export function loadQuery(module: Pick<AnalyticsModuleDefinition, 'root'>, name: string): QueryFile {
  const text = asSubquery(readFileSync(fileOf(module, name), 'utf8'));
  return { name, text, names: boundNames(text) };
}

/** `<name>.source.sql`, which answers from the sources what the query answers from views, where there is one. */
export function loadSourceQuery(module: Pick<AnalyticsModuleDefinition, 'root'>, name: string): QueryFile | undefined {
  const variant = `${name}.source`;
  return existsSync(fileOf(module, variant)) ? loadQuery(module, variant) : undefined;
}

/** `sql/definitions/<view>.sql` of some views: a SELECT over the sources each. Empty unless all of them have one. */
export function loadDefinitions(
  { root }: Pick<AnalyticsModuleDefinition, 'root'>,
  views: readonly string[],
): ReadonlyMap<string, string> {
  const files = views.map((view) => [view, new URL(`sql/definitions/${view}.sql`, root)] as const);
  if (!files.every(([, file]) => existsSync(file))) return new Map();
  return new Map(files.map(([view, file]) => [view, asSubquery(readFileSync(file, 'utf8'))]));
}
