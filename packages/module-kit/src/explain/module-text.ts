import { existsSync, readFileSync } from 'node:fs';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** A file of SQL as its module has it. */
export interface SqlText {
  /** Below the module's folder. */
  readonly file: string;
  readonly sql: string;
}

/** A module's own file of SQL; null where it has none of that name. */
export function moduleText({ root }: Pick<AnalyticsModuleDefinition, 'root'>, file: string): SqlText | null {
  const url = new URL(file, root);
  return existsSync(url) ? { file, sql: readFileSync(url, 'utf8') } : null;
}
