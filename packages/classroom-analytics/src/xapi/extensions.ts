import { objectOf } from './agent.js';
import { COLUMN_EXTENSIONS, OWN } from './vocabulary.js';

const COLUMNS: readonly string[] = COLUMN_EXTENSIONS;

/** Tessera's own extensions of a statement, without their prefix; those of its context come before those of its result. */
export function ownExtensions(statement: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const part of ['context', 'result']) {
    const extensions = objectOf(objectOf(statement[part])?.['extensions']) ?? {};
    for (const [name, value] of Object.entries(extensions)) {
      const key = name.slice(OWN.length);
      if (name.startsWith(OWN) && !found.has(key)) found.set(key, value);
    }
  }
  return found;
}

/** Extensions that are keys of the payload; which of them an event may carry is for ingest to say. */
export function payloadExtensions(extensions: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...extensions].filter(([key]) => !COLUMNS.includes(key)));
}
